"""An article's topics, organisations and people, each as a line of chips behind its name."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QSizePolicy, QWidget

from quizapp.core.article import Article
from quizapp.core.article_editing import LISTED_FACETS, facets_of, with_facets
from quizapp.gui import wording
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.chip_list import ChipList
from quizapp.gui.widgets.labels import plain_label

_NAME_BESIDE_FROM = 420


class FacetRows(QWidget):
    """`article_edited` carries the article after a change. With little room the names stand above the chips."""

    article_edited = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._article: Article | None = None
        self._beside: bool | None = None
        self.chips = {kind: ChipList(theme, wording.facet_kind(kind)) for kind in LISTED_FACETS}
        self._names = {kind: plain_label(wording.facet_kind(kind), "label") for kind in LISTED_FACETS}
        for chips in self.chips.values():
            # A long name must not make the page wider than it is.
            chips.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            chips.changed.connect(self._take_facets)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(12))
        self._grid.setVerticalSpacing(theme.px(8))
        self._arrange()

    def show_article(self, article: Article) -> None:
        """Show the facets of `article`."""
        self._article = article
        for kind, chips in self.chips.items():
            if chips.names != facets_of(article, kind):
                chips.set_names(facets_of(article, kind))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        beside = self.width() >= self._theme.px(_NAME_BESIDE_FROM)
        if beside == self._beside:
            return
        self._beside = beside
        self._grid.setColumnStretch(0, 0 if beside else 1)
        self._grid.setColumnStretch(1, 1 if beside else 0)
        for row, kind in enumerate(self.chips):
            name, chips = self._names[kind], self.chips[kind]
            name.setMinimumHeight(self._theme.px(30) if beside else 0)
            self._grid.addWidget(name, 2 * row, 0, Qt.AlignmentFlag.AlignTop)
            self._grid.addWidget(chips, 2 * row if beside else 2 * row + 1, 1 if beside else 0)

    def _take_facets(self, names: tuple[str, ...]) -> None:
        for kind, chips in self.chips.items():
            if chips is self.sender() and self._article is not None:
                self.article_edited.emit(with_facets(self._article, kind, names))
