"""`quizapp corrections`: the cards that wait for their correction."""

import json

import click

from quizapp.cli.card_text import wrapped
from quizapp.cli.launch import Launch
from quizapp.cli.output import say
from quizapp.cli.wording import REASONS
from quizapp.context import AppContext
from quizapp.services.lookup import FoundCard


@click.command()
@click.option("--json", "as_json", is_flag=True, help="Print the cards as JSON.")
@click.pass_obj
def command(launch: Launch, *, as_json: bool) -> None:
    """List the cards marked wrong or out of date, the last marked first.

    --json prints [{"id", "reason": "wrong" or "outdated", "note", "since", "question", "answer", "deck", "source"}],
    since as an ISO instant; source is the address of the article, else the name of its source, null where it has none.
    """
    with AppContext.reading(launch.profile, launch.clock) as app:
        found = app.withdrawals.corrections()
        if as_json:
            say(json.dumps([_record(hit) for hit in found]))
            return
        for hit in found:
            say("\n".join(_lines(hit, app)) + "\n")
        if not found:
            say("Nothing waits for a correction.")


def _record(hit: FoundCard) -> dict[str, object]:
    withdrawn = hit.card.withdrawn
    return {
        "id": hit.card.id,
        "reason": withdrawn and withdrawn.reason.value,
        "note": withdrawn.note if withdrawn else "",
        "since": withdrawn and withdrawn.at.isoformat(),
        "question": hit.card.question,
        "answer": hit.card.answer,
        "deck": hit.deck.title,
        "source": hit.deck.url or hit.deck.source,
    }


def _lines(hit: FoundCard, app: AppContext) -> list[str]:
    withdrawn = hit.card.withdrawn
    lines = [wrapped(hit.card.question), wrapped(hit.card.answer)]
    if withdrawn is not None:
        lines.insert(0, f"{REASONS[withdrawn.reason]} since {app.days.day_of(withdrawn.at).isoformat()}")
        lines += [wrapped(f"Note: {withdrawn.note}")] * bool(withdrawn.note)
    return [*lines, *filter(None, (hit.deck.title, hit.deck.url or hit.deck.source))]
