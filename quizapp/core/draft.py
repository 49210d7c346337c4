"""An article on its way into the collection: what importing it would do. The preview shows drafts, the student edits
them, and only then is anything written.
"""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Self

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import is_complete
from quizapp.core.ids import DeckId
from quizapp.core.same_ends import same_ends


class DraftState(StrEnum):
    """What importing an article would do."""

    NEW = "new"
    UPDATE = "update"
    DUPLICATE = "duplicate"
    SIMILAR = "similar"
    """It is new, and tells of the same event as another article."""
    ERROR = "error"


class QuestionState(StrEnum):
    """What importing one question would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


class SimilarChoice(StrEnum):
    """What becomes of an article that is similar to another."""

    LINK = "link"
    """It becomes a deck of its own, and both are one story."""
    NEW_QUESTIONS = "new"
    """Its questions that the other deck does not ask yet are added to that one."""
    KEEP = "keep"
    """It becomes a deck of its own."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """The deck that tells of the same event, and by what `share` (0.5 to 1) it is like the article.

    `deck_id` is None where it is an earlier article of the same import. `questions` are its questions with their
    answers.
    """

    deck_id: DeckId | None
    title: str
    source: str | None
    share: float
    questions: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class AlikeQuestion:
    """A question that asks nearly the same: in the article or deck called `title`.

    `index` is its place in the similar deck, None where it is another article of the same import.
    """

    question: str
    title: str
    index: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """What importing `questions`, which have these `states`, would do, counted.

    `cards` is how many cards it would add or change, `incomplete` how many questions are ticked and yet cannot become
    cards.
    """

    questions: tuple[Question, ...] = ()
    states: tuple[QuestionState, ...] = ()
    cards: int = 0
    incomplete: int = 0

    def of(
        self,
        questions: tuple[Question, ...],
        states: tuple[QuestionState, ...],
        ends: tuple[int, int] | None = None,
    ) -> Self:
        """Return the tally of `questions`: counted is only what differs from these, be it one of a hundred thousand.

        `ends` is how many are the same at the beginning and at the end, where that is known.
        """
        if questions is self.questions and states is self.states:
            return self
        head, tail = ends or (0, 0)
        if ends is None and len(questions) == len(states) and len(self.questions) == len(self.states):
            head, tail = same_ends((self.questions, questions), (self.states, states))
        gone = _counts(self.questions, self.states, slice(head, len(self.questions) - tail))
        come = _counts(questions, states, slice(head, len(questions) - tail))
        return type(self)(
            questions=questions,
            states=states,
            cards=self.cards - gone[0] + come[0],
            incomplete=self.incomplete - gone[1] + come[1],
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article of an import.

    `article` is None, and `message` and `hint` say why, where the file could not be read. `deck_id` is the deck that
    an UPDATE or a DUPLICATE stands for already, None where that deck is an earlier article of the same import.
    `states` has one entry for each of the article's questions, and so has `alike` where any question is like another.
    `chosen` says whether the student will import it. A SIMILAR one has `similar`, and the student's choice what is to
    become of it.
    `proposals` are cards that could be made of the article's text, of which the student has not said anything yet.
    """

    state: DraftState
    article: Article | None = None
    path: str | None = None
    deck_id: DeckId | None = None
    states: tuple[QuestionState, ...] = ()
    alike: tuple[AlikeQuestion | None, ...] = ()
    similar: Similar | None = None
    similar_choice: SimilarChoice = SimilarChoice.LINK
    chosen: bool = True
    message: str | None = None
    hint: str | None = None
    proposals: tuple[Question, ...] = ()
    tally: Tally = field(default=Tally(), compare=False, repr=False)
    """It follows the questions and their states by itself: that of a former version saves it counting all of them."""

    def __post_init__(self) -> None:
        questions = () if self.article is None else self.article.questions
        object.__setattr__(self, "tally", self.tally.of(questions, self.states))

    @property
    def cards(self) -> int:
        """How many cards importing it would add or change."""
        return self.tally.cards

    @property
    def incomplete(self) -> int:
        """How many of its questions are ticked and yet cannot become cards."""
        return self.tally.incomplete

    def alike_of(self, index: int) -> AlikeQuestion | None:
        """Return what the question at `index` is like, None where it is like none."""
        return self.alike[index] if self.alike else None


def _counts(questions: tuple[Question, ...], states: tuple[QuestionState, ...], stretch: slice) -> tuple[int, int]:
    """Return the `cards` and the `incomplete` of a Tally in a `stretch` of the questions."""
    cards, incomplete, same = 0, 0, QuestionState.SAME
    for question, state in zip(questions[stretch], states[stretch], strict=False):
        if question.included:
            if not is_complete(question):
                incomplete += 1
            elif state is not same:
                cards += 1
    return cards, incomplete
