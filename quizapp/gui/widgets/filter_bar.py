"""The facets that a list is narrowed down by, each with a way to drop it."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from quizapp.core.deck import FacetKind
from quizapp.gui import library_wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.flow_layout import FlowLayout

Facet = tuple[FacetKind, str]


class FilterBar(QWidget):
    """One chip a facet, and a button for all; takes no room where there are none.

    `changed` carries the facets that are left, as a tuple.
    """

    changed = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._facets: tuple[Facet, ...] = ()
        self._chips: list[QPushButton] = []
        self._flow = FlowLayout(self, spacing=theme.px(6))
        self._clear = push_button(theme, tr("Clear"), "link")
        self._clear.setAccessibleName(tr("Clear all filters"))
        self._clear.clicked.connect(self.clear)
        self._flow.addWidget(self._clear)
        self.setAccessibleName(tr("Filters"))
        self.hide()

    @property
    def facets(self) -> tuple[Facet, ...]:
        """The facets that are shown."""
        return self._facets

    @property
    def chips(self) -> tuple[QPushButton, ...]:
        """The chips; a click drops the facet of one."""
        return tuple(self._chips)

    def set_facets(self, facets: Iterable[Facet]) -> None:
        """Show other facets; `changed` is not emitted."""
        wanted = tuple(dict.fromkeys(facets))
        if wanted == self._facets:
            return
        self._facets = wanted
        for chip in self._chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self._chips = [self._chip(place, *facet) for place, facet in enumerate(wanted)]
        self.setVisible(bool(wanted))

    def clear(self) -> None:
        """Drop all facets."""
        self.set_facets(())
        self.changed.emit(())

    def _chip(self, place: int, kind: FacetKind, name: str) -> QPushButton:
        words = library_wording.facet(kind, name)
        chip = push_button(self._theme, plain_caption(words), "chip", "close")
        chip.setLayoutDirection(_other(self.layoutDirection()))  # the cross stands at the end
        chip.setAccessibleName(tr("Remove the filter {facet}", facet=words))
        chip.clicked.connect(self._drop_sender)
        self._flow.insertWidget(place, chip)
        return chip

    def _drop_sender(self) -> None:
        place = next(place for place, chip in enumerate(self._chips) if chip is self.sender())
        facets = (*self._facets[:place], *self._facets[place + 1 :])
        self.set_facets(facets)
        self.changed.emit(facets)


def _other(direction: Qt.LayoutDirection) -> Qt.LayoutDirection:
    left = direction == Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight if left else Qt.LayoutDirection.RightToLeft
