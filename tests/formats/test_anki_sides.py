"""What cards of Anki ask and answer, as plain text."""

from contextlib import suppress

import pytest
from hanging import no_hang
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.anki_sides import Note, is_occluded_picture, note_type
from quizapp.formats.anki_templates import TooLongError

BELOW_THE_RULE = "{{FrontSide}}\n\n<hr id=answer>\n\n{{Back}}"
PIECES = st.sampled_from(
    ("{{c1::", "{{c2::", "}}", "::", "<img src=a.png>", "<br>", "word ", "<b>", "</div>", "\uf8f0", "[sound:a]", "&lt;")
)


def basic(question="{{Front}}", answer=BELOW_THE_RULE, fields=("Front", "Back", "Extra")):
    return note_type("Basic", fields, [(question, answer)], is_cloze=False)


def sides(values, question="{{Front}}", answer=BELOW_THE_RULE, **told):
    return Note(basic(question, answer), values, **told).card(0)


def cloze(text, extra="", question="{{cloze:Text}}", answer="{{cloze:Text}}<br>\n{{Back Extra}}", number=0):
    kind = note_type("Cloze", ("Text", "Back Extra"), [(question, answer)], is_cloze=True)
    return Note(kind, (text, extra)).card(number)


def texts(card):
    return card.question, card.answer, card.explanation


class TestBasic:
    def test_asks_with_its_front_and_answers_with_its_back(self):
        assert texts(sides(["Capital of <b>Peru</b>?", "Lima"])) == ("Capital of Peru?", "Lima", "")

    @pytest.mark.parametrize(
        "answer",
        [
            BELOW_THE_RULE,
            "{{FrontSide}}<hr id=answer>{{Back}}",
            "{{FrontSide}}{{Back}}",
            "{{Front}}<hr id='answer'>{{Back}}",
            "{{Front}}<br>{{Back}}",
            "{{Front}}\n<hr>\n{{Back}}",
            "{{Back}}",
            "<style>b {}</style><script>x()</script>{{Back}}",
        ],
    )
    def test_does_not_repeat_the_question_in_the_answer(self, answer):
        assert texts(sides(["Capital?<br>Of Peru", "Lima"], answer=answer)) == ("Capital?\nOf Peru", "Lima", "")

    def test_keeps_what_stands_above_the_rule_beside_the_question(self):
        card = sides(["Peru", "Lima", "[ˈliːmə]"], answer="{{Front}}<br>{{Extra}}<hr id=answer>{{Back}}")
        assert card.answer == "[ˈliːmə]\nLima"

    def test_answers_with_all_where_nothing_stands_below_the_rule(self):
        assert sides(["Peru", "", "Lima"], answer="{{Front}}<br>{{Extra}}<hr id=answer>{{Back}}").answer == "Lima"

    def test_may_answer_what_it_asks(self):
        assert texts(sides(["Lima", "Lima"])) == ("Lima", "Lima", "")
        assert sides(["Lima", "Lima is the capital"], answer="{{Back}}").answer == "Lima is the capital"

    def test_shows_words_of_the_template(self):
        card = sides(["Peru", "Lima"], question="Capital of {{Front}}?")
        assert card.question == "Capital of Peru?"

    def test_has_line_breaks_entities_and_raised_figures(self):
        card = sides(["10<sup>3</sup> &lt; x<div>y&nbsp;z</div>", "a<br>b"])
        assert (card.question, card.answer) == ("10³ < x\ny z", "a\nb")

    @pytest.mark.parametrize(
        ("template", "question"),
        [
            ("{{Front}}{{type:Back}}", "<b>Peru</b>?"),
            ("{{Front}} {{tts en_GB:Front}}", "<b>Peru</b>?"),
            ("{{text:Front}}", "<b>Peru</b>?"),
            ("{{addon-filter:Front}}", "<b>Peru</b>?"),
            ("{{#Extra}}{{Extra}}{{/Extra}}{{Front}}", "<b>Peru</b>?"),
            ("{{Front}} {{Nothing}}", "<b>Peru</b>?"),
        ],
    )
    def test_sees_its_fields_through_filters(self, template, question):
        escaped = question.replace("<", "&lt;").replace(">", "&gt;")
        assert sides([escaped, "Lima"], question=template).question == question

    def test_shows_the_field_that_is_typed_with_the_answer(self):
        assert sides(["Peru", "Lima"], answer="{{FrontSide}}<hr id=answer>{{type:Back}}").answer == "Lima"

    def test_gives_a_hint_only_after_the_answer(self):
        card = sides(["Peru", "Lima", "on the coast"], question="{{Front}}{{hint:Extra}}")
        assert texts(card) == ("Peru", "Lima", "on the coast")

    @pytest.mark.parametrize("brackets", ["({})", "[{}]", "( {} )", "（{}）"])
    def test_asks_without_the_brackets_around_a_hint(self, brackets):
        question = f"{{{{Front}}}} {brackets.format('{{hint:Extra}}')}"
        assert sides(["Peru", "Lima", "coast"], question=question).question == "Peru"
        assert sides(["Peru ()", "Lima", ""], question=question).question == "Peru ()"

    @pytest.mark.parametrize("brackets", ["({})", "[{}]", "( {} )", "（{}）", "{}"])
    @pytest.mark.parametrize("hint", ["coast", "", "<b>coast</b>"])
    def test_answers_without_the_question_and_its_hint(self, brackets, hint):
        question = f"{{{{Front}}}} {brackets.format('{{hint:Extra}}')}"
        for answer in (f"{question}<hr id=answer>{{{{Back}}}}", f"{question}<br>{{{{Back}}}}"):
            card = sides(["Peru", "Lima", hint], question=question, answer=answer)
            assert texts(card) == ("Peru", "Lima", "coast" if hint else "")

    def test_has_no_empty_brackets_in_the_answer(self):
        assert sides(["Peru", "Lima", ""], answer="{{Back}} ({{hint:Extra}})").answer == "Lima"
        assert sides(["Peru", "Lima", "coast"], answer="{{Back}} ({{hint:Extra}})").answer == "Lima (coast)"
        assert sides(["Peru", "Lima ()", ""], answer="{{Back}} {{hint:Extra}}").answer == "Lima ()"

    def test_keeps_pictures_and_lines_of_a_hint_in_the_answer(self):
        templates = {"question": "{{Front}}{{hint:Extra}}", "answer": "{{Back}}<br>Look: {{hint:Extra}}"}
        assert sides(["Peru", "Lima", "<img src=a.png>"], **templates).answered == ("a.png",)
        assert sides(["Peru", "Lima", "a<br>b"], **templates).answer == "Lima\nLook: a\nb"

    def test_gives_a_hint_once(self):
        card = sides(["Peru", "Lima", "coast"], question="{{Front}}{{hint:Extra}}", answer="{{Back}}, {{hint:Extra}}")
        assert texts(card) == ("Peru", "Lima, coast", "")

    @pytest.mark.parametrize(
        ("name", "shown"), [("furigana", "漢字(かんじ)です"), ("kanji", "漢字です"), ("kana", "かんじです")]
    )
    def test_has_its_readings(self, name, shown):
        assert sides(["漢字[かんじ]です", "x"], question=f"{{{{{name}:Front}}}}").question == shown

    def test_knows_deck_tags_and_note_type(self):
        template = "{{Front}} {{Type}} {{Deck}} {{Subdeck}} {{Tags}}"
        card = sides(["a", "b"], question=template, tags="x <y>", deck="News::World")
        assert card.question == "a Basic News::World World x <y>"

    def test_marks_formulas_by_dollars_alone(self):
        assert sides(["[$]x^2[/$] and [latex]y[/latex] and [$$]z[/$$]", "b"]).question == "$x^2$ and y and $$z$$"

    def test_names_the_pictures_of_its_sides_and_its_sounds(self):
        card = sides(['Peru<img src="a.png">', "<img src=b.png>[sound:c.mp3]"])
        assert (card.asked, card.answered, card.sounds) == (("a.png",), ("b.png",), ("c.mp3",))
        assert (card.question, card.answer) == ("Peru", "")

    def test_names_a_picture_of_the_question_once(self):
        card = sides(["<img src=a.png>", "Lima"], answer="{{Front}}<hr id=answer>{{Back}}")
        assert (card.asked, card.answered) == (("a.png",), ())

    def test_has_one_card_a_template(self):
        kind = note_type(
            "Both", ("Front", "Back"), [("{{Front}}", "{{Back}}"), ("{{Back}}", "{{Front}}")], is_cloze=False
        )
        note = Note(kind, ("Peru", "Lima"))
        assert [texts(note.card(number))[:2] for number in (0, 1)] == [("Peru", "Lima"), ("Lima", "Peru")]
        assert note.card(2) is note.card(-1) is None

    def test_takes_too_few_fields_for_empty_ones_and_leaves_more(self):
        assert texts(sides(["Peru"])) == ("Peru", "", "")
        assert sides(["Peru", "Lima", "", "more"]).answer == "Lima"

    def test_that_is_longer_than_anybody_learns_is_refused(self):
        with pytest.raises(TooLongError):
            sides(["x" * 600_000, ""], question="{{Front}}{{Front}}")


class TestCloze:
    TEXT = "{{c1::Lima::city}} is the capital of {{c2::Peru}}."

    def test_asks_for_each_number(self):
        assert texts(cloze(self.TEXT)) == ("[… city] is the capital of Peru.", "Lima", "")
        assert texts(cloze(self.TEXT, number=1)) == ("Lima is the capital of […].", "Peru", "")

    def test_without_its_number_is_none(self):
        assert cloze(self.TEXT, number=2) is None
        assert cloze("", number=0) is None

    def test_has_its_extras_after_the_answer(self):
        assert texts(cloze(self.TEXT, "It lies<br>on the coast."))[2] == "It lies\non the coast."

    @pytest.mark.parametrize("side", ["{{cloze:Text}} ({{hint:Back Extra}})", "{{cloze:Text}}<br>{{hint:Back Extra}}"])
    def test_tells_its_hint_once_and_without_brackets(self, side):
        asked, left_out = "[… city] is the capital of Peru.", "Lima"
        assert texts(cloze(self.TEXT, "coast", side, side)) == (asked, left_out, "coast")
        assert texts(cloze(self.TEXT, "", side, side)) == (asked, left_out, "")
        told = cloze(self.TEXT, "coast", side, "{{cloze:Text}}<br>Look: {{hint:Back Extra}}")
        assert texts(told) == (asked, left_out, "Look: coast")

    def test_has_a_rule_like_any_other(self):
        card = cloze(self.TEXT, "Extra", answer="{{cloze:Text}}<hr id=answer>{{Back Extra}}")
        assert texts(card) == ("[… city] is the capital of Peru.", "Lima", "Extra")

    def test_may_lie_within_another(self):
        text = "{{c1::Lima, {{c2::Peru}}}} has a harbour"
        assert texts(cloze(text))[:2] == ("[…] has a harbour", "Lima, Peru")
        assert texts(cloze(text, number=1))[:2] == ("Lima, […] has a harbour", "Peru")

    def test_may_have_markup_within(self):
        assert texts(cloze("{{c1::<b>Li</b>ma}} &amp; <i>{{c1::Quito}}</i>"))[:2] == ("[…] & […]", "Lima\nQuito")

    def test_that_is_typed_is_asked_for_once(self):
        card = cloze(
            self.TEXT, question="{{cloze:Text}}<br>{{type:cloze:Text}}", answer="{{cloze:Text}}{{type:cloze:Text}}"
        )
        assert texts(card) == ("[… city] is the capital of Peru.", "Lima", "")

    def test_shows_a_section_of_its_number_alone(self):
        template = "{{cloze:Text}}{{#c1}} (city){{/c1}}{{#c2}} (country){{/c2}}"
        assert cloze(self.TEXT, question=template).question.endswith("(city)")
        assert cloze(self.TEXT, question=template, number=1).question.endswith("(country)")

    def test_may_be_a_picture(self):
        card = cloze("The flag: {{c1::<img src='a.png'>}} by <img src=b.png>")
        assert (card.question, card.answer) == ("The flag: […] by", "")
        assert (card.asked, card.answered) == (("b.png",), ("a.png",))

    def test_may_have_a_picture_beside_it(self):
        card = cloze("{{c1::Lima<img src=a.png>}}<img src=b.png>", "<img src=c.png>[sound:d.mp3]")
        assert (card.question, card.answer) == ("[…]", "Lima")
        assert (card.asked, card.answered, card.sounds) == (("b.png",), ("a.png", "c.png"), ("d.mp3",))

    def test_without_an_address_a_picture_is_none(self):
        assert cloze("{{c1::Lima<img alt=x>}}").answered == ()


def test_notes_that_hide_parts_of_a_picture_are_told():
    text = "{{c1::image-occlusion:rect:left=.1:top=.2:width=.3:height=.4}}"
    kind = note_type("IO", ("Occlusion", "Image"), [("{{cloze:Occlusion}}", "")], is_cloze=True)
    assert is_occluded_picture(kind, (text, "<img src=a.png>"))
    addon = note_type("IO", ("Header", "Question Mask", "Answer Mask"), [("{{Header}}", "")], is_cloze=False)
    assert is_occluded_picture(addon, ("a", "b", "c"))
    assert not is_occluded_picture(basic(), ("a", "b"))


@pytest.mark.parametrize(
    "text",
    [
        "{{c1::" * 20_000,
        "{{c1::a}}" * 20_000,
        "<img src=a>" * 50_000,
        "{{c1::<img src=a.png>}}" * 20_000,
        "\uf8f0" * 90_000,
    ],
)
def test_a_hostile_field_takes_no_time(text):
    with no_hang():
        cloze(text)


@pytest.mark.parametrize(
    ("question", "field"),
    [
        ("{{#Front}}{{/Front}}" * 9_000, " " * 900_000),
        ("{{text:Front}}" * 12_000, "<!-- -->" * 100_000),
        ("{{hint:Front}}" * 12_000, "word " * 100_000),
        ("{{text:text:text:Front}}" * 5_000, "<i>" * 100_000),
        ("{{cloze:Front}}" * 12_000, "{{c2::a}}" * 50_000),
        ("{{Front}}", "<img src=a>" * 80_000),
    ],
)
def test_a_hostile_template_takes_no_time(question, field):
    with no_hang(), suppress(TooLongError):
        sides([field, field], question=question)


def test_what_was_looked_at_is_counted():
    note = Note(basic(), ("a" * 100, "b" * 50))
    note.card(0)
    assert note.work > 300
    with pytest.raises(TooLongError):
        Note(basic("{{Front}}" * 20_000), ("a" * 100, "")).card(0)


@given(st.lists(PIECES, max_size=20).map("".join), st.integers(0, 3))
def test_any_text_makes_a_card_or_none(text, number):
    card = cloze(text, number=number)
    if card is not None:
        assert "\uf8f0" not in card.question + card.answer + card.explanation
        assert card.question == card.question.strip()
        assert card.answer or card.answered
    shown = sides([text, text])
    assert len(shown.question) <= len(text)
