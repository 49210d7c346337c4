import pytest
from pages import json_ld

from quizapp.core.article import FindingKind
from quizapp.formats.html_tree import read_tree
from quizapp.formats.schema_items import LINE, all_items, kinds_of, read_items, values_of


def items_of(body):
    return read_items(read_tree(f"<html><body>\n{body}</body></html>", "a.html"))


def test_json_ld_is_read_with_its_line():
    items, findings = items_of(json_ld({"@type": "Quiz", "name": "Rivers"}))
    assert items == [{LINE: 2, "@type": "Quiz", "name": "Rivers"}]
    assert findings == []


@pytest.mark.parametrize(
    "script",
    [
        '<!-- {"@type": "Quiz"} -->',
        '//<![CDATA[\n{"@type": "Quiz"}\n//]]>',
        '/* <![CDATA[ */ {"@type": "Quiz"} /* ]]> */',
        '{"@type": "Quiz"};',
        '[{"@type": "Quiz"}]',
    ],
)
def test_json_ld_is_found_within_the_marks_around_it(script):
    items, _ = items_of(f'<script type="application/ld+json">{script}</script>')
    assert [kinds_of(item) for item in items] == [{"Quiz"}]


def test_line_breaks_within_texts_are_borne():
    items, _ = items_of('<script type="application/ld+json">{"@type": "Quiz", "name": "Rivers\nand seas"}</script>')
    assert items[0]["name"] == "Rivers\nand seas"


def test_questions_that_cannot_be_read_are_left_over_and_other_scripts_are_not_missed():
    _, findings = items_of('<script type="application/ld+json">{"@type": "FAQPage", "mainEntity": [</script>')
    assert [(finding.kind, finding.line) for finding in findings] == [(FindingKind.LEFT_OVER, 2)]
    assert items_of('<script type="application/ld+json">{"@type": "Organization", </script>') == ([], [])
    assert items_of('<script>{"@type": "Quiz"}</script>') == ([], [])


@pytest.mark.parametrize("script", ["[" * 100_000, "null", '"Question"', "7", "", "1" * 5000])
def test_scripts_that_hold_nothing_are_nothing(script):
    assert items_of(f'<script type="application/ld+json">{script}</script>') == ([], [])


def test_microdata_is_read_as_the_same():
    items, _ = items_of(
        """<div itemscope itemtype="https://schema.org/FAQPage"><div itemprop="mainEntity" itemscope
        itemtype="https://schema.org/Question"><h3 itemprop="name">Who &amp; what?</h3>
        <div><p itemprop="text"><b>a</b><br>&lt;b&gt;</p></div>
        <a itemprop="url" href="/x">x</a><meta itemprop="answerCount" content="2"></div></div>"""
    )
    [question] = items[0]["mainEntity"]
    assert kinds_of(items[0]) == {"FAQPage"}
    assert question["name"] == ["Who &amp; what?"]
    assert question["text"] == ["a<br>&lt;b&gt;"]
    assert question["url"] == ["/x"]
    assert question["answerCount"] == ["2"]


def test_microdata_of_other_vocabularies_is_none():
    assert items_of('<div itemscope itemtype="https://example.org/Thing"><p itemprop="name">a</p></div>') == ([], [])


@pytest.mark.parametrize("kind", ["Question", "https://schema.org/Question", ["Thing", "schema:Question"]])
def test_a_kind_is_known_by_its_name(kind):
    assert "Question" in kinds_of({"@type": kind})


def test_a_kind_that_is_no_text_is_none():
    assert kinds_of({"@type": [7, None, {}]}) == set()
    assert kinds_of({}) == set()


def test_items_within_items_are_found_in_order_with_the_line_of_the_outermost():
    graph = {LINE: 3, "@graph": [{"name": "a", "hasPart": [{"name": "b"}]}, [{"name": "c"}], "text"]}
    assert [(item.get("name"), line) for item, line in all_items([graph])] == [(None, 3), ("a", 3), ("b", 3), ("c", 3)]


def test_no_more_items_are_looked_at_than_a_page_can_have():
    assert sum(1 for _ in all_items([{"a": [{} for _ in range(50_000)]}])) <= 20_000


def test_values_are_a_list_whether_one_or_many():
    assert values_of({"a": 1}, "a") == [1]
    assert values_of({"a": [1, 2]}, "a") == [1, 2]
    assert values_of({"a": None}, "a") == values_of({}, "a") == []
