"""Where a card is studied: the header, the card with its article beside it, the bar at the foot, or the end."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QMenu, QStackedWidget, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.clock import Clock
from quizapp.core.ids import CardId
from quizapp.gui.announce import announce
from quizapp.gui.i18n import tr
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.answer_bar import AnswerBar
from quizapp.gui.widgets.article_panel import ArticlePanel
from quizapp.gui.widgets.end_screen import EndScreen, NextStep
from quizapp.gui.widgets.review_card import ReviewCard
from quizapp.gui.widgets.review_header import ReviewHeader
from quizapp.gui.widgets.scroll_column import ScrollColumn
from quizapp.services.library import OpenDeck
from quizapp.services.prompt import Prompt
from quizapp.services.today import DaySummary

_ROOM_FOR_BOTH = 600
_BAR = 12  # the width of a scroll bar, as app.qss has it


class ReviewDesk(QWidget):
    """Lays out what a review page shows. It decides nothing: the page tells it what to show."""

    def __init__(self, theme: Theme, clock: Clock, menu: QMenu, pictures: PictureLoader) -> None:
        """`menu` holds what can be done to the card, `pictures` gets what it shows."""
        super().__init__()
        self._theme = theme
        self._bringing = False
        self._asked: tuple[int, CardId] | None = None
        self.header = ReviewHeader(theme, menu)
        self.card = ReviewCard(theme, pictures)
        self.panel = ArticlePanel(theme)
        self.bar = AnswerBar(theme)
        self.end = EndScreen(theme, clock)
        self._scroll = ScrollColumn(theme)
        self._scroll.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self._scroll.setAccessibleName(tr("The card"))
        # The bar is always there, if idle: it must not push the question aside when the answer makes it needed.
        self._scroll.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self._scroll.verticalScrollBar().rangeChanged.connect(self._keep_in_sight)
        self._stack = QStackedWidget()
        self.card.attempt.entered.connect(self._name_key)
        self.card.attempt.left.connect(self._name_key)
        self._build()

    @property
    def is_at_end(self) -> bool:
        """Whether the end of the session is shown."""
        return self._stack.currentWidget() is self.end

    @property
    def is_in_recall(self) -> bool:
        """Whether the focus is where an answer is typed, or on a key point."""
        return self.card.attempt.field.hasFocus() or self.card.back.points.has_focus

    def ask(self, prompt: Prompt, *, turn: int) -> None:
        """Show the question of `prompt`, from its beginning if it has come up in another `turn` than the last."""
        self.card.show_question(prompt)
        self.bar.ask()
        self._show(self._study)
        if self._asked != (turn, prompt.card.id):
            self._asked = (turn, prompt.card.id)
            self.hide_article()
            self._bringing = False
            self._scroll.verticalScrollBar().setValue(0)
            announce(self._scroll, prompt.card.question)
        elif prompt.chosen is not None:
            announce(self._scroll, self.card.choices.buttons[prompt.chosen].accessibleName())

    def show_answer(self, prompt: Prompt) -> None:
        """Show the answer below the question, and the ratings with the intervals they would give."""
        self.card.show_answer(prompt)
        suggested = None if prompt.recall is None else prompt.recall.suggested
        self.bar.offer({rating: outcome.interval for rating, outcome in prompt.options.items()}, suggested)
        self._show(self._study)

    def bring_answer(self) -> None:
        """Scroll as little as is needed to see that the answer has come, and have it said."""
        if self._scroll.isHidden():
            self.hide_article()
        self.take_focus()
        self._bringing = True
        self._keep_in_sight()
        announce(self._scroll, self.card.back.spoken)

    def bring_point(self, place: int) -> None:
        """Scroll as little as is needed to see the key point at index `place`, if the list shows it."""
        box = self.card.back.points.boxes[place]
        if box.isVisible():
            self._bringing = False
            self._scroll.settle(box)
            self._scroll.reveal(box)

    def say(self, words: str) -> None:
        """Have `words` said, if there are any, of something that changed without the focus moving."""
        if words:
            announce(self._scroll, words)

    def edit(self, card: Card, *, at_answer: bool) -> None:
        """Let the texts of the card be edited in their places."""
        if self._scroll.isHidden():
            self.hide_article()
        self.card.edit(card, at_answer=at_answer)
        self.bar.edit()

    def finish(self, summary: DaySummary, step: NextStep, title: str | None = None) -> None:
        """Show the end of the session, under `title` as `EndScreen.show_summary` does."""
        was_at_end = self.is_at_end
        self._asked = None
        if not was_at_end:
            self.hide_article()
        self.end.show_summary(summary, step, title)
        self._show(self.end)
        if not was_at_end:
            self.end.focus_first()

    def show_article(self, article: OpenDeck, asked: Card) -> None:
        """Show the article beside the card."""
        self.panel.show_article(article, asked)
        self.panel.show()
        self._share_room()
        if self._scroll.isHidden():
            self.panel.take_focus()

    def hide_article(self) -> None:
        """Give the whole width to the card; the focus does not go with the panel."""
        self.panel.hide()
        self._share_room()
        self.take_focus()

    def read_on(self) -> None:
        """Scroll on by what is in sight, less a line; at the end say how the card is rated, its key points at hand."""
        self._bringing = False
        bar, points = self._scroll.verticalScrollBar(), self.card.back.points
        before = bar.value()
        bar.setValue(before + bar.pageStep() - self._theme.line_height("answer"))
        if bar.value() != before:
            return
        if points.unfold():
            self._scroll.settle(points)
            self._scroll.reveal(points)
        self.bar.explain(ticking=points.isVisible())
        self.say(self.bar.hint.text())

    def take_focus(self) -> None:
        """Put the focus where keys scroll the card and nothing else has it."""
        self._scroll.setFocus()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _name_key(self) -> None:
        self.bar.name_key(typing=self.card.attempt.field.hasFocus())

    def _share_room(self) -> None:
        """Give the article the right third, or all the room where two columns would be too narrow to read."""
        both = self.width() >= self._theme.px(_ROOM_FOR_BOTH)
        third = max(self.width() // 3, min(self._theme.px(300), self.width() * 9 // 20))
        self.panel.setFixedWidth(third if both else self.width() - 24)
        self._scroll.setVisible(both or self.panel.isHidden())
        # With the scroll bar at the other side the card stands in the middle, above the bar at the foot.
        start, end = _BAR, 0 if self.panel.isHidden() else 12
        mirrored = self.isRightToLeft()
        self._row.setContentsMargins(end if mirrored else start, 0, start if mirrored else end, 0)

    def _keep_in_sight(self) -> None:
        """Scroll to the start of an answer that was revealed; its place is known when the layout is."""
        bar = self._scroll.verticalScrollBar()
        set_look(bar, kind="idle" if bar.minimum() == bar.maximum() else "")
        if self._bringing:
            answer = self.card.back.top
            start = answer.mapTo(self.card, answer.rect().topLeft()) + self.card.pos()
            self._scroll.ensureVisible(0, start.y(), 0, self._theme.px(64))

    def _show(self, part: QWidget) -> None:
        self._stack.setCurrentWidget(part)
        self.bar.setVisible(part is self._study)

    def _build(self) -> None:
        # From the outside to the inside: to move a widget costs as much as all of its parts.
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self._stack, 1)
        self._study = QWidget()
        self._stack.addWidget(self._study)
        self._stack.addWidget(self.end)
        self._row = QHBoxLayout(self._study)
        self._row.setSpacing(0)
        self._row.addWidget(self._scroll, 1)
        self._row.addWidget(self.panel)
        self.panel.hide()
        self._keep_in_sight()
        centred = QHBoxLayout()
        self._scroll.body.addLayout(centred)
        centred.addStretch(1)
        centred.addWidget(self.card, 100)
        centred.addStretch(1)
        column.addWidget(self.bar)  # last, for the Tab key
