"""Translation of what stands on the screen. The texts in the code are English; Qt's translators give the others."""

from PySide6.QtCore import QCoreApplication

_CONTEXT = "quizapp"


def tr(text: str, /, **values: object) -> str:
    """Return `text` in the student's language, each `{name}` in it replaced by the value of that name."""
    translated = QCoreApplication.translate(_CONTEXT, text)
    return translated.format(**values) if values else translated


def tr_count(one: str, many: str, count: int) -> str:
    """Return `one` for a count of 1 and else `many`, in which `%Ln` is the count; in the student's language."""
    if count == 1:
        return QCoreApplication.translate(_CONTEXT, one)
    return QCoreApplication.translate(_CONTEXT, many, "", count)
