"""Whole files of every kind that is read, from which a fuzz run sets out."""

import json
from collections.abc import Mapping, Sequence
from pathlib import Path

from anki_packages import CLOZE, Answer, Book, WrittenCard, WrittenNote
from bad_files import page
from builders import make_card, make_deck, reviewed
from feeds import feed_link, opml, page_with_feed, rss
from mnemosyne_files import PNG, Written, mnemosyne_cards, mnemosyne_database, mnemosyne_xml
from stored import NOW, make_review
from workbooks import inline, ods, ods_rows, xlsx

from quizapp.core.card import CardKind
from quizapp.formats.deck_file import KeptDeck, deck_file

_DECKS = Path(__file__).parents[2] / "decks"
_BARE = """Harbour Opens

Harbour Opens

news.example.org

Harbour Opens

The harbour opened in May.

English
Japan
PoliticsInternational Relations
Harbour Board (Hb)Sea League
Takeshi IwayaAntony Blinken
When did it open?
It opened in May. Ships came.
Who paid?
"The city.", "The state."
Why so late
Cognitive Concepts
3/5
Framing Bias
The text frames the harbour as a success.
"""
_SHEET = """Rivers of the World
Q1. Which river flows through Cairo?
a) Danube
b) Nile *
c) Rhine (d) Seine
Ans: b
Explanation: It flows on to the sea.
2. Consider the statements:
1. Iron rusts.
2. Gold rusts.
(a) 1 only (b) 2 only
S2. Ans.(a)
Sol. Gold does not.
3) Capital of Peru?
A. Lima B. Quito
Answer Key
1-b, 2-a 3. A
"""
_LIST = "Q: Which river?\nA: The Nile.\n\nQ. Which sea?\nAns. The Red Sea.\n\nQ3: Which lake?\nA3: Lake Victoria.\n"
_PAIRS = "Capitals\nPeru → Lima\nChile → Santiago\nWhere is Quito? -> Ecuador\n"
_HEADED = "When did it open?\n\nIn May. Ships came.\n\nWho paid?\n\nThe city.\n\nMore of it.\n\nWhy?\n\nNobody knows.\n"
_PROSE = """The Harbour of Callao
By a Writer · example.org · 15 November 2026

The harbour opened in May after nine years of work, and ships came at once. The city paid 240 million for it.
Two storms had destroyed the outer wall in 2019. Who would have thought that?

Grain and steel are traded there today. The Harbour Board expects 4,000 ships a year from 2027 on.
https://example.org/harbour
"""
_MARKDOWN = """---
title: Rivers
date: 2026-03-01
tags: [flashcards/geo, water]
---
# Rivers

#flashcards/a #flashcards/b
Longest river::The [[Nile|river Nile]] <!--SR:!2026-04-01,13,290-->
Nile ::: Kush

sides
?
- one
- *two*

## Which is it?
The ==Nile==^[a river][^1], ==not== `==x==`.
```
a::b
```
{{c1::Vienna::city}} is {{c2::old}}.
"""
_TABLE = """question,answer,tags,date
"Capital, of Peru?",Lima,"a; b",2026-03-01
"{{c1::Quito}} is high",x,,
Who?,=1+1,c,
"""
_ANKI_TEXT = """#separator:tab
#html:true
#tags column:3
#deck column:4
Capital<br>of Peru\t<b>Lima</b>\ta b\tGeo::Cities
Capital of Chile\tSantiago\t\t
"""
_OBJECTS = [
    {"question": "Capital of Peru?", "answer": "Lima", "tags": ["a", "b"], "explanation": "It is on the coast."},
    {"question": "Which?", "options": ["Nile", "Rhine"], "correct": 1},
    {"question": "Which?", "correct_answer": "Nile", "incorrect_answers": ["Rhine", "Danube"], "context": None},
    {"text": "{{c1::Lima::city}} is in {{c2::Peru}}", "deck": 3.5},
]
_ASKED = {"question": "What is large?", "answers": [{"text": "Lima"}]}
_SQUAD = {"data": [{"title": "Peru", "paragraphs": [{"context": "Lima is large.", "qas": [_ASKED]}]}]}
_JSON_FEED = {
    "version": "https://jsonfeed.org/version/1.1",
    "title": "Bridges",
    "items": [{"id": 1, "content_html": "<p>One", "url": "/1"}],
}
_ROWS = (("question", "answer", "tags"), ("Capital of Peru?", "Lima", "a; b"), ("Capital of Chile?", "Santiago", ""))
_NUMBERS = (
    '<c r="A1" t="s"><v>0</v></c><c r="C1" s="1"><v>45000</v></c><c r="D1" t="b"><v>1</v></c><c r="E1"><v>1.5</v></c>'
)
_SHARED = "<si><t>Which year?</t></si><si><r><t>ri</t></r><r><t>ch</t></r></si>"
_STYLES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
_ANSWERS = tuple(Answer(at=1_772_000_000_000 + number * 10**8) for number in range(4))
_STUDIED = WrittenCard(deck="News::World", type=2, queue=2, due=60, interval=5, factor=2500, answers=_ANSWERS)
_BOOK = Book(
    notes=(
        WrittenNote(fields=("Capital of Peru?", "Lima <img src=a.png>"), tags="geo", cards=(_STUDIED,)),
        WrittenNote(fields=("{{c1::Lima::city}} lies on the {{c2::coast}}.", ""), kind=CLOZE),
    ),
    media={"a.png": PNG},
)
_CARDS = (
    Written(
        fields={"f": "Capital of\nPeru?", "b": "<b>Lima</b> &amp; its port"}, tags=["Geography::South America", "a"]
    ),
    Written(fields={"f": "casa", "m_1": "house"}, kind="3", view="3.2", tags=["Spanish"]),
    Written(fields={"f": "La [casa:house] es roja"}, kind="6", view="6.2", index=0, tags=["Spanish"]),
    Written(fields={"loc": "Peru", "blank": '<img src="a map.png">', "marked": "x"}, kind="4", view="4.2"),
)


def samples() -> Mapping[str, Sequence[tuple[str, bytes]]]:
    """Return names with contents, kind by kind."""
    articles = [(path.name, path.read_bytes()) for path in sorted(_DECKS.glob("*.txt"))]
    return {
        "article": [*articles, ("bare.txt", _BARE.encode("utf-16"))],
        "prose": _texts(".txt", _PROSE),
        "questions": _texts(".txt", _SHEET, _LIST, _PAIRS, _HEADED),
        "markdown": _texts(".md", _MARKDOWN, _HEADED, _LIST),
        "json": [
            *_texts(".json", *(json.dumps(each, indent=1) for each in (_OBJECTS, _SQUAD, {"Peru?": "Lima"}))),
            *_texts(".jsonl", "\n".join(map(json.dumps, _OBJECTS))),
        ],
        "decks": [("all.quizapp.json", _deck_file())],
        "table": [*_texts(".csv", _TABLE, _TABLE.replace(",", ";")), *_texts(".txt", _ANKI_TEXT)],
        "anki": [(f"{form}.apkg", _BOOK.package(form)) for form in ("anki2", "anki21", "anki21b")],
        "workbook": [
            ("cities.xlsx", xlsx(inline(*_ROWS), f"<row>{_NUMBERS}</row>", shared=_SHARED, styles=_STYLES)),
            ("cities.ods", ods(ods_rows(*_ROWS), names=["Cities"])),
        ],
        "page": _texts(".html", page("https://example.org"), page_with_feed(feed_link("/feed.xml"))),
        "mnemosyne": [
            ("words.cards", mnemosyne_cards(mnemosyne_xml(_CARDS), {"a map.png": PNG}).getvalue()),
            ("default.db", mnemosyne_database(_CARDS).getvalue()),
        ],
        "feed": [
            *_texts(".xml", rss("One", "Two"), opml(["https://example.org/feed"])),
            *_texts(".json", json.dumps(_JSON_FEED)),
        ],
    }


def _texts(suffix: str, *texts: str) -> list[tuple[str, bytes]]:
    return [(f"sample-{number}{suffix}", text.encode()) for number, text in enumerate(texts, start=1)]


def _deck_file() -> bytes:
    cards = [
        reviewed(make_card(1, question="Capital of Peru?", answer="Lima", flag=3), NOW),
        make_card(2, kind=CardKind.CHOICE, choices=("Nile", "Rhine"), correct=1, answer="Rhine"),
    ]
    kept = KeptDeck(deck=make_deck(1, "Peru"), cards=cards, reviews={cards[0].id: [make_review(1, 1)]})
    return "".join(deck_file([kept], exported_at=NOW)).encode()
