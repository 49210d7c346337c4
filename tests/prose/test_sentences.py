import pytest
from hanging import no_hang

from quizapp.prose.sentences import paragraphs, passage_at, sentence_at, sentences

TEXT = (
    "The U.S. and China met on Monday. They agreed.\n\n  A second paragraph stands here. It ends.  \n\n\nThe third one."
)


def test_blank_lines_part_paragraphs_and_each_knows_its_place():
    found = list(paragraphs(TEXT))
    assert [paragraph.text for paragraph in found] == [
        "The U.S. and China met on Monday. They agreed.",
        "A second paragraph stands here. It ends.",
        "The third one.",
    ]
    assert all(TEXT[paragraph.start : paragraph.end] == paragraph.text for paragraph in found)


@pytest.mark.parametrize("text", ["", "  \n\n \n"])
def test_a_text_without_words_has_no_paragraph(text):
    assert list(paragraphs(text)) == []
    assert passage_at(text, 1).text == ""


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        (
            "English",
            "U.S. Secretary Blinken met Mr. Smith. He left.",
            ["U.S. Secretary Blinken met Mr. Smith.", "He left."],
        ),
        (None, '"We won," she said. It cost $1.5 billion.', ['"We won," she said.', "It cost $1.5 billion."]),
        ("German", "Am 3. Mai kam z. B. Frau Dr. Roth. Sie ging.", ["Am 3. Mai kam z. B. Frau Dr. Roth.", "Sie ging."]),
        ("Japanese", "橋は五月に開いた。長さは二キロ。", ["橋は五月に開いた。", "長さは二キロ。"]),
        ("Japanese", "彼は「行く。」と言った。次に来た。", ["彼は「行く。」と言った。", "次に来た。"]),
        ("Japanese", "橋は五月に開いた。2キロある。", ["橋は五月に開いた。", "2キロある。"]),
        ("Chinese", "会议结束。45个国家参加。", ["会议结束。", "45个国家参加。"]),
        ("French", "M. Macron a vu Mme. Roy. Il part.", ["M. Macron a vu Mme. Roy.", "Il part."]),
        ("Hindi", "पुल मई में खुला। वह लंबा है।", ["पुल मई में खुला।", "वह लंबा है।"]),
        ("Arabic", "افتتح الجسر في مايو. وهو طويل.", ["افتتح الجسر في مايو.", "وهو طويل."]),
    ],
)
def test_sentences_in_several_languages(language, text, expected):
    found = sentences(text, language)
    assert [sentence.text for sentence in found] == expected
    assert all(text[sentence.start : sentence.end] == sentence.text for sentence in found)


def test_places_are_those_of_the_longer_text():
    (paragraph,) = [each for each in paragraphs(TEXT) if each.text.startswith("A second")]
    found = sentences(paragraph.text, "English", start=paragraph.start)
    assert [TEXT[sentence.start : sentence.end] for sentence in found] == [
        "A second paragraph stands here.",
        "It ends.",
    ]


def test_a_selection_lies_in_its_sentence():
    start = TEXT.index("China")
    assert sentence_at(TEXT, start, start + 5, "English").text == "The U.S. and China met on Monday."


def test_a_selection_over_two_sentences_lies_in_both():
    start = TEXT.index("Monday")
    found = sentence_at(TEXT, start, TEXT.index("agreed"), "English")
    assert found.text == "The U.S. and China met on Monday. They agreed."


def test_a_selection_over_two_paragraphs_lies_in_both():
    start = TEXT.index("agreed")
    found = sentence_at(TEXT, start, TEXT.index("second"), "English")
    assert found.text == "They agreed.\n\n  A second paragraph stands here."


def test_the_passage_is_the_paragraph_at_a_place_or_before_it():
    assert passage_at(TEXT, TEXT.index("stands")).text.startswith("A second")
    assert passage_at(TEXT, len(TEXT)).text == "The third one."


def test_a_text_of_one_endless_line_takes_no_long():
    with no_hang():
        text = "Nothing ends here " * 200_000
        assert max(len(paragraph.text) for paragraph in paragraphs(text)) <= 20_000
        assert sentence_at(text, 1_000_000, 1_000_010, "English").text
