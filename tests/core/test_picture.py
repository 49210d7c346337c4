from quizapp.core.picture import digest_of


def test_a_picture_is_named_by_its_bytes_the_same_in_every_run():
    assert digest_of(b"") == "cae66941d9efbd404e4d88758ea67670"
    assert digest_of(b"a") != digest_of(b"b")
    assert len(digest_of(bytes(1000))) == 32
