import pytest

from quizapp.formats.markdown_tags import asks_by_tag, front_tags, tagged


@pytest.mark.parametrize(
    ("line", "text", "decks", "topics"),
    [
        ("#flashcards", "", ("",), ()),
        ("#flashcards/geo/europe #water", "", ("geo/europe",), ("water",)),
        ("#flashcards/a #flashcards/b", "", ("a", "b"), ()),
        ("#flashcards/geo Capital::Lima", "Capital::Lima", ("geo",), ()),
        ("Capital::Lima #Flashcard", "Capital::Lima", ("",), ()),
        ("#history #2026/elections", "", (), ("history", "2026/elections")),
        ("The #1 harbour and #water", "The #1 harbour and #water", (), ()),
        ("#2026", "#2026", (), ()),
        ("see a#flashcards or #flashcardset", "see a#flashcards or #flashcardset", (), ()),
        ("no tag", "no tag", (), ()),
    ],
)
def test_tags_of_a_line(line, text, decks, topics):
    found = tagged(line)
    assert (found.text, found.decks, found.topics) == (text, decks, topics)


def test_a_heading_asks_by_its_tag():
    assert asks_by_tag("Photosynthesis #card") == ("Photosynthesis", True)
    assert asks_by_tag("Photosynthesis #flashcards/bio") == ("Photosynthesis #flashcards/bio", False)


def test_tags_of_a_front_matter():
    assert front_tags(["flashcards/geo", "water", "Flashcards", "flashcards/geo"]) == (("geo", ""), ("water",))


@pytest.mark.parametrize(
    "line", ["#" * 200_000, "#a" * 200_000 + "!", "#" + "a" * 200_000 + "!", "#a/" * 100_000, "#1" * 99_999]
)
def test_a_hostile_line_is_read_to_its_end(line):
    tagged(line)
