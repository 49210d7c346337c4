"""The settings of how a card is asked, and of what becomes of its neighbours and of one that does not stick."""

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QCheckBox

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.number_field import NumberField
from quizapp.gui.widgets.setting_group import SettingGroup
from quizapp.gui.widgets.wheel_guard import WheelGuard
from quizapp.settings import Settings


class ReviewSettings(SettingGroup):
    """`changed` carries the new value of one setting in a dict, by its name in Settings."""

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, tr("While you review"))
        self.typed_recall = QCheckBox(tr("Show a box to type in"))
        self.ask_confidence = QCheckBox(tr("Ask how sure I am"))
        self.reveal_after = NumberField(0, 600, unit=tr("s"), nothing=tr("Never"))
        self.bury_siblings = QCheckBox(tr("One card of a deck a day"))
        self.leech_lapses = NumberField(2, 99)
        self._ticks = {
            "typed_recall": self.typed_recall,
            "ask_confidence": self.ask_confidence,
            "bury_siblings": self.bury_siblings,
        }
        self._numbers = {"reveal_after": self.reveal_after, "leech_lapses": self.leech_lapses}
        self._add_rows()
        self._connect()

    def show_settings(self, settings: Settings) -> None:
        """Show what is set, without `changed`."""
        for name, box in self._ticks.items():
            with QSignalBlocker(box):
                box.setChecked(getattr(settings, name))
        for name, field in self._numbers.items():
            field.set_number(getattr(settings, name))

    def _add_rows(self) -> None:
        self.add_row(
            tr("Typed recall"),
            tr("What you type is compared with the answer and suggests a rating. You may always leave it empty."),
            self.typed_recall,
        )
        self.add_row(
            tr("Confidence"),
            tr("A card that you were sure of and missed comes back after a day and again after a week."),
            self.ask_confidence,
        )
        self.add_number(
            tr("Show the answer by itself"),
            tr("After so many seconds the answer appears without a key."),
            self.reveal_after,
        )
        self.add_row(
            tr("Cards of one deck"),
            tr("After one card of a deck, its others wait until tomorrow, so that none gives another away."),
            self.bury_siblings,
        )
        self.add_number(
            tr("Offer help from lapses"),
            tr("A card that you forgot this often does not stick: it can be split, written anew or retired."),
            self.leech_lapses,
        )

    def _connect(self) -> None:
        guard = WheelGuard(self)
        for name, field in self._numbers.items():
            guard.guard(field)
            field.setObjectName(name)
            field.chosen.connect(self._tell)
        for name, box in self._ticks.items():
            box.setObjectName(name)
            box.toggled.connect(self._tell)

    def _tell(self, value: bool | int) -> None:  # noqa: FBT001  a tick or a number
        self.changed.emit({self.sender().objectName(): value})
