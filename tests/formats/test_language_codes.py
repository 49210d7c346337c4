import pytest

from quizapp.formats.language_codes import language_of
from quizapp.formats.languages import is_language


@pytest.mark.parametrize(
    ("code", "name"),
    [("en", "English"), ("pt-BR", "Portuguese"), ("zh_Hans_CN", "Chinese"), (" DE ", "German"), ("fil", "Filipino")],
)
def test_a_code_names_a_language(code, name):
    assert language_of(code) == name
    assert is_language(name)


@pytest.mark.parametrize("code", [None, "", "x-klingon", "english", "-"])
def test_what_is_no_known_code_names_none(code):
    assert language_of(code) is None
