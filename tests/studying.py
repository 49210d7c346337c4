"""The review and Today pages in the real window on a real profile, driven by keys, with a clock that the test moves."""

from datetime import timedelta
from os import SEEK_END
from pathlib import Path

from builders import make_card, make_deck
from clocks import FakeClock
from page_windows import PLAIN, PageWindow
from picture_files import media
from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QUrl, Slot
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from quizapp.context import AppContext
from quizapp.core.card import Card
from quizapp.core.changes import Snapshot
from quizapp.core.deck import Deck
from quizapp.core.ids import CardId
from quizapp.gui.pages.review import ReviewPage
from quizapp.gui.pages.today import TodayPage
from quizapp.gui.tasks import Runner
from quizapp.gui.theme import Theme
from quizapp.paths import Profile
from quizapp.settings import Settings
from quizapp.storage.collection import Collection


def open_app(root: Path, clock: FakeClock, settings: Settings | None = None) -> AppContext:
    """Open the profile at `root` without samples; the first time it is empty."""
    profile = Profile(root=root)
    with Collection.open(profile.collection, backups=profile.backups, now=clock.now()) as collection:
        collection.set_note("samples", "added")
    app = AppContext.open(profile, clock)
    if settings is not None:
        app.change_settings(settings)
    return app


def put(app: AppContext, *objects: Deck | Card) -> None:
    """Put decks and cards into the collection as they are, beside the history."""
    app._collection.swap(
        Snapshot(
            decks={one.id: one for one in objects if isinstance(one, Deck)},
            cards={one.id: one for one in objects if isinstance(one, Card)},
        )
    )


def put_pictures(app: AppContext, *pictures: bytes) -> None:
    """Let the collection know the bytes of pictures."""
    with app._collection.transaction():
        app._collection.media.keep(media(*pictures))


def put_decks(app: AppContext, decks: int, cards: int) -> None:
    """Put decks with `cards` new cards each; card 21 is the first of deck 2."""
    for deck in range(1, decks + 1):
        put(app, make_deck(deck), *(make_card(deck * 10 + n, deck) for n in range(1, cards + 1)))


class Browser(QObject):
    """Stands where the system opens web addresses, and notes which."""

    def __init__(self) -> None:
        super().__init__()
        self.opened: list[str] = []

    @Slot(QUrl)
    def show(self, address: QUrl) -> None:
        self.opened.append(address.toString())


class StudyWindow(PageWindow):
    """The window with its review and Today pages, as the program wires them."""

    def __init__(self, qtbot, theme: Theme, app: AppContext, runner: Runner | None = None) -> None:
        super().__init__(qtbot, theme, app, runner)
        self.review = ReviewPage(app, self.tools)
        self.today = TodayPage(app, self.tools)
        self.open({"today": self.today, "review": self.review})

    @property
    def desk(self):
        return self.review.desk

    @property
    def session(self):
        return self.review._control.session

    @property
    def asked(self) -> int:
        """The number of the card that is asked."""
        return int(self.session.prompt.card.id)

    @property
    def progress(self) -> str:
        """The words of the header."""
        return self.desk.header.progress.findChild(QLabel).text()

    @property
    def intervals(self) -> list[str]:
        """What the four rating buttons say to a screen reader."""
        return [button.accessibleName() for button in self.desk.bar.ratings.buttons.values()]

    def card(self, number: int) -> Card:
        """The card as the collection has it."""
        return self.app._collection.cards.get(CardId(number))

    def logs(self, number: int) -> list:
        """The answers given to a card."""
        return self.app._collection.reviews.of_card(CardId(number))

    def go(self, name: str, argument: object = None) -> None:
        """Show a page and wait until it is laid out."""
        self.window.go(name, argument)
        if name == "review":
            self.qtbot.waitUntil(lambda: self.desk.header.width() == self.window.width())

    def key(self, key: str | Qt.Key, modifier: Qt.KeyboardModifier = PLAIN) -> None:
        """Press a key where the focus is, half a second after the last."""
        self.app.clock.advance(timedelta(milliseconds=500))
        super().key(key, modifier)

    def answer(self, key: str = "3", seconds: int = 10) -> int:
        """Think, reveal and rate; return the number of the card that was asked."""
        asked = self.asked
        self.app.clock.advance(timedelta(seconds=seconds))
        self.key(Qt.Key.Key_Space)
        self.key(key)
        return asked

    def place(self, widget: QWidget) -> QPoint:
        """Where a widget is in the window."""
        return widget.mapTo(self.window, QPoint(0, 0))


def hold_down(widget: QWidget, key: Qt.Key) -> None:
    """Send what a held key sends after its first press."""
    event = QKeyEvent(QEvent.Type.KeyPress, key, PLAIN, " ", autorep=True)
    QApplication.sendEvent(widget, event)


def damage(app: AppContext) -> None:
    """Overwrite the collection's file behind the program's back."""
    for pragma in ("wal_checkpoint(TRUNCATE)", "shrink_memory"):
        list(app._collection._connection._db.execute(f"PRAGMA {pragma}"))
    with app.profile.collection.open("r+b") as file:
        size = file.seek(0, SEEK_END)
        file.seek(4_096)
        file.write(b"\xff" * (size - 4_096))


def listen(monkeypatch) -> list[str]:
    """Return the list into which everything goes that a screen reader is given to say."""
    said: list[str] = []
    monkeypatch.setattr(QAccessible, "updateAccessibility", lambda event: said.append(event.message()))
    return said
