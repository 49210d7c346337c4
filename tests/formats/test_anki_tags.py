import pytest

from quizapp.formats.anki_tags import readable_tag


@pytest.mark.parametrize(
    ("tag", "shown"),
    [("Peru", "Peru"), ("geo::south_america", "geo: south america"), ("::a::", "a"), ("a:::b", "a: :b"), ("_", "")],
)
def test_a_tag_is_made_readable(tag, shown):
    assert readable_tag(tag) == shown
