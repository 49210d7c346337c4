"""The pages of the window, by name, one shown at a time, with the way back."""

from collections import deque
from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from quizapp.gui.events import Events
from quizapp.gui.pages.page import Page

_STEPS_BACK = 50
_BETWEEN_MS = 100
"""So long after a page that is made ahead the next one is: keys are answered in between."""


class PageStack(QStackedWidget):
    """Holds the pages and follows their wishes to navigate.

    `moved` says that another page (or the same with another subject) is shown. `message` passes on a page's
    `widgets.banner.Message`, `outdated` that messages are no longer so, `palette_asked` its wish for the palette.
    `missing` is emitted with name and argument where a page is asked for that is not there: whoever builds pages late
    adds it in answer, and it is shown.
    """

    moved = Signal()
    message = Signal(object)
    outdated = Signal()
    palette_asked = Signal()
    missing = Signal(str, object)

    def __init__(self, events: Events) -> None:
        """Pages are told of every change that `events` publishes."""
        super().__init__()
        self._events = events
        self._pages: dict[str, Page] = {}
        self._sections: dict[str, str] = {}
        self._trail: deque[str] = deque(maxlen=_STEPS_BACK)
        self.addWidget(QWidget())  # is shown until a page is asked for: Qt would show the first that is added

    def add_page(self, name: str, page: Page, *, section: str | None = None) -> None:
        """Add `page`; `section` is the place of the sidebar that it belongs to, by default `name` itself."""
        self._pages[name] = page
        self._sections[name] = section or name
        self.addWidget(page)
        page.navigate.connect(self.go)
        page.message.connect(self.message)
        page.outdated.connect(self.outdated)
        page.palette_asked.connect(self.palette_asked)
        self._events.changed.connect(page.notice)

    def page(self, name: str) -> Page:
        """Return the page `name`. Raises KeyError where there is none."""
        return self._pages[name]

    @property
    def page_name(self) -> str | None:
        """The name of the page that is shown; None before the first."""
        return self._trail[-1] if self._trail else None

    @property
    def current_page(self) -> Page | None:
        """The page that is shown."""
        return self._pages[self._trail[-1]] if self._trail else None

    @property
    def section(self) -> str | None:
        """The place of the sidebar that the shown page belongs to."""
        return self._sections[self._trail[-1]] if self._trail else None

    def go(self, name: str, argument: object = None) -> None:
        """Show the page `name`, which is told to show `argument` unless that is None."""
        self._make(name, argument)
        if name not in self._pages:
            return
        if name != self.page_name:
            self._trail.append(name)
        if argument is not None:
            self._pages[name].enter(argument)
        self._show()

    def make_ahead(self, names: Sequence[str]) -> None:
        """Ask for those of the pages `names` that are not there, one after another while the shown one is in use."""
        for place, name in enumerate(names, start=1):
            QTimer.singleShot(place * _BETWEEN_MS, self, partial(self._make, name))

    def begin(self, name: str) -> None:
        """Show the page `name`, with nothing to go back to."""
        self._trail.clear()
        self.go(name)

    def back(self) -> None:
        """Show the page that was shown before, as far as the last 50 are concerned."""
        if len(self._trail) > 1:
            self._trail.pop()
            self._show()

    def leave(self) -> bool:
        """Return whether all pages, the shown one first, let the window close now; one that does not is shown."""
        for name in sorted(self._pages, key=lambda name: name != self.page_name):
            if not self._pages[name].leave():
                self.go(name)
                return False
        return True

    def _make(self, name: str, argument: object = None) -> None:
        if name not in self._pages:
            self.missing.emit(name, argument)

    def _show(self) -> None:
        self.setCurrentWidget(self._pages[self._trail[-1]])
        self.moved.emit()
