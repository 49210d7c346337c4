"""Events that two or three articles tell of each, labelled by hand."""

import json
from pathlib import Path
from typing import Any

from quizapp.core.article import Article, Question
from quizapp.core.similarity import Account, account_of


def articles_of(name: str) -> list[tuple[str, str, Article]]:
    """Return the articles in the file `name` of the data, each with its event and the group of events like that."""
    events = json.loads((Path(__file__).parent / "data" / name).read_text("utf-8"))
    return [(event["event"], event["near"], _article(telling)) for event in events for telling in event["tellings"]]


def account(article: Article) -> Account:
    return account_of(article, article.questions)


def _article(telling: dict[str, Any]) -> Article:
    return Article(
        title=telling["title"],
        people=tuple(telling["people"]),
        organizations=tuple(telling["organizations"]),
        topics=tuple(telling["topics"]),
        questions=tuple(Question(question=question, answer=answer) for question, answer in telling["questions"]),
    )
