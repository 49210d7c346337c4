"""Editing the card that is studied, where it stands: it keeps its place in the session and its schedule."""

from PySide6.QtCore import QObject

from quizapp.context import AppContext
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.pages.review_actions import ReviewActions
from quizapp.gui.pages.study_control import StudyControl
from quizapp.gui.widgets.review_desk import ReviewDesk
from quizapp.services.study import Phase


class ReviewEditing(QObject):
    """Puts the boxes on the desk, saves what is in them, and takes them away again."""

    def __init__(
        self, app: AppContext, control: StudyControl, desk: ReviewDesk, actions: ReviewActions, page: Page
    ) -> None:
        super().__init__(page)
        self._app = app
        self._control = control
        self._desk = desk
        self._actions = actions
        self.is_open = False

    def begin(self) -> None:
        """Let the card that is asked be edited."""
        session = self._control.session
        self.is_open = True
        self._actions.follow(session.prompt.deck, is_editing=True)
        card = self._app.rescue.with_points(session.prompt.card)
        self._desk.edit(card, at_answer=session.phase is Phase.ANSWER)

    def save(self) -> None:
        """Save what has changed and end the edit; it goes on where that cannot be saved."""
        editor, card = self._desk.card.editor, self._control.session.prompt.card
        question, answer = editor.question.toPlainText(), editor.answer.toPlainText()
        points = editor.points.points
        if not editor.has_changed(card) or self._control.change(
            lambda: self._app.cards.edit(card.id, question=question, answer=answer, key_points=points)
        ):
            self.stop()

    def stop(self) -> None:
        """End the edit and show the card as it is."""
        self.is_open = False
        self._control.refresh(EVERYTHING)
        self._desk.take_focus()
