"""What a session says of itself: what is studied, and why nothing is left."""

from quizapp.core.study_request import StudyMode, StudyRequest
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.plain_text import isolated


def subject(request: StudyRequest, deck_title: str | None) -> str:
    """Return what is studied: "Japan", a deck's title, "3 decks"; nothing where it is everything.

    `deck_title` is the title of the one deck that is studied, None where it is not one.
    """
    query, scope = request.query, request.scope
    if query is not None:
        words = [tr("“{text}”", text=query.text.strip())] if query.text.strip() else []
        return tr(", ").join([*(name for _, name in query.facets), *words])
    if deck_title is not None:
        return deck_title
    if scope.decks is not None:
        return wording.decks(len(scope.decks))
    return "" if scope.cards is None else wording.cards(len(scope.cards))


def heading(mode: StudyMode, about: str, cards: int) -> str:
    """Return the line above a session: "Japan: 12 cards". `about` is its subject, `cards` how many are left."""
    number = wording.cards(cards)
    named = tr("{about}: {cards}", about=isolated(about), cards=number) if about else number
    if mode is StudyMode.CRAM:
        return tr("Cram, the schedule stays as it is · {named}", named=named)
    if mode is StudyMode.NEW:
        return tr("New cards · {named}", named=named)
    if mode is StudyMode.AHEAD:
        return tr("Ahead of time · {named}", named=named)
    if mode is StudyMode.FORGOTTEN:
        return tr("Forgotten today · {named}", named=named)
    return named if about else ""


def finished(mode: StudyMode, about: str, *, studied: bool) -> str | None:
    """Return the title at the end of a session, None for the one of all that waits today.

    `studied` says whether anything was answered in it.
    """
    if mode is StudyMode.CRAM:
        return tr("All of it is known") if studied else tr("There is no card to cram here")
    if mode is StudyMode.AHEAD:
        return tr("Nothing more is due in the next seven days")
    if mode is StudyMode.FORGOTTEN:
        return tr("All that was forgotten today is known") if studied else tr("Nothing was forgotten today")
    if mode is StudyMode.NEW:
        return tr("No new card is left for today")
    if not about:
        return None
    words = tr("Nothing more is due") if studied else tr("Nothing is due")
    return tr("{words}: {about}", words=words, about=about)
