"""Words for cards that wait for their correction, on the screen and in the file that they are exported to."""

from collections.abc import Sequence
from itertools import groupby

from quizapp.core.deck import Deck
from quizapp.core.study_day import StudyDays
from quizapp.gui import library_wording, wording
from quizapp.gui.i18n import tr
from quizapp.gui.source_link import source_address
from quizapp.services.lookup import FoundCard


def facts(hit: FoundCard, days: StudyDays) -> str:
    """Return why and since when a card waits, and its deck: "Wrong: it was Blinken · since 24 Nov 2026 · Title"."""
    withdrawn = hit.card.withdrawn
    if withdrawn is None:
        return hit.deck.title
    since = tr("since {day}", day=wording.day(days.day_of(withdrawn.at)))
    return library_wording.joined(library_wording.withdrawal(withdrawn), since, hit.deck.title)


def sheet(found: Sequence[FoundCard], days: StudyDays) -> str:
    """Return all these cards as a Markdown text, deck by deck, each with the address of its source."""
    blocks = ["# " + tr("Corrections")]
    by_title = sorted(found, key=lambda hit: (hit.deck.title, hit.deck.id, hit.card.position, hit.card.id))
    for _, group in groupby(by_title, key=lambda hit: hit.deck.id):
        hits = list(group)
        blocks.append(_head(hits[0].deck))
        blocks += [_entry(hit, days) for hit in hits]
    return "\n\n".join(blocks) + "\n"


def _head(deck: Deck) -> str:
    address = source_address(deck)
    lines = ["## " + _one_line(deck.title), "" if address is None else f"<{address.toString()}>"]
    return "\n\n".join(line for line in lines if line)


def _entry(hit: FoundCard, days: StudyDays) -> str:
    """Return one card as an item of a list, each of its texts in a line of its own."""
    withdrawn = hit.card.withdrawn
    reason = "" if withdrawn is None else wording.withdrawn(withdrawn.reason)
    since = "" if withdrawn is None else tr("since {day}", day=wording.day(days.day_of(withdrawn.at)))
    note = "" if withdrawn is None else withdrawn.note
    lines = (
        f"- **{reason}**, {since}",
        tr("Question: {text}", text=_one_line(hit.card.question)),
        tr("Answer: {text}", text=_one_line(hit.card.answer)),
        tr("Note: {text}", text=_one_line(note)) if note else "",
    )
    return "  \n  ".join(line for line in lines if line)


def _one_line(text: str) -> str:
    return " ".join(text.split())
