"""What an opened card shows below its question: the answer, what is known of its memory, and what can be done."""

import math

from PySide6.QtCore import Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QPushButton, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.choices import lacks_key
from quizapp.core.picture import Side
from quizapp.gui import choice_wording, library_wording
from quizapp.gui.actions import FLAGS
from quizapp.gui.i18n import tr
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.card_links import CardLinks, Kin
from quizapp.gui.widgets.card_pictures import CardPictures
from quizapp.gui.widgets.card_text import CardText, column_width
from quizapp.gui.widgets.flow_layout import FlowLayout
from quizapp.gui.widgets.labels import badge, plain_label

INDENT = 14
"""How far the texts stand in, in px at a text scale of 1: as far as those of the buttons below them."""

_GAP = 10


class CardDetail(QWidget):
    """`asked` carries the id of a command (see gui.actions) whose button was pressed.

    `card_clicked` carries another card that is to be shown, `height_changed` says that `height_for` has another answer
    than before.
    """

    asked = Signal(str)
    card_clicked = Signal(object)
    height_changed = Signal()

    def __init__(self, theme: Theme, pictures: PictureLoader) -> None:
        super().__init__()
        self._theme = theme
        self._flag = 0
        self.answer = CardText(theme, "answer")
        self.asked_pictures = CardPictures(theme, pictures, Side.QUESTION)
        self.told_pictures = CardPictures(theme, pictures, Side.ANSWER)
        for part in self._all_pictures:
            part.height_changed.connect(self.height_changed)
        self._cut_off = plain_label(tr("The article ends within this answer."), "label", wrap=True)
        self._incomplete = badge(choice_wording.incomplete(), "warn")
        self._explanation = plain_label(role="label", wrap=True, selectable=True)
        self._passage = plain_label(role="label", wrap=True, selectable=True)
        self._memory = plain_label(role="label", wrap=True)
        self.kin = CardLinks(theme)
        self.kin.clicked.connect(self.card_clicked)
        self._withdrawn = plain_label(role="label-strong", wrap=True, selectable=True)
        self.buttons: dict[str, QPushButton] = {}
        self._bar = FlowLayout(spacing=theme.px(4))
        for name, text, icon in (
            ("edit", tr("Edit"), "edit"),
            ("suspend", tr("Suspend"), "suspend"),
            ("withdraw", tr("Wrong or out of date…"), "warning"),
            ("rescue", tr("Rescue…"), "split"),
            ("star", tr("Star"), "star"),
            ("flag", tr("Flag"), "flag"),
            ("information", tr("Memory and answers"), "info"),
            ("delete", tr("Delete"), "trash"),
        ):
            self._add_button(name, text, icon)
        texts = QVBoxLayout()
        texts.setContentsMargins(theme.px(INDENT), 0, 0, 0)
        texts.setSpacing(theme.px(_GAP))
        for widget in (self.asked_pictures, self.answer, self.told_pictures, self._incomplete, self._cut_off):
            texts.addWidget(widget)
        for label in (self._withdrawn, self.kin, self._explanation, self._passage, self._memory):
            texts.addWidget(label)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(4), 0, theme.px(_GAP))
        column.setSpacing(theme.px(4))
        column.addLayout(texts)
        column.addLayout(self._bar)

    def show_card(self, card: Card, kin: Kin = ()) -> None:
        """Show `card`; `kin` are the cards that it came out of or made way for."""
        self.answer.set_text(choice_wording.back_of(card))
        for part in self._all_pictures:
            part.show_pictures(card.pictures)
        self._incomplete.setVisible(lacks_key(card.kind, card.correct))
        self._cut_off.setVisible(card.cut_off)
        self._explanation.setVisible(bool(card.explanation))
        self._explanation.setText(card.explanation or "")
        self._passage.setVisible(bool(card.passage))
        self._passage.setText(tr("From the article: {passage}", passage=card.passage) if card.passage else "")
        self._memory.setText(library_wording.memory(card))
        self.kin.show_cards(kin)
        self._withdrawn.setVisible(card.withdrawn is not None)
        self._withdrawn.setText("" if card.withdrawn is None else library_wording.withdrawal(card.withdrawn))
        self._flag = card.flag
        self._name_button("suspend", tr("Let in again") if card.suspended else tr("Suspend"))
        self.buttons["suspend"].setIcon(self._theme.icon("resume" if card.suspended else "suspend"))
        out = card.withdrawn is not None
        self._name_button("withdraw", tr("Bring back") if out else tr("Wrong or out of date…"))
        self.buttons["withdraw"].setIcon(self._theme.icon("resume" if out else "warning"))
        self.buttons["rescue"].setVisible(not out)
        self._name_button("star", tr("Take the star away") if card.starred else tr("Star"))
        self.buttons["star"].setIcon(
            self._theme.icon("star-filled", "hard") if card.starred else self._theme.icon("star")
        )
        flagged = tr("Flag {number}", number=card.flag) if card.flag else tr("Flag")
        self._name_button("flag", flagged)
        self.buttons["flag"].setIcon(self._theme.icon("flag", f"flag-{card.flag}" if card.flag else "text-2"))

    def height_for(self, width: int) -> int:
        """Return the height in px that all needs in a width of `width` px."""
        self.answer.ensurePolished()  # or its text is measured in the font that it has before it is shown
        text = self.answer.document().clone()
        room = width - self._theme.px(INDENT)
        for part in self._all_pictures:
            part.fit(room)
        text.setTextWidth(min(room, column_width(self._theme)))
        self.answer.setFixedHeight(math.ceil(text.size().height()))
        self._column.activate()  # or the layouts within it answer for the height before
        return self._column.heightForWidth(width)

    @property
    def _all_pictures(self) -> tuple[CardPictures, CardPictures]:
        return self.asked_pictures, self.told_pictures

    def stops(self) -> list[QWidget]:
        """Return what the Tab key stops at, in order."""
        return [self.answer, *self.kin.links, *self.buttons.values()]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        event.accept()  # a click beside the text is not one on the question, which would close the card

    def _add_button(self, name: str, text: str, icon: str) -> None:
        button = push_button(self._theme, text, "ghost", icon)
        button.setObjectName(name)
        button.clicked.connect(self._pass_on)
        self.buttons[name] = button
        self._bar.addWidget(button)

    def _name_button(self, name: str, text: str) -> None:
        self.buttons[name].setText(text)

    def _pass_on(self) -> None:
        name = self.sender().objectName()
        self.asked.emit(f"flag-{self._flag or FLAGS[0]}" if name == "flag" else name)
