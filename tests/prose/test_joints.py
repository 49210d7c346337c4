"""The tables of words at which clauses meet."""

import pytest

from quizapp.core.language import language_of
from quizapp.prose.joints import JOINTS

MEETINGS = {
    "Arabic": "الأول، وتبعه الثاني",
    "Chinese": "第一件事，第二件事",
    "English": "the first one, and the second one",
    "French": "le premier, tandis que le second",
    "German": "das erste, während das zweite",
    "Hindi": "पहला हुआ, लेकिन दूसरा नहीं",
    "Italian": "il primo, mentre il secondo",
    "Japanese": "第一が始まり、第二が続いた",
    "Korean": "첫째가 왔고 둘째가 갔다",
    "Portuguese": "o primeiro, enquanto o segundo",
    "Russian": "первый, который был вторым",
    "Spanish": "el primero, mientras que el segundo",
    "Thai": "ประโยคแรก ประโยคที่สอง",
}


@pytest.mark.parametrize("language", JOINTS)
def test_each_language_knows_where_two_clauses_meet_once(language):
    joints, text = JOINTS[language], MEETINGS[language]
    found = [each for pattern in (joints.left_out, joints.kept) for each in pattern.finditer(text)]
    assert len(found) == 1


@pytest.mark.parametrize("language", JOINTS)
def test_the_names_of_languages_are_those_that_are_guessed(language):
    if JOINTS[language].unspaced or language in {"Arabic", "Hindi", "Korean", "Russian"}:
        assert language_of(MEETINGS[language]) == language


def test_words_in_ed_begin_a_clause_of_english_only_as_verbs():
    bare = JOINTS["English"].bare
    assert bare.search("signed the treaty and pledged to keep it")
    assert not bare.search("between Japan and increased trade")
