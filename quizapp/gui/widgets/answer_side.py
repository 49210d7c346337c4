"""What a studied card shows once its answer is asked for: below the question, all that belongs to the answer."""

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from quizapp.core.card import Card, CardKind
from quizapp.core.choices import lacks_key
from quizapp.core.cloze import filled
from quizapp.core.deck import Deck
from quizapp.core.picture import Side
from quizapp.gui import choice_wording
from quizapp.gui.i18n import tr
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_pictures import CardPictures
from quizapp.gui.widgets.card_text import CardText
from quizapp.gui.widgets.labels import badge
from quizapp.gui.widgets.passage_note import PassageNote
from quizapp.gui.widgets.source_line import SourceLine
from quizapp.gui.widgets.verdict import Verdict


class AnswerSide(QWidget):
    """Puts the parts of an answer below one another; each is shown only where the card has it."""

    def __init__(self, theme: Theme, pictures: PictureLoader) -> None:
        super().__init__()
        self.verdict = Verdict(theme)
        self.answer = CardText(theme, "answer")
        self.pictures = CardPictures(theme, pictures, Side.ANSWER)
        self.explanation = CardText(theme, "answer")
        self.explanation.setAccessibleName(tr("Explanation"))
        self.passage = PassageNote(theme)
        self.source_line = SourceLine(theme)
        self._incomplete = badge(choice_wording.incomplete(), "warn")
        self._cut_off = badge(tr("The article breaks off here"), "warn")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        for part in (_separator(), self.verdict, self._incomplete, self.answer, self.pictures, self._cut_off):
            column.addWidget(part)
        column.addWidget(self.explanation)
        column.addWidget(self.passage)
        column.addWidget(_separator())
        column.addWidget(self.source_line)

    @property
    def top(self) -> QWidget:
        """What is uppermost."""
        return self.answer if self.verdict.isHidden() else self.verdict

    @property
    def spoken(self) -> str:
        """The answer as it is said, with what became of a choice."""
        parts = [self.verdict.text, self.answer.toPlainText(), self.explanation.toPlainText()]
        return " ".join(part for part in parts if part)

    def show_card(self, card: Card, deck: Deck) -> None:
        """Show the answer of `card`."""
        self._show_answer_of(card)
        self.pictures.show_pictures(card.pictures)
        _show_text(self.explanation, card.explanation or "")
        self.passage.show_passage(card.passage)
        self._incomplete.setVisible(lacks_key(card.kind, card.correct))
        self._cut_off.setVisible(card.cut_off)
        self.source_line.show_deck(deck)

    def _show_answer_of(self, card: Card) -> None:
        shown = filled(card.question, card.answer) if card.kind is CardKind.CLOZE else None
        if shown is not None:
            self.answer.set_pieces([(piece.text, piece.hidden) for piece in shown])
            self.answer.show()
            return
        is_among_choices = card.kind is CardKind.CHOICE and card.correct is not None  # which show the right one
        _show_text(self.answer, "" if is_among_choices else card.answer)


def _show_text(part: CardText, text: str) -> None:
    part.set_text(text)
    part.setVisible(bool(text))


def _separator() -> QFrame:
    line = QFrame()
    set_look(line, role="separator")
    return line
