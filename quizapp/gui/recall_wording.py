"""Words for what was recalled of an answer, and for how sure the student was."""

from collections.abc import Callable, Sequence

from quizapp.core.review import Confidence, Rating
from quizapp.gui import wording
from quizapp.gui.i18n import tr

_CONFIDENCES: dict[Confidence, Callable[[], str]] = {
    Confidence.SURE: lambda: tr("Sure"),
    Confidence.UNSURE: lambda: tr("Unsure"),
    Confidence.NO_IDEA: lambda: tr("No idea"),
}


def confidence(value: Confidence) -> str:
    """Return in a word how sure the student was: "Unsure"."""
    return _CONFIDENCES[value]()


def tally(ticks: Sequence[bool]) -> str:
    """Return how many key points have a tick: "2 / 4"; "" where nothing was compared or ticked."""
    if not ticks:
        return ""
    return tr("{ticked} / {all}", ticked=wording.number(sum(ticks)), all=wording.number(len(ticks)))


def spoken(ticks: Sequence[bool], suggested: Rating | None) -> str:
    """Return what a screen reader says of the ticks: "2 of 4 key points, suggested: Hard"; "" without any."""
    if suggested is None or not ticks:
        return ""
    return tr(
        "{ticked} of {all} key points, suggested: {rating}",
        ticked=wording.number(sum(ticks)),
        all=wording.number(len(ticks)),
        rating=wording.rating(suggested),
    )


def how_to_rate(*, ticking: bool) -> str:
    """Return what leads on from an answer for which no rating is suggested; `ticking` says whether points are there."""
    if ticking:
        return tr("Tick what you knew, or press 1 to 4")
    return tr("Press 1 to 4: how well did you know it?")
