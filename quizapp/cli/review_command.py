"""`quizapp review`: today's session in a terminal, on plain standard input and output."""

import sys
import textwrap
from datetime import timedelta

import click

from quizapp.cli.launch import Launch
from quizapp.cli.wording import RATINGS, interval_text
from quizapp.context import AppContext
from quizapp.core.card import Card, CardKind
from quizapp.core.cloze import filled
from quizapp.core.review import Rating
from quizapp.errors import StaleError
from quizapp.services.study import Phase, StudySession

_WIDTH = 66
_HELP = "Enter shows the answer; 1 Again, 2 Hard, 3 Good, 4 Easy; u undo, b bury, s suspend, q quit"


@click.command()
@click.option("--limit", type=click.IntRange(min=1), help="Stop after this many answers.", metavar="N")
@click.pass_obj
def command(launch: Launch, *, limit: int | None) -> None:
    """Study what is due in the terminal.

    Each line of input is one key: an empty line shows the answer; 1 2 3 4 rate it Again, Hard, Good or Easy; u takes
    the last step back, b buries the card until tomorrow, s suspends it, q ends. Every answer is on disk before the
    next card is shown, so the session can be left at any moment.
    """
    with AppContext.open(launch.profile, launch.clock) as app:
        session = app.study.session()
        answered = Terminal(app, session).run(limit)
        summary = app.study.summary()
        click.echo(f"\n{answered} answered now, {summary.answers} today; {session.progress.counts.total} left.")
        if summary.learning_at is not None and session.phase is Phase.FINISHED:
            wait = summary.learning_at - launch.clock.now()
            click.echo(f"The next card comes back in {interval_text(max(wait, timedelta(0)))}.")


class Terminal:
    """Shows a session's prompts and turns lines of input into its steps."""

    def __init__(self, app: AppContext, session: StudySession) -> None:
        self._app = app
        self._session = session

    def run(self, limit: int | None) -> int:
        """Go on until nothing is left, `limit` answers are given, or the input ends; return how many were given."""
        if not self._is_asking():
            click.echo("Nothing is due.")
            return 0
        click.echo(_HELP)
        answered = 0
        self._show()
        for line in sys.stdin or ():  # None where it is closed.
            key = line.strip().lower()
            if key == "q":
                break
            answered += self._press(key)
            if answered == limit or not self._is_asking():
                break
            self._show()
        return answered

    def _is_asking(self) -> bool:
        return self._session.phase is not Phase.FINISHED

    def _press(self, key: str) -> int:
        """Do what `key` asks for; return how many answers that gave: 1, 0, or -1 for one taken back.

        What another program has changed meanwhile is said, and the session goes on with what is there now.
        """
        try:
            return self._follow(key)
        except StaleError as fault:
            click.echo(str(fault))
            self._session.refresh()
            return 0

    def _follow(self, key: str) -> int:
        session = self._session
        if key == "" and session.phase is Phase.QUESTION:
            session.reveal()
        elif key in {"1", "2", "3", "4"} and session.phase is Phase.ANSWER:
            session.rate(Rating(int(key)))
            return 1
        elif key == "b":
            self._app.cards.bury([session.prompt.card.id])
            session.refresh()
        elif key == "s":
            self._app.cards.suspend([session.prompt.card.id])
            session.refresh()
        elif key == "u" and self._app.history.undoable is not None:
            action, change = session.undo()
            click.echo(f"Undone: {action.value.replace('_', ' ')}")
            return -1 if change.reviews else 0
        else:
            click.echo(_HELP)
        return 0

    def _show(self) -> None:
        session = self._session
        prompt, progress = session.prompt, session.progress
        if session.phase is Phase.QUESTION:
            click.echo(f"\n[{progress.done + 1}/{progress.total}] {prompt.deck.title}")
            click.echo(textwrap.fill(prompt.card.question, _WIDTH))
            return
        click.echo("")
        click.echo(textwrap.fill(_answer_of(prompt.card), _WIDTH))
        options = (
            f"{rating.value} {RATINGS[rating]} {interval_text(outcome.interval)}"
            for rating, outcome in prompt.options.items()
        )
        click.echo("   ".join(options))


def _answer_of(card: Card) -> str:
    """Return the answer; for a cloze card the whole text, what was hidden in brackets."""
    shown = filled(card.question, card.answer) if card.kind is CardKind.CLOZE else None
    if shown is None:
        return card.answer
    return "".join(f"[{piece.text}]" if piece.hidden else piece.text for piece in shown)
