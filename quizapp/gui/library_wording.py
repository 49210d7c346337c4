"""Words for decks and cards as the library lists them."""

from datetime import date, datetime, timedelta

from quizapp.core.card import Card, State
from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckSort
from quizapp.core.study_day import StudyDays
from quizapp.core.withdrawal import Withdrawal
from quizapp.gui import wording
from quizapp.gui.i18n import tr, tr_count
from quizapp.gui.widgets.card_marks import marks_of
from quizapp.services.deck_sums import DeckRow
from quizapp.services.library import CardRow, DeletionSize


def sort(value: DeckSort) -> str:
    """Return the name of an order: "Newest first"."""
    names = {
        DeckSort.NEWEST: tr("Newest first"),
        DeckSort.OLDEST: tr("Oldest first"),
        DeckSort.TITLE: tr("By title"),
        DeckSort.MOST_DUE: tr("Most due first"),
    }
    return names[value]


def facet(kind: FacetKind, name: str) -> str:
    """Return one facet with its kind: "Country: Japan"."""
    kinds = {
        FacetKind.TOPIC: tr("Topic"),
        FacetKind.ORGANIZATION: tr("Organisation"),
        FacetKind.PERSON: tr("Person"),
        FacetKind.COUNTRY: tr("Country"),
        FacetKind.SOURCE: tr("Source"),
        FacetKind.LANGUAGE: tr("Language"),
    }
    return tr("{kind}: {name}", kind=kinds[kind], name=name)


def found(shown: int, total: int) -> str:
    """Return how many decks a list shows: "214 decks", "12 of 214 decks"."""
    if shown == total:
        return wording.decks(total)
    return tr("{shown} of {decks}", shown=wording.number(shown), decks=wording.decks(total))


def deck_facts(row: DeckRow, added: date) -> str:
    """Return the second line of a deck: source, day, language, country, and how much of it is suspended."""
    deck, summary = row.summary.deck, row.summary
    day = tr("added {day}", day=wording.day(added)) if deck.as_of is None else wording.day(deck.as_of)
    suspended = tr("{number} suspended", number=wording.number(summary.suspended)) if summary.suspended else None
    story = tr("⧉ same story ×{number}", number=wording.number(summary.story)) if summary.story > 1 else None
    return joined(story, deck.source, day, deck.language, deck.country, suspended)


def story(decks: int) -> str:
    """Return the heading of a story: "Story: 3 articles"."""
    return tr("Story: {articles}", articles=wording.articles(decks))


def deck_sentence(row: DeckRow, added: date) -> str:
    """Return all that a deck's row shows, for screen readers."""
    summary = row.summary
    return ", ".join(
        part
        for part in (
            summary.deck.title,
            deck_facts(row, added),
            wording.cards(summary.cards) if row.summed_up else None,
            tr("{number} new", number=wording.number(summary.new)) if summary.new else None,
            tr("{number} due", number=wording.number(summary.due)) if summary.due else None,
            recalled(row.recall),
        )
        if part
    )


def deck_status(cards: int, askable: int, recall: float | None) -> str:
    """Return the heading of a deck's cards: "5 cards · 2 to study · recall 88 %"."""
    waiting = tr("{number} to study", number=wording.number(askable)) if askable else None
    return joined(wording.cards(cards), waiting, recalled(recall))


def recalled(share: float | None) -> str | None:
    """Return "recall 88 %", or None for what was never studied."""
    return None if share is None else tr("recall {percent}", percent=wording.percent(share))


def row_state(row: CardRow, today: date) -> str:
    """Return where a card stands, in a word: that it is a leech before its state."""
    state = card_state(row.card, today)
    return tr("Leech!") if row.leech and state == wording.state(row.card.schedule.state) else state


def card_state(card: Card, today: date) -> str:
    """Return where a card stands, in a word: what keeps it from being asked before its state."""
    if card.withdrawn is not None:
        return wording.withdrawn(card.withdrawn.reason)
    if card.superseded_by is not None:
        return tr("Replaced")
    if card.suspended:
        return tr("Suspended")
    if card.buried_until is not None and card.buried_until > today:
        return tr("Buried")
    return wording.state(card.schedule.state)


def card_due(card: Card, now: datetime, days: StudyDays) -> str:
    """Return when a card is asked next: "today", "in 3 d", "in 10 min"; nothing where that is not known."""
    today, due = days.day_of(now), card.schedule.due
    if card.rests:
        return ""
    if card.buried_until is not None and card.buried_until > today:
        return wording.due_day(max(card.buried_until, today if due is None else days.day_of(due)), today)
    if due is None:
        return ""
    if card.schedule.state is not State.REVIEW and due > now and days.day_of(due) == today:
        return tr("in {interval}", interval=wording.interval(due - now))
    return wording.due_day(days.day_of(due), today)


def card_marks(row: CardRow) -> list[str]:
    """Return the words for what is special about a card."""
    leech = [tr("Leech: forgotten again and again")] if row.leech else []
    cut_off = [tr("Answer cut off")] if row.card.cut_off else []
    return [*leech, *cut_off, *marks_of(row.card)]


def card_sentence(row: CardRow, number: int, now: datetime, days: StudyDays) -> str:
    """Return all that a card's row shows, for screen readers."""
    due = card_due(row.card, now, days)
    parts = (
        recalled(row.recall),
        tr("due {day}", day=due) if due else None,
        card_state(row.card, days.day_of(now)),
        *card_marks(row),
    )
    facts = ", ".join(part for part in parts if part)
    return tr("{number}. {question} {facts}", number=number, question=row.card.question, facts=facts)


def memory(card: Card) -> str:
    """Return what FSRS knows of a card: its stability and difficulty, and how often it was answered and forgotten."""
    schedule = card.schedule
    if schedule.memory is None:
        return tr("Never asked yet")
    stability = wording.spoken_interval(timedelta(days=schedule.memory.stability))
    return joined(
        tr("stability {days}", days=stability),
        tr("difficulty {number} of 10", number=wording.number(schedule.memory.difficulty, 1)),
        answers(schedule.reps),
        forgotten(schedule.lapses) if schedule.lapses else None,
    )


def forgotten(lapses: int) -> str:
    """Return how often a card was forgotten, at least once: "forgotten once", "forgotten 5 times"."""
    return tr("forgotten once") if lapses == 1 else tr("forgotten {number} times", number=wording.number(lapses))


def hold(card: Card) -> str:
    """Return how well a card holds: how often it was forgotten since it was learnt, or how far the learning is."""
    if card.schedule.lapses:
        return tr("This card was {forgotten}.", forgotten=forgotten(card.schedule.lapses))
    if card.schedule.state is State.NEW:
        return tr("This card was not asked yet.")
    if card.schedule.state is State.LEARNING:
        return tr("You are still learning this card.")
    return tr("This card was not forgotten since you learnt it.")


def withdrawal(withdrawn: Withdrawal) -> str:
    """Return why a card was withdrawn, with the student's note: "Wrong: it was Blinken"."""
    reason = wording.withdrawn(withdrawn.reason)
    return tr("{reason}: {note}", reason=reason, note=withdrawn.note) if withdrawn.note else reason


def kin(row: CardRow) -> list[tuple[str, Card]]:
    """Return the cards that a card came out of or made way for, each with what it is to it; none for most."""
    parents = [] if row.parent is None else [(tr("Split out of"), row.parent)]
    successors = [] if row.successor is None else [(tr("Replaced by"), row.successor)]
    return [*parents, *successors, *((tr("Split into"), child) for child in row.children)]


def answers(count: int) -> str:
    """Return "1 answer", "5 answers"."""
    return tr_count("1 answer", "%Ln answers", count)


def deletion(size: DeletionSize) -> str:
    """Return what a deletion takes along, and for how long it can be taken back."""
    cards = wording.cards(size.cards)
    if size.answers:
        return tr(
            "Deletes {cards} and {answers}. Undo brings them back until Quizapp is closed.",
            cards=cards,
            answers=answers(size.answers),
        )
    if size.cards == 1:
        return tr("Deletes {cards}. Undo brings it back until Quizapp is closed.", cards=cards)
    return tr("Deletes {cards}. Undo brings them back until Quizapp is closed.", cards=cards)


def joined(*parts: str | None) -> str:
    """Return those of `parts` that there are, with a dot between them."""
    return " · ".join(part for part in parts if part)
