"""The session behind the review page: it goes on, goes back and changes cards; faults become banners of the page."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.core.changes import STUDY_ACTIONS, Action, ChangeSet
from quizapp.core.review import Rating
from quizapp.core.study_request import ALL_OF_TODAY, StudyMode, StudyRequest
from quizapp.gui import wording
from quizapp.gui.announce import announce
from quizapp.gui.pages.deck_change import DeckChange
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reporting import reporting
from quizapp.gui.patience import TRIES, now_or_later
from quizapp.gui.tools import Tools
from quizapp.gui.undoing import Undoing, takes_long
from quizapp.gui.widgets.banner import Message
from quizapp.gui.widgets.end_screen import MORE_NEW, NextStep
from quizapp.services.study import Phase, StudySession
from quizapp.services.today import DaySummary

RATING_PAUSE = timedelta(milliseconds=250)
"""How long after the reveal a rating key is dead, so that a slip of the hand does not rate."""


class StudyControl(QObject):
    """Drives a StudySession for a page. `moved` says that there may be something else to show, `rated` carries the card
    that was rated, as it was asked.
    """

    moved = Signal()
    rated = Signal(object)

    def __init__(self, app: AppContext, tools: Tools, page: Page) -> None:
        """Begin with all decks. Faults are shown by `page`."""
        super().__init__(page)
        self._app = app
        self._events = tools.events
        self._page = page
        self._undoing = Undoing(app, tools, page.message.emit, self)
        self._deck_change = DeckChange(app, tools, page)
        self._request = ALL_OF_TODAY
        self._revealed_at = app.clock.now()
        self._own: ChangeSet | None = None
        self.turn = 0
        """Counts how often a card has come up, be it the one that was shown before."""
        self._study = app.study
        self.session: StudySession = app.study.session()

    @property
    def request(self) -> StudyRequest:
        """What is studied."""
        return self._request

    @property
    def shown(self) -> tuple[int, object]:
        """What tells one showing of a card from every other: the turn and the card's id."""
        finished = self.session.phase is Phase.FINISHED
        return self.turn, None if finished else self.session.prompt.card.id

    def begin(self, request: StudyRequest) -> None:
        """Study what `request` says, from the card that is next."""
        with reporting(self._page):
            self._study = self._app.study
            self.session = self._study.session(request)
            self._request = request
        self.turn += 1
        self.moved.emit()

    def refresh(self, change: ChangeSet) -> None:
        """Look at the collection again, unless `change` is this control's own; begin anew under other settings."""
        if self._study is not self._app.study:
            self.begin(self._request)
        elif change is not self._own:
            with reporting(self._page):
                self.session.refresh()
            self.moved.emit()

    def follow(self, deed: Callable[[StudySession], object]) -> None:
        """Do `deed`, which changes what is shown and nothing on disk: a choice, a tick."""
        deed(self.session)
        self.moved.emit()

    def reveal(self) -> None:
        """Show the answer of the question that is shown."""
        self.session.reveal()
        self._revealed_at = self._app.clock.now()
        self.moved.emit()

    def rate(self, rating: Rating) -> None:
        """Rate the card whose answer is shown, as soon as no other program is writing."""
        self._rate(rating, self.turn, TRIES)

    def _rate(self, rating: Rating, turn: int, tries: int) -> None:
        if self.session.phase is not Phase.ANSWER or self.turn != turn:
            return

        def again() -> None:
            self._rate(rating, turn, tries - 1)

        asked = self.session.prompt.card
        if self._perform(lambda: now_or_later(lambda: self.session.rate(rating), again, self, tries), anew=True):
            self._page.outdated.emit()  # what was told belongs to the card before
            self.rated.emit(asked)

    def rate_by_key(self, rating: Rating) -> None:
        """Rate the card unless the key came before the answer or too soon after it."""
        waited = self._app.clock.now() - self._revealed_at
        # A clock that was set back is no reason to wait for it.
        if self.session.phase is Phase.ANSWER and not timedelta(0) <= waited < RATING_PAUSE:
            self.rate(rating)

    def change(self, deed: Callable[[], ChangeSet]) -> bool:
        """Do `deed`, to the card that is asked or to others, and see what is asked then; return whether it was done."""

        def done() -> ChangeSet:
            change = deed()
            self.session.refresh()
            return change

        return self._perform(done, anew=False)

    def change_deck(self, deed: Callable[[AppContext], ChangeSet]) -> bool:
        """Do `deed`, to all the cards of the deck that is asked, as `change` does; where they are very many, beside
        the window, while the session goes on. Return whether it was done already.
        """
        deck_id = self.session.prompt.card.deck_id
        if self._app.cards.are_many(deck_id):
            self._deck_change.start(deck_id, deed)
            return False
        return self.change(lambda: deed(self._app))

    @property
    def undoable(self) -> Action | None:
        """What `undo` would take back: never an import or a deletion, which nobody expects to go while studying."""
        action = self._app.history.undoable
        return action if action in STUDY_ACTIONS else None

    def undo(self) -> None:
        """Take the newest step of study back, if that is the newest there is."""
        newest = self._app.history.newest
        if newest is None:
            return
        if self.undoable is None:
            self._page.message.emit(Message(text=wording.nothing_of_study()))
        elif takes_long(newest):
            self._undoing.undo()
        else:
            self._move(self.session.undo, wording.undone)

    def redo(self) -> None:
        """Do the newest undone step of study again, if that is the newest there is."""
        undone = self._app.history.next_redo
        if undone is None or undone.action not in STUDY_ACTIONS:
            return
        if takes_long(undone):
            self._undoing.redo()
        else:
            self._move(self.session.redo, wording.redone)

    def ending(self) -> tuple[DaySummary, NextStep] | None:
        """Return what the end of the session shows; None where that cannot be read, which the page then says."""
        ending: tuple[DaySummary, NextStep] | None = None
        with reporting(self._page):
            summary = self._app.study.summary()
            ending = summary, self.next_step(summary)
        return ending  # noqa: RET504  a fault ends the block before it

    def next_step(self, summary: DaySummary) -> NextStep:
        """Return what is best done now that nothing is left in this session."""
        request = self._request
        if request != ALL_OF_TODAY and self._app.study.session().phase is not Phase.FINISHED:
            return NextStep.OTHER_DECKS
        if request.is_narrowed and request.mode is StudyMode.DUE and not self.session.progress.done:
            return NextStep.CRAM
        if summary.learning_at is not None:
            return NextStep.CONTINUE
        return NextStep.MORE_NEW if summary.new_kept_back else NextStep.IMPORT

    def take_step(self, step: NextStep) -> None:
        """Do what was chosen at the end."""
        if step is NextStep.IMPORT:
            self._page.navigate.emit("import", None)
        elif step is NextStep.CONTINUE:
            self.begin(self._request)
        elif step is NextStep.CRAM:
            self.begin(replace(self._request, mode=StudyMode.CRAM))
        else:
            if step is NextStep.MORE_NEW:
                self._perform(lambda: self._app.study.allow_more_new(MORE_NEW), anew=False)
            self.begin(ALL_OF_TODAY)

    def _move(self, move: Callable[[], tuple[Action, ChangeSet]], words: Callable[[Action], str]) -> None:
        def moved() -> ChangeSet:
            action, change = move()
            announce(self._page, words(action))
            self._page.outdated.emit()
            asks = self.session.phase is not Phase.FINISHED
            is_seen = len(change.cards) == 1 and asks and self.session.prompt.card.id in change.cards
            if not is_seen:  # nothing on the card shows that it happened
                self._page.message.emit(Message(text=words(action)))
            return change

        self._perform(moved, anew=True)

    def _perform(self, deed: Callable[[], ChangeSet | None], *, anew: bool) -> bool:
        """Change the collection, have the page show what follows, and tell the other pages."""
        change: ChangeSet | None = None
        with reporting(self._page):
            change = deed()
        self.turn += anew and change is not None
        self.moved.emit()
        if change is not None:
            self._own = change
            self._events.publish(change)
        return change is not None
