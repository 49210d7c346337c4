"""Questions in the words of schema.org: FAQPage, QAPage, Quiz, and Question wherever it stands.

https://schema.org/Question, https://schema.org/Quiz; the properties of education quizzes are those that
https://developers.google.com/search/docs/appearance/structured-data/education-qa names.
"""

import math
from dataclasses import dataclass, replace

from quizapp.core.article import Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.formats.card_html import read_card_html
from quizapp.formats.schema_items import Item, all_items, kinds_of, values_of
from quizapp.formats.sentences import has_words, is_question

_MOST_CHOICES = 6
_OF_A_FORUM = ("upvoteCount", "author", "dateCreated", "datePublished")
"""Answers with one of these were written by readers of the page: they are no choices."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Answer:
    text: str
    right: bool
    by_reader: bool
    votes: float
    place: float
    explanation: str | None


def read_schema_questions(items: list[Item]) -> tuple[list[Question], list[Finding]]:
    """Return the questions among `items` and in them, in order.

    Where nobody called an answer right, the one with most votes is a guess. Other answers of readers are left over.
    """
    questions: list[Question] = []
    findings: list[Finding] = []
    for item, line in all_items(items):
        if "Question" not in kinds_of(item):
            continue
        asked = _asked(item)
        answers = [*_answers(item, "acceptedAnswer"), *_answers(item, "suggestedAnswer")]
        if has_words(asked) and answers:
            question, remarks = _question(asked, answers, line)
            questions.append(question)
            findings += [replace(remark, line=line) for remark in remarks]
    return questions, findings


def _asked(item: Item) -> str:
    """Return the words of the question: the first of name and text that asks, else the name, else the text."""
    texts = [_plain(value) for name in ("name", "text") for value in values_of(item, name)[:1]]
    return next(filter(is_question, texts), next(filter(has_words, texts), ""))


def _question(asked: str, answers: list[_Answer], line: int) -> tuple[Question, list[Finding]]:
    right = [answer for answer in answers if answer.right]
    choices = _choices(answers)
    if choices and len(right) <= 1:
        correct = choices.index(right[0].text) if right else None
        explanation = right[0].explanation if right else None
        question = Question(
            question=asked,
            answer=right[0].text if right else "",
            kind=CardKind.CHOICE,
            choices=choices,
            correct=correct,
            explanation=explanation,
            line=line,
        )
        return question, []
    shown = right if choices else right[:1] or [max(answers, key=lambda answer: answer.votes)]
    answer = "\n".join(each.text for each in shown)
    findings = [_finding(FindingKind.LEFT_OVER, each.text) for each in answers if each not in shown and not choices]
    if not right:
        findings.insert(0, _finding(FindingKind.GUESSED, answer))
    return Question(question=asked, answer=answer, explanation=shown[0].explanation, line=line), findings


def _choices(answers: list[_Answer]) -> tuple[str, ...]:
    """Return the texts of `answers`, each once, in the order that they are shown in; none where they are no choices."""
    texts = {answer.text: answer for answer in answers}
    if not 2 <= len(texts) <= _MOST_CHOICES or any(answer.by_reader for answer in answers):
        return ()
    # Without places the right one, which is named apart, is put where its first letter leads it.
    return tuple(sorted(texts, key=lambda text: (texts[text].place, text.casefold())))


def _answers(item: Item, name: str) -> list[_Answer]:
    answers = []
    for value in values_of(item, name):
        answer = value if isinstance(value, dict) else {"text": value}
        text = _plain(answer.get("text")) or _plain(answer.get("name"))
        if has_words(text):
            explanation = next((_explained(each) for each in values_of(answer, "answerExplanation")), "")
            answers.append(
                _Answer(
                    text=text,
                    right=name == "acceptedAnswer",
                    by_reader=any(answer.get(sign) is not None for sign in _OF_A_FORUM),
                    votes=_number(answer.get("upvoteCount")),
                    place=_number(answer.get("position")),
                    explanation=explanation or None,
                )
            )
    return answers


def _explained(value: object) -> str:
    return _plain(value.get("text") if isinstance(value, dict) else value)


def _plain(value: object) -> str:
    """Return the plain text of a value that may have HTML in it, and may be the only one of a list."""
    value = value[0] if isinstance(value, list) and value else value
    return read_card_html(value).text if isinstance(value, str) else ""


def _number(value: object) -> float:
    """Return the number that `value` is or says, 0 where it is none."""
    value = value[0] if isinstance(value, list) and value else value
    try:
        number = float(value) if isinstance(value, int | float | str) else 0.0
    except (ValueError, OverflowError):
        return 0.0
    return number if math.isfinite(number) else 0.0


def _finding(kind: FindingKind, text: str) -> Finding:
    return Finding(line=0, kind=kind, text=text)
