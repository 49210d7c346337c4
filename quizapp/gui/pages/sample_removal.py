"""Letting the sample decks go, from whatever page, with a way to take it back."""

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.gui.i18n import tr
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.pages.undo_offer import UndoOffer
from quizapp.gui.tools import Tools
from quizapp.services.samples import SAMPLES


class SampleRemoval(QObject):
    """Does it, has `page` say so, and offers to take it back."""

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._events = tools.events
        self._page = page
        self._offer = UndoOffer(app, tools, page)

    @property
    def are_there(self) -> bool:
        """Whether there are samples to remove. Raises QuizAppError where the collection cannot be read."""
        return self._app.library.has_group(SAMPLES)

    def remove(self) -> None:
        """Delete the sample decks."""
        with reporting(self._page):
            self._events.publish(self._app.library.remove_group(SAMPLES))
            self._offer.show(tr("The samples are gone. Undo brings them back until Quizapp is closed."))
