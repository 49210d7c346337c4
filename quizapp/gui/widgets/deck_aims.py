"""What a deck aims at in study, where that is other than the settings say."""

from PySide6.QtWidgets import QComboBox, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.core.deck import Deck
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.number_field import NumberField
from quizapp.gui.widgets.wheel_guard import WheelGuard
from quizapp.settings import Settings

_SHARES = tuple(percent / 100 for percent in range(80, 96))


class DeckAims(QWidget):
    """Two fields; each may be left as the settings have it."""

    def __init__(self, theme: Theme, deck: Deck, settings: Settings) -> None:
        super().__init__()
        self.retention = QComboBox()
        share = wording.percent(settings.desired_retention)
        self.retention.addItem(tr("As in the settings ({value})", value=share), None)
        for one in sorted({*_SHARES, deck.desired_retention or _SHARES[0]}):
            self.retention.addItem(wording.percent(one, 0 if one in _SHARES else 1), one)
        self.retention.setCurrentIndex(max(0, self.retention.findData(deck.desired_retention)))
        cap = wording.number(settings.maximum_interval)
        self.longest_interval = NumberField(0, 36_500, nothing=tr("As in the settings ({value})", value=cap))
        self.longest_interval.set_number(deck.maximum_interval or 0)
        guard = WheelGuard(self)
        row = QHBoxLayout()
        row.setSpacing(theme.px(12))
        for field, name in (
            (self.retention, tr("Desired retention")),
            (self.longest_interval, tr("Longest interval, in days")),
        ):
            guard.guard(field)
            row.addLayout(_under_its_name(theme, field, name), 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addLayout(row)
        column.addWidget(
            plain_label(tr("Each card of the deck follows them from its next answer on."), "caption", wrap=True)
        )

    @property
    def desired_retention(self) -> float | None:
        """The share to be recalled of this deck, None for that of the settings."""
        share: float | None = self.retention.currentData()
        return share

    @property
    def maximum_interval(self) -> int | None:
        """The most days between two reviews of a card of this deck, None for those of the settings."""
        return self.longest_interval.value() or None


def _under_its_name(theme: Theme, field: QWidget, name: str) -> QVBoxLayout:
    cell = QVBoxLayout()
    cell.setSpacing(theme.px(4))
    label = plain_label(name, "label")
    label.setBuddy(field)
    field.setAccessibleName(name)
    cell.addWidget(label)
    cell.addWidget(field)
    return cell
