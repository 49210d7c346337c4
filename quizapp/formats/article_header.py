"""What stands before the questions of an article: title, source, date and summary; its facts are in `facts`."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date

from quizapp.core.article import Article, Finding, FindingKind, Question
from quizapp.core.countries import is_country
from quizapp.core.deck import FacetKind
from quizapp.formats.debris import mend
from quizapp.formats.facet_lines import is_listing
from quizapp.formats.facts import Facts, read_facts
from quizapp.formats.languages import is_language
from quizapp.formats.lines import Line
from quizapp.formats.sentences import begins_small, ends_sentence, is_prose, join_lines
from quizapp.formats.source_lines import address_of, date_of, host_in, host_of, is_picture

_Paragraph = list[Line]

_NAME_WORDS = 3
_LONGEST_NAME = 30
"""So many words and characters, not a sentence, may be a single name where a summary could stand as well."""
_FULL_WIDTH = 60
"""A line of so many characters may go on in the next one."""


@dataclass(slots=True, kw_only=True)
class Header:
    """The head of an article as it is gathered, line by line."""

    title: str | None = None
    source: str | None = None
    url: str | None = None
    as_of: date | None = None
    summary: str | None = None
    facts: Facts = field(default_factory=Facts)
    findings: list[Finding] = field(default_factory=list)

    def article(
        self, title: str, questions: Iterable[Question], findings: Iterable[Finding], *, line: int, path: str | None
    ) -> Article:
        """Return the article with this head and these questions, which begins on `line` of the file `path`."""
        return Article(
            title=title,
            source=self.source,
            url=self.url,
            summary=self.summary,
            language=self.facts.language,
            country=self.facts.country,
            as_of=self.as_of,
            topics=self.facts.names.get(FacetKind.TOPIC, ()),
            organizations=self.facts.names.get(FacetKind.ORGANIZATION, ()),
            people=self.facts.names.get(FacetKind.PERSON, ()),
            questions=tuple(questions),
            findings=tuple(findings),
            line=line,
            path=path,
        )


def read_header(lines: Sequence[Line]) -> Header:
    """Read `lines`, all that stands before an article's first question; whatever fits nothing is a finding."""
    header = Header()
    texts = [line for line in lines if not _take_source(header, line)]
    header.source = header.source or (host_in(header.url) if header.url else None)
    if not texts:
        return header
    header.title = _mended(header, [texts[0]])
    texts = [line for line in texts if line.key != texts[0].key]
    above, below = _split_at_facts(texts)
    _take_summary(header, [*above, *([line] for line in below if _is_content([line]))])
    header.facts = read_facts([line for line in below if not _is_content([line])], header.findings)
    return header


def _take_source(header: Header, line: Line) -> bool:
    """Take a host, an address or a date; False where `line` is none. Pictures and what is surplus are left over."""
    host, address, day = host_of(line.text), address_of(line.text), date_of(line.text)
    if host is not None and header.source in (None, host):
        header.source = host
    elif address is not None and header.url in (None, address):
        header.url = address
    elif day is not None and header.as_of in (None, day):
        header.as_of = day
    elif host or address or day or is_picture(line.text):
        header.findings.append(line.left_over)
    else:
        return False
    return True


def _mended(header: Header, lines: Sequence[Line]) -> str:
    """Return the text of `lines` as one, without debris, which is reported."""
    text = join_lines([line.text for line in lines])
    bare = mend(text)
    if bare != text:
        header.findings.append(Finding(line=lines[0].number, kind=FindingKind.MENDED, text=text))
    return bare


def _split_at_facts(texts: list[Line]) -> tuple[list[_Paragraph], list[Line]]:
    """Part the lines after the title into paragraphs about the content, and the lines from the first fact on."""
    for is_fact in (is_language, is_country):
        for index, line in enumerate(texts):
            if is_fact(line.text):
                return _paragraphs(texts[:index]), texts[index:]
    paragraphs = _paragraphs(texts)
    contents = [index for index, paragraph in enumerate(paragraphs) if _is_content(paragraph)]
    end = contents[-1] + 1 if contents else int(bool(texts) and not _may_be_name(texts[0]))
    return paragraphs[:end], [line for paragraph in paragraphs[end:] for line in paragraph]


def _paragraphs(lines: list[Line]) -> list[_Paragraph]:
    paragraphs: list[_Paragraph] = []
    for line in lines:
        if paragraphs and _goes_on(paragraphs[-1][-1], line):
            paragraphs[-1].append(line)
        else:
            paragraphs.append([line])
    return paragraphs


def _is_content(paragraph: _Paragraph) -> bool:
    text = join_lines([line.text for line in paragraph])
    return is_prose(text) and not is_listing(text)


def _may_be_name(line: Line) -> bool:
    short = len(line.text.split()) <= _NAME_WORDS and len(line.text) <= _LONGEST_NAME
    return is_listing(line.text) or (short and not ends_sentence(line.text))


def _take_summary(header: Header, paragraphs: list[_Paragraph]) -> None:
    """Take the first paragraph that is a sentence, else the first one; the others are left over."""
    if not paragraphs:
        return
    chosen = next((index for index, paragraph in enumerate(paragraphs) if _is_content(paragraph)), 0)
    header.summary = _mended(header, paragraphs[chosen])
    others = (*paragraphs[:chosen], *paragraphs[chosen + 1 :])
    header.findings.extend(line.left_over for paragraph in others for line in paragraph)


def _goes_on(line: Line, following: Line) -> bool:
    """Whether `following` is the rest of the sentence that was broken at the end of `line`."""
    if following.set_apart or ends_sentence(line.text):
        return False
    return begins_small(following.text) or len(line.text) >= _FULL_WIDTH
