"""The questions of an article beside those of the deck that it is like; what asks the same stands in one row."""

from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from quizapp.core.draft import Draft
from quizapp.core.draft_editing import Pair, side_by_side
from quizapp.gui.i18n import tr, tr_count
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.labels import badge, plain_label
from quizapp.gui.widgets.text_cell import TextCell

_MOST_ROWS = 100
"""Of long lists so many rows are shown and the rest is counted: each row is widgets of its own."""


class SideBySide(QWidget):
    """Read only. It is filled anew with each draft that it shows."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._shown: tuple[tuple[Pair, ...], str, str] | None = None
        self._body: QWidget | None = None
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.setAccessibleName(tr("Both articles side by side"))

    @property
    def texts(self) -> list[list[str]]:
        """What stands in each row: on the article's side and on the deck's, empty where one has nothing."""
        grid = None if self._body is None else self._body.layout()
        if not isinstance(grid, QGridLayout):
            return []
        cells = ((grid.itemAtPosition(row, side) for side in (0, 1)) for row in range(grid.rowCount()))
        return [["\n".join(_texts_in(cell.widget())) if cell else "" for cell in row] for row in cells]

    def show_draft(self, draft: Draft | None) -> None:
        """Show `draft` beside the deck that it is like; nothing for None."""
        content = None
        if draft is not None and draft.article is not None and draft.similar is not None:
            content = side_by_side(draft), draft.article.title, draft.similar.title
        if content == self._shown:
            return
        self._shown = content
        if self._body is not None:
            self._body.hide()
            self._body.deleteLater()
            self._body = None
        if content is not None:
            self._body = self._filled(*content)
            self._column.addWidget(self._body)

    def _filled(self, pairs: tuple[Pair, ...], title: str, other: str) -> QWidget:
        body = QWidget()
        grid = QGridLayout(body)
        grid.setContentsMargins(0, self._theme.px(4), 0, 0)
        grid.setSpacing(self._theme.px(8))
        for side, (what, name) in enumerate(((tr("This article"), title), (tr("In the library"), other))):
            grid.setColumnStretch(side, 1)
            grid.addWidget(TextCell(self._theme, ((what, "caption"), (name, "heading"))), 0, side)
        for row, pair in enumerate(pairs[:_MOST_ROWS], start=1):
            for side, texts in enumerate((pair.article, pair.deck)):
                if texts is not None:
                    grid.addWidget(
                        self._asked(*texts, alike=pair.article is not None and pair.deck is not None), row, side
                    )
        rest = len(pairs) - _MOST_ROWS
        if rest > 0:
            text = tr_count("1 more question is not shown here.", "%Ln more questions are not shown here.", rest)
            grid.addWidget(plain_label(text, "caption", wrap=True), _MOST_ROWS + 1, 0, 1, 2)
        return body

    def _asked(self, question: str, answer: str, *, alike: bool) -> QFrame:
        texts = ((question, "label-strong"), (answer, "label"))
        cell = TextCell(self._theme, texts, badge(tr("Asks the same"), "ok") if alike else None)
        set_look(cell, role="compared", kind="alike" if alike else "")
        return cell


def _texts_in(cell: QWidget | None) -> list[str]:
    return [] if cell is None else [label.text() for label in cell.findChildren(QLabel)]
