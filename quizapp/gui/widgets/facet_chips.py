"""The facets of a deck as chips, kind by kind; a click asks for all the decks that share one."""

from collections.abc import Iterable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from quizapp.core.deck import FacetKind
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_tip
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label

_TITLE_WIDTH = 96
_HEIGHT = 30


class FacetChips(QWidget):
    """One line of chips a kind, its name before it. `clicked` carries kind and name."""

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
        for name in names:
            chip = push_button(self._theme, name.replace("&", "&&"), "chip")
            chip.setMinimumWidth(px(40))  # a name may be longer than the page is wide
            chip.setToolTip(plain_tip(library_wording.facet(kind, name)))
            chip.setAccessibleName(tr("All decks with {facet}", facet=library_wording.facet(kind, name)))
            chip.clicked.connect(self._pass_on)
            self.chips[kind, name] = chip
            line.addWidget(chip)
        return line

    def _pass_on(self) -> None:
        for facet, chip in self.chips.items():
            if chip is self.sender():
                self.clicked.emit(*facet)
