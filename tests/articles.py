"""Articles by the few things a test is about, as text and as read, and the import on a collection in memory."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC

from builders import Bench
from stored import content_of

from quizapp.core.article import Article, Question
from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.draft import Draft
from quizapp.core.origin import stamped
from quizapp.core.study_day import StudyDays
from quizapp.formats.registry import FormatRegistry
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.importing import ImportResult, ImportService, Reading
from quizapp.services.past_studies import PastStudies
from quizapp.services.reading import ArticleReader

HARBOUR = (
    ("When did the harbour open?", "The harbour opened in May. Ships came at once."),
    ("Who paid for the harbour?", "The city paid for it. The state lent the money."),
    ("What is traded in the harbour?", "Grain and steel are traded. Coal is not."),
)
GLACIER = (
    ("How fast does the glacier melt?", "It loses a metre a year. That is twice as much as before."),
    ("Who lives below the glacier?", "Four villages lie below it. They drink its water."),
)


def make_article(
    title: str = "A Harbour Opens", asked: Iterable[tuple[str, str]] = HARBOUR, **values: object
) -> Article:
    """Return an article as if it was just read; `asked` are its questions with their answers."""
    questions = tuple(Question(question=question, answer=answer) for question, answer in asked)
    return stamped(replace(Article(title=title, questions=questions), **values))


def article_text(
    title: str = "A Harbour Opens", asked: Iterable[tuple[str, str]] = HARBOUR, *, source: str = "news.example.org"
) -> str:
    """Return an article in layout B: source, title, then bulleted questions and answers."""
    lines = [source, "", title, "", *(f"- {text}" for pair in asked for text in pair)]
    return "\n".join(lines) + "\n"


def changed(asked: Sequence[tuple[str, str]], index: int, answer: str) -> tuple[tuple[str, str], ...]:
    """Return `asked` with another answer to one question."""
    return tuple((q, answer if number == index else a) for number, (q, a) in enumerate(asked))


def make_reader() -> ArticleReader:
    """Return a reader of all formats, for a student in UTC whose scheduler has its defaults."""
    days = StudyDays(zone=UTC)
    return ArticleReader(FormatRegistry(), PastStudies(Scheduler(SchedulerSettings(), days).memory_model, days))


class ImportBench(Bench):
    """A bench with the import. `drafts` previews articles, `take` imports them and keeps that as a step."""

    def __init__(self) -> None:
        super().__init__()
        self.importing = ImportService(make_reader(), self.collection, self.history, self.clock)

    def drafts(self, *articles: Article) -> list[Draft]:
        return self.importing.preview([Reading(path=None, article=article) for article in articles])

    def draft(self, article: Article) -> Draft:
        (draft,) = self.drafts(article)
        return draft

    def states(self, *articles: Article) -> list[str]:
        return [draft.state.value for draft in self.drafts(*articles)]

    def take(self, *articles: Article) -> ImportResult:
        return self.write(self.drafts(*articles))

    def write(self, drafts: Sequence[Draft]) -> ImportResult:
        result = self.importing.commit(drafts)
        self.importing.keep(result)
        return result

    @property
    def decks(self) -> list[Deck]:
        return list(self.collection.decks.get_many(range(1, 1000)).values())

    @property
    def deck(self) -> Deck:
        """The only deck."""
        (deck,) = self.decks
        return deck

    def cards_of(self, deck: Deck) -> list[Card]:
        return self.collection.cards.of_deck(deck.id)

    def texts(self, deck: Deck) -> list[tuple[str, str]]:
        return [(card.question, card.answer) for card in self.cards_of(deck)]

    def everything(self) -> list[list[tuple[object, ...]]]:
        """Return every row of the collection that means something."""
        return content_of(self.collection)
