"""The pages of an open profile, by the names that `Page.navigate` uses. But for today's they are loaded when needed."""

from collections.abc import Callable

from quizapp.context import AppContext
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.today import TodayPage
from quizapp.gui.tools import Tools

PageMaker = Callable[[AppContext, Tools], Page]


def _today() -> PageMaker:
    return TodayPage


def _review() -> PageMaker:
    from quizapp.gui.pages.review import ReviewPage  # noqa: PLC0415  today's page is shown before it is needed

    return ReviewPage


def _inbox() -> PageMaker:
    from quizapp.gui.pages.inbox import InboxPage  # noqa: PLC0415  today's page is shown before it is needed

    return InboxPage


def _library() -> PageMaker:
    from quizapp.gui.pages.library import LibraryPage  # noqa: PLC0415  today's page is shown before it is needed

    return LibraryPage


def _deck() -> PageMaker:
    from quizapp.gui.pages.deck import DeckPage  # noqa: PLC0415  today's page is shown before it is needed

    return DeckPage


def _corrections() -> PageMaker:
    from quizapp.gui.pages.corrections import CorrectionsPage  # noqa: PLC0415  today's page is shown before it is needed

    return CorrectionsPage


def _leeches() -> PageMaker:
    from quizapp.gui.pages.leeches import LeechesPage  # noqa: PLC0415  today's page is shown before it is needed

    return LeechesPage


def _statistics() -> PageMaker:
    from quizapp.gui.pages.statistics import StatisticsPage  # noqa: PLC0415  today's page is shown before it is needed

    return StatisticsPage


def _import_preview() -> PageMaker:
    from quizapp.gui.pages.import_preview import ImportPreviewPage  # noqa: PLC0415  today's page is shown before it is needed

    return ImportPreviewPage


def _settings() -> PageMaker:
    from quizapp.gui.pages.settings import SettingsPage  # noqa: PLC0415  today's page is shown before it is needed

    return SettingsPage


PAGES: dict[str, tuple[Callable[[], PageMaker], str]] = {
    "today": (_today, "today"),
    "review": (_review, "today"),
    "inbox": (_inbox, "inbox"),
    "library": (_library, "library"),
    "deck": (_deck, "library"),
    "corrections": (_corrections, "library"),
    "leeches": (_leeches, "library"),
    "statistics": (_statistics, "statistics"),
    "import": (_import_preview, "import"),
    "settings": (_settings, "settings"),
}
"""What loads the maker of each page, and the place of the sidebar that the page belongs to."""


def load_pages() -> None:
    """Load all pages, which takes some tenths of a second: for a worker."""
    for load, _ in PAGES.values():
        load()
