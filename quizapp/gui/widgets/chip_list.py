"""The facets of an article as chips in lines, each of which can be changed where it stands."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from quizapp.core.text import fold
from quizapp.gui import wording
from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.chips import Chip
from quizapp.gui.widgets.flow_layout import FlowLayout

_AT_ONCE = 12
"""So many chips are made in one turn of the window; a table may bring a hundred topics."""


class ChipList(QWidget):
    """Names that the student can rename, split, join, remove and add to. `changed` carries all of them, as a tuple.

    A name that is there already, but for case, accents and punctuation, is not taken twice. Of many names the first
    are shown, and with each press of a button more of them.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme, title: str, names: Iterable[str] = ()) -> None:
        """`title` says to screen readers of what kind the names are."""
        super().__init__()
        self._theme = theme
        self._names: list[str] = []
        self._chips: list[Chip] = []
        self._flow = FlowLayout(self, spacing=6)
        self.setAccessibleName(title)
        self._add_button = push_button(theme, tr("Add"), "link", "plus")
        self._add_button.setAccessibleName(tr("Add to {title}", title=title))
        self._add_button.clicked.connect(self.add)
        self._flow.addWidget(self._add_button)
        self._most = _AT_ONCE
        self.more_button = push_button(theme, "", "link")
        self.more_button.clicked.connect(self._show_more)
        self._flow.insertWidget(0, self.more_button)
        self.set_names(names)

    @property
    def names(self) -> tuple[str, ...]:
        """The names, in order."""
        return tuple(self._names)

    @property
    def chips(self) -> tuple[Chip, ...]:
        """The chips of the names, in order."""
        return tuple(self._chips)

    def set_names(self, names: Iterable[str]) -> None:
        """Show other names; `changed` is not emitted."""
        self._names = _distinct(names)
        self._most = _AT_ONCE
        self._build()

    def add(self) -> None:
        """Open an empty chip for a new name."""
        self._most += 1  # it is shown, however many there are
        self._insert_chip("", len(self._chips)).open()

    def _build(self) -> None:
        """Have a chip for each name that is shown: those that stay the same stay."""
        names, old = self._names[: self._most], [chip.name for chip in self._chips]
        shortest = min(len(names), len(old))
        head = next((place for place in range(shortest) if names[place] != old[place]), shortest)
        most = shortest - head
        tail = next((place for place in range(most) if names[-1 - place] != old[-1 - place]), most)
        for chip in self._chips[head : len(old) - tail]:
            self._take_away(chip)
        for place in range(head, len(names) - tail):
            self._insert_chip(names[place], place)
        left = len(self._names) - len(names)
        self.more_button.setText(tr("{number} more", number=wording.number(left)))
        self.more_button.setVisible(left > 0)
        self.updateGeometry()

    def _take_away(self, chip: Chip) -> None:
        self._chips.remove(chip)
        chip.blockSignals(True)  # noqa: FBT003  Qt's own signature
        self._flow.removeWidget(chip)
        chip.hide()
        chip.deleteLater()

    def _show_more(self) -> None:
        first = len(self._chips)
        self._most = first + _AT_ONCE
        self._build()
        self._chips[first].setFocus()

    def _insert_chip(self, name: str, place: int) -> Chip:
        chip = Chip(self._theme, name)
        chip.renamed.connect(self._rename)
        chip.split.connect(self._split)
        chip.removed.connect(self._remove)
        chip.join_asked.connect(self._join)
        chip.left.connect(self._drop_empty)
        chip.step.connect(self._step)
        self._flow.insertWidget(place, chip)
        QWidget.setTabOrder(self._chips[place - 1] if place else _focusable_before(self._add_button), chip)
        self._chips.insert(place, chip)
        chip.show()  # else it could not take the focus yet
        return chip

    def _rename(self, name: str) -> None:
        place = self._place()
        self._change([*self._names[:place], name, *self._names_after(place)], place)

    def _split(self, before: str, after: str) -> None:
        place = self._place()
        self._change([*self._names[:place], before, after, *self._names_after(place)], place)

    def _names_after(self, place: int) -> list[str]:
        """Return the names after that of the chip at `place`, which is empty where it is new."""
        return self._names[place + 1 if self._chips[place].name else place :]

    def _remove(self) -> None:
        place = self._place()
        announce(self, tr("{name} removed", name=self._names[place]))
        self._change([*self._names[:place], *self._names[place + 1 :]], place)

    def _join(self) -> None:
        place = self._place()
        if place + 1 < len(self._names):
            joined = f"{self._names[place]} {self._names[place + 1]}"
            self._change([*self._names[:place], joined, *self._names[place + 2 :]], place)

    def _drop_empty(self) -> None:
        self._build()
        self._add_button.setFocus()

    def _step(self, step: int) -> None:
        place = self._place() + step
        if 0 <= place < len(self._chips):
            self._chips[place].setFocus()

    def _change(self, names: list[str], place: int) -> None:
        self._names = _distinct(names)
        self._build()
        if self._chips:
            self._chips[min(place, len(self._chips) - 1)].setFocus()
        else:
            self._add_button.setFocus()
        self.changed.emit(self.names)

    def _place(self) -> int:
        return next(place for place, chip in enumerate(self._chips) if chip is self.sender())


def _focusable_before(widget: QWidget) -> QWidget:
    """Return what the focus comes from on its way to `widget`; Qt puts nothing after what cannot have the focus."""
    before = widget.previousInFocusChain() or widget
    while before is not widget and before.focusPolicy() == Qt.FocusPolicy.NoFocus:
        before = before.previousInFocusChain() or widget
    return before


def _distinct(names: Iterable[str]) -> list[str]:
    kept: dict[str, str] = {}
    for name in names:
        kept.setdefault(fold(name), name)
    return list(kept.values())
