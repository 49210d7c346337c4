"""`quizapp import`: articles from files and folders into the collection."""

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import click

from quizapp.cli.launch import Launch
from quizapp.context import AppContext
from quizapp.core.article import Article, Question
from quizapp.core.draft import Draft, DraftState
from quizapp.services.importing import ImportResult

_EPILOG = """\b
--json prints one object:
  {"decks": [{"status": "new|update|duplicate|error", "title", "source", "url",
              "summary", "language", "country", "as_of", "topics": [],
              "organizations": [], "people": [],
              "cards": [{"question", "answer", "kind": "basic|choice|cloze",
                         "choices": [], "correct": null, "explanation": null}],
              "findings": [{"line", "kind": "mended|guessed|left_over", "text"}],
              "path", "message"}],
   "added": n, "updated": n, "duplicates": n, "errors": n}

\b
The numbers count decks. For a choice card "answer" is the text of the right
choice and "correct" its index, from 0. What an article does not say is null.

\b
Exit status: 0 all was read, 1 something could not be read, 2 the call is wrong.
"""


@click.command(epilog=_EPILOG)
@click.argument("paths", nargs=-1, required=True, metavar="PATH...", type=click.Path(path_type=Path))
@click.option("--dry-run", is_flag=True, help="Say what would be imported, and write nothing.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def command(context: click.Context, paths: tuple[Path, ...], *, dry_run: bool, as_json: bool) -> None:
    """Import articles from files and folders: PATH... may be any number of both.

    An article that is there already is not imported again; one that has changed updates its deck and keeps the
    schedule of its cards. All is written in one transaction.
    """
    launch: Launch = context.obj
    open_context = AppContext.reading if dry_run else AppContext.open
    with open_context(launch.profile, launch.clock) as app:
        drafts = app.importing.preview(app.importing.read_paths(paths))
        result = None if dry_run else app.importing.commit(drafts)
    if as_json:
        click.echo(json.dumps(_as_dict(drafts, result), ensure_ascii=False, indent=2))
    else:
        _print(drafts, result)
    context.exit(1 if any(draft.state is DraftState.ERROR for draft in drafts) else 0)


def _as_dict(drafts: Sequence[Draft], result: ImportResult | None) -> dict[str, Any]:
    counts = _counts(drafts, result)
    return {"decks": [_draft_as_dict(draft) for draft in drafts], **counts}


def _counts(drafts: Sequence[Draft], result: ImportResult | None) -> dict[str, int]:
    if result is not None:
        return {
            "added": result.added,
            "updated": result.updated,
            "duplicates": result.duplicates,
            "errors": result.errors,
        }
    states = [draft.state for draft in drafts]
    return {
        "added": states.count(DraftState.NEW),
        "updated": states.count(DraftState.UPDATE),
        "duplicates": states.count(DraftState.DUPLICATE),
        "errors": states.count(DraftState.ERROR),
    }


def _draft_as_dict(draft: Draft) -> dict[str, Any]:
    article = draft.article or Article(title="")
    return {
        "status": draft.state.value,
        "title": article.title or None,
        "source": article.source,
        "url": article.url,
        "summary": article.summary,
        "language": article.language,
        "country": article.country,
        "as_of": None if article.as_of is None else article.as_of.isoformat(),
        "topics": list(article.topics),
        "organizations": list(article.organizations),
        "people": list(article.people),
        "cards": [_question_as_dict(question) for question in article.questions],
        "findings": [
            {"line": finding.line, "kind": finding.kind.value, "text": finding.text} for finding in article.findings
        ],
        "path": draft.path,
        "message": " ".join(part for part in (draft.message, draft.hint) if part) or None,
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


def _print(drafts: Sequence[Draft], result: ImportResult | None) -> None:
    for draft in drafts:
        article = draft.article
        if article is None:
            click.echo(f"{'error':<10} {draft.message} {draft.hint or ''}".rstrip())
            continue
        click.echo(f"{draft.state.value:<10} {article.title} ({len(article.questions)} cards)")
        for finding in article.findings:
            click.echo(f"{'':<10} line {finding.line}: {finding.kind.value.replace('_', ' ')}: {finding.text}")
    counts = _counts(drafts, result)
    line = ", ".join(f"{number} {name}" for name, number in counts.items())
    click.echo(f"{'Nothing written. Would be: ' if result is None else ''}{line}")
