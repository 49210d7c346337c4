"""Cards made of the text of a plain article: proposed ones, and those that the student makes of a passage."""

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import add_questions
from quizapp.core.card import CardKind
from quizapp.core.cloze import Span, cards_of
from quizapp.core.origin import with_stamped_questions
from quizapp.core.proposal import Proposal
from quizapp.prose.sentences import passage_at, sentence_at


def proposals_of(article: Article) -> list[Proposal]:
    """Return the cards that could be made of the article's text, in its order; none of an article without a text."""
    if article.text is None:
        return []
    from quizapp.prose.proposals import propose  # noqa: PLC0415  the window is shown before it is needed

    return propose(article.text, title=article.title, language=article.language)


def proposed_question(proposal: Proposal) -> Question | None:
    """Return the cloze card that `proposal` is; None where its gap would hide nothing."""
    fact = proposal.fact
    return _cloze(proposal.sentence, fact.start, fact.end, hint=proposal.hint, passage=proposal.passage)


def proposed_questions(article: Article) -> tuple[Question, ...]:
    """Return the cards that are proposed of the article's text and that it does not ask yet."""
    asked = {question.question for question in article.questions}
    made = map(proposed_question, proposals_of(article))
    return tuple(question for question in made if question is not None and question.question not in asked)


def with_proposals(article: Article) -> Article:
    """Return `article` with all cards that are proposed of it, none of them twice.

    They count as read from the article: those that the student deletes stay away when it comes again.
    """
    return add_questions(article, with_stamped_questions(proposed_questions(article)))


def cloze_of(article: Article, start: int, end: int) -> Question | None:
    """Return a card that leaves `start` to `end` (characters) of the article's text out of the sentence around it.

    None where nothing is left out, or nothing would be left.
    """
    text = article.text or ""
    start, end = _without_space(text, start, end)
    if start == end:
        return None
    sentence = sentence_at(text, start, end, article.language)
    if (sentence.start, sentence.end) == (start, end):
        return None
    return _cloze(sentence.text, start - sentence.start, end - sentence.start, passage=_passage(text, start, end))


def question_of(article: Article, start: int, end: int) -> Question | None:
    """Return a card whose answer is `start` to `end` (characters) of the article's text; its question is still to ask.

    None where nothing but space is there.
    """
    text = article.text or ""
    start, end = _without_space(text, start, end)
    if start == end:
        return None
    answer, passage = text[start:end], _passage(text, start, end)
    return Question(question="", answer=answer, passage=passage if passage != answer else None)


def _cloze(sentence: str, start: int, end: int, *, passage: str, hint: str = "") -> Question | None:
    spans = (
        Span(text=sentence[:start]),
        Span(text=sentence[start:end], numbers=frozenset({1}), hint=hint),
        Span(text=sentence[end:]),
    )
    cards = cards_of(spans)
    if not cards:
        return None
    kept = passage if passage != sentence else None
    return Question(question=cards[0].question, answer=cards[0].answer, kind=CardKind.CLOZE, passage=kept)


def _passage(text: str, start: int, end: int) -> str:
    """Return the paragraphs in which `start` to `end` of `text` lies."""
    first, last = passage_at(text, start), passage_at(text, end - 1)
    return text[first.start : last.end]


def _without_space(text: str, start: int, end: int) -> tuple[int, int]:
    start, end = max(start, 0), min(end, len(text))
    part = text[start:end]
    if not part.strip():
        return start, start
    return start + len(part) - len(part.lstrip()), end - len(part) + len(part.rstrip())
