"""Takes pictures of every page and state, in light and dark, in a large and in the smallest window.

The walk is that of a student: keys and pastes on the real window, on a profile that is deleted afterwards.
"""

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from quizapp.context import AppContext
from quizapp.core.clock import Clock
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import StudyMode, StudyRequest
from quizapp.errors import QuizAppError
from quizapp.gui.app import Start, make_application
from quizapp.gui.events import Events
from quizapp.gui.screenshot_data import (
    TUNNEL,
    TUNNEL_AGAIN,
    add_a_picture,
    fall_behind,
    follow_feeds,
    give_a_past,
    hurry,
    let_cards_fail,
    plan_breaks,
)
from quizapp.gui.tasks import InlineTaskRunner
from quizapp.gui.theme import Theme
from quizapp.gui.tools import Tools
from quizapp.paths import Profile, bundled
from quizapp.settings import Settings, save_settings
from quizapp.settings import Theme as Choice

SIZES = ((1280, 800), (720, 540))
_SETTLE_MS = 60

_LANGUAGES = {"review-right-to-left": "كوب", "review-spanish": "Sheinbaum", "review-japanese": "紙幣"}
"""Scenes with a card of a deck in another language, and a word of that deck."""

_TYPED = "Webb was launched on December 25, 2021 by an Ariane 5, for NASA, ESA and Canada"

_PASTED = """
bridges.example.org

Chile Builds the Longest Suspension Bridge of South America

The bridge over the Chacao Channel will join the island of Chiloé to the mainland.

- Which places does the Chacao bridge in Chile join, and how long is it?
- The Chacao bridge joins the island of Chiloé to the mainland of Chile. It is about 2,750 metres long.
- What carries traffic across the Chacao Channel until the bridge is open?
- "Ferries carry the traffic across the Chacao Channel.", "The crossing takes about half an hour."
- Why is the bridge
"""

_TABLE = """term\tmeaning\ttopic\tseen in
Veto\tA vote that stops a decision, however many are for it\tInstitutions\tThe charter of a council
Quorum\tSo many members must be there for a vote to count\tInstitutions\tThe rules of a parliament
Snap election\tAn election before the term of a parliament ends\tElections\tA glossary of elections
Run-off\tA second round between the two who came first\tElections\tA glossary of elections
"""

_PLAIN = """
Chile Builds the Longest Suspension Bridge of South America

bridges.example.org
7 December 2024

The bridge over the Chacao Channel will join the island of Chiloé to the mainland of Chile. It is about 2,750 metres \
long, and Chile began to build it in 2018.

President Michelle Bachelet announced the bridge over the Chacao Channel again in 2012. A first plan of 2001 was given \
up in 2006, as Chile found it too dear.

Ferries carry the traffic across the Chacao Channel until the bridge is open. The crossing takes about half an hour. \
What will become of the ferries? Nobody knows it yet.
"""


def save_screenshots(folder: Path, clock: Clock) -> int:
    """Save PNGs of all scenes in `folder`, which is made if need be, and return the exit status.

    Raises QuizAppError where a picture cannot be written.
    """
    app = make_application()
    theme = Theme(app, bundled("resources"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise QuizAppError(f"The folder {folder} cannot be made: {fault.strerror}.", "Choose another one.") from fault
    for choice in (Choice.LIGHT, Choice.DARK):
        for width, height in SIZES:
            with TemporaryDirectory(prefix="quizapp-") as root:
                walk = Walk(theme, Profile(root=Path(root)), clock, choice)
                walk.window.resize(width, height)
                walk.photograph(folder, f"{choice.value}-{width}x{height}")
    return 0


class Walk(QObject):
    """One walk through the program, on one profile."""

    def __init__(self, theme: Theme, profile: Profile, clock: Clock, choice: Choice) -> None:
        super().__init__()
        profile.make()
        save_settings(profile.settings, Settings(theme=choice, reduced_motion=True))
        self._profile = profile
        self._clock = clock
        self._theme = theme
        self._choice = choice
        self._start = Start(profile, clock, Tools(theme=theme, runner=InlineTaskRunner(), events=Events()))
        self.window = self._start.window

    def photograph(self, folder: Path, variant: str) -> None:
        """Save a picture of each scene as `<scene>-<variant>.png` in `folder`."""
        self.window.show()
        self._start.open_profile()
        try:
            for number, scene in enumerate(self._scenes(), start=1):
                self._settle()
                dialog = QApplication.activeModalWidget() or QApplication.activePopupWidget()
                file = folder / f"{number:02}-{scene}-{variant}.png"
                if not (dialog or self.window).grab().save(str(file)):
                    raise QuizAppError(f"The picture {file} cannot be written.", "Check the folder and the disk.")
                if dialog is not None:
                    dialog.close()
                    self.window.activateWindow()
        finally:
            self.window.close()
            self._start.close()
            self.window.deleteLater()

    def _scenes(self) -> Iterator[str]:
        yield "today-first-start"
        self._go("statistics")
        yield "statistics-empty"
        self._go("inbox")
        yield "inbox-empty"
        yield from self._studying()
        yield from self._importing()
        self._prepare(give_a_past, follow_feeds)
        self._go("today")
        yield "today"
        yield from self._planning()
        yield from self._looking_around()
        yield from self._among_what_fails()
        yield from self._in_the_inbox()
        yield from self._in_large_letters()
        yield from self._without_anything()

    def _studying(self) -> Iterator[str]:
        self._go("review", StudyRequest())
        yield "review-question"
        yield from self._recalling()
        self._go("review", StudyRequest())
        self._press(" ")
        yield "review-answer"
        self._press("c")
        yield "review-article"
        self._press("c", "e")
        yield "review-edit"
        self._press(Qt.Key.Key_Escape, "*", "-")
        yield "review-buried"
        for scene, word in _LANGUAGES.items():
            self._go("review", self._decks(word)[0])
            self._press(" ")
            yield scene
        self._go("review", StudyRequest.of_deck(self._decks()[1], StudyMode.CRAM))
        self._press(" ")
        yield "review-cram"
        self._prepare(add_a_picture, lambda other: hurry(other, 8))
        self._go("review", self._decks("Flags")[0])
        yield "review-countdown"
        self._prepare(lambda other: hurry(other, 0))
        self._press(" ")
        yield "review-picture"
        yield from self._studying_to_the_end()

    def _recalling(self) -> Iterator[str]:
        self._press("w", _TYPED)
        self._press("u", modifier=Qt.KeyboardModifier.AltModifier)
        yield "review-typed"
        self._press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
        self._press("k")
        yield "review-recalled"

    def _studying_to_the_end(self) -> Iterator[str]:
        self._go("review", self._decks()[0])
        desk = self._page("review").desk
        while not desk.is_at_end:
            self._press(" ")
            *_, easy = desk.bar.ratings.buttons.values()
            easy.click()
            self._settle()
        yield "review-end"

    def _importing(self) -> Iterator[str]:
        self._go("import")
        yield "import-empty"
        self._page("import").sources.show_example()
        yield "article-example"
        self._go("import", _PLAIN)
        yield "import-article"
        self._page("import").desk.editor.proposals.take_focus()
        self._press(" ", Qt.Key.Key_Delete)
        yield "import-article-cards"
        self._page("import").preview.clear()
        self._go("import", _PASTED)
        yield "import-preview"
        self._press(Qt.Key.Key_Escape)
        self._go("import", _TABLE)
        yield "import-table"
        broken = self._profile.root / "pages"
        broken.mkdir()
        (broken / "picture.txt").write_bytes(bytes(range(256)))
        (broken / "shopping.txt").write_text("Bread\nMilk\n", "utf-8")
        self._go("import", (bundled("decks"), broken))
        yield "import-many"
        self._press(Qt.Key.Key_Return, modifier=Qt.KeyboardModifier.ControlModifier)
        yield "import-done"
        yield from self._importing_a_story()

    def _importing_a_story(self) -> Iterator[str]:
        control = Qt.KeyboardModifier.ControlModifier
        self._go("import", TUNNEL)
        self._press(Qt.Key.Key_Return, modifier=control)
        self._go("import", TUNNEL_AGAIN)
        yield "import-similar"
        panel = self._page("import").desk.editor.head.similar
        panel.compare_button.click()
        yield "import-compared"
        self._press(Qt.Key.Key_Return, modifier=control)
        yield "deck-story"

    def _looking_around(self) -> Iterator[str]:
        self._go("library")
        yield "library"
        self._press(Qt.Key.Key_Delete)
        yield "deletion"
        self._go("deck", self._decks()[-1])
        yield "deck"
        for name in ("edit-deck", "information", "withdraw", "rescue"):
            self._page("deck").commands[name].trigger()
            yield name
        self._go("statistics")
        yield "statistics"
        self._page("statistics").board.reviews.toggle.click()
        yield "statistics-table"
        self._go("settings")
        self._page("settings").pieces.make_all()
        yield "settings"
        settings = self._page("settings").choices
        settings.study.retention.slider.setValue(93)
        settings.times.learning_steps.setText("1 min, later")
        settings.times.learning_steps.editingFinished.emit()
        yield "settings-weighed"
        self.window.commands["keys"].trigger()
        yield "keys"
        self.window.commands["find"].trigger()
        yield "palette"
        self._press(*"cram science")
        yield "palette-study"

    def _planning(self) -> Iterator[str]:
        self._prepare(plan_breaks)
        yield "today-break"
        self._page("today").board.study.break_button.click()
        yield "break-planner"
        self._prepare(fall_behind)
        yield "today-backlog"

    def _among_what_fails(self) -> Iterator[str]:
        self._prepare(let_cards_fail)
        self._go("corrections")
        yield "corrections"
        self._go("leeches")
        yield "leeches"

    def _in_the_inbox(self) -> Iterator[str]:
        self._go("inbox")
        yield "inbox"
        self._press(" ", Qt.Key.Key_Down, " ")
        yield "inbox-selected"
        page = self._page("inbox")
        page.view.selection.clear_button.click()
        page.feeds.adding.ask()
        yield "feed-form"
        page.feeds.manage()
        yield "feeds"

    def _in_large_letters(self) -> Iterator[str]:
        self._theme.apply(self._choice, text_scale=2.0, reduced_motion=True)
        self._go("today")
        yield "today-large"
        self._go("settings")
        yield "settings-large"
        self._go("review", StudyRequest())
        self._press(" ")
        yield "review-large"
        self._theme.apply(self._choice, reduced_motion=True)

    def _without_anything(self) -> Iterator[str]:
        decks = self._decks()
        self._prepare(lambda other: other.library.delete_decks(decks))
        self._go("library")
        yield "library-empty"
        self._go("today")
        yield "today-empty"
        self._go("review", StudyRequest())
        yield "review-nothing"
        fault = QuizAppError("The collection cannot be opened: it is damaged.", "Put a backup in its place.")
        self._page("fault").explain(fault)
        self._go("fault")
        yield "fault"

    def _page(self, name: str) -> Any:  # noqa: ANN401  each has parts of its own
        return self.window.pages.page(name)

    def _decks(self, text: str = "") -> list[Any]:
        """Return the decks that have the words of `text`, the newest first."""
        with AppContext.open(self._profile, self._clock) as other:
            return other.library.find(DeckQuery(text=text))

    def _prepare(self, *deeds: Callable[[AppContext], object]) -> None:
        """Do `deeds` as another program would, and let the window see what has come of them."""
        with AppContext.open(self._profile, self._clock) as other:
            for deed in deeds:
                deed(other)
        self._start.look_elsewhere()

    def _go(self, page: str, argument: object = None) -> None:
        self.window.banners.clear()
        self.window.go(page, argument)
        self._settle()

    def _press(self, *keys: str | Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        for key in keys:
            target = QApplication.focusWidget() or self.window
            if isinstance(key, str):
                QTest.keyClicks(target, key, modifier)
            else:
                QTest.keyClick(target, key, modifier)
            self._settle()

    def _settle(self) -> None:
        """Let layouts, timers and painting come to rest."""
        rest = QEventLoop(self)
        QTimer.singleShot(_SETTLE_MS, rest.quit)
        rest.exec()
