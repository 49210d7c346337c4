"""The facets of a deck as chips, kind by kind; a click asks for all the decks that share one."""

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from quizapp.core.deck import FacetKind
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption, plain_tip
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label

_TITLE_WIDTH = 96
_HEIGHT = 30
_AT_ONCE = 12
"""So many chips of a kind are made in one turn of the window; a table may bring a hundred topics."""


class FacetChips(QWidget):
    """One line of chips a kind, its name before it. `clicked` carries kind and name.

    Of many names the first are shown, and with each press of a button more of them.
    """

    clicked = Signal(object, str)

    def __init__(self, theme: Theme, facets: Iterable[tuple[FacetKind, str]]) -> None:
        super().__init__()
        self._theme = theme
        self.chips: dict[tuple[FacetKind, str], QPushButton] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        names: dict[FacetKind, list[str]] = {}
        for kind, name in facets:
            names.setdefault(kind, []).append(name)
        for kind, of_kind in names.items():
            column.addLayout(self._line(kind, of_kind))

    def _line(self, kind: FacetKind, names: Iterable[str]) -> FlowLayout:
        px = self._theme.px
        line = FlowLayout(spacing=px(6))
        title = plain_label(wording.facet_kind(kind), "label")
        title.setFixedSize(px(_TITLE_WIDTH), px(_HEIGHT))
        line.addWidget(title)
        self._fill(line, kind, list(names))
        return line

    def _fill(self, line: FlowLayout, kind: FacetKind, names: Sequence[str]) -> None:
        """Add chips of the first of `names` to `line`, and the button for the others."""
        px = self._theme.px
        for name in names[:_AT_ONCE]:
            chip = push_button(self._theme, plain_caption(name), "chip")
            chip.setMinimumWidth(px(40))  # a name may be longer than the page is wide
            chip.setToolTip(plain_tip(library_wording.facet(kind, name)))
            chip.setAccessibleName(tr("All decks with {facet}", facet=library_wording.facet(kind, name)))
            chip.clicked.connect(self._pass_on)
            self.chips[kind, name] = chip
            line.addWidget(chip)
        left = names[_AT_ONCE:]
        if left:
            more = push_button(self._theme, tr("{number} more", number=wording.number(len(left))), "link")
            more.clicked.connect(partial(self._show_more, more, line, kind, left))
            line.addWidget(more)

    def _show_more(
        self, more: QPushButton, line: FlowLayout, kind: FacetKind, names: Sequence[str], *_checked: bool
    ) -> None:
        self._fill(line, kind, names)
        first = self.chips[kind, names[0]]
        first.show()  # else it could not take the focus yet
        first.setFocus()
        line.removeWidget(more)
        more.hide()
        more.deleteLater()

    def _pass_on(self) -> None:
        for facet, chip in self.chips.items():
            if chip is self.sender():
                self.clicked.emit(*facet)
