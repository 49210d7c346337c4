"""The pages of an open profile, by the names that `Page.navigate` uses."""

from collections.abc import Callable

from quizapp.context import AppContext
from quizapp.gui.pages.corrections import CorrectionsPage
from quizapp.gui.pages.deck import DeckPage
from quizapp.gui.pages.import_preview import ImportPreviewPage
from quizapp.gui.pages.inbox import InboxPage
from quizapp.gui.pages.leeches import LeechesPage
from quizapp.gui.pages.library import LibraryPage
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.review import ReviewPage
from quizapp.gui.pages.settings import SettingsPage
from quizapp.gui.pages.statistics import StatisticsPage
from quizapp.gui.pages.today import TodayPage
from quizapp.gui.tools import Tools

PAGES: dict[str, tuple[Callable[[AppContext, Tools], Page], str]] = {
    "today": (TodayPage, "today"),
    "review": (ReviewPage, "today"),
    "inbox": (InboxPage, "inbox"),
    "library": (LibraryPage, "library"),
    "deck": (DeckPage, "library"),
    "corrections": (CorrectionsPage, "library"),
    "leeches": (LeechesPage, "library"),
    "statistics": (StatisticsPage, "statistics"),
    "import": (ImportPreviewPage, "import"),
    "settings": (SettingsPage, "settings"),
}
"""What makes each page, and the place of the sidebar that it belongs to."""
