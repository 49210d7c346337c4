"""The card that is studied: question, below it the answer once it is asked for, and the same card being edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from quizapp.core.card import Card, CardKind
from quizapp.core.choices import lacks_key
from quizapp.core.cloze import filled
from quizapp.core.deck import Deck
from quizapp.gui import choice_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_editor import CardEditor
from quizapp.gui.widgets.card_frame import CardFrame
from quizapp.gui.widgets.card_marks import CardMarks
from quizapp.gui.widgets.card_text import CardText
from quizapp.gui.widgets.choice_list import ChoiceList
from quizapp.gui.widgets.fade import Fade
from quizapp.gui.widgets.labels import badge, plain_label
from quizapp.gui.widgets.source_line import SourceLine
from quizapp.gui.widgets.verdict import Verdict

_FADE_MS = 120


class ReviewCard(CardFrame):
    """Shows one side or both of a card. The question stands at the top and stays there when the answer comes."""

    chosen = Signal(int)
    source_clicked = Signal()
    context_clicked = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.facts = plain_label(role="label", wrap=True)
        self.marks = CardMarks(theme)
        self.question = CardText(theme, "question")
        self.choices = ChoiceList(theme)
        self.choices.chosen.connect(self.chosen)
        self.answer = CardText(theme, "answer")
        self.verdict = Verdict(theme)
        self.explanation = CardText(theme, "answer")
        self.explanation.setAccessibleName(tr("Explanation"))
        self._incomplete = badge(choice_wording.incomplete(), "warn")
        self.editor = CardEditor(theme)
        self._cut_off = badge(tr("The article breaks off here"), "warn")
        self.source_line = SourceLine(theme)
        self.source_line.source_clicked.connect(self.source_clicked)
        self.source_line.context_clicked.connect(self.context_clicked)
        self.back = self._build_back()
        self._fade = Fade(theme, self.back, _FADE_MS)
        self._build()

    @property
    def top_of_answer(self) -> QWidget:
        """What of the answer is uppermost."""
        return self.answer if self.verdict.isHidden() else self.verdict

    @property
    def spoken_answer(self) -> str:
        """The answer as it is said, with what became of a choice."""
        parts = [self.verdict.text, self.answer.toPlainText(), self.explanation.toPlainText()]
        return " ".join(part for part in parts if part)

    def show_question(self, card: Card, deck: Deck, chosen: int | None = None) -> None:
        """Show the question of `card` alone, and its choices, of which the one at index `chosen` is chosen."""
        self._fill(card, deck)
        self.choices.show_choices(card, chosen, revealed=False)
        self.back.hide()

    def show_answer(self, card: Card, deck: Deck, chosen: int | None = None) -> None:
        """Show the answer below the question, gently if it was not there before, and what became of the choice."""
        self._fill(card, deck)
        self.choices.show_choices(card, chosen, revealed=True)
        self.verdict.show_verdict(card, chosen)
        if self.back.isHidden():
            self._fade.show()

    def edit(self, card: Card, *, at_answer: bool) -> None:
        """Put boxes in the places of the two texts."""
        self.question.hide()
        self.choices.hide()
        self.back.hide()
        self.editor.show()
        self.editor.begin(card, at_answer=at_answer)

    def _fill(self, card: Card, deck: Deck) -> None:
        self.editor.hide()
        self.question.show()
        self.facts.setText(_facts_of(deck) or "\u00a0")  # an empty line would let the question move
        self.marks.show_marks(card)
        self.question.set_text(card.question)
        self._show_answer_of(card)
        self.choices.setVisible(card.kind is CardKind.CHOICE)
        self._show_text(self.explanation, card.explanation or "")
        self._incomplete.setVisible(lacks_key(card.kind, card.correct))
        self._cut_off.setVisible(card.cut_off)
        self.source_line.show_deck(deck)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.facts, 1)
        head.addWidget(self.marks, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        for part in (self.question, self.choices, self.editor, self.back):
            self.body.addWidget(part)
        for part in (self.choices, self.editor, self.back):
            part.hide()

    def _build_back(self) -> QWidget:
        back = QWidget()
        column = QVBoxLayout(back)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (
            _separator(),
            self.verdict,
            self._incomplete,
            self.answer,
            self._cut_off,
            self.explanation,
            _separator(),
            self.source_line,
        ):
            column.addWidget(part)
        return back

    def _show_answer_of(self, card: Card) -> None:
        shown = filled(card.question, card.answer) if card.kind is CardKind.CLOZE else None
        if shown is not None:
            self.answer.set_pieces([(piece.text, piece.hidden) for piece in shown])
            self.answer.show()
            return
        is_among_choices = card.kind is CardKind.CHOICE and card.correct is not None  # which show the right one
        self._show_text(self.answer, "" if is_among_choices else card.answer)

    def _show_text(self, part: CardText, text: str) -> None:
        part.set_text(text)
        part.setVisible(bool(text))


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
