"""What a student looks up about the card that is studied: its article, its source, its memory, its sound."""

from PySide6.QtCore import QObject, Qt

from quizapp.context import AppContext
from quizapp.gui.dialogs.card_information import CardInformation
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.study_control import StudyControl
from quizapp.gui.read_aloud import ReadAloud, speech_module
from quizapp.gui.source_link import open_source
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.review_desk import ReviewDesk
from quizapp.services.study import Phase

_BESIDE = 60
"""So many cards of its deck are shown beside a card, with the article."""


class CardLookups(QObject):
    """Shows it beside the card or above it; faults become banners of the page."""

    def __init__(self, app: AppContext, theme: Theme, control: StudyControl, desk: ReviewDesk, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._theme = theme
        self._control = control
        self._desk = desk
        self._page = page
        self.information: CardInformation | None = None
        self.aloud = ReadAloud(self, speech_module())
        self._heard: object = None

    def toggle_article(self) -> None:
        """Show the article of the card beside it, or take it away."""
        card = self._control.session.prompt.card
        with reporting(self._page):
            article = self._app.library.around(card, most=_BESIDE) if self._desk.panel.isHidden() else None
            if article is None:
                self._desk.hide_article()
            else:
                self._desk.show_article(article, card)

    def inform(self) -> None:
        """Open what is known of the card's memory, and its answers."""
        card = self._control.session.prompt.card
        with reporting(self._page):
            memory = self._app.library.memory(card)
            self.information = CardInformation(self._theme, card, memory, self._app.days, self._page)
            self.information.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            self.information.open()

    def read_aloud(self) -> None:
        """Read what is shown of the card, or be silent if it is being read."""
        if self.aloud.is_speaking:
            self.aloud.stop()
            return
        session = self._control.session
        prompt = session.prompt
        text = prompt.card.question if session.phase is Phase.QUESTION else prompt.card.answer
        with reporting(self._page):
            self.aloud.speak(text, prompt.deck.language)

    def follow(self) -> None:
        """Be silent where another card has come up than the one that is being read."""
        if self._heard != self._control.shown:
            self._heard = self._control.shown
            self.aloud.stop()

    def open_source(self) -> None:
        """Open the article's web address in the browser."""
        with reporting(self._page):
            open_source(self._control.session.prompt.deck)
