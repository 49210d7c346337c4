"""Drafts as the student edits them in the preview, and what would be written of them."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import add_questions, is_complete, without_incomplete
from quizapp.core.card import Card
from quizapp.core.draft import AlikeQuestion, Draft, DraftState, QuestionState
from quizapp.core.same_ends import same_ends
from quizapp.core.text import fold

T = TypeVar("T")

_ADDED = frozenset({DraftState.NEW, DraftState.SIMILAR})


def with_article(draft: Draft, article: Article) -> Draft:
    """Return `draft` with its article edited.

    Questions that are as they were keep their states, an edited one is changed or new; planning anew corrects what
    that cannot know. Looked at are only the questions between the first and the last that differ.
    """
    old = () if draft.article is None else draft.article.questions
    head, tail = same_ends((old, article.questions))
    was, now = slice(head, len(old) - tail), slice(head, len(article.questions) - tail)
    edited = _states_after(old[was], draft.states[was], article.questions[now])
    states = _exchanged(draft.states, was, edited)
    alike = _alike_after(old[was], draft.alike[was], article.questions[now]) if draft.alike else ()
    return replace(
        draft,
        article=article,
        states=states,
        alike=_exchanged(draft.alike, was, alike),
        tally=draft.tally.of(article.questions, states, (head, tail)),
    )


def accept_proposals(draft: Draft, accepted: Sequence[Question]) -> Draft:
    """Return `draft` with the `accepted` of its proposals as the last questions of its article."""
    if draft.article is None:
        return draft
    left = tuple(proposal for proposal in draft.proposals if proposal not in accepted)
    return replace(with_article(draft, add_questions(draft.article, accepted)), proposals=left)


def refuse_proposal(draft: Draft, refused: Question) -> Draft:
    """Return `draft` without the proposal `refused`."""
    return replace(draft, proposals=tuple(proposal for proposal in draft.proposals if proposal != refused))


def will_write(draft: Draft, index: int) -> bool:
    """Whether the question at `index` of the draft's article would be written as a new or a changed card."""
    if draft.article is None:
        return False
    question = draft.article.questions[index]
    return question.included and is_complete(question) and draft.states[index] is not QuestionState.SAME


def is_without_cards(draft: Draft) -> bool:
    """Whether `draft` is of a new plain article of which no card has been made yet."""
    if draft.state not in _ADDED or draft.article is None or draft.article.text is None:
        return False
    return draft.cards == 0


def can_import(draft: Draft) -> bool:
    """Whether importing `draft` would write anything: a new article needs a card, a known one a difference."""
    if draft.state in _ADDED:
        return draft.cards > 0
    return draft.state is DraftState.UPDATE


def will_import(draft: Draft) -> bool:
    """Whether `draft` is chosen and can be imported."""
    return draft.chosen and can_import(draft)


def for_import(draft: Draft) -> Draft:
    """Return `draft` as it goes into the collection: without what cannot be imported."""
    article = None if draft.article is None else without_incomplete(draft.article)
    return replace(draft, article=article, chosen=will_import(draft))


def old_answers(draft: Draft, cards: Sequence[Card]) -> dict[int, str]:
    """Return the answers that importing `draft` would replace, by the index of the question.

    `cards` are those of the deck that it updates.
    """
    if draft.article is None:
        return {}
    by_question = {fold(card.question): card for card in cards}
    found = {}
    for index, question in enumerate(draft.article.questions):
        card = by_question.get(fold(question.question))
        if card is not None and draft.states[index] is QuestionState.CHANGED and card.answer != question.answer:
            found[index] = card.answer
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class Pair:
    """A question of an article and the one of the similar deck that asks the same, or one of them alone.

    Each is its text and its answer.
    """

    article: tuple[str, str] | None = None
    deck: tuple[str, str] | None = None


def side_by_side(draft: Draft) -> tuple[Pair, ...]:
    """Return the questions of a SIMILAR `draft` and of its deck: those alike first, then the article's, the deck's."""
    if draft.article is None or draft.similar is None:
        return ()
    alike, alone, met = [], [], set()
    for index, question in enumerate(draft.article.questions):
        like = draft.alike_of(index)
        text = (question.question, question.answer)
        if like is None or like.index is None:
            alone.append(Pair(article=text))
        else:
            met.add(like.index)
            alike.append(Pair(article=text, deck=draft.similar.questions[like.index]))
    others = (Pair(deck=text) for index, text in enumerate(draft.similar.questions) if index not in met)
    return (*alike, *alone, *others)


def _exchanged(old: tuple[T, ...], was: slice, new: tuple[T, ...]) -> tuple[T, ...]:
    """Return `old` with `new` in the place of the stretch `was`."""
    return old[: was.start] + new + old[was.stop :]


def _states_after(
    old: Sequence[Question], states: Sequence[QuestionState], questions: Sequence[Question]
) -> tuple[QuestionState, ...]:
    """Return the states of `questions`, an edit of the `old` ones, which had these `states`."""
    before = list(zip(old, states, strict=True))
    untouched = {id(question): state for question, state in before}
    known = {_without_tick(question): state for question, state in before}
    read = {question.origin: state for question, state in before if question.origin is not None}
    return tuple(
        untouched.get(id(question))
        or known.get(_without_tick(question))
        or _edited(None if question.origin is None else read.get(question.origin))
        for question in questions
    )


def _alike_after(
    old: Sequence[Question], alike: Sequence[AlikeQuestion | None], questions: Sequence[Question]
) -> tuple[AlikeQuestion | None, ...]:
    """Return what `questions`, an edit of the `old` ones, are like: what they were, while as they were."""
    known = {_without_tick(question): like for question, like in zip(old, alike, strict=True)}
    return tuple(known.get(_without_tick(question)) for question in questions)


def _without_tick(question: Question) -> Question:
    return replace(question, included=True)


def _edited(state: QuestionState | None) -> QuestionState:
    """Return the state of an edited question, `state` being what it had before, None for one that is new here."""
    return QuestionState.NEW if state in {None, QuestionState.NEW} else QuestionState.CHANGED
