"""Proposes cloze cards of an article: which facts of which sentences are worth asking for."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from quizapp.core.language import is_english
from quizapp.core.proposal import Fact, FactKind, Proposal
from quizapp.core.text import fold
from quizapp.prose.alone import stands_alone, without_joint
from quizapp.prose.english import FUNCTION_WORDS
from quizapp.prose.figures import figures, unit_of
from quizapp.prose.names import Names
from quizapp.prose.sentences import Stretch, paragraphs, sentences

MOST = 12
"""So many proposals an article has at most."""
_A_SENTENCE = 2
_LOOKED_AT = 60_000
"""So many characters of an article are looked at: its key sentences stand near its beginning."""
_MOST_SENTENCES = 400
_LONGEST = 400
_WEIGHTS = {
    FactKind.PERSON: 1.0,
    FactKind.MONEY: 1.0,
    FactKind.PERCENT: 1.0,
    FactKind.DATE: 0.9,
    FactKind.QUANTITY: 0.85,
    FactKind.COUNT: 0.8,
    FactKind.COUNTRY: 0.8,
    FactKind.ORGANIZATION: 0.75,
    FactKind.PLACE: 0.75,
    FactKind.YEAR: 0.7,
    FactKind.ORDINAL: 0.65,
    FactKind.NAME: 0.55,
}
_HINTS = {
    FactKind.PERSON: "who?",
    FactKind.ORGANIZATION: "which organisation?",
    FactKind.COUNTRY: "which country?",
    FactKind.PLACE: "where?",
    FactKind.NAME: "who or what?",
    FactKind.MONEY: "how much?",
    FactKind.PERCENT: "how much?",
    FactKind.COUNT: "how many?",
    FactKind.ORDINAL: "which?",
    FactKind.DATE: "when?",
    FactKind.YEAR: "when?",
}
_WHERE = frozenset({"in", "at", "from", "to", "near", "into", "outside"})
_LEAST = 0.4


@dataclass(frozen=True, slots=True, kw_only=True)
class _Candidate:
    proposal: Proposal
    score: float
    sentence: int


def propose(text: str, *, title: str, language: str | None) -> list[Proposal]:
    """Return the best cards that could be made of `text`, an article's, in its order; at most `MOST`.

    One fact a card, each fact once, two cards a sentence at most. In English names and figures are proposed from
    sentences that can be read alone, in other languages numbers and dates only.
    """
    head = text[:_LOOKED_AT]
    english = is_english(language, head)
    read = list(_sentences(head, language))[:_MOST_SENTENCES]
    candidates = _english(read, title) if english else _others(read)
    chosen = sorted(_chosen(candidates), key=lambda one: (one.proposal.place, one.proposal.fact.start))
    return [one.proposal for one in chosen]


def _sentences(text: str, language: str | None) -> Iterator[tuple[Stretch, str]]:
    """Return each sentence with its paragraph."""
    for paragraph in paragraphs(text):
        for sentence in sentences(paragraph.text, language, start=paragraph.start):
            yield sentence, paragraph.text


def _english(read: Sequence[tuple[Stretch, str]], title: str) -> Iterator[_Candidate]:
    texts = [without_joint(sentence.text) for sentence, _ in read]
    names = Names(texts)
    headline = _content(title)
    for index, ((sentence, passage), text) in enumerate(zip(read, texts, strict=True)):
        if not stands_alone(text, names):
            continue
        named, spans = names.facts(index, text), names.spans(index)
        facts = [fact for fact in figures(text, english=True) if not _overlaps(fact, named)] + named
        for fact in facts:
            if not _has_context(fact, spans) or _gives_itself_away(text, fact):
                continue
            proposal = Proposal(sentence=text, fact=fact, hint=_hint(text, fact), passage=passage, place=sentence.start)
            score = _WEIGHTS[fact.kind] * _place_weight(index) * _overlap(text, headline) * _size(fact)
            yield _Candidate(proposal=proposal, score=score, sentence=index)


def _others(read: Sequence[tuple[Stretch, str]]) -> Iterator[_Candidate]:
    for index, (sentence, passage) in enumerate(read):
        if len(sentence.text) > _LONGEST or len(sentence.text) < 12:
            continue
        for fact in figures(sentence.text, english=False):
            if _gives_itself_away(sentence.text, fact) or (fact.kind is FactKind.COUNT and len(fact.text) < 2):
                continue
            proposal = Proposal(sentence=sentence.text, fact=fact, hint="", passage=passage, place=sentence.start)
            score = _WEIGHTS[fact.kind] * _place_weight(index)
            yield _Candidate(proposal=proposal, score=score, sentence=index)


def _chosen(candidates: Iterator[_Candidate]) -> list[_Candidate]:
    """Take the best candidates, each entity once and few of one sentence."""
    best = sorted(candidates, key=lambda one: (-one.score, one.proposal.place, one.proposal.fact.start))
    taken: list[_Candidate] = []
    entities: set[str] = set()
    of_sentence: Counter[int] = Counter()
    for one in best:
        entity = fold(one.proposal.fact.text)
        known = any(entity in other.split() or other in entity.split() for other in entities) or entity in entities
        if one.score < _LEAST or known or of_sentence[one.sentence] >= _A_SENTENCE:
            continue
        entities.add(entity)
        of_sentence[one.sentence] += 1
        taken.append(one)
        if len(taken) == MOST:
            break
    return taken


def _place_weight(index: int) -> float:
    """Return what a sentence counts for its place: news tells the most important first."""
    return max(1.25 - 0.02 * index, 0.75)


def _content(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if word not in FUNCTION_WORDS and len(word) > 2)


def _overlap(sentence: str, headline: frozenset[str]) -> float:
    if not headline:
        return 1.0
    return 1.0 + 0.5 * len(_content(sentence) & headline) / len(headline)


def _size(fact: Fact) -> float:
    """Return what a fact counts for its size: a number that is a word is rarely worth a card."""
    small = fact.kind in {FactKind.COUNT, FactKind.QUANTITY} and fact.text[0].isalpha()
    return 0.6 if small else 1.0


def _overlaps(fact: Fact, others: Sequence[Fact]) -> bool:
    return any(fact.start < other.end and other.start < fact.end for other in others)


def _has_context(fact: Fact, spans: Sequence[tuple[int, int]]) -> bool:
    """Whether a name is left in the sentence, one of `spans`, that tells what it is about."""
    return any(end <= fact.start or start >= fact.end for start, end in spans)


def _gives_itself_away(sentence: str, fact: Fact) -> bool:
    """Whether the fact, or the chief word of it, stands in the rest of the sentence too."""
    left = fold(sentence[: fact.start] + " " + sentence[fact.end :]).split()
    words = [word for word in fold(fact.text).split() if word not in FUNCTION_WORDS]
    if fact.kind in {FactKind.DATE, FactKind.MONEY, FactKind.QUANTITY, FactKind.PERCENT}:
        return fold(fact.text) in fold(sentence[: fact.start] + " " + sentence[fact.end :])
    return any(word in left for word in words)


def _hint(sentence: str, fact: Fact) -> str:
    """Return the question in the gap; of a quantity the unit is no secret."""
    if fact.kind is FactKind.QUANTITY:
        return f"how many {unit_of(fact.text)}?"
    before = sentence[: fact.start].split()[-1:]
    if fact.kind is FactKind.PLACE and before and before[0] not in _WHERE:
        return "which place?"
    return _HINTS[fact.kind]
