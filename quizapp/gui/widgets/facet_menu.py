"""Menus of facets: of all that decks are found by, and of those of one deck."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.core.deck import Deck, FacetKind
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import plain_caption

_MOST = 30


class FacetMenu(QMenu):
    """One submenu a kind, with the commonest names and how many decks have each; read anew whenever it opens.

    `chosen` carries kind and name.
    """

    chosen = Signal(object, str)

    def __init__(self, read: Callable[[FacetKind], list[tuple[str, int]]], parent: QWidget) -> None:
        """`read` returns the names of one kind with their numbers of decks, the commonest first."""
        super().__init__(parent)
        self._read = read
        self._submenus: list[QMenu] = []
        self.aboutToShow.connect(self.fill)

    def fill(self) -> None:
        """Read the facets and list them."""
        self.clear()
        for menu in self._submenus:
            menu.deleteLater()
        self._submenus = []
        for kind in FacetKind:
            names = self._read(kind)
            if names:
                self._add_kind(kind, names[:_MOST])
        if not self._submenus:
            self.addAction(tr("No deck has a topic, place or name yet")).setEnabled(False)

    def _add_kind(self, kind: FacetKind, names: list[tuple[str, int]]) -> None:
        menu = self.addMenu(wording.facet_kind(kind))
        self._submenus.append(menu)
        for name, decks in names:
            words = tr("{name}  ({number})", name=plain_caption(name), number=wording.number(decks))
            action = menu.addAction(words)
            action.setData((kind, name))
        menu.triggered.connect(self._pass_on)

    def _pass_on(self, action: QAction) -> None:
        kind, name = action.data()
        self.chosen.emit(FacetKind(kind), name)


def add_facets(menu: QMenu, deck: Deck, chosen: Callable[[FacetKind, str], None]) -> None:
    """Add an action to `menu` for each facet of `deck`; it calls `chosen` with kind and name."""
    for kind, name in deck.facets:
        menu.addAction(plain_caption(library_wording.facet(kind, name)), partial(chosen, kind, name))
