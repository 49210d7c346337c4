"""The top of a deck's page: its title, what can be done with it, its summary and its facets."""

from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QVBoxLayout, QWidget

from quizapp.core.deck import Deck, FacetKind
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import reads_right_to_left
from quizapp.gui.style import set_look
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import more_button, push_button
from quizapp.gui.widgets.card_text import CardText, column_width
from quizapp.gui.widgets.deck_facts import DeckFacts
from quizapp.gui.widgets.facet_chips import FacetChips
from quizapp.gui.widgets.story_line import StoryLine

_SAID_IN_FACTS = {FacetKind.SOURCE, FacetKind.LANGUAGE, FacetKind.COUNTRY}
_ANY_WIDTH = 16_777_215


class _Title(QLabel):
    """Knows how high it is where it may not be as wide as its place."""

    def __init__(self) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setWordWrap(True)
        set_look(self, role="title")

    def heightForWidth(self, width: int) -> int:
        return super().heightForWidth(min(width, self.maximumWidth()))


class DeckHead(QWidget):
    """`asked` carries the id of a command (see gui.actions) or "leave-story", `facet_clicked` kind and name of a facet,
    `deck_clicked` the id of another deck of the story.
    """

    asked = Signal(str)
    deck_clicked = Signal(object)
    facet_clicked = Signal(object, str)

    def __init__(self, theme: Theme, menu: QMenu) -> None:
        """`menu` has the commands for the whole deck that have no button of their own."""
        super().__init__()
        self._theme = theme
        self._deck: Deck | None = None
        self._added = date.min
        self.back_button = push_button(theme, tr("Library"), "link", "back")
        self.title = _Title()
        self.study_button = push_button(theme, "", "primary", "play")
        self.edit_button = push_button(theme, tr("Edit"), icon="edit")
        self.edit_button.setAccessibleName(tr("Edit the deck"))
        self.more_button = more_button(theme, menu, tr("More"))
        self.summary = CardText(theme, "answer")
        self.summary.setAccessibleName(tr("Summary"))
        self.facts: DeckFacts | None = None
        self.chips: FacetChips | None = None
        self.story = StoryLine(theme)
        self.story.deck_clicked.connect(self.deck_clicked)
        self.story.leave_button.setObjectName("leave-story")
        self.story.leave_button.clicked.connect(self._pass_on)
        self._facts_place = QVBoxLayout()
        self._chips_place = QVBoxLayout()
        self._build()
        theme.changed.connect(self._draw)

    def show_waiting(self, waiting: int | None) -> None:
        """Say that so many cards of the deck would be asked today; None where they have not been counted yet."""
        idle = waiting == 0
        self.study_button.setText(tr("Study {number}", number=wording.number(waiting)) if waiting else tr("Study"))
        self.study_button.setEnabled(not idle)
        self.study_button.setToolTip(tr("Nothing in this deck waits today.") if idle else "")

    def show_deck(self, deck: Deck, added: date) -> None:
        """Show `deck`, added on the day `added`."""
        if deck != self._deck:
            self._deck, self._added = deck, added
            self.summary.set_text(deck.summary or "")
            self.summary.setVisible(bool(deck.summary))
            self._draw()

    def _draw(self) -> None:
        """Show title and facets, which are measured for the text scale of the moment."""
        if self._deck is not None:
            self._show_title(self._deck.title)
            self._replace_facets(self._deck, self._added)

    def _build(self) -> None:
        px = self._theme.px
        buttons = QHBoxLayout()
        buttons.setSpacing(px(8))
        for button in (self.study_button, self.edit_button, self.more_button):
            buttons.addWidget(button)
        buttons.addStretch()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(8))
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.title)
        column.addLayout(self._facts_place)
        column.addWidget(self.story)
        column.addSpacing(px(4))
        column.addLayout(buttons)
        column.addSpacing(px(8))
        column.addWidget(self.summary)
        column.addSpacing(px(4))
        column.addLayout(self._chips_place)
        for name, button in (
            ("to-library", self.back_button),
            ("study-deck", self.study_button),
            ("edit-deck", self.edit_button),
        ):
            button.setObjectName(name)
            button.clicked.connect(self._pass_on)

    def _show_title(self, title: str) -> None:
        mirrored = reads_right_to_left(title)
        side = Qt.AlignmentFlag.AlignRight if mirrored else Qt.AlignmentFlag.AlignLeft
        self.title.setText(title)
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        # What is read from the right lines up with the summary's right edge.
        self.title.setMaximumWidth(column_width(self._theme) if mirrored else _ANY_WIDTH)

    def _replace_facets(self, deck: Deck, added: date) -> None:
        for old in (self.facts, self.chips):
            if old is not None:
                old.hide()
                old.deleteLater()
        self.facts = DeckFacts(self._theme, deck, added)
        self.facts.source_clicked.connect(self._ask_for_source)
        self.facts.facet_clicked.connect(self.facet_clicked)
        self._facts_place.addWidget(self.facts)
        self.chips = FacetChips(self._theme, [facet for facet in deck.facets if facet[0] not in _SAID_IN_FACTS])
        self.chips.clicked.connect(self.facet_clicked)
        self._chips_place.addWidget(self.chips)

    def _ask_for_source(self) -> None:
        self.asked.emit("source")

    def _pass_on(self) -> None:
        self.asked.emit(self.sender().objectName())
