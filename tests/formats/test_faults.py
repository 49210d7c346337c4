from quizapp.formats.faults import damaged


def test_a_damaged_file_is_named_with_what_to_do():
    assert str(damaged("a.apkg")) == "a.apkg is damaged. Download or export it anew."
