"""German verbs in two pieces."""

import pytest

from quizapp.recall.separable import finite_form, with_whole_verbs
from quizapp.recall.tokens import tokens_of


@pytest.mark.parametrize(
    ("word", "finite"),
    [("abgelehnt", "ablehnt"), ("gefordert", "fordert"), ("zurückgekehrt", "zurückkehrt"), ("gesetz", "gesetz")],
)
def test_the_finite_form_of_a_participle(word, finite):
    assert finite_form(word) == finite


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Die Bahn lehnte das ab.", ["die", "bahn", "ablehnte", "das"]),
        ("er stimmte zu, sie nicht", ["er", "zustimmte", "sie", "nicht"]),
        ("Er kam ab 2024", ["er", "kam", "ab", "2024"]),
        ("Bahn ab", ["bahn", "ab"]),
    ],
)
def test_a_prefix_at_the_end_goes_to_its_verb(text, words):
    assert [token.word for token in with_whole_verbs(tokens_of(text, "German"))] == words
