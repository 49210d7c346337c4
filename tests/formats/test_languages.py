import pytest

from quizapp.formats.languages import is_language


@pytest.mark.parametrize(
    "name",
    [
        "English",
        "english",
        "Brazilian Portuguese",
        "Chinese (Simplified)",
        "Hindi",
        "Farsi",
        "Español",
        "日本語",
        "العربية",
        "हिन्दी",
    ],
)
def test_names_of_languages_are_known_in_english_and_in_the_language(name):
    assert is_language(name)


@pytest.mark.parametrize("text", ["", "Japan", "England", "English Lessons", "EnglishJapan", "Klingon"])
def test_other_texts_are_no_languages(text):
    assert not is_language(text)
