"""What a student does with a card before rating it: choose, type, say how sure it is, wait, and tick key points."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from quizapp.context import AppContext
from quizapp.core.review import Confidence
from quizapp.gui.pages.page import Page
from quizapp.gui.pages.reveal_timer import RevealTimer
from quizapp.gui.pages.review_actions import CHOICES, CONFIDENCES, POINTS
from quizapp.gui.pages.study_control import StudyControl
from quizapp.gui.widgets.review_desk import ReviewDesk
from quizapp.services.study import Phase


class AttemptControl(QObject):
    """Hands to the session what is done on the desk. `time_over` says that the answer is to be shown by itself."""

    time_over = Signal()

    def __init__(self, app: AppContext, control: StudyControl, desk: ReviewDesk, page: Page) -> None:
        super().__init__(page)
        self._app = app
        self._control = control
        self._desk = desk
        self._page = page
        self._timer = RevealTimer(self._is_busy, self)
        self._timer.told.connect(desk.bar.count_down)
        self._timer.ended.connect(self.time_over)
        desk.card.chosen.connect(self._choose)
        desk.card.attempt.typed.connect(self._type)
        desk.card.attempt.confidence.chosen.connect(self._confide)
        desk.card.back.points.ticked.connect(self._tick)

    @property
    def commands(self) -> dict[str, Callable[[], object]]:
        """What the commands of the page do that are about this, by their ids."""
        card = self._desk.card
        return {
            "recall": card.attempt.take_focus,
            "points": card.back.points.take_focus,
            **{name: partial(self._choose, place) for name, place in CHOICES.items()},
            **{name: partial(self._tick_by_key, place) for name, place in POINTS.items()},
            **{name: partial(card.attempt.confidence.press, value) for name, value in CONFIDENCES.items()},
        }

    def follow(self) -> None:
        """Offer what the settings say for what is shown next, and count its seconds."""
        settings, is_asking = self._app.settings, self._control.session.phase is Phase.QUESTION
        self._desk.card.attempt.offer(typing=settings.typed_recall, confidence=settings.ask_confidence)
        self._timer.count(self._control.shown, settings.reveal_after if is_asking else 0)

    def stop(self) -> None:
        """Count no longer: the page has gone."""
        self._timer.stop()

    def _choose(self, place: int) -> None:
        self._control.follow(lambda session: session.choose(place))

    def _type(self, text: str) -> None:
        self._control.session.type_recall(text)  # the box shows it already

    def _confide(self, confidence: Confidence | None) -> None:
        self._control.follow(lambda session: session.set_confidence(confidence))

    def _tick(self, place: int) -> None:
        self._control.follow(lambda session: session.tick(place))
        self._desk.say(self._desk.card.back.recalled)

    def _tick_by_key(self, place: int) -> None:
        self._tick(place)
        self._desk.bring_point(place)

    def _is_busy(self) -> bool:
        """Whether the student types, edits, or is elsewhere, so that nothing must come by itself."""
        desk = self._desk
        return desk.is_in_recall or desk.card.editor.isVisible() or not self._page.window().isActiveWindow()
