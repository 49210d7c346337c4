"""The headings of a Markdown page: its title, those that ask, and those that say what the cards below are about."""

from collections.abc import Sequence
from dataclasses import dataclass

from quizapp.core.article import Finding, FindingKind
from quizapp.formats.markdown_blocks import Block
from quizapp.formats.markdown_inline import plain
from quizapp.formats.markdown_tags import asks_by_tag, tagged
from quizapp.formats.sentences import is_question

_LONGEST_ALONE = 300


@dataclass(slots=True, kw_only=True)
class Heading:
    """A heading on line `number`. `asks` for the text below it; `used` where its words are part of a card or title.

    `decks` are the tags for flashcards on it.
    """

    level: int
    number: int
    text: str
    asks: bool = False
    decks: tuple[str, ...] = ()
    used: bool = False

    @property
    def left_over(self) -> Finding:
        """The finding that its words are nowhere else."""
        return Finding(line=self.number, kind=FindingKind.LEFT_OVER, text=self.text)


def read_headings(blocks: Sequence[Block], *, is_tagged: bool) -> list[Heading | None]:
    """Return the heading that each of `blocks` is, None for other blocks.

    Questions ask on a page that is tagged, and where half of the headings below the title are questions, two at least,
    or a single one with a short paragraph is all of the page. A heading with the tag `#card` asks in any case.
    """
    headings = [_heading(block) if block.level else None for block in blocks]
    known = [heading for heading in headings if heading is not None]
    questions = [heading for heading in known if is_question(heading.text)]
    title = title_of(headings)
    below = [heading for heading in known if heading is not title]
    enough = len(questions) > 1 and len(questions) * 2 >= len(below)
    alone = len(known) == len(questions) == 1 and len(blocks) == 2 and _length(blocks[1]) <= _LONGEST_ALONE
    for heading in questions:
        heading.asks = heading.asks or ((is_tagged or enough or alone) and heading is not title)
    return headings


def title_of(headings: Sequence[Heading | None]) -> Heading | None:
    """Return the heading that is the page's title: the first one of the first level, or the one that begins the page.

    A question is a title only where other questions stand below it.
    """
    firsts = [heading for heading in headings if heading is not None and heading.level == 1]
    found = firsts[0] if firsts else headings[0] if headings else None
    if found is None or (is_question(found.text) and (len(firsts) > 1 or not _ask_below(headings, found))):
        return None
    return found


def _ask_below(headings: Sequence[Heading | None], title: Heading) -> bool:
    return any(heading and heading.level > title.level and is_question(heading.text) for heading in headings)


def _heading(block: Block) -> Heading:
    bare, asks = asks_by_tag(block.rows[0].text)
    found = tagged(bare)
    return Heading(
        level=block.level,
        number=block.rows[0].number,
        text=plain(found.text).text.strip(),
        asks=asks,
        decks=found.decks,
    )


def _length(block: Block) -> int:
    return sum(len(row.text) for row in block.rows)
