"""The words for the columns of a table."""

from quizapp.core.columns import ColumnRole
from quizapp.gui.i18n import tr


def column_role(role: ColumnRole) -> str:
    """Return what a column with `role` holds."""
    return {
        ColumnRole.QUESTION: tr("Question"),
        ColumnRole.ANSWER: tr("Answer"),
        ColumnRole.CHOICES: tr("Choices"),
        ColumnRole.CORRECT: tr("Right answer"),
        ColumnRole.EXPLANATION: tr("Explanation"),
        ColumnRole.TOPICS: tr("Topics"),
        ColumnRole.SOURCE: tr("Source"),
        ColumnRole.DATE: tr("Date"),
        ColumnRole.DECK: tr("Deck"),
        ColumnRole.IGNORED: tr("Ignore"),
    }[role]


def column_name(index: int, names: tuple[str, ...]) -> str:
    """Return what the column at `index` is called: by its name, or else by its number."""
    name = names[index] if index < len(names) else ""
    return name or tr("Column {number}", number=index + 1)
