import pytest

from quizapp.recall.stems import stems_of


@pytest.mark.parametrize(
    ("one", "other", "language"),
    [
        ("strengthening", "strengthened", "English"),
        ("resignation", "resigned", "English"),
        ("Abgeordnete", "Abgeordneten", "German"),
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
