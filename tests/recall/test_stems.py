import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from quizapp.recall.stems import _stemmer, stems_of


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("strengthening", "strengthened", "English"),
        ("resignation", "resigned", "English"),
        ("Abgeordnete", "Abgeordneten", "German"),
        ("abgelehnt", "ablehnte", "German"),
        ("votantes", "votante", "Spanish"),
    ],
)
def test_inflected_words_share_a_stem(one, other, language):
    assert stems_of(one, language) & stems_of(other, language)


def test_accents_may_be_left_out():
    assert stems_of("constitución", "Spanish") & stems_of("constitucion", "Spanish")


def test_other_words_share_none():
    assert not stems_of("maintain", "English") & stems_of("end", "English")


def test_words_of_languages_without_a_stemmer_are_folded():
    assert stems_of("Éire", "Welsh") == {"eire"}


def test_two_threads_stem_at_the_same_time():
    stem = _stemmer("English")
    words = [f"{beginning}{number}{ending}" for number in range(400) for beginning in "ab" for ending in ("ing", "ly")]
    switching = sys.getswitchinterval()
    sys.setswitchinterval(1e-6)
    try:
        with ThreadPoolExecutor(4) as pool:
            found = list(pool.map(lambda _: [stem(word) for word in words], range(4)))
    finally:
        sys.setswitchinterval(switching)
    assert found[1:] == found[:1] * 3
