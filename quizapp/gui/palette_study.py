"""Studying from the palette: "Study Japan", "Cram Japan", for whatever names and articles were found."""

from collections.abc import Callable, Iterator
from functools import partial

from quizapp.core.library import DeckQuery
from quizapp.core.study_request import StudyMode, StudyRequest
from quizapp.core.text import fold
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.models.palette_rows import Entry, Group
from quizapp.gui.theme import Theme
from quizapp.services.lookup import Found

_BEST = 2
"""So many of what was found are offered unless the student has typed what to do with it."""

_Wish = tuple[str, str, StudyRequest]


def verbs() -> dict[StudyMode, str]:
    """Return the words with which a student may begin what is typed."""
    return {StudyMode.DUE: tr("Study"), StudyMode.CRAM: tr("Cram")}


def apart(typed: str) -> tuple[StudyMode | None, str]:
    """Return what `typed` says to do, None where it only names something, and the words that it names that by."""
    first, _, rest = typed.strip().partition(" ")
    for mode, verb in verbs().items():
        if rest.strip() and fold(first) == fold(verb):
            return mode, rest.strip()
    return None, typed


class StudyEntries:
    """Makes the group of the palette that studies what was found."""

    def __init__(self, theme: Theme, go: Callable[[str, object], object]) -> None:
        """`go` shows a page of the window, by name and with what it is to show."""
        self._theme = theme
        self._go = go

    def group(self, typed: str, found: Found) -> Iterator[Group]:
        """Yield the group, if anything was found that can be studied."""
        mode, _ = apart(typed)
        wanted = list(_wishes(found))
        if mode is None:
            entries = [self._entry(each, wish) for wish in wanted[:_BEST] for each in verbs()]
        else:
            entries = [self._entry(mode, wish) for wish in wanted]
        if entries:
            yield Group(title=tr("Study"), entries=tuple(entries))

    def _entry(self, mode: StudyMode, wish: _Wish) -> Entry:
        name, aside, request = wish
        return Entry(
            text=tr("{verb} {what}", verb=verbs()[mode], what=name),
            icon=self._theme.icon("play"),
            aside=aside,
            deed=partial(self._go, "review", StudyRequest(scope=request.scope, query=request.query, mode=mode)),
        )


def _wishes(found: Found) -> Iterator[_Wish]:
    """Yield what of `found` can be studied: its name, how much that is, and the wish; names before articles."""
    for hits in found.names.values():
        for hit in hits.best:
            request = StudyRequest(query=DeckQuery(facets=((hit.kind, hit.name),)))
            yield hit.name, wording.articles(hit.decks), request
    for deck in found.decks.best:
        yield deck.title, "", StudyRequest.of_deck(deck.id)
