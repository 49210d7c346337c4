"""The front matter of a Markdown text: values in YAML between two rules, before all else."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from quizapp.core.article import Article, Finding, FindingKind
from quizapp.formats.markdown_tags import front_tags
from quizapp.formats.source_lines import address_of, date_of, host_in

_LONGEST = 200
"""A front matter has at most so many lines."""
_ENTRY = re.compile(r"(?P<name>[A-Za-z][\w -]{0,40}?)\s*:(?:\s+(?P<value>.*))?")
_ITEM = re.compile(r"\s*-\s+(?P<value>.*)")
_ENDS = frozenset({"---", "..."})
_TEXTS = {"title": "title", "language": "language", "lang": "language", "country": "country", "summary": "summary",
          "description": "summary", "source": "source", "site": "source", "publisher": "source", "url": "url",
          "link": "url", "author": "author", "authors": "author"}  # fmt: skip
_DAYS = frozenset({"date", "published", "created"})
_TAGS = frozenset({"tags", "tag", "topics", "keywords", "categories"})


@dataclass(frozen=True, slots=True, kw_only=True)
class FrontMatter:
    """What a text says of itself. `texts` has values under the names that an Article has for them."""

    texts: Mapping[str, str] = field(default_factory=dict)
    day: date | None = None
    topics: tuple[str, ...] = ()
    decks: tuple[str, ...] = ()
    """Paths of its tags for flashcards."""
    findings: tuple[Finding, ...] = ()

    def given_to(self, article: Article) -> Article:
        """Return `article` with what is said here; what it says itself of the same goes."""
        texts = self.texts
        return replace(
            article,
            title=texts.get("title", article.title),
            summary=texts.get("summary", article.summary),
            source=texts.get("source", article.source),
            url=texts.get("url", article.url),
            author=texts.get("author", article.author),
            language=texts.get("language", article.language),
            country=texts.get("country", article.country),
            as_of=self.day or article.as_of,
            topics=tuple(dict.fromkeys((*article.topics, *self.topics))),
        )


def read_front_matter(text: str) -> tuple[FrontMatter | None, str]:
    """Return the front matter of `text`, None where it has none, and the rest with an empty line for each of its own.

    Values that an article has no place for are left over.
    """
    if not text.startswith("---"):
        return None, text
    lines = text.split("\n", _LONGEST)
    ends = [index for index, line in enumerate(lines[1:_LONGEST], start=1) if line.rstrip() in _ENDS]
    if lines[0].rstrip() != "---" or not ends:
        return None, text
    reader = _Reader()
    for number, line in enumerate(lines[1 : ends[0]], start=2):
        if not reader.take(number, line):
            return None, text
    return reader.front(), "\n".join([""] * (ends[0] + 1) + lines[ends[0] + 1 :])


@dataclass(slots=True)
class _Entry:
    """One name with its values, each with its line."""

    name: str
    values: list[tuple[int, str]]


class _Reader:
    """Gathers names and values, line by line."""

    def __init__(self) -> None:
        self._entries: list[_Entry] = []

    def take(self, number: int, line: str) -> bool:
        """Take one line; False where it is none of a front matter."""
        item, entry = _ITEM.fullmatch(line), _ENTRY.fullmatch(line)
        if not line.strip() or line.startswith("#"):
            return True
        if item and self._entries:
            self._entries[-1].values.append((number, _bare(item["value"])))
        elif entry:
            values = [(number, value) for value in _values(entry["value"] or "")]
            self._entries.append(_Entry(entry["name"].strip().lower(), values))
        elif line[:1].isspace() and self._entries:
            self._entries[-1].values.append((number, _bare(line)))
        else:
            return False
        return True

    def front(self) -> FrontMatter:
        """Return all of it."""
        texts: dict[str, str] = {}
        day: date | None = None
        tags: list[str] = []
        findings: list[Finding] = []
        for entry in self._entries:
            words = " ".join(value for _, value in entry.values if value not in {"|", ">", "|-", ">-"}).strip()
            role = _TEXTS.get(entry.name)
            told = date_of(words) if entry.name in _DAYS else None
            if entry.name in _TAGS:
                tags += [value.lstrip("#") for _, value in entry.values]
            elif role and words and role not in texts:
                texts[role] = words
            elif told and day is None:
                day = told
            elif words:
                findings.append(
                    Finding(line=entry.values[0][0], kind=FindingKind.LEFT_OVER, text=f"{entry.name}: {words}")
                )
        decks, topics = front_tags(tags)
        return FrontMatter(texts=_with_source(texts), day=day, topics=topics, decks=decks, findings=tuple(findings))


def _with_source(texts: dict[str, str]) -> dict[str, str]:
    """Return `texts` with the host as source where an address is given alone."""
    address = address_of(texts.get("source", ""))
    if address:
        texts = {**texts, "url": texts.get("url", address), "source": host_in(address) or address}
    host = host_in(texts["url"]) if address_of(texts.get("url", "")) else None
    return {"source": host, **texts} if host else texts


def _values(written: str) -> Sequence[str]:
    bare = written.strip()
    if bare.startswith("[") and bare.endswith("]") and not bare.startswith("[["):
        return [_bare(part) for part in bare[1:-1].split(",")]
    return [_bare(bare)]


def _bare(value: str) -> str:
    bare = value.strip()
    return bare[1:-1] if len(bare) > 1 and bare[0] == bare[-1] and bare[0] in "\"'" else bare
