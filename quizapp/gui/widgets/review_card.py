"""The card that is studied: question, below it the answer once it is asked for, and the same card being edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.core.card import Card, CardKind
from quizapp.core.cloze import filled
from quizapp.core.deck import Deck
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_editor import CardEditor
from quizapp.gui.widgets.card_frame import CardFrame
from quizapp.gui.widgets.card_marks import CardMarks
from quizapp.gui.widgets.card_text import CardText
from quizapp.gui.widgets.fade import Fade
from quizapp.gui.widgets.labels import badge, plain_label
from quizapp.gui.widgets.source_line import SourceLine

_FADE_MS = 120


class ReviewCard(CardFrame):
    """Shows one side or both of a card. The question stands at the top and stays there when the answer comes."""

    source_clicked = Signal()
    context_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.facts = plain_label(role="label", wrap=True)
        self.marks = CardMarks(theme)
        self.question = CardText(theme, "question")
        self.answer = CardText(theme, "answer")
        self.editor = CardEditor(theme)
        self._cut_off = badge(tr("The article breaks off here"), "warn")
        self.source_line = SourceLine(theme)
        self.source_line.source_clicked.connect(self.source_clicked)
        self.source_line.context_clicked.connect(self.context_clicked)
        self.back = self._build_back()
        self._fade = Fade(theme, self.back, _FADE_MS)
        self._build()

    def show_question(self, card: Card, deck: Deck) -> None:
        """Show the question of `card` alone."""
        self._fill(card, deck)
        self.back.hide()

    def show_answer(self, card: Card, deck: Deck) -> None:
        """Show the answer below the question, gently if it was not there before."""
        self._fill(card, deck)
        if self.back.isHidden():
            self._fade.show()

    def edit(self, card: Card, *, at_answer: bool) -> None:
        """Put boxes in the places of the two texts."""
        self.question.hide()
        self.back.hide()
        self.editor.show()
        self.editor.begin(card, at_answer=at_answer)

    def _fill(self, card: Card, deck: Deck) -> None:
        self.editor.hide()
        self.question.show()
        self.facts.setText(_facts_of(deck) or "\u00a0")  # an empty line would let the question move
        self.marks.show_marks(card)
        self.question.set_text(card.question)
        shown = filled(card.question, card.answer) if card.kind is CardKind.CLOZE else None
        if shown is None:
            self.answer.set_text(card.answer)
        else:
            self.answer.set_pieces([(piece.text, piece.hidden) for piece in shown])
        self._cut_off.setVisible(card.cut_off)
        self.source_line.show_deck(deck)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.facts, 1)
        head.addWidget(self.marks, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        for part in (self.question, self.editor, self.back):
            self.body.addWidget(part)
        self.editor.hide()
        self.back.hide()

    def _build_back(self) -> QWidget:
        back = QWidget()
        column = QVBoxLayout(back)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (_separator(), self.answer, self._cut_off, _separator(), self.source_line):
            column.addWidget(part)
        return back


def _separator() -> QFrame:
    line = QFrame()
    set_look(line, role="separator")
    return line


def _facts_of(deck: Deck) -> str:
    """Return what stands above a question: topic, country and how old the facts are."""
    facts = [*deck.topics[:1], deck.country]
    if deck.as_of is not None:
        facts.append(tr("as of {day}", day=wording.day(deck.as_of)))
    return " · ".join(fact for fact in facts if fact)
