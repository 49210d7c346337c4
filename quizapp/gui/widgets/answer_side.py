"""What a studied card shows once its answer is asked for: below the question, all that belongs to the answer."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.core.card import CardKind
from quizapp.core.choices import lacks_key
from quizapp.core.cloze import filled
from quizapp.core.picture import Side
from quizapp.gui import choice_wording, recall_wording
from quizapp.gui.i18n import tr
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_pictures import CardPictures
from quizapp.gui.widgets.card_text import CardText, Look, found_pieces
from quizapp.gui.widgets.key_point_list import KeyPointList
from quizapp.gui.widgets.labels import badge
from quizapp.gui.widgets.passage_note import PassageNote
from quizapp.gui.widgets.source_line import SourceLine
from quizapp.gui.widgets.typed_note import TypedNote
from quizapp.gui.widgets.verdict import Verdict
from quizapp.services.prompt import Prompt


class AnswerSide(QWidget):
    """Puts the parts of an answer below one another; each is shown only where the card has it."""

    def __init__(self, theme: Theme, pictures: PictureLoader) -> None:
        super().__init__()
        self.verdict = Verdict(theme)
        self.answer = CardText(theme, "answer")
        self.pictures = CardPictures(theme, pictures, Side.ANSWER)
        self.typed = TypedNote(theme)
        self.points = KeyPointList(theme)
        self.explanation = CardText(theme, "answer")
        self.explanation.setAccessibleName(tr("Explanation"))
        self.passage = PassageNote(theme)
        self.source_line = SourceLine(theme)
        self.recalled = ""
        """How much was recalled, as it is said; "" where nothing was compared or ticked."""
        self._incomplete = badge(choice_wording.incomplete(), "warn")
        self._cut_off = badge(tr("The article breaks off here"), "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        above = (_separator(), self.verdict, self._incomplete, self.answer, self.pictures, self._cut_off)
        below = (self.typed, self.points, self.explanation, self.passage, _separator(), self.source_line)
        for part in (*above, *below):
            column.addWidget(part)

    @property
    def top(self) -> QWidget:
        """What is uppermost."""
        return self.answer if self.verdict.isHidden() else self.verdict

    @property
    def spoken(self) -> str:
        """The answer as it is said, with what became of a choice or of what was typed."""
        parts = [self.verdict.text, self.answer.toPlainText(), self.explanation.toPlainText(), self.recalled]
        return " ".join(part for part in parts if part)

    def show_prompt(self, prompt: Prompt) -> None:
        """Show the answer of the card that is asked, and what the student had of it."""
        card, recall = prompt.card, prompt.recall
        self.verdict.show_verdict(card, prompt.chosen)
        self._show_answer_of(prompt)
        self.pictures.show_pictures(card.pictures)
        self.typed.show_prompt(prompt)
        self.points.show_prompt(prompt)
        self.recalled = recall_wording.spoken(prompt.ticks, None if recall is None else recall.suggested)
        _show_text(self.explanation, card.explanation or "")
        self.passage.show_passage(card.passage)
        self._incomplete.setVisible(lacks_key(card.kind, card.correct))
        self._cut_off.setVisible(card.cut_off)
        self.source_line.show_deck(prompt.deck)

    def _show_answer_of(self, prompt: Prompt) -> None:
        card, match = prompt.card, prompt.match
        shown = filled(card.question, card.answer) if card.kind is CardKind.CLOZE else None
        if shown is not None:
            self.answer.set_pieces([(piece.text, Look.LEFT_OUT if piece.hidden else Look.PLAIN) for piece in shown])
            self.answer.show()
            return
        found = () if match is None else [each for point in match.points for each in point.in_answer]
        is_among_choices = card.kind is CardKind.CHOICE and card.correct is not None  # which show the right one
        self.answer.set_pieces(found_pieces("" if is_among_choices else card.answer, found))
        self.answer.setVisible(not is_among_choices and bool(card.answer))


def _show_text(part: CardText, text: str) -> None:
    part.set_text(text)
    part.setVisible(bool(text))


def _separator() -> QFrame:
    line = QFrame()
    set_look(line, role="separator")
    return line
