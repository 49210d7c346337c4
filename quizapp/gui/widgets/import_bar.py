"""The foot of the import preview: what is going on or would be left out, and the two ways to end the preview."""

from collections.abc import Sequence

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from quizapp.core.draft import Draft
from quizapp.core.draft_editing import will_import
from quizapp.gui import import_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.elided_label import ElidedLabel
from quizapp.gui.widgets.progress_line import ProgressLine

_CARDS_FROM = 380
_CALM_MS = 300
"""Work that is done before that shows no progress: it would only flicker."""


class ImportBar(QWidget):
    """`import_asked` and `cancel_asked` end the preview; `stop_asked` ends the reading or writing that is going on."""

    import_asked = Signal()
    cancel_asked = Signal()
    stop_asked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._drafts: Sequence[Draft] = ()
        self._busy = False
        self._words = ""
        self.note = ElidedLabel(role="label")
        self.progress = ProgressLine(theme, tr("Progress"))
        self.stop_button = push_button(theme, tr("Stop"))
        self.cancel_button = push_button(theme, tr("Cancel"))
        self.import_button = push_button(theme, tr("Import"), "primary")
        self.stop_button.clicked.connect(self.stop_asked)
        self.cancel_button.clicked.connect(self.cancel_asked)
        self.import_button.clicked.connect(self.import_asked)
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.setInterval(_CALM_MS)
        self._patience.timeout.connect(self._show_progress)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        row.addWidget(self.note, 1)
        row.addWidget(self.progress, 1)
        for button in (self.stop_button, self.cancel_button, self.import_button):
            row.addWidget(button)
        self.progress.hide()
        self.stop_button.hide()

    @property
    def busy(self) -> bool:
        """Whether something is going on."""
        return self._busy

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_button()

    def show_drafts(self, drafts: Sequence[Draft]) -> None:
        """Say what importing `drafts` would do."""
        self._drafts = drafts
        self.import_button.setAccessibleName(import_wording.import_button(drafts))
        self.import_button.setToolTip(import_wording.import_button(drafts))
        self._fit_button()
        self.note.setText(import_wording.incomplete(drafts))
        self.cancel_button.setVisible(bool(drafts))
        self.import_button.setVisible(bool(drafts))
        self._enable()

    def begin(self, words: str) -> None:
        """Say, unless the work is done very soon, that something is going on."""
        self._busy = True
        self._words = words
        self.progress.set_progress(0, 0, words)
        self._patience.start()
        self._enable()

    def report(self, done: int, total: int) -> None:
        """Say how far the work has come."""
        share = wording.percent(done / total if total else 1.0)
        self.progress.set_progress(done, total, tr("{work} {share}", work=self._words, share=share))

    def take_focus(self) -> None:
        """Put the focus on the button that imports, or on the one that can be pressed."""
        (self.import_button if self.import_button.isEnabled() else self.cancel_button).setFocus()

    def end(self) -> None:
        """Say that nothing is going on any more."""
        self._busy = False
        self._patience.stop()
        self.progress.hide()
        self.stop_button.hide()
        self.note.show()
        self._enable()

    def _fit_button(self) -> None:
        roomy = self.width() >= self._theme.px(_CARDS_FROM)
        self.import_button.setText(import_wording.import_button(self._drafts, with_cards=roomy))

    def _show_progress(self) -> None:
        self.note.hide()
        self.progress.show()
        self.show()
        self.stop_button.show()

    def _enable(self) -> None:
        self.import_button.setEnabled(not self._busy and any(will_import(draft) for draft in self._drafts))
        self.cancel_button.setEnabled(not self._busy)
