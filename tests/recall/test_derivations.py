"""English words of one root."""

import pytest

from quizapp.recall.derivations import root_of
from quizapp.recall.stems import stems_of


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("decision", "decided"),
        ("explosion", "exploded"),
        ("conclusion", "conclude"),
        ("invasion", "invading"),
        ("extension", "extends"),
        ("permission", "permitted"),
        ("conversion", "convert"),
        ("reduction", "reduced"),
        ("destruction", "destroyed"),
        ("description", "describe"),
        ("reception", "received"),
        ("resolution", "resolved"),
        ("consumption", "consumes"),
        ("ratification", "ratified"),
        ("detention", "detained"),
        ("burial", "buried"),
        ("safety", "safe"),
    ],
)
def test_a_noun_and_its_verb_have_one_root(one, other):
    assert {root_of(stem) for stem in stems_of(one, "English")} & {root_of(stem) for stem in stems_of(other, "English")}


def test_a_stem_of_another_form_is_its_own_root():
    assert root_of("treati") == "treati"
    assert root_of("us") == "us"
