"""The top of an article in the import preview: its state, what becomes of it, where it is from, what it is like."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from quizapp.core.draft import Draft, DraftState
from quizapp.gui import import_wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.elided_label import ElidedLabel
from quizapp.gui.widgets.labels import badge, plain_label
from quizapp.gui.widgets.similar_panel import SimilarPanel

_BADGES = {
    DraftState.NEW: "info",
    DraftState.UPDATE: "warn",
    DraftState.DUPLICATE: "",
    DraftState.SIMILAR: "warn",
    DraftState.ERROR: "error",
}


class DraftHead(QWidget):
    """Shows one draft; `similar` takes the choice for one that is like another."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._badge = badge("")
        self._fate = plain_label(role="label", wrap=True)
        self._path = ElidedLabel(role="caption")
        self.similar = SimilarPanel(theme)
        line = QHBoxLayout()
        line.setSpacing(theme.px(8))
        line.addWidget(self._badge)
        line.addWidget(self._fate, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(12))
        column.addLayout(line)
        column.addWidget(self._path)
        column.addWidget(self.similar)

    def show_draft(self, draft: Draft) -> None:
        """Show `draft` as it is now."""
        self._badge.setText(import_wording.draft_sign(draft))
        set_look(self._badge, kind=_BADGES[draft.state])
        self._fate.setText(import_wording.fate(draft))
        self._path.setText(draft.path or tr("Pasted text"))
        self.similar.show_draft(draft)
