"""An article on its way into the collection: what importing it would do. The preview shows drafts, the student edits
them, and only then is anything written.
"""

from dataclasses import dataclass, field
from enum import StrEnum

from quizapp.core.article import Article
from quizapp.core.article_editing import is_complete
from quizapp.core.ids import DeckId


class DraftState(StrEnum):
    """What importing an article would do."""

    NEW = "new"
    UPDATE = "update"
    DUPLICATE = "duplicate"
    ERROR = "error"


class QuestionState(StrEnum):
    """What importing one question would do."""

    NEW = "new"
    CHANGED = "changed"
    SAME = "same"


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """One article of an import.

    `article` is None, and `message` and `hint` say why, where the file could not be read. `deck_id` is the deck that
    an UPDATE or a DUPLICATE stands for already, None where that deck is an earlier article of the same import.
    `states` has one entry for each of the article's questions. `chosen` says whether the student will import it.
    """

    state: DraftState
    article: Article | None = None
    path: str | None = None
    deck_id: DeckId | None = None
    states: tuple[QuestionState, ...] = ()
    chosen: bool = True
    message: str | None = None
    hint: str | None = None
    cards: int = field(init=False, compare=False)
    """How many cards importing it would add or change. Counted once: an article may have a hundred thousand."""

    def __post_init__(self) -> None:
        questions = () if self.article is None else self.article.questions
        written = (
            state is not QuestionState.SAME and question.included and is_complete(question)
            for question, state in zip(questions, self.states, strict=False)
        )
        object.__setattr__(self, "cards", sum(written))
