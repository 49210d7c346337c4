"""`quizapp recall`: which key points of an answer are in a typed text, for scripts."""

import json
from collections.abc import Iterator, Sequence
from typing import IO, Any

import click

from quizapp.cli.output import say
from quizapp.cli.wording import RATINGS, counted
from quizapp.core.key_points import KeyPoint
from quizapp.core.recall import RecallMatch
from quizapp.errors import QuizAppError
from quizapp.services.recalling import RecallService, language_of_code

_EPILOG = """\b
--json prints one object:
  {"key_points": [{"text", "core": bool, "matched": bool, "score": 0 to 1}],
   "share": 0 to 1, "suggested": "again|hard|good"}

\b
--jsonl FILE reads one object a line, {"answer", "typed", "question", "lang"}, of which the last two
may be missing, and prints one result a line. What cannot be read gives {"line": n, "error": text}.
FILE may be - for standard input.

\b
"share" is that of the key points that were typed; "suggested" is null for an answer without text.

\b
Exit status: 0 all was compared, 1 something could not be, 2 the call is wrong.
"""
_NEEDED, _OPTIONAL = ("answer", "typed"), ("question", "lang")


@click.command(epilog=_EPILOG)
@click.option("--answer", metavar="TEXT", help="The answer of a card.")
@click.option("--typed", metavar="TEXT", help="What was typed from memory.")
@click.option("--question", default="", metavar="TEXT", help="The question: what it says counts little.")
@click.option("--lang", metavar="CODE", help="The language of the answer, such as en or pt-BR; else it is guessed.")
@click.option("--jsonl", "lines", type=click.File("rb"), metavar="FILE", help="Read a text and an answer a line.")
@click.option("--json", "as_json", is_flag=True, help="Print the result as JSON.")
@click.pass_context
def command(
    context: click.Context,
    *,
    answer: str | None,
    typed: str | None,
    question: str,
    lang: str | None,
    lines: IO[bytes] | None,
    as_json: bool,
) -> None:
    """Compare what was typed from memory with the key points of an answer.

    It uses no profile and asks nobody: all is compared on this machine.
    """
    recall = RecallService()
    if lines is not None:
        if answer is not None or typed is not None:
            raise click.UsageError("--jsonl excludes --answer and --typed.")
        results = (_of_line(recall, line, number) for number, line in enumerate(lines, start=1) if line.strip())
        context.exit(_print_all(results))
    if answer is None or typed is None:
        raise click.UsageError("Give --answer and --typed, or --jsonl.")
    points, match = recall.compare_texts(answer, typed, question=question, language=language_of_code(lang))
    if as_json:
        click.echo(json.dumps(_as_dict(answer, points, match), indent=2))
    else:
        for line in _in_words(answer, points, match):
            say(line)


def _print_all(results: Iterator[dict[str, Any]]) -> int:
    """Print each result as it comes and return the exit status."""
    status = 0
    for result in results:
        click.echo(json.dumps(result))
        status = 1 if "error" in result else status
    return status


def _of_line(recall: RecallService, line: bytes, number: int) -> dict[str, Any]:
    try:
        texts = _texts(line)
        language = language_of_code(texts.get("lang"))
    except QuizAppError as fault:
        return {"line": number, "error": str(fault)}
    answer = texts["answer"]
    points, match = recall.compare_texts(answer, texts["typed"], question=texts.get("question", ""), language=language)
    return _as_dict(answer, points, match)


def _texts(line: bytes) -> dict[str, str]:
    """Return the texts in a line of JSON. Raises QuizAppError where it has not what is needed."""
    try:
        found = json.loads(line.decode("utf-8-sig"))
    except (ValueError, RecursionError) as fault:
        raise QuizAppError("This is no JSON in UTF-8.", "Write one object a line.") from fault
    if not isinstance(found, dict):
        raise QuizAppError("This is no object.", 'Write {"answer": …, "typed": …}.')
    texts = {name: found[name] for name in (*_NEEDED, *_OPTIONAL) if found.get(name) is not None}
    missing = [name for name in _NEEDED if name not in texts]
    if missing:
        raise QuizAppError(f'"{missing[0]}" is missing.', 'Write {"answer": …, "typed": …}.')
    wrong = [name for name, text in texts.items() if not isinstance(text, str)]
    if wrong:
        raise QuizAppError(f'"{wrong[0]}" is no text.', "Put it in quotation marks.")
    return texts


def _as_dict(answer: str, points: Sequence[KeyPoint], match: RecallMatch) -> dict[str, Any]:
    return {
        "key_points": [
            {"text": point.text_in(answer), "core": point.core, "matched": found.matched, "score": found.score}
            for point, found in zip(points, match.points, strict=True)
        ],
        "share": match.share,
        "suggested": None if match.suggested is None else match.suggested.name.lower(),
    }


def _in_words(answer: str, points: Sequence[KeyPoint], match: RecallMatch) -> Iterator[str]:
    for point, found in zip(points, match.points, strict=True):
        yield f"[{'x' if found.matched else ' '}] {point.text_in(answer)}"
    if match.suggested is None:
        yield "The answer has no text."
    else:
        ticked = sum(found.matched for found in match.points)
        yield f"{ticked} of {counted(len(points), 'key point')}: {RATINGS[match.suggested]}"
