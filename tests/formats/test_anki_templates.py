"""Templates of Anki: fields, sections and filters, and what is broken about them."""

import pytest
from hanging import no_hang
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.anki_templates import ANSWER_LINE, LONGEST, Template, TooLongError, is_empty, readings

FIELDS = {"Front": "Capital of Peru?", "Back": "Lima", "Extra": "", "Blank": "<br> <div>&nbsp;</div>"}
TAGS = ("{{Front}}", "{{#Back}}", "{{/Back}}", "{{^Extra}}", "{{/Extra}}", "{{#Extra}}", "{{text:Front}}", "{{!note}}")
BROKEN = ("{{", "}}", "<!--", "-->", "text ", "{{/}}", "{{#}}", "{{ }}", "{", "}", "<hr id=answer>", "{{a:b:c:Front}}")
PIECES = st.sampled_from((*TAGS, *BROKEN))


def render(source, fields=FIELDS):
    return Template(source).render(lambda name: fields.get(name, f"<{name}?>"), lambda name, html: f"{name}({html})")


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("{{Front}}", "Capital of Peru?"),
        ("{{ Front }}", "Capital of Peru?"),
        ("Q: {{Front}}<br>", "Q: Capital of Peru?<br>"),
        ("no field", "no field"),
        ("{{Unknown}}", "<Unknown?>"),
        ("{{text:Front}}", "text(Capital of Peru?)"),
        ("{{type:text:Front}}", "type(text(Capital of Peru?))"),
        ("{{#Back}}yes{{/Back}}", "yes"),
        ("{{#Extra}}yes{{/Extra}}", ""),
        ("{{#Blank}}yes{{/Blank}}", ""),
        ("{{^Back}}no{{/Back}}", ""),
        ("{{^Extra}}no{{/Extra}}", "no"),
        ("{{#Back}}{{^Extra}}{{Back}}{{/Extra}}{{/Back}}!", "Lima!"),
        ("{{#Extra}}{{#Back}}yes{{/Back}}{{/Extra}}!", "!"),
        ("{{^Extra}}no{{^Extra}}no{{/Extra}}{{/Extra}}!", "nono!"),
        ("a<!-- {{#Extra}} -->b", "ab"),
        ("{{!a note}}b", "b"),
    ],
)
def test_what_a_template_shows(source, html):
    assert render(source) == html


@pytest.mark.parametrize(
    ("source", "html"),
    [
        ("{{Front", "{{Front"),
        ("{{/Back}}a", "a"),
        ("{{#Back}}a", "a"),
        ("{{#Extra}}a", ""),
        ("{{#Back}}a{{#Extra}}b{{/Back}}c", "ac"),
        ("{{}}a", "{{}}a"),
        ("{{ }}a", "a"),
        ("{{{Front}}}", "{Capital of Peru?}"),
    ],
)
def test_a_broken_template_shows_what_it_can(source, html):
    assert render(source) == html


@pytest.mark.parametrize("rule", ["<hr id=answer>", '<hr id="answer">', "<HR class=a id='answer' />"])
def test_the_rule_above_the_answer_is_marked(rule):
    assert render("{{Front}}" + rule + "{{Back}}") == f"Capital of Peru?{ANSWER_LINE}Lima"


def test_fields_are_named_with_their_filters():
    (field,) = Template("{{#Back}}{{type:cloze:Text}}{{/Back}}").fields
    assert (field.name, field.filters) == ("Text", ("cloze", "type"))


@pytest.mark.parametrize("html", ["", " \n", "<br>", "<div><br /></div>", "&nbsp;"])
def test_a_field_with_breaks_alone_is_empty(html):
    assert is_empty(html)


@pytest.mark.parametrize("html", ["a", "<img src=a.png>", "<p>", "0"])
def test_a_field_with_something_in_it_is_not_empty(html):
    assert not is_empty(html)


@pytest.mark.parametrize(
    ("shown", "html"), [("furigana", "これは漢字(かんじ)"), ("kanji", "これは漢字"), ("kana", "これはかんじ")]
)
def test_readings_are_shown_as_asked_for(shown, html):
    assert readings("これは 漢字[かんじ]", shown) == html
    assert readings("a[sound:a.mp3]", shown) == "a[sound:a.mp3]"


def test_a_side_that_is_too_long_is_refused():
    with pytest.raises(TooLongError):
        render("{{Front}}" * 1000, {"Front": "x" * (LONGEST // 999)})


def test_sections_may_be_deep_but_not_endless():
    assert render("{{#Back}}" * 10_000 + "a") == "a"


@pytest.mark.parametrize(
    "source",
    [
        "{{" * 100_000,
        "{{" + "a" * 1_000_000,
        "{{#a}}" * 100_000,
        "<!--" * 100_000,
        "<hr " * 100_000,
        "<hr " + "id=" * 100_000,
        "{{/a}}" * 100_000,
        "{{#a}}" * 60 + "{{/b}}" * 50_000,
    ],
)
def test_a_hostile_template_takes_no_time(source):
    with no_hang():
        render(source[:LONGEST])


@given(st.lists(PIECES, max_size=25).map("".join))
def test_any_template_shows_something_of_the_note(source):
    assert len(render(source)) <= 60 * (len(source) + 1)


@given(st.lists(st.sampled_from(["Front", "Back", "Extra"]), max_size=8))
def test_fields_without_sections_come_in_order(names):
    assert render(" ".join(f"{{{{{name}}}}}" for name in names)) == " ".join(FIELDS[name] for name in names)
