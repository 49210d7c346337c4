from io import BytesIO

from quizapp.formats.built_in import FORMATS, PACKAGES


def test_each_format_has_a_name_of_its_own_and_knows_nothing_in_nothing():
    formats = (*FORMATS, *PACKAGES)
    assert len({each.name for each in formats}) == len(formats)
    assert all(each.recognises("", None) == 0 for each in FORMATS)
    assert all(each.recognises(BytesIO(), None) == 0 for each in PACKAGES)
