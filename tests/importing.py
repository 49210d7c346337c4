"""The import page in the real window on a real profile, driven by keys, and texts to import."""

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from quizapp.context import AppContext
from quizapp.core.draft import Draft, DraftState
from quizapp.core.library import DeckQuery
from quizapp.gui.events import Events
from quizapp.gui.main_window import MainWindow
from quizapp.gui.pages.import_preview import ImportPreviewPage
from quizapp.gui.pages.page import Page
from quizapp.gui.tasks import InlineTaskRunner, Runner
from quizapp.gui.theme import Theme
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.banner import Message

CONTROL = Qt.KeyboardModifier.ControlModifier

TEXT = """\
news.example.org
Ministers Meet In Lima
The ministers of two countries met and spoke about their alliance.
- Who met in Lima on Friday?
- The foreign ministers of Japan and the United States met. They spoke for an hour.
- What did the ministers agree on?
- They agreed to keep the alliance close. They will meet again.
"""


def article_text(title: str, questions: int = 2) -> str:
    """Return an article in layout B, its questions of its own."""
    lines = ["news.example.org", title, f"{title} is what this article is about."]
    for number in range(1, questions + 1):
        lines += [f"- What is fact number {number} of {title}?", f"- Fact number {number} is this. It has two parts."]
    return "\n".join(lines) + "\n"


def unplug(app: AppContext) -> None:
    """Take the folder of the profile away, as a drive is that is pulled out."""
    app.profile.root.rename(app.profile.root.with_suffix(".away"))


def plug_in(app: AppContext) -> None:
    """Bring back what `unplug` took away."""
    app.profile.root.with_suffix(".away").rename(app.profile.root)


class _Other(Page):
    """A page that only notes what it was asked to show."""

    def __init__(self, name: str) -> None:
        super().__init__(name)
        self.asked: list[object] = []

    def enter(self, argument: object) -> None:
        self.asked.append(argument)


class ImportWindow(QObject):
    """The main window with the import page, and the library and review pages as far as the import goes to them."""

    def __init__(self, qtbot, theme: Theme, app: AppContext, runner: Runner | None = None) -> None:
        super().__init__()
        self.qtbot = qtbot
        self.app = app
        self.events = Events()
        self.changes: list[object] = []
        self.events.changed.connect(self.changes.append)
        self.window = MainWindow(theme, self.events)
        qtbot.addWidget(self.window)
        self.page = ImportPreviewPage(app, Tools(theme=theme, runner=runner or InlineTaskRunner(), events=self.events))
        self.review = _Other("review")
        self.library, self.deck = _Other("library"), _Other("deck")
        pages = {"library": self.library, "deck": self.deck, "import": self.page, "review": self.review}
        for name, page in pages.items():
            self.window.add_page(name, page)
        self.window.go("library")
        self.window.resize(1280, 800)
        self.window.show()
        self.window.activateWindow()
        qtbot.waitUntil(self.window.isActiveWindow)

    @property
    def desk(self):
        return self.page.desk

    @property
    def editor(self):
        return self.page.desk.editor

    @property
    def cards(self):
        """The view of the current article's cards."""
        return self.page.desk.editor.questions.view

    @property
    def drafts(self) -> tuple[Draft, ...]:
        return self.page.preview.drafts

    @property
    def draft(self) -> Draft:
        """The current draft."""
        return self.drafts[self.desk.list.current_draft]

    @property
    def states(self) -> list[DraftState]:
        return [draft.state for draft in self.drafts]

    @property
    def messages(self) -> list[Message]:
        return self.window.banners.messages

    @property
    def shown(self) -> str:
        """The name of the page that is shown."""
        return self.window.pages.page_name

    def give(self, argument: object) -> None:
        """Give paths or a text to the page, as a drop or a paste does."""
        self.window.go("import", argument)

    def key(self, key: Qt.Key, modifier: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key where the focus is."""
        self.qtbot.keyClick(self.focus, key, modifier)

    def type(self, text: str) -> None:
        """Type `text` where the focus is."""
        self.qtbot.keyClicks(self.focus, text)

    @property
    def focus(self) -> QWidget:
        focused = QApplication.focusWidget()
        assert focused is not None
        return focused

    def go_to(self, title: str) -> None:
        """Make the draft with that title, or of that file, the current one."""
        names = [draft.article.title if draft.article else draft.path for draft in self.drafts]
        self.desk.list.go_to_draft(names.index(title))

    def planned(self) -> None:
        """Wait until the edits made so far are planned anew."""
        with self.qtbot.waitSignal(self.page.control.jobs.planned):
            self.page.control.plan_soon()

    def decks(self) -> list[str]:
        """Return the titles of the decks in the collection, newest first."""
        return [row.summary.deck.title for row in self.app.library.sums.rows(self.app.library.find(DeckQuery()))]

    def stored(self) -> list[tuple[str, str]]:
        """Return questions and answers of all decks in the collection."""
        pages = [self.app.library.open_deck(deck) for deck in self.app.library.find(DeckQuery())]
        return [(row.card.question, row.card.answer) for page in pages if page is not None for row in page.cards]
