"""What the review page says of the session that it shows."""

from quizapp.context import AppContext
from quizapp.core.study_request import StudyRequest
from quizapp.gui import study_wording
from quizapp.services.study import StudySession


class StudySubject:
    """Names what is studied, above the cards and at their end."""

    def __init__(self, app: AppContext) -> None:
        self._app = app
        self._request: StudyRequest | None = None
        self._about = ""

    def heading(self, request: StudyRequest, session: StudySession) -> str:
        """Return the line above the card; nothing in the session of all that waits today."""
        return study_wording.heading(request.mode, self._named(request), session.progress.counts.total)

    def end_title(self, request: StudyRequest, session: StudySession) -> str | None:
        """Return the title of the end screen, None for its own."""
        return study_wording.finished(request.mode, self._named(request), studied=session.progress.done > 0)

    def _named(self, request: StudyRequest) -> str:
        if request != self._request:
            deck = None if request.deck is None else self._app.library.deck(request.deck)
            self._about = study_wording.subject(request, None if deck is None else deck.title)
            self._request = request
        return self._about
