from pathlib import Path

from PySide6.QtCore import QMimeData, QUrl

from quizapp.gui.incoming import Incoming, read_mime


def mime(*, urls=(), text=None):
    data = QMimeData()
    if text is not None:
        data.setText(text)
    if urls:
        data.setUrls([QUrl(url) for url in urls])
    return data


def test_files_and_folders_come_as_paths():
    assert read_mime(mime(urls=["file:///news/a%20b.txt", "file:///news"])) == Incoming(
        paths=(Path("/news/a b.txt"), Path("/news"))
    )


def test_files_count_more_than_the_text_that_comes_with_them():
    assert read_mime(mime(urls=["file:///a.txt"], text="file:///a.txt")).text == ""


def test_a_text_comes_as_it_is():
    assert read_mime(mime(text="  Lima\n")) == Incoming(text="  Lima\n")


def test_an_address_of_the_web_comes_as_text():
    incoming = read_mime(mime(urls=["https://example.org/x"]))

    assert incoming.paths == ()
    assert "https://example.org/x" in incoming.text


def test_nothing_and_blanks_bring_nothing():
    assert not read_mime(mime())
    assert not read_mime(mime(text=" \n "))


def test_a_link_that_is_dragged_counts_by_its_address_and_not_by_its_words():
    data = mime(urls=["https://example.org/a b", "http://example.org/c"], text="A story and another")
    assert read_mime(data).text == "https://example.org/a%20b\nhttp://example.org/c"


def test_links_that_are_no_pages_come_as_their_text():
    assert read_mime(mime(urls=["mailto:a@example.org"], text="write to us")).text == "write to us"
