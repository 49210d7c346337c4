"""The card that is studied: question, below it the answer once it is asked for, and the same card being edited."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from quizapp.core.card import Card, CardKind
from quizapp.core.deck import Deck
from quizapp.core.picture import Side
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.answer_side import AnswerSide
from quizapp.gui.widgets.attempt_form import AttemptForm
from quizapp.gui.widgets.card_editor import CardEditor
from quizapp.gui.widgets.card_frame import CardFrame
from quizapp.gui.widgets.card_marks import CardMarks
from quizapp.gui.widgets.card_pictures import CardPictures
from quizapp.gui.widgets.card_text import CardText
from quizapp.gui.widgets.choice_list import ChoiceList
from quizapp.gui.widgets.fade import Fade
from quizapp.gui.widgets.labels import plain_label
from quizapp.services.prompt import Prompt

_FADE_MS = 120


class ReviewCard(CardFrame):
    """Shows one side or both of a card. The question stands at the top and stays there when the answer comes."""

    chosen = Signal(int)
    source_clicked = Signal()
    context_clicked = Signal()

    def __init__(self, theme: Theme, pictures: PictureLoader) -> None:
        super().__init__(theme)
        self.facts = plain_label(role="label", wrap=True)
        self.marks = CardMarks(theme)
        self.question = CardText(theme, "question")
        self.pictures = CardPictures(theme, pictures, Side.QUESTION)
        self.choices = ChoiceList(theme)
        self.choices.chosen.connect(self.chosen)
        self.attempt = AttemptForm(theme)
        self.editor = CardEditor(theme)
        self.back = AnswerSide(theme, pictures)
        self.back.source_line.source_clicked.connect(self.source_clicked)
        self.back.source_line.context_clicked.connect(self.context_clicked)
        self._fade = Fade(theme, self.back, _FADE_MS)
        self._build()

    def show_question(self, prompt: Prompt) -> None:
        """Show the question alone, with its choices and what the student may do before the answer."""
        self._fill(prompt)
        self.choices.show_choices(prompt.card, prompt.chosen, revealed=False)
        self.attempt.show_prompt(prompt)
        self.back.hide()

    def show_answer(self, prompt: Prompt) -> None:
        """Show the answer below the question, gently if it was not there before, and what became of the attempt."""
        self._fill(prompt)
        self.choices.show_choices(prompt.card, prompt.chosen, revealed=True)
        self.attempt.hide()
        if self.back.isHidden():
            self._fade.show()

    def edit(self, card: Card, *, at_answer: bool) -> None:
        """Put boxes in the places of the two texts."""
        for part in (self.question, self.pictures, self.choices, self.attempt, self.back):
            part.hide()
        self.editor.show()
        self.editor.begin(card, at_answer=at_answer)

    def _fill(self, prompt: Prompt) -> None:
        card = prompt.card
        self.editor.hide()
        self.question.show()
        facts = _facts_of(prompt.deck)
        self.facts.setText(facts)
        self.facts.setVisible(bool(facts))
        self.marks.show_marks(card)
        self.question.set_text(card.question)
        self.pictures.show_pictures(card.pictures)
        self.choices.setVisible(card.kind is CardKind.CHOICE)
        self.back.show_prompt(prompt)

    def _build(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.facts, 1)
        head.addStretch()  # the marks stay at the end where there are no facts
        head.addWidget(self.marks, 0, Qt.AlignmentFlag.AlignTop)
        self.body.addLayout(head)
        for part in (self.question, self.pictures, self.choices, self.attempt, self.editor, self.back):
            self.body.addWidget(part)
        for part in (self.choices, self.attempt, self.editor, self.back):
            part.hide()


def _facts_of(deck: Deck) -> str:
    """Return what stands above a question: topic, country and how old the facts are."""
    facts = [*deck.topics[:1], deck.country]
    if deck.as_of is not None:
        facts.append(tr("as of {day}", day=wording.day(deck.as_of)))
    return " · ".join(fact for fact in facts if fact)
