import pytest
from builders import make_deck

from quizapp.gui.widgets.source_line import SourceLine


@pytest.fixture
def line(qtbot, theme) -> SourceLine:
    line = SourceLine(theme)
    qtbot.addWidget(line)
    line.resize(560, 60)
    line.show()
    return line


def test_it_names_the_article_and_its_source(line):
    line.show_deck(make_deck(1, "Ministers meet", source="news.example.org", url="https://news.example.org/a"))
    assert line._title.text() == "Ministers meet"
    assert line.source_button.text() == "news.example.org   O"
    assert line.source_button.accessibleName() == "Open the source, news.example.org"
    assert line.source_button.toolTip() == "https://news.example.org/a"
    assert line.source_button.isEnabled()


def test_a_source_known_by_name_alone_cannot_be_opened_and_says_why(line):
    line.show_deck(make_deck(source="Kyodo News"))
    assert line.source_button.text() == "Kyodo News   O"
    assert not line.source_button.isEnabled()
    assert line.source_button.toolTip() == "The article gives no web address."


def test_without_a_name_the_address_names_the_source(line):
    line.show_deck(make_deck(url="https://news.example.org/a"))
    assert line.source_button.text() == "news.example.org   O"


def test_without_either_there_is_no_way_to_a_source(line):
    line.show_deck(make_deck())
    assert line.source_button.isHidden()
    line.show_deck(make_deck(source="Kyodo News"))
    assert not line.source_button.isHidden()


def test_a_long_name_is_cut_and_signs_of_qt_are_shown_as_they_are(line):
    line.show_deck(make_deck(source="Gazette of Long Names & Longer Titles"))
    assert line.source_button.text() == "Gazette of Long Names && Lon…   O"


def test_markup_in_an_address_is_no_markup_in_the_tip(line):
    line.show_deck(make_deck(url="https://news.example.org/?a=<b>x</b>"))
    assert "<b>" not in line.source_button.toolTip()


def test_its_links_are_signals(qtbot, line):
    line.show_deck(make_deck(source="news.example.org"))
    with qtbot.waitSignal(line.source_clicked):
        line.source_button.click()
    with qtbot.waitSignal(line.context_clicked):
        line.context_button.click()
    assert line.context_button.accessibleName() == "Show the article beside the card"


def test_where_it_is_narrow_the_links_stand_below_each_other(line):
    line.show_deck(make_deck(source="news.example.org"))
    line.resize(180, 120)
    assert line.context_button.y() > line.source_button.y()
