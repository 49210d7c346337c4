"""How many articles of an import are new, updates, duplicates or errors; each count shows or hides them."""

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QWidget

from quizapp.core.draft import DraftState
from quizapp.gui import import_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.draft_table import STATE_SIGNS
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.flow_layout import FlowLayout


class StateFilter(QWidget):
    """One button a state that occurs; it is down while such articles are shown. `hidden_changed` carries the states
    that are not to be shown, as a frozenset.
    """

    hidden_changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setAccessibleName(tr("Show"))
        flow = FlowLayout(self, spacing=theme.px(6))
        self.buttons: dict[DraftState, QPushButton] = {}
        for state in DraftState:
            button = QPushButton()
            button.setCheckable(True)
            button.setChecked(True)
            button.setIcon(theme.icon(*STATE_SIGNS[state]))
            button.setAutoDefault(False)
            set_look(button, role="filter")
            button.clicked.connect(self._tell)
            self.buttons[state] = button
            flow.addWidget(button)

    def show_counts(self, counts: Mapping[DraftState, int]) -> None:
        """Show how many articles there are of each state."""
        for state, button in self.buttons.items():
            count = counts.get(state, 0)
            word = import_wording.draft_state(state)
            button.setVisible(count > 0)
            button.setText(tr("{state} {count}", state=word, count=wording.number(count)))
            button.setAccessibleDescription(tr("Shows or hides these articles"))

    def show_all(self) -> None:
        """Put every button down, as for a new import."""
        for button in self.buttons.values():
            button.setChecked(True)
        self._tell()

    def _tell(self) -> None:
        self.hidden_changed.emit(frozenset(state for state, button in self.buttons.items() if not button.isChecked()))
