"""`quizapp review`: today's session in a terminal, on plain standard input and output."""

import sys
from datetime import timedelta

import click

from quizapp.cli.card_text import answer_lines, choice_lines, wrapped
from quizapp.cli.deck_names import named_decks
from quizapp.cli.launch import Launch
from quizapp.cli.output import say
from quizapp.cli.wording import RATINGS, interval_text
from quizapp.context import AppContext
from quizapp.core.changes import ANSWERS
from quizapp.core.choices import LETTERS
from quizapp.core.library import DeckQuery
from quizapp.core.review import Rating
from quizapp.core.study_request import EVERYTHING, Scope, StudyMode, StudyRequest
from quizapp.errors import StaleError
from quizapp.services.study import Phase, StudySession

_HELP = "Enter shows the answer; 1 Again, 2 Hard, 3 Good, 4 Easy; u undo, b bury, s suspend, q quit"
_CHOICE_HELP = "A letter chooses; Enter shows the answer."


@click.command()
@click.option("--limit", type=click.IntRange(min=1), help="Stop after this many answers.", metavar="N")
@click.option("--deck", "names", multiple=True, metavar="ID", help="Only this deck: its id or title; may be repeated.")
@click.option("--search", metavar="WORDS", help="Only decks in which all these words are found.")
@click.option("--new", is_flag=True, help="Only new cards.")
@click.option("--ahead", is_flag=True, help="What is due in the next seven days.")
@click.option("--forgotten", is_flag=True, help="What was forgotten today.")
@click.option("--cram", is_flag=True, help="All cards; the schedule stays as it is.")
@click.pass_obj
def command(launch: Launch, /, *, limit: int | None, names: tuple[str, ...], search: str | None, **modes: bool) -> None:
    """Study what is due in the terminal.

    Each line of input is one key: an empty line shows the answer; 1 2 3 4 rate it Again, Hard, Good or Easy; u takes
    the last step back, b buries the card until tomorrow, s suspends it, q ends. Every answer is on disk before the
    next card is shown, so the session can be left at any moment.

    A question with choices takes a letter, A to F, before the empty line: that chooses, and suggests a rating, which
    an empty line then takes. While such a question is asked the letters mean nothing else.
    """
    if names and search is not None:
        raise click.UsageError("Say which decks by --deck or by --search.")
    mode = _one_of(modes)
    with AppContext.open(launch.profile, launch.clock) as app:
        session = app.study.session(
            StudyRequest(
                scope=Scope(decks=frozenset(named_decks(app, names))) if names else EVERYTHING,
                query=None if search is None else DeckQuery(text=search),
                mode=mode,
            )
        )
        if mode is StudyMode.CRAM:
            click.echo("Cramming: the schedule stays as it is.")
        answered = Terminal(app, session).run(limit)
        summary = app.study.summary()
        say(f"\n{answered} answered now, {summary.answers} today; {session.progress.counts.total} left.")
        if summary.learning_at is not None and session.phase is Phase.FINISHED:
            wait = summary.learning_at - launch.clock.now()
            say(f"The next card comes back in {interval_text(max(wait, timedelta(0)))}.")


def _one_of(modes: dict[str, bool]) -> StudyMode:
    """Return the mode whose option was given, by its name; what is due where none was."""
    given = [name for name, is_given in modes.items() if is_given]
    if len(given) > 1:
        raise click.UsageError(f"{' and '.join(f'--{name}' for name in given)} exclude each other.")
    return StudyMode(given[0]) if given else StudyMode.DUE


class Terminal:
    """Shows a session's prompts and turns lines of input into its steps."""

    def __init__(self, app: AppContext, session: StudySession) -> None:
        self._app = app
        self._session = session

    def run(self, limit: int | None) -> int:
        """Go on until nothing is left, `limit` answers are given, or the input ends; return how many were given."""
        if not self._is_asking():
            say("Nothing is due.")
            return 0
        say(_HELP)
        answered = 0
        self._show()
        for line in sys.stdin or ():  # None where it is closed.
            key = line.strip().lower()
            if key == "q":
                break
            answered = max(0, answered + self._press(key))  # What is taken back may be of an earlier run.
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
            say(str(fault))
            self._session.refresh()
            return 0

    def _follow(self, key: str) -> int:
        session = self._session
        choice = self._choice(key)
        if choice is not None:
            session.choose(choice)
        elif key == "" and session.phase is Phase.QUESTION:
            session.reveal()
        elif key == "" and session.prompt.recall is not None:
            session.rate(session.prompt.recall.suggested)
            return 1
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
            action, _ = session.undo()
            say(f"Undone: {action.value.replace('_', ' ')}")
            return -1 if action in ANSWERS else 0
        else:
            say(_HELP)
        return 0

    def _choice(self, key: str) -> int | None:
        """Return the index of the choice that `key` stands for while a question with choices is asked, else None."""
        if self._session.phase is not Phase.QUESTION or len(key) != 1:
            return None
        place = LETTERS.lower().find(key)
        return place if 0 <= place < len(self._session.prompt.card.choices) else None

    def _show(self) -> None:
        session = self._session
        prompt, progress = session.prompt, session.progress
        if session.phase is Phase.QUESTION:
            if prompt.chosen is not None:
                say(f"You chose {LETTERS[prompt.chosen]}.")
                return
            say(f"\n[{progress.done + 1}/{progress.total}] {prompt.deck.title}")
            say(wrapped(prompt.card.question))
            if prompt.card.choices:
                say("\n".join(choice_lines(prompt.card)))
                say(_CHOICE_HELP)
            return
        say("")
        say("\n".join(answer_lines(prompt.card, prompt.chosen)))
        suggested = None if prompt.recall is None else prompt.recall.suggested
        options = (
            f"{rating.value} {RATINGS[rating]}"
            + (f" {interval_text(prompt.options[rating].interval)}" if rating in prompt.options else "")
            + (" (suggested)" if rating is suggested else "")
            for rating in Rating
        )
        say("   ".join(options))
