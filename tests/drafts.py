"""Articles and drafts of an import by the few things a test is about."""

from dataclasses import replace

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.core.draft import Draft, DraftState, QuestionState
from quizapp.core.ids import DeckId

NEW, CHANGED, SAME = QuestionState.NEW, QuestionState.CHANGED, QuestionState.SAME

CHOICE = Question(
    question="Where was it?", answer="Lima", kind=CardKind.CHOICE, choices=("Tokyo", "Lima"), correct=1, line=30
)
INCOMPLETE = Question(question="And why?", answer="", line=40)


def make_question(number: int, **values: object) -> Question:
    question = Question(
        question=f"Question {number}?", answer=f"Answer {number}. It has two parts.", line=10 * number, origin=number
    )
    return replace(question, **values)


def make_article(title: str = "Ministers meet", questions: int = 2, **values: object) -> Article:
    article = Article(
        title=title,
        source="news.example.org",
        summary="They met in Lima.",
        language="English",
        country="Japan",
        topics=("Politics", "Diplomacy"),
        organizations=("Apec",),
        people=("Takeshi Iwaya", "Antony Blinken"),
        questions=tuple(make_question(number) for number in range(1, questions + 1)),
    )
    return replace(article, **values)


def left_over(line: int, text: str) -> Finding:
    return Finding(line=line, kind=FindingKind.LEFT_OVER, text=text)


def make_draft(article: Article | None = None, **values: object) -> Draft:
    """Return a NEW draft of `article`, all its questions new."""
    article = article or make_article()
    draft = Draft(
        state=DraftState.NEW,
        article=article,
        path=f"{article.title}.txt",
        states=(NEW,) * len(article.questions),
    )
    return replace(draft, **values)


def make_update(*states: QuestionState, article: Article | None = None) -> Draft:
    article = article or make_article(questions=len(states))
    return make_draft(article, state=DraftState.UPDATE, deck_id=DeckId(4), states=states)


def make_duplicate(title: str = "Known") -> Draft:
    return make_draft(
        make_article(title), state=DraftState.DUPLICATE, deck_id=DeckId(4), states=(SAME, SAME), chosen=False
    )


def make_error(name: str = "/news/bad.txt", message: str = "/news/bad.txt has no text in it.") -> Draft:
    return Draft(state=DraftState.ERROR, path=name, chosen=False, message=message, hint="Choose another file.")
