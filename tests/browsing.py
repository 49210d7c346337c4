"""The library and the page of a deck in the real window on a real profile, driven by keys."""

from contextlib import ExitStack, contextmanager
from datetime import date, timedelta

from builders import ADDED, make_card, make_deck, reviewed
from page_windows import PLAIN, PageWindow
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication
from studying import open_app, put

from quizapp.context import AppContext
from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId, DeckId
from quizapp.gui.models.roles import ROW_ROLE
from quizapp.gui.pages.corrections import CorrectionsPage
from quizapp.gui.pages.deck import DeckPage
from quizapp.gui.pages.leeches import LeechesPage
from quizapp.gui.pages.library import LibraryPage
from quizapp.gui.tasks import Runner
from quizapp.gui.theme import Theme
from quizapp.settings import Settings

DUE = ADDED + timedelta(days=20)


def three_decks() -> list[Deck | Card]:
    """Lima (newest), Grain, Alliance (oldest), each with cards of which some were studied."""
    return [
        make_deck(1, "Alliance", country="Japan", people=("Iwaya",), url="https://kyodonews.net/1"),
        make_deck(2, "Grain", country="Ukraine", added_at=ADDED + timedelta(days=1)),
        make_deck(3, "Lima", country="Japan", topics=("Trade",), added_at=ADDED + timedelta(days=2)),
        reviewed(make_card(11, 1), DUE),
        reviewed(make_card(12, 1), DUE),
        make_card(13, 1),
        reviewed(make_card(21, 2), DUE),
        make_card(31, 3),
    ]


def alliance() -> list[Deck | Card]:
    """One deck with all that is known of an article, a card in review and two new ones."""
    deck = make_deck(
        1,
        "Japan, US Reaffirm Alliance",
        source="kyodonews.net",
        url="https://english.kyodonews.net/news/1",
        summary="Ministers met in Lima and agreed to keep the alliance close.",
        language="English",
        country="Japan",
        as_of=date(2024, 11, 15),
        topics=("Politics", "Diplomacy"),
        people=("Iwaya", "Blinken & Co"),
    )
    return [deck, reviewed(make_card(11), DUE), make_card(12, answer="A second answer."), make_card(13)]


@contextmanager
def browsing_windows(qtbot, theme, root, clock):
    """Give a function that opens the window, on a profile with some objects and settings, at one of its pages."""
    with ExitStack() as apps:

        def open_window(*objects, page="library", argument=None, runner=None, **settings) -> "BrowsingWindow":
            app = apps.enter_context(open_app(root, clock, Settings(**settings)))
            put(app, *objects)
            browsing = BrowsingWindow(qtbot, theme, app, runner)
            browsing.go("library")
            if page != "library":
                browsing.go(page, argument)
            return browsing

        yield open_window


class BrowsingWindow(PageWindow):
    """The window with its library and deck pages, as the program wires them."""

    def __init__(self, qtbot, theme: Theme, app: AppContext, runner: Runner | None = None) -> None:
        super().__init__(qtbot, theme, app, runner)
        tools = self.tools
        self.library = LibraryPage(app, tools)
        self.deck = DeckPage(app, tools)
        self.corrections = CorrectionsPage(app, tools)
        self.leeches = LeechesPage(app, tools)
        pages = {"library": self.library, "deck": self.deck, "corrections": self.corrections, "leeches": self.leeches}
        self.open(pages, section="library")

    @property
    def page(self) -> str | None:
        """The name of the page that is shown."""
        return self.window.pages.page_name

    @property
    def decks(self):
        """The list of the library."""
        return self.library.view.decks

    @property
    def head(self):
        """The top of the library."""
        return self.library.view.head

    @property
    def cards(self):
        """The list of the deck's page."""
        return self.deck.view.cards

    @property
    def listed(self) -> list[int]:
        """The numbers of the decks that the library lists."""
        return [int(deck_id) for deck_id in self.library.table.ids]

    def row(self, number: int):
        """What the library shows of a deck."""
        return self.library.table.index_of(DeckId(number)).data(ROW_ROLE)

    def stored_deck(self, number: int) -> Deck | None:
        """The deck as the collection has it."""
        return self.app._collection.decks.get(DeckId(number))

    def stored_card(self, number: int) -> Card | None:
        """The card as the collection has it."""
        return self.app._collection.cards.get(CardId(number))

    def go(self, name: str, argument: object = None) -> None:
        """Show a page and wait until it is laid out."""
        self.window.go(name, argument)
        page = self.window.pages.current_page
        self.qtbot.waitUntil(lambda: page.width() > 600)

    def click(self, view, row: int, x: int, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Click into a row of a list, `x` px from its left end."""
        rect = view.visualRect(view.model().index(row))
        place = QPoint(rect.left() + x, rect.top() + 20)
        self.qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, modifier, place)

    def ask_for_menu(self, view) -> None:
        """Press the menu key in a list."""
        middle = view.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, middle, view.mapToGlobal(middle))
        QApplication.sendEvent(view.viewport(), event)

    def undo_by_banner(self) -> None:
        """Press the button of the last banner."""
        message = self.messages[-1]
        assert message.action == "Undo"
        banner = next(banner for banner in self.window.banners._banners if banner.message is message)
        self.qtbot.mouseClick(banner.button, Qt.MouseButton.LeftButton)
