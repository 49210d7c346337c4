"""What an article of the import preview is like, what shall become of it, and both side by side."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout

from quizapp.core.draft import Draft, SimilarChoice
from quizapp.gui import import_wording
from quizapp.gui.actions import make_action
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.side_by_side import SideBySide

_ACTIONS = {
    SimilarChoice.LINK: "import-link",
    SimilarChoice.NEW_QUESTIONS: "import-merge",
    SimilarChoice.KEEP: "import-keep",
}


class SimilarPanel(QFrame):
    """Hidden while the draft is like nothing. `chosen` carries the SimilarChoice that the student makes."""

    chosen = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._draft: Draft | None = None
        self.heading = plain_label(role="heading", wrap=True)
        self.buttons = {choice: QRadioButton() for choice in SimilarChoice}
        self.compare_button = push_button(theme, "", "link")
        self.compare_button.setCheckable(True)
        self.comparison = SideBySide(theme)
        self._group = QButtonGroup(self)
        self._build()
        self.setAccessibleName(tr("Similar article"))
        self.hide()

    def show_draft(self, draft: Draft | None) -> None:
        """Show what `draft` is like, if it is like anything."""
        self._draft = draft
        similar = None if draft is None else draft.similar
        self.setVisible(similar is not None)
        if draft is None or similar is None:
            self.compare_button.setChecked(False)
            return
        self.heading.setText(import_wording.likeness(similar))
        self.buttons[draft.similar_choice].setChecked(True)
        self._show_comparison()

    @property
    def commands(self) -> dict[str, Callable[[], None]]:
        """The commands of the page, by id, that make the choices."""
        return {name: partial(self.choose, choice) for choice, name in _ACTIONS.items()}

    def choose(self, choice: SimilarChoice) -> None:
        """Make `choice`, as a click does, if there is anything to choose."""
        if self.isVisible():
            self.buttons[choice].click()

    def fold(self) -> None:
        """Hide the comparison, as for another article."""
        self.compare_button.setChecked(False)

    def _build(self) -> None:
        px = self._theme.px
        set_look(self, role="tile")
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(12), px(16), px(12))
        column.setSpacing(px(6))
        column.addWidget(self.heading)
        for choice, button in self.buttons.items():
            button.setText(import_wording.similar_choice(choice))
            button.setToolTip(make_action(self._theme, _ACTIONS[choice], button).toolTip())
            button.clicked.connect(self._tell)
            self._group.addButton(button)
            column.addWidget(button)
        column.addWidget(self.compare_button)
        column.addWidget(self.comparison)
        self.compare_button.toggled.connect(self._show_comparison)

    def _show_comparison(self) -> None:
        opened = self.compare_button.isChecked()
        self.compare_button.setText(tr("Hide the comparison") if opened else tr("Compare side by side"))
        self.compare_button.setIcon(self._theme.icon("chevron-up" if opened else "chevron-down", "accent"))
        self.comparison.setVisible(opened)
        self.comparison.show_draft(self._draft if opened else None)

    def _tell(self) -> None:
        self.chosen.emit(next(choice for choice, button in self.buttons.items() if button.isChecked()))
