"""A student at the real window, on a real profile: the journeys are run with keys, drops and pastes alone."""

from collections.abc import Callable, Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from clocks import FakeClock
from PySide6.QtCore import QAbstractListModel, QLocale, QMimeData, QModelIndex, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QLabel,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from quizapp.context import AppContext
from quizapp.core.card import Card
from quizapp.core.library import DeckQuery
from quizapp.core.review import ReviewLog
from quizapp.gui.app import Start
from quizapp.gui.events import Events
from quizapp.gui.pages.review import ReviewPage
from quizapp.gui.tasks import TaskRunner
from quizapp.gui.theme import Theme
from quizapp.gui.tools import Tools
from quizapp.paths import Profile, bundled


class Student:
    """Sits at the window of one profile. What is on the screen is read, what is done is done by hand."""

    def __init__(self, qtbot: QtBot, theme: Theme, profile: Profile, clock: FakeClock) -> None:
        self.clock = clock
        self.profile = profile
        self._qtbot = qtbot
        self._runner = TaskRunner()
        self._start = Start(profile, clock, Tools(theme=theme, runner=self._runner, events=Events()))
        self.window = self._start.window
        self.window.show()
        self.window.activateWindow()
        with qtbot.waitSignal(self._start.opened):
            self._start.open_profile()

    @property
    def app(self) -> AppContext:
        """What the window works with."""
        return self._start._open.app

    @property
    def page(self) -> str | None:
        """The name of the page that is shown."""
        return self.window.pages.page_name

    def press(self, *keys: str | Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press keys one after another, wherever the focus is."""
        for key in keys:
            self._qtbot.keyClick(QApplication.focusWidget() or self.window, key, modifiers)

    def write(self, text: str) -> None:
        """Type `text` where the focus is."""
        self._qtbot.keyClicks(QApplication.focusWidget(), text)

    def paste(self, text: str) -> None:
        """Copy `text` elsewhere and press Ctrl+V."""
        QApplication.clipboard().setText(text)
        self.press(Qt.Key.Key_V, modifiers=Qt.KeyboardModifier.ControlModifier)

    def drop(self, *paths: Path) -> None:
        """Drop files and folders on the middle of the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
        target, place = self.window.centralWidget(), QPoint(200, 200)
        QApplication.sendEvent(target, QDragEnterEvent(place, *given))
        QApplication.sendEvent(target, QDropEvent(place.toPointF(), *given))

    def click(self, words: str) -> None:
        """Click the button whose text has `words` in it, as soon as it is on the screen."""
        self._qtbot.waitUntil(lambda: self.button(words) is not None)
        self._qtbot.mouseClick(self.button(words), Qt.MouseButton.LeftButton)

    def button(self, words: str) -> QAbstractButton:
        """Return the button on the screen whose text has `words` in it."""
        found = [b for b in self._visible(QAbstractButton) if words in b.text().replace("&", "")]
        assert found, f"no button {words!r}; there are {[b.text() for b in self._visible(QAbstractButton)]}"
        return found[0]

    @property
    def screen(self) -> str:
        """All the words on the screen."""
        labels = [label.text() for label in self._visible(QLabel)]
        texts = [text.toPlainText() for kind in (QTextEdit, QPlainTextEdit) for text in self._visible(kind)]
        buttons = [button.text() for button in self._visible(QAbstractButton)]
        return "\n".join([*labels, *texts, *buttons, *self._rows()])

    def _rows(self) -> list[str]:
        """What lists and tables say of each of their cells, to eyes or to a screen reader."""
        texts = []
        for view in self._visible(QAbstractItemView):
            model = view.model()
            for row in range(model.rowCount(QModelIndex())):
                columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount(QModelIndex())
                for column in range(columns):
                    index = model.index(row, column)
                    texts += [index.data(Qt.ItemDataRole.DisplayRole), index.data(Qt.ItemDataRole.AccessibleTextRole)]
        return [str(text) for text in texts if text]

    def sees(self, *words: str) -> None:
        """Wait until all of `words` are on the screen."""
        self._qtbot.waitUntil(lambda: self._all_seen(words))

    def waits_for(self, condition: Callable[[], bool]) -> None:
        """Wait until `condition` holds."""
        self._qtbot.waitUntil(condition)

    @property
    def question(self) -> str:
        """The question of the card that is studied."""
        page = self.window.pages.current_page
        assert isinstance(page, ReviewPage)
        return page.desk.card.question.toPlainText()

    def pause(self) -> None:
        """Look at the answer long enough for the rating keys to work."""
        self.clock.advance(timedelta(seconds=1))

    def rate(self, key: str) -> None:
        """Look at the answer and press `key`."""
        self.pause()
        self.press(key)

    def answers_on_disk(self) -> int:
        """How many answers of today another program finds."""
        with self.collection() as other:
            return other.study.summary().answers

    def decks_on_disk(self) -> int:
        """How many decks another program finds."""
        with self.collection() as other:
            return other.study.today().decks

    def card_on_disk(self, question: str) -> Card:
        """The card with this question as another program finds it."""
        return next(card for card in self.contents_on_disk() if card.question == question)

    def logs_on_disk(self, question: str) -> list[ReviewLog]:
        """The answers given to the card with this question, as another program finds them."""
        card = self.card_on_disk(question)
        with self.collection() as other:
            return other.library.reviews_of(card.id)

    def contents_on_disk(self) -> list[Card]:
        """All cards as another program finds them."""
        with self.collection() as other:
            pages = [other.library.open_deck(deck_id) for deck_id in other.library.find(DeckQuery())]
            return [row.card for page in pages for row in page.cards]

    def leave(self) -> None:
        """Close the window and the program."""
        self.window.close()
        self._runner.stop()
        self._start.close()
        self.window.deleteLater()

    def collection(self) -> AppContext:
        """Look into the profile as another program would."""
        return AppContext.open(self.profile, self.clock)

    def _all_seen(self, words: tuple[str, ...]) -> None:
        screen = self.screen
        for word in words:
            assert word in screen, f"{word!r} is not on the screen:\n{screen}"

    def _visible(self, kind: type[QWidget]) -> list:
        return [widget for widget in self.window.findChildren(kind) if widget.isVisible()]


@pytest.fixture(scope="session", autouse=True)
def _english() -> Iterator[None]:
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture(scope="session")
def theme(qapp: QApplication) -> Theme:
    return Theme(qapp, bundled("resources"))


@pytest.fixture
def sit_down(qtbot: QtBot, theme: Theme, tmp_path: Path, clock: FakeClock) -> Iterator[Callable[[], Student]]:
    """Open the window of one profile; a second call is the next start of the program."""
    students: list[Student] = []

    def sit_down() -> Student:
        for student in students:
            student.leave()
        students[:] = [Student(qtbot, theme, Profile(root=tmp_path / "profile"), clock)]
        return students[0]

    yield sit_down
    for student in students:
        student.leave()


@pytest.fixture
def article() -> str:
    """An article with three questions, as a page gives it."""
    return """bridges.example.org

A Bridge Is Opened In Chile

The country opens its longest suspension bridge to traffic.

- Which bridge is meant?
- The bridge over the channel is meant. It is 2,750 metres long.
- Who paid for it?
- The state paid for it. The sum was agreed in 2014.
- When did work begin?
- Work began in 2018. It was planned to end seven years later.
"""
