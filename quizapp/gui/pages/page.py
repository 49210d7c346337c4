"""What all pages share: a title, and knowing when what they show has grown old."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from quizapp.core.changes import ChangeSet
from quizapp.gui.style import set_look

EVERYTHING = ChangeSet(elsewhere=True)


class Page(QWidget):
    """One page of the window. Subclasses build themselves in their constructor and override the hooks.

    `navigate` asks the shell for another page, by name and with what that page is to show (`Page.enter`).
    `message` asks it for a banner, with a `widgets.banner.Message`; `outdated` says that what the quiet ones tell is no
    longer so, or long past. `palette_asked` asks for the palette.
    """

    navigate = Signal(str, object)
    message = Signal(object)
    outdated = Signal()
    palette_asked = Signal()

    immersive = False
    """The shell takes its sidebar away while an immersive page is shown."""
    blocked_actions: frozenset[str] = frozenset()
    """Ids of the window's actions (see gui.actions) that are out of use while this page is shown."""

    def __init__(self, title: str) -> None:
        """`title` names the page in the window's title and to screen readers."""
        super().__init__()
        self.title = title
        self._stale: ChangeSet | None = EVERYTHING
        self._in_sight = False
        self.setAccessibleName(title)
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        set_look(self, role="page")

    def enter(self, argument: object) -> None:
        """Take what the page is to show, such as a deck's id; called before it is shown by `navigate`."""

    def shown(self) -> None:
        """Come into sight; called after `refresh` where that was due."""

    def hidden(self) -> None:
        """Go out of sight."""

    def refresh(self, change: ChangeSet) -> None:
        """Show what is now so, after `change`; called only while the page is visible, and when it comes into sight
        for the first time or after a change that it has missed.
        """

    def leave(self) -> bool:
        """Save what is open, and return whether the window may close now. A page that refuses says why."""
        return True

    def undo(self) -> bool:
        """Take back the page's own last step, if it is the page that must do so; return whether it was."""
        return False

    def redo(self) -> bool:
        """Do the page's own last undone step again; return whether it was the page's to do."""
        return False

    def notice(self, change: ChangeSet) -> None:
        """Refresh because of `change`, now or when next shown. The shell connects it to `Events.changed`."""
        self._stale = change if self._stale is None else _merged(self._stale, change)
        if self.isVisible():
            self._catch_up()

    def caught_up(self) -> None:
        """Say that the page shows what is so at this moment, whatever changes it has missed."""
        self._stale = None

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        if not event.spontaneous():
            self._in_sight = True
            self._catch_up()
            self.shown()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if self._in_sight and not event.spontaneous():
            self._in_sight = False
            self.hidden()

    def _catch_up(self) -> None:
        if self._stale is not None:
            change = self._stale
            self.caught_up()
            self.refresh(change)


def _merged(one: ChangeSet, other: ChangeSet) -> ChangeSet:
    if one.elsewhere or other.elsewhere:
        return EVERYTHING
    return ChangeSet(
        decks=one.decks | other.decks,
        cards=one.cards | other.cards,
        reviews=one.reviews or other.reviews,
        inbox=one.inbox or other.inbox,
    )
