"""The review page: question, answer, rating, and everything a student does to a card in between."""

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from quizapp.context import AppContext
from quizapp.core.changes import ChangeSet
from quizapp.core.study_request import StudyRequest
from quizapp.gui.i18n import tr
from quizapp.gui.pages.attempt_control import AttemptControl
from quizapp.gui.pages.card_lookups import CardLookups
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.pages.review_actions import CHANGES, DECK_CHANGES, RATINGS, ReviewActions
from quizapp.gui.pages.review_editing import ReviewEditing
from quizapp.gui.pages.review_remedies import ReviewRemedies
from quizapp.gui.pages.study_control import StudyControl
from quizapp.gui.pages.study_subject import StudySubject
from quizapp.gui.picture_loader import PictureLoader, from_collection
from quizapp.gui.press import press_focused_button
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.review_desk import ReviewDesk
from quizapp.services.study import Phase


class ReviewPage(Page):
    """Paints the prompts of a StudySession and forwards keys to it.

    `enter` takes a StudyRequest or a deck's id. A session that was left goes on with the card it was at.
    """

    immersive = True
    blocked_actions = frozenset({"today", "inbox", "library", "corrections", "leeches", "statistics"})

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Study"))
        self._app = app
        self._control = StudyControl(app, tools, self)
        self._subject = StudySubject(app)
        self._actions = ReviewActions(tools.theme, self, single_keys=app.settings.single_keys)
        pictures = PictureLoader(tools.runner, from_collection(app), self)
        self.desk = ReviewDesk(tools.theme, app.clock, self._actions.menu, pictures)
        self.lookups = CardLookups(app, tools.theme, self._control, self.desk, self)
        self.remedies = ReviewRemedies(app, tools, self._control, self)
        self._editing = ReviewEditing(app, self._control, self.desk, self._actions, self)
        self._attempt = AttemptControl(app, self._control, self.desk, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.desk)
        self._connect()
        if self.lookups.aloud.hindrance:
            self._actions.forbid("read-aloud", self.lookups.aloud.hindrance)
        recall = app.study.recall
        tools.runner.submit(lambda _progress: recall.warm_up(), _pass)

    def enter(self, argument: object) -> None:
        if self._editing.is_open:
            self._editing.save()
        self._editing.is_open = False
        request = StudyRequest.asked_for(argument)
        if request is not None:
            self._control.begin(request)
            self.caught_up()  # else all would be counted once more when the page is shown

    def shown(self) -> None:
        if not self._editing.is_open and not self.desk.is_at_end:
            self.desk.take_focus()

    def hidden(self) -> None:
        self.notice(EVERYTHING)  # what waits changes with the time
        self._attempt.stop()
        self.lookups.aloud.stop()
        self.outdated.emit()  # what was told names keys of this page

    def refresh(self, change: ChangeSet) -> None:
        if not self._editing.is_open:
            self._control.refresh(change)

    def leave(self) -> bool:
        if self._editing.is_open:
            self._editing.save()
        return not self._editing.is_open

    def undo(self) -> bool:
        if not self._editing.is_open:
            self._control.undo()
        return True

    def redo(self) -> bool:
        if not self._editing.is_open:
            self._control.redo()
        return True

    def _connect(self) -> None:
        desk, control, editing, lookups = self.desk, self._control, self._editing, self.lookups
        commands: dict[str, Callable[[], object]] = {
            "reveal": self._go_on,
            "edit": editing.begin,
            "save": editing.save,
            "leave": self._leave,
            "context": lookups.toggle_article,
            "source": lookups.open_source,
            "information": lookups.inform,
            "read-aloud": lookups.read_aloud,
            "withdraw": self.remedies.withdraw,
            "rescue": self.remedies.rescue,
            **self._attempt.commands,
            **{name: partial(control.rate_by_key, rating) for name, rating in RATINGS.items()},
            **{name: partial(self._change_card, name) for name in CHANGES},
        }
        self._actions.triggered.connect(partial(_perform, commands))
        control.moved.connect(self._show)
        self._attempt.time_over.connect(self._reveal)
        desk.bar.reveal_clicked.connect(self._reveal)
        desk.bar.rated.connect(control.rate)
        desk.bar.save_clicked.connect(editing.save)
        desk.bar.cancel_clicked.connect(self._leave)
        desk.header.undo_clicked.connect(self.undo)
        desk.header.close_clicked.connect(self._leave)
        desk.card.source_clicked.connect(lookups.open_source)
        desk.card.context_clicked.connect(lookups.toggle_article)
        desk.panel.source_clicked.connect(lookups.open_source)
        desk.panel.close_clicked.connect(lookups.toggle_article)
        desk.end.chosen.connect(control.take_step)
        desk.end.today_clicked.connect(partial(self.navigate.emit, "today", None))

    def _show(self) -> None:
        """Show what the session is at."""
        if self._editing.is_open:
            return
        session, desk = self._control.session, self.desk
        asks = session.phase is not Phase.FINISHED
        request = self._control.request
        desk.header.set_progress(session.progress)
        desk.header.set_subject(self._subject.heading(request, session) if asks else "")
        desk.header.set_undo(self._control.undoable)
        choices = len(session.prompt.card.choices) if session.phase is Phase.QUESTION else 0
        self._actions.follow(session.prompt.deck if asks else None, is_editing=False, choices=choices)
        self.lookups.follow()
        self._attempt.follow()
        if not asks:
            if (ending := self._control.ending()) is not None:
                desk.finish(*ending, self._subject.end_title(request, session))
        elif session.phase is Phase.ANSWER:
            desk.show_answer(session.prompt)
        else:
            desk.ask(session.prompt, turn=self._control.turn)

    def _go_on(self) -> None:
        """Do what Space and Enter do: press what has the focus, else reveal, take what is suggested, or read on."""
        if press_focused_button(self):
            return
        if self.desk.is_at_end:
            self.desk.end.first_button.click()
        elif self._control.session.phase is Phase.QUESTION:
            self._reveal()
        elif (recall := self._control.session.prompt.recall) is not None:
            self._control.rate_by_key(recall.suggested)
        else:
            self.desk.read_on()

    def _reveal(self) -> None:
        self._control.reveal()
        self.desk.bring_answer()

    def _change_card(self, name: str) -> None:
        card = self._control.session.prompt.card

        def deed(app: AppContext) -> ChangeSet:
            return CHANGES[name](app.cards, card)

        if name in DECK_CHANGES:
            done = self._control.change_deck(deed)
        else:
            done = self._control.change(lambda: deed(self._app))
        if done and self._control.session.phase is not Phase.FINISHED:
            shown = self._control.session.prompt.card
            if shown.id == card.id:
                self.desk.say(self.desk.card.marks.spoken(shown))

    def _leave(self) -> None:
        """Do what Esc does: give an edit up, else leave box or key points, else close the article, else the page."""
        if self._editing.is_open:
            self._editing.stop()
        elif self.desk.is_in_recall:
            self.desk.take_focus()
        elif self.desk.panel.isVisible():
            self.desk.hide_article()
        elif self._control.request.deck is not None:
            self.navigate.emit("deck", self._control.request.deck)
        else:
            self.navigate.emit("library" if self._control.request.is_narrowed else "today", None)


def _pass(_nothing: None) -> None:
    """Do nothing: there is no result."""


def _perform(commands: Mapping[str, Callable[[], object]], name: str) -> None:
    commands[name]()
