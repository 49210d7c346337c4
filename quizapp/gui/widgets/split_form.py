"""Splitting a card: one new card for each key point of its answer, as the student wants them."""

from PySide6.QtWidgets import QCheckBox, QFrame, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.growing_field import GrowingField
from quizapp.gui.widgets.labels import plain_label
from quizapp.services.rescuing import Part


class PartRow(QFrame):
    """One new card: whether it is made, its question and its answer."""

    def __init__(self, theme: Theme, name: str, part: Part) -> None:
        super().__init__()
        set_look(self, role="compared", kind="")
        self._begun = part
        self.tick = QCheckBox(name)
        self.tick.setChecked(True)
        self.question = GrowingField(theme, tr("Question of {card}", card=name), "heading")
        self.answer = GrowingField(theme, tr("Answer of {card}", card=name), "ui")
        self.question.setPlainText(part.question)
        self.answer.setPlainText(part.answer)
        self.tick.toggled.connect(self._follow)
        pad = theme.px(8)
        column = QVBoxLayout(self)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.px(6))
        for widget in (self.tick, self.question, self.answer):
            column.addWidget(widget)

    @property
    def part(self) -> Part:
        """The card as it stands in the fields."""
        return Part(question=self.question.toPlainText(), answer=self.answer.toPlainText())

    def has_changed(self) -> bool:
        """Whether it is not as it was proposed."""
        return self.part != self._begun or not self.tick.isChecked()

    def _follow(self) -> None:
        self.question.setEnabled(self.tick.isChecked())
        self.answer.setEnabled(self.tick.isChecked())


class SplitForm(QWidget):
    """Proposes a card for each key point of a card; each can be edited, or left out by its tick."""

    def __init__(self, theme: Theme, card: Card) -> None:
        super().__init__()
        count = wording.number(len(card.key_points))
        texts = [point.text_in(card.answer) for point in card.key_points]
        self.rows = [
            PartRow(theme, tr("Card {number}", number=number), self._proposed(card, text, number, count))
            for number, text in ((wording.number(index), text) for index, text in enumerate(texts, start=1))
        ]
        about = tr("Each becomes a new card of the deck; this one is retired. Ask each for its own fact.")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(8))
        column.addWidget(plain_label(about, "label", wrap=True))
        for row in self.rows:
            column.addWidget(row)
        column.addStretch(1)

    @property
    def parts(self) -> tuple[Part, ...]:
        """The cards to make."""
        return tuple(row.part for row in self.rows if row.tick.isChecked())

    def fault(self) -> tuple[QWidget, str] | None:
        """Return the first field that keeps the card from being split, and why; None where it can be."""
        ticked = [row for row in self.rows if row.tick.isChecked()]
        if not ticked:
            return self.rows[0].tick if self.rows else self, tr("Tick at least one card.")
        for row in ticked:
            for field in (row.question, row.answer):
                if not field.toPlainText().strip():
                    return field, tr("A card needs a question and an answer.")
        return None

    def has_changed(self) -> bool:
        """Whether the student has changed what was proposed."""
        return any(row.has_changed() for row in self.rows)

    @staticmethod
    def _proposed(card: Card, text: str, number: str, count: str) -> Part:
        question = tr("{question} ({number} of {count})", question=card.question, number=number, count=count)
        return Part(question=question, answer=text)
