"""Makes articles of a table: a question of each row, a deck of each name in its column of decks."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import PurePath

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.card import CardKind
from quizapp.core.cloze import cloze_cards
from quizapp.core.columns import ColumnRole, Columns, TableLook, single
from quizapp.core.progress import Stretch, WorkProgress
from quizapp.formats.card_html import read_card_html
from quizapp.formats.column_guess import LOOKED_AT, guess_header, guess_roles, usual_width
from quizapp.formats.column_words import roles_of
from quizapp.formats.findings import with_findings
from quizapp.formats.sentences import is_question
from quizapp.formats.source_lines import address_of, host_in
from quizapp.formats.table import MOST_COLUMNS, Row, Table, has_cells
from quizapp.formats.table_cells import choices_in, dates_in, is_html, plain, topics_in, without_marks
from quizapp.formats.table_choices import ChoiceRow, ChoiceStyle, named_choices, read_choices, style_of

_MOST_FINDINGS = 1_000
"""So many findings of one deck are told, the others are counted."""
_MOST_TOPICS = 100
_SAMPLES = 3
_LONGEST_SAMPLE = 200
_LONGEST_FINDING = 300


def read_table(table: Table, columns: Columns | None = None, progress: WorkProgress | None = None) -> list[Article]:
    """Return the decks in `table`, one at least, each with findings; every cell is in one of both.

    `columns` says how to read it; what they leave open, or all of it, is guessed. A row without an answer is kept
    as a question without one. Raises Cancelled where `progress` says so.
    """
    sample = [row.cells[:MOST_COLUMNS] for row in islice(_rows(table), LOOKED_AT)]
    given = columns or Columns(roles=())
    has_header = given.header if given.header is not None else not table.names and guess_header(sample)
    names = list(sample[0]) if has_header and sample else list(table.names)
    body = sample[1:] if has_header else sample
    roles = given.roles or guess_roles(table, names, body)
    reader = _Reader(table, Columns(roles=roles, header=has_header), [plain(name) for name in names])
    reader.read(Stretch(progress, table.count))
    if columns is None:
        reader.tell_ignored(sample)
    return reader.articles(_look(table, reader.columns, reader.names, body))


def asks(articles: Sequence[Article]) -> bool:
    """Whether `articles`, as they were guessed, have a question with an answer or with choices."""
    return any(question.answer or question.choices for article in articles for question in article.questions)


def _look(table: Table, columns: Columns, names: Sequence[str], body: Sequence[Sequence[str]]) -> TableLook:
    width = min(max(len(columns.roles), usual_width(body)), MOST_COLUMNS)
    roles = (*columns.roles, *[ColumnRole.IGNORED] * width)[:width]
    return TableLook(
        columns=replace(columns, roles=roles),
        names=tuple(names[:width]),
        samples=tuple(tuple(_samples(body, place)) for place in range(width)),
        sheet=table.sheet,
        text=table.text,
    )


def _samples(body: Sequence[Sequence[str]], place: int) -> Iterator[str]:
    cells = (row[place].strip() for row in body if place < len(row))
    return (cell[:_LONGEST_SAMPLE] for cell in islice(filter(None, cells), _SAMPLES))


def _rows(table: Table) -> Iterator[Row]:
    return (row for row in table.rows if has_cells(row.cells))


@dataclass(slots=True, kw_only=True)
class _Deck:
    """An article as it is gathered.

    `topics` counts the cells with topics, `abouts` are those with sources and dates, each with its question's index.
    """

    title: str
    line: int
    questions: list[Question] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    topics: dict[str, int] = field(default_factory=dict)
    abouts: dict[ColumnRole, list[tuple[int, str]]] = field(default_factory=dict)
    untold: int = 0

    def remark(self, line: int, kind: FindingKind, text: str) -> None:
        """Add a finding, or count it where there are too many to read."""
        if len(self.findings) < _MOST_FINDINGS:
            self.findings.append(Finding(line=line, kind=kind, text=text[:_LONGEST_FINDING]))
        else:
            self.untold += 1

    def article(self, table: Table, look: TableLook) -> Article:
        """Return all of it."""
        source = self._same(ColumnRole.SOURCE)
        url = None if source is None else address_of(source)
        days = dates_in(text for _, text in self.abouts.get(ColumnRole.DATE, ()))
        as_of = next(iter(days.values())) if len(set(days.values())) == 1 and self._same(ColumnRole.DATE) else None
        kept = [role for role, value in ((ColumnRole.SOURCE, source), (ColumnRole.DATE, as_of)) if value is None]
        self._explain(kept)
        topics = self._common_topics(table)
        if self.untold:
            last = self.findings[-1]
            self.findings.append(replace(last, text=f"+ {self.untold}"))
        return Article(
            title=self.title,
            source=host_in(url) if url else source,
            url=url,
            as_of=as_of,
            topics=topics,
            questions=tuple(self.questions),
            findings=tuple(sorted(self.findings, key=lambda finding: finding.line)),
            line=self.line,
            path=table.path,
            table=look,
        )

    def _common_topics(self, table: Table) -> tuple[str, ...]:
        """Return the topics in the order they came; of too many the most frequent ones."""
        counts = Counter(dict.fromkeys(table.topics, len(self.questions)))
        for cell, times in self.topics.items():
            for topic in topics_in(plain(cell, html=table.html), spaced=table.spaced):
                counts[topic] += times
        if len(counts) <= _MOST_TOPICS:
            return tuple(counts)
        common = {topic for topic, _ in counts.most_common(_MOST_TOPICS)}
        rare = [topic for topic in counts if topic not in common]
        self.remark(self.line, FindingKind.LEFT_OVER, f"{len(rare)} × {', '.join(rare[:20])}…")
        return tuple(topic for topic in counts if topic in common)

    def _same(self, role: ColumnRole) -> str | None:
        """Return what all cells of `role` say, None where they differ or there is none."""
        texts = {text for _, text in self.abouts.get(role, ())}
        return texts.pop() if len(texts) == 1 else None

    def _explain(self, roles: Sequence[ColumnRole]) -> None:
        """Let the explanation of each question tell what the deck as a whole cannot."""
        for role in roles:
            for index, text in self.abouts.get(role, ()):
                question = self.questions[index]
                told = f"{question.explanation}\n{text}" if question.explanation else text
                self.questions[index] = replace(question, explanation=told)


class _Reader:
    """Goes through the rows of one table."""

    def __init__(self, table: Table, columns: Columns, names: Sequence[str]) -> None:
        self.columns = columns
        self.names = names
        roles = columns.roles
        self._table = table
        self._html = table.html
        self._question = single(roles, ColumnRole.QUESTION)
        self._answer = single(roles, ColumnRole.ANSWER)
        self._correct = single(roles, ColumnRole.CORRECT)
        self._deck_name = single(roles, ColumnRole.DECK)
        self._choices = [place for place, role in enumerate(roles) if role is ColumnRole.CHOICES]
        self._notes = [place for place, role in enumerate(roles) if role is ColumnRole.EXPLANATION]
        self._topics = [place for place, role in enumerate(roles) if role is ColumnRole.TOPICS]
        self._abouts = [
            (place, role) for place, role in enumerate(roles) if role in {ColumnRole.SOURCE, ColumnRole.DATE}
        ]
        self._header_question = self._cell(names, self._question)
        self._unseen: list[str] = []
        self._style = ChoiceStyle()
        self._decks: dict[str, _Deck] = {}

    def read(self, stretch: Stretch) -> None:
        """Make questions of all rows below the header; `stretch` reports of them."""
        if self._choices:
            self._style = style_of(self._choice_row(row.cells) for row in self._body())
        self._unseen.clear()
        for row in stretch.through(self._body()):
            self._read_row(row)
            if self._unseen:
                self._tell_unseen(row)

    def _tell_unseen(self, row: Row) -> None:
        """Report the pictures and sounds that a row names, which are not in the file."""
        deck = self._deck(self._cell(row.cells, self._deck_name), row.line)
        for name in dict.fromkeys(self._unseen):
            deck.remark(row.line, FindingKind.LEFT_OVER, name)
        self._unseen.clear()

    def tell_ignored(self, rows: Sequence[Sequence[str]]) -> None:
        """Report the columns, of which the first `rows` are given, that the guess found no use for."""
        known = {place for place, role in enumerate(roles_of(self.names)) if role is ColumnRole.IGNORED}
        for place, role in enumerate(self.columns.roles):
            cells = [text for row in rows if place < len(row) and (text := row[place].strip())]
            if role is ColumnRole.IGNORED and place not in known | self._table.roles.keys() and has_cells(cells):
                more = "…" if len(cells) > _SAMPLES else ""
                text = " · ".join(cells[:_SAMPLES]) + more
                self._deck("", self._table.line).remark(self._table.line, FindingKind.LEFT_OVER, text)

    def articles(self, look: TableLook) -> list[Article]:
        """Return what was gathered."""
        if not self._decks:
            self._deck("", self._table.line)
        decks = [deck.article(self._table, look) for deck in self._decks.values()]
        return with_findings(decks, self._table.findings)

    def _body(self) -> Iterator[Row]:
        rows = _rows(self._table)
        return islice(rows, 1, None) if self.columns.header else rows

    def _deck(self, name: str, line: int) -> _Deck:
        if not name and self._decks:
            return next(iter(self._decks.values()))
        deck = self._decks.get(name)
        if deck is None:
            stem = PurePath(self._table.path).stem if self._table.path else ""
            deck = self._decks[name] = _Deck(title=name or self._table.title or stem, line=line)
        return deck

    def _cell(self, cells: Sequence[str], place: int | None) -> str:
        if place is None or place >= len(cells):
            return ""
        cell = cells[place]
        if not is_html(cell, self._html):
            return cell.strip()
        shown = read_card_html(cell)
        self._unseen += [*shown.pictures, *shown.sounds]
        return shown.text

    def _read_row(self, row: Row) -> None:
        line, cells = row
        roles = self.columns.roles
        deck = self._deck(self._cell(cells, self._deck_name), line)
        if len(cells) > len(roles):
            cells = self._fitted(deck, line, cells)
        question = self._cell(cells, self._question)
        if not question:
            deck.remark(line, FindingKind.LEFT_OVER, _shown(cells))
            return
        if question == self._header_question and [cell.strip() for cell in cells] == self.names:
            deck.remark(line, FindingKind.MENDED, _shown(cells))
            return
        before = len(deck.questions)
        self._ask(deck, line, cells, question)
        for place in self._topics:
            if place < len(cells) and cells[place]:
                deck.topics[cells[place]] = deck.topics.get(cells[place], 0) + 1
        for place, role in self._abouts:
            text = self._cell(cells, place)
            if text:
                deck.abouts.setdefault(role, []).extend((index, text) for index in range(before, len(deck.questions)))

    def _ask(self, deck: _Deck, line: int, cells: Sequence[str], question: str) -> None:
        """Add the questions of a row to `deck`."""
        if self._choices:
            row = self._choice_row(cells)
            if row.choices:
                questions, findings = read_choices(row, self._style, line)
                deck.questions += questions
                for finding in findings:
                    deck.remark(finding.line, finding.kind, finding.text)
                return
        answer = self._cell(cells, self._answer) or self._cell(cells, self._correct)
        notes = [text for place in self._notes if (text := self._cell(cells, place))]
        clozes = cloze_cards(question) if "{{c" in question else ()
        if clozes:
            told = "\n".join(filter(None, [answer, *notes])) or None
            deck.questions += [
                Question(question=card.question, answer=card.answer, kind=CardKind.CLOZE, explanation=told, line=line)
                for card in clozes
            ]
            return
        if not answer:
            deck.remark(line, FindingKind.GUESSED, _shown(cells))
        deck.questions.append(
            Question(question=question, answer=answer, explanation="\n".join(notes) or None, line=line)
        )

    def _choice_row(self, cells: Sequence[str]) -> ChoiceRow:
        told = [self._cell(cells, place) for place in self._choices]
        if len(self._choices) == 1:
            choices = named_choices((), choices_in(told[0]))
        else:
            names = [self.names[place] if place < len(self.names) else "" for place in self._choices]
            choices = named_choices(names, without_marks(told) if all(told) else told)
        return ChoiceRow(
            question=self._cell(cells, self._question),
            answer=self._cell(cells, self._answer),
            correct=self._cell(cells, self._correct),
            explanation="\n".join(text for place in self._notes if (text := self._cell(cells, place))),
            choices=choices,
        )

    def _fitted(self, deck: _Deck, line: int, cells: Sequence[str]) -> Sequence[str]:
        """Return the cells of a row that has too many: a delimiter within a text, where there are but two texts."""
        roles, delimiter = self.columns.roles, self._table.delimiter
        rest = [cell for cell in cells[len(roles) :] if cell.strip()]
        if not rest:
            return cells
        if set(roles) != {ColumnRole.QUESTION, ColumnRole.ANSWER} or not delimiter:
            deck.remark(line, FindingKind.LEFT_OVER, " · ".join(rest))
            return cells
        deck.remark(line, FindingKind.GUESSED, delimiter.join(cells))
        asked = [place for place, cell in enumerate(cells[:-1]) if is_question(cell)]
        cut = asked[-1] + 1 if asked else 1
        two = [delimiter.join(cells[:cut]), delimiter.join(cells[cut:])]
        return two if roles[0] is ColumnRole.QUESTION else [delimiter.join(cells[:-1]), cells[-1]]


def _shown(cells: Sequence[str]) -> str:
    return " · ".join(text for cell in cells if (text := cell.strip()))
