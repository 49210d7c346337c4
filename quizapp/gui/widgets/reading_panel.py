"""The reading view of a plain article in the import preview, with what makes cards of a passage."""

from PySide6.QtCore import Signal

from quizapp.core.article import Article, Question
from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import key_button
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.reading_view import ReadingView
from quizapp.gui.widgets.tile import Tile
from quizapp.services.proposing import cloze_of, question_of


class ReadingPanel(Tile):
    """`question_made` carries a card whose question is still to be asked, `cloze_made` one that is ready."""

    question_made = Signal(object)
    cloze_made = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__(tr("Text"))
        self._theme = theme
        self._article: Article | None = None
        self.view = ReadingView(theme)
        self.question_button = key_button(theme, self, "passage-question", tr("Ask about it (Q)"))
        self.cloze_button = key_button(theme, self, "passage-cloze", tr("Leave it out (C)"))
        self.hint = plain_label(role="label", wrap=True)
        buttons = FlowLayout(spacing=theme.px(8))
        buttons.addWidget(self.question_button)
        buttons.addWidget(self.cloze_button)
        self.body.addWidget(self.view)
        self.body.addLayout(buttons)
        self.body.addWidget(self.hint)
        self.question_button.clicked.connect(self._make_question)
        self.cloze_button.clicked.connect(self._make_cloze)
        self.view.selected.connect(self._follow_selection)
        self.hide()

    def show_article(self, article: Article | None) -> None:
        """Show the text of `article`; the panel hides where there is none."""
        text = None if article is None else article.text
        is_other = self._article is None or article is None or self._article.text != article.text
        self._article = article
        self.setVisible(bool(text))
        self.view.show_text(text or "")
        if is_other:
            self._follow_selection()

    def _follow_selection(self) -> None:
        start, end = self.view.passage
        self.question_button.setEnabled(start < end)
        self.cloze_button.setEnabled(start < end)
        if start < end:
            self._say("")
        else:
            self._say(tr("Select a passage, with the mouse or with Shift and the arrow keys, to make a card of it."))

    def _make_question(self) -> None:
        made = None if self._article is None else question_of(self._article, *self.view.passage)
        if made is not None:
            self.question_made.emit(made)

    def _make_cloze(self) -> None:
        made = None if self._article is None else cloze_of(self._article, *self.view.passage)
        if made is None:
            self._say(tr("Select less than the whole sentence, so that something is left to go by."))
        else:
            self.cloze_made.emit(made)
            self._say(_added(made))
            announce(self, self.hint.text())

    def _say(self, text: str) -> None:
        self.hint.setText(text or "\u00a0")  # an empty line would let what is below move


def _added(card: Question) -> str:
    return tr("A card was added that leaves out: {answer}", answer=card.answer)
