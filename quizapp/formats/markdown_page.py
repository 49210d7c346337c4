"""A page of Markdown: its cards, in the decks that they belong to."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from pathlib import PurePath

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.core.text import fold
from quizapp.formats.findings import with_findings
from quizapp.formats.markdown_blocks import Block, Row, read_blocks
from quizapp.formats.markdown_cards import Habits, cut_block, separated, text_of_rows
from quizapp.formats.markdown_front import FrontMatter
from quizapp.formats.markdown_headings import Heading, read_headings, title_of
from quizapp.formats.markdown_tags import tagged
from quizapp.formats.sentences import has_words, is_question

_UNTITLED = "Markdown"

Key = tuple[str, ...]
"""The paths of the tags for flashcards that hold for a card."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """What a page holds. `marked` counts the cards that signs of Markdown make, `headed` the headings that ask."""

    articles: Sequence[Article]
    marked: int
    headed: int
    is_tagged: bool


def read_page(text: str, front: FrontMatter | None, *, path: str | None) -> Page:
    """Return the cards of `text`, whose `front` matter is cut off, as one article for each deck.

    Every line with words is in a card, in a title or in a finding.
    """
    blocks, findings = read_blocks(text)
    reader = _Reader(blocks, front or FrontMatter(), path)
    reader.read()
    return Page(
        articles=reader.articles(findings),
        marked=reader.marked,
        headed=reader.headed,
        is_tagged=reader.is_tagged,
    )


@dataclass(slots=True, kw_only=True)
class _Asked:
    """A heading that asks, and what is said below it."""

    heading: Heading
    context: str
    key: Key
    rows: list[tuple[Row, ...]] = field(default_factory=list)


@dataclass(slots=True)
class _Deck:
    questions: list[Question] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    seen: set[str] = field(default_factory=set)


class _Reader:
    """Goes through the blocks of one page."""

    def __init__(self, blocks: Sequence[Block], front: FrontMatter, path: str | None) -> None:
        self.marked = 0
        self.headed = 0
        self._key = front.decks
        self.is_tagged = bool(self._key) or any(tagged(row.text).decks for row in _text_rows(blocks))
        self._habits = Habits(glued=self.is_tagged or _is_glued(blocks), tagged=self.is_tagged)
        self._blocks = blocks
        self._front = front
        self._path = path
        self._topics = dict.fromkeys(front.topics)
        self._decks: dict[Key, _Deck] = {}
        self._headings = read_headings(blocks, is_tagged=self.is_tagged)
        self._title = title_of(self._headings)
        self._above: list[Heading] = []
        self._asked: _Asked | None = None

    def read(self) -> None:
        """Read all blocks."""
        for block, heading in zip(self._blocks, self._headings, strict=True):
            if heading is not None:
                self._heading(heading, block)
            else:
                self._block(block)
        self._end_asked()

    def articles(self, findings: Iterable[Finding]) -> list[Article]:
        """Return an article for each deck with cards, the first with `findings`; one without cards if there is none."""
        filled = [key for key, deck in self._decks.items() if deck.questions] or [self._key]
        unused = [heading.left_over for heading in self._headings if heading is not None and not self._is_said(heading)]
        spare = [each for key, deck in self._decks.items() if key not in filled for each in deck.findings]
        of_first = [*self._front.findings, *findings, *unused, *spare]
        articles = [self._article(key, several=len(filled) > 1) for key in filled]
        articles.sort(key=lambda article: article.line)
        first = replace(articles[0], findings=(*articles[0].findings, *of_first))
        return [with_findings([article], ())[0] for article in (first, *articles[1:])]

    def _is_said(self, heading: Heading) -> bool:
        return heading.used or (heading is self._title and "title" not in self._front.texts)

    def _heading(self, heading: Heading, block: Block) -> None:
        if self._asked is not None and heading.level > self._asked.heading.level and not heading.asks:
            self._asked.rows.append(block.rows)
            heading.used = True
            return
        self._end_asked()
        self._above = [each for each in self._above if each.level < heading.level]
        if heading.asks:
            key = heading.decks or self._key
            self._asked = _Asked(heading=heading, context=self._context(), key=key)
            return
        self._key = heading.decks or self._key
        self._above += [] if heading is self._title else [heading]

    def _block(self, block: Block) -> None:
        rows: list[Row] = []
        own: Key = ()
        for row in block.rows:
            found = tagged(row.text) if not row.code else None
            if found is None:
                rows.append(row)
            elif not found.text:
                self._topics.update(dict.fromkeys(found.topics))
                self._key = found.decks or self._key
            else:
                rows.append(replace(row, text=found.text))
                own = own or found.decks
        if rows:
            self._cards(Block(rows=tuple(rows)), own or self._key)

    def _cards(self, block: Block, key: Key) -> None:
        cut = cut_block(block, self._habits)
        deck = self._deck(key)
        deck.findings += cut.findings
        self.marked += 0 if cut.labelled else len(cut.questions)
        context = self._context()
        for index, question in enumerate(cut.questions):
            self._add(deck, question, context, needs_context=index in cut.terms)
        if self._asked is not None and cut.rest:
            self._asked.rows.append(tuple(cut.rest))
        else:
            deck.findings += _left_over(cut.rest)

    def _end_asked(self) -> None:
        asked, self._asked = self._asked, None
        if asked is None or not asked.rows:
            return
        texts = [text_of_rows(rows) for rows in asked.rows]
        deck = self._deck(asked.key)
        deck.findings += [finding for text in texts for finding in text.findings]
        answer = "\n".join(text.text for text in texts if has_words(text.text))
        if not answer:
            return
        asked.heading.used = True
        self.headed += 1
        question = Question(question=asked.heading.text, answer=answer, line=asked.heading.number)
        self._add(deck, question, asked.context, needs_context=not is_question(question.question))

    def _add(self, deck: _Deck, question: Question, context: str, *, needs_context: bool) -> None:
        """Take a question, below the headings above it where it would not be understood without them."""
        key = fold(question.question)
        if context and question.kind is CardKind.BASIC and (needs_context or key in deck.seen):
            question = replace(question, question=f"{context}\n{question.question}")
            for heading in self._above:
                heading.used = True
        deck.seen.add(key)
        deck.questions.append(question)

    def _context(self) -> str:
        return " › ".join(heading.text for heading in self._above)

    def _deck(self, key: Key) -> _Deck:
        return self._decks.setdefault(key, _Deck())

    def _article(self, key: Key, *, several: bool) -> Article:
        deck = self._deck(key)
        lines = [question.line for question in deck.questions] or [row.number for row in _text_rows(self._blocks[:1])]
        topics = [*self._topics, *(part for path in key for part in path.split("/") if part)]
        article = Article(
            title=self._title_of(deck, key, several=several),
            questions=tuple(sorted(deck.questions, key=lambda question: question.line)),
            findings=tuple(deck.findings),
            line=min(lines, default=1),
            path=self._path,
        )
        titled = {name: text for name, text in self._front.texts.items() if name != "title"}
        about = replace(self._front, texts=titled, topics=tuple(dict.fromkeys(topics)))
        return about.given_to(article)

    def _title_of(self, deck: _Deck, key: Key, *, several: bool) -> str:
        """Return the title of the page, with the deck's path where the page has several decks."""
        own = self._front.texts.get("title") or (self._title.text if self._title else "")
        name = next((path for path in key if path), "")
        page = own or (PurePath(self._path).stem if self._path else "")
        if several and name:
            return f"{page}: {name}" if page else name
        asked = deck.questions[0].question if deck.questions else ""
        return page or name or asked or _UNTITLED


def _is_glued(blocks: Sequence[Block]) -> bool:
    """Whether `::` stands in most lines, so that it parts terms from definitions even without spaces."""
    rows = [row for row in _text_rows(blocks) if has_words(row.text)]
    parted = sum(separated(row, glued=True) is not None for row in rows)
    return parted > 1 and parted * 2 >= len(rows)


def _text_rows(blocks: Sequence[Block]) -> list[Row]:
    return [row for block in blocks for row in block.rows if not row.code]


def _left_over(rows: Iterable[Row]) -> Iterable[Finding]:
    return (
        Finding(line=row.number, kind=FindingKind.LEFT_OVER, text=row.text.strip())
        for row in rows
        if has_words(row.text)
    )
