"""`quizapp import`: articles from files and folders into the collection."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import click

from quizapp.cli.launch import Launch
from quizapp.cli.named import named
from quizapp.cli.output import say
from quizapp.cli.wording import counted
from quizapp.context import AppContext
from quizapp.core.article import Article, Question
from quizapp.core.article_editing import is_complete
from quizapp.core.columns import Columns, columns_named
from quizapp.core.draft import Draft, DraftState, SimilarChoice
from quizapp.core.draft_editing import can_import, is_without_cards
from quizapp.services.proposing import with_proposals
from quizapp.services.reading import ArticleReader, Reading

_STATE_WIDTH = 10
_ADDED = {DraftState.NEW, DraftState.SIMILAR}
_NO_CARDS = "plain article, no cards yet: open it in the window"
_EPILOG = """\b
--json prints one object:
  {"decks": [{"status": "new|update|duplicate|similar|error", "title",
              "source", "url", "author", "summary", "language", "country", "as_of",
              "topics": [], "organizations": [], "people": [],
              "cards": [{"question", "answer", "kind": "basic|choice|cloze",
                         "choices": [], "correct": null, "explanation": null}],
              "findings": [{"line", "kind": "mended|guessed|left_over", "text"}],
              "path", "message", "similar_to": {"title", "share"}}],
   "added": n, "updated": n, "duplicates": n, "errors": n}

\b
The numbers count decks; similar ones are added. For a choice card "answer" is the text of the right
choice and "correct" its index, from 0. What an article does not say is null.
A plain article is new, has no cards and is not added: --propose makes some.

\b
Exit status: 0 all was read, 1 something could not be read, 2 the call is wrong.
"""


def _columns(_context: click.Context, _parameter: click.Parameter, names: str | None) -> Columns | None:
    try:
        return None if names is None else columns_named(names)
    except ValueError as fault:
        raise click.BadParameter(str(fault)) from fault


@click.command(epilog=_EPILOG)
@click.argument("places", nargs=-1, required=True, type=named, metavar="PATH...")
@click.option("--dry-run", is_flag=True, help="Say what would be imported, and write nothing.")
@click.option(
    "--columns",
    metavar="ROLES",
    callback=_columns,
    help="Read tables with these columns, in order: question, answer, choices, correct, explanation, topics, source,"
    " date, deck, and - for one to ignore. Between commas.",
)
@click.option("--propose", is_flag=True, help="Make the proposed cards of articles without questions.")
@click.option(
    "--similar",
    type=click.Choice([choice.value for choice in SimilarChoice]),
    default=SimilarChoice.LINK.value,
    show_default=True,
    help="What becomes of an article of an event that another one tells of too: a deck of the same story, only its "
    "new questions added to the other deck, or a deck of its own.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def command(
    context: click.Context,
    places: tuple[str, ...],
    *,
    dry_run: bool,
    columns: Columns | None,
    propose: bool,
    similar: str,
    as_json: bool,
) -> None:
    """Import articles from files, folders, ZIP archives of files and pages of the web: PATH... may be any number of
    them, and the address of a page begins with http:// or https://.

    Read are article texts, lists of questions with or without choices, questions in JSON and JSON Lines, Markdown,
    tables (CSV and the like, .xlsx, .ods), packages of Anki (.apkg, .colpkg), pages of HTML, and deck files of
    Quizapp. What the columns of a table are is seen in their names and cells, unless --columns says it.

    An article that is there already is not imported again; one that has changed updates its deck and keeps the
    schedule of its cards. All is written in one transaction.
    """
    launch: Launch = context.obj
    open_context = AppContext.reading if dry_run else AppContext.open
    with open_context(launch.profile, launch.clock) as app:
        readings = _read(app.importing.reader, places, columns)
        if propose:
            readings = [_with_proposals(reading) for reading in readings]
        choice = SimilarChoice(similar)
        if dry_run:
            planned = app.importing.preview(readings, choice=choice)
        else:
            planned = list(app.importing.import_at_once(readings, choice=choice).drafts)
        drafts = list(map(_refused, planned))
        complaints = [plug_in.complaint for plug_in in app.importing.reader.plug_ins if plug_in.complaint]
    for complaint in complaints:
        say(complaint, err=True)
    counts = _counts(drafts)
    if as_json:
        say(json.dumps({"decks": [_draft_as_dict(draft) for draft in drafts], **counts}, indent=2))
    else:
        _print(drafts)
        say(("Nothing written. Would be: " if dry_run else "") + _in_words(**counts))
    context.exit(1 if counts["errors"] else 0)


def _read(reader: ArticleReader, places: Sequence[str], columns: Columns | None) -> list[Reading]:
    """Read the files and folders among `places`, then the pages."""
    addresses = [place for place in places if "://" in place]
    paths = [Path(place) for place in places if place not in addresses]
    return reader.read_paths(paths, columns=columns) + reader.read_addresses(addresses)


def _with_proposals(reading: Reading) -> Reading:
    article = reading.article
    if article is None or article.text is None or article.questions:
        return reading
    return replace(reading, article=with_proposals(article))


def _refused(draft: Draft) -> Draft:
    """Return `draft`; where it is of a new article without a question that can become a card, as an error.

    A plain article is none: cards can be made of its text.
    """
    if draft.article is None or draft.state not in _ADDED or _cards(draft.article) or is_without_cards(draft):
        return draft
    place = "" if draft.path is None else f" in {draft.path}"
    return replace(
        draft,
        state=DraftState.ERROR,
        chosen=False,
        message=f'The article "{draft.article.title}"{place} has no question with an answer.',
    )


def _counts(drafts: Sequence[Draft]) -> dict[str, int]:
    states = Counter(draft.state for draft in drafts)
    return {
        "added": sum(draft.state in _ADDED and can_import(draft) for draft in drafts),
        "updated": states[DraftState.UPDATE],
        "duplicates": states[DraftState.DUPLICATE],
        "errors": states[DraftState.ERROR],
    }


def _in_words(*, added: int, updated: int, duplicates: int, errors: int) -> str:
    return f"{added} added, {updated} updated, {counted(duplicates, 'duplicate')}, {counted(errors, 'error')}"


def _draft_as_dict(draft: Draft) -> dict[str, Any]:
    article = draft.article or Article(title="")
    return {
        "status": draft.state.value,
        "title": article.title or None,
        "source": article.source,
        "url": article.url,
        "author": article.author,
        "summary": article.summary,
        "language": article.language,
        "country": article.country,
        "as_of": None if article.as_of is None else article.as_of.isoformat(),
        "topics": list(article.topics),
        "organizations": list(article.organizations),
        "people": list(article.people),
        "cards": [_question_as_dict(question) for question in _cards(article)],
        "findings": [
            {"line": finding.line, "kind": finding.kind.value, "text": finding.text} for finding in article.findings
        ],
        "path": draft.path,
        "message": _message(draft),
        "similar_to": draft.similar and {"title": draft.similar.title, "share": round(draft.similar.share, 2)},
    }


def _question_as_dict(question: Question) -> dict[str, Any]:
    return {
        "question": question.question,
        "answer": question.answer,
        "kind": question.kind.value,
        "choices": list(question.choices),
        "correct": question.correct,
        "explanation": question.explanation,
    }


def _cards(article: Article) -> list[Question]:
    return [question for question in article.questions if is_complete(question)]


def _print(drafts: Sequence[Draft]) -> None:
    for draft in drafts:
        article = draft.article
        if article is None or draft.state is DraftState.ERROR:
            say(f"{'error':<{_STATE_WIDTH}} {_message(draft)}")
        else:
            cards = _NO_CARDS if is_without_cards(draft) else counted(len(_cards(article)), "card")
            say(f"{draft.state.value:<{_STATE_WIDTH}} {article.title} ({cards}){_likeness(draft)}")
        for finding in () if article is None else article.findings:
            kind = finding.kind.value.replace("_", " ")
            say(f"{'':<{_STATE_WIDTH}} line {finding.line}: {kind}: {finding.text}")


def _likeness(draft: Draft) -> str:
    return f', {draft.similar.share:.0%} like "{draft.similar.title}"' if draft.similar else ""


def _message(draft: Draft) -> str | None:
    return " ".join(part for part in (draft.message, draft.hint) if part) or None
