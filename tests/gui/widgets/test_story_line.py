"""The other decks of a story, and the way out of it."""

import pytest
from builders import make_deck
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.story_line import StoryLine

ONE, TWO = make_deck(1, "Harbour Opens", source="a.example.org"), make_deck(2, "Ships & More " * 9)


@pytest.fixture
def line(theme, window):
    line = StoryLine(theme)
    QVBoxLayout(window).addWidget(line)
    window.show()
    return line


def test_it_names_the_others_and_counts_the_deck_itself(line):
    line.show_decks([ONE, TWO])
    assert line.label.text() == "Story: 3 articles"
    assert list(line.links) == [1, 2]
    assert line.links[1].text() == "Harbour Opens"
    assert line.links[2].text().endswith("…")
    assert "&&" in line.links[2].text()


def test_a_click_tells_which_deck_is_wanted(line, qtbot):
    line.show_decks([ONE, TWO])
    with qtbot.waitSignal(line.deck_clicked) as told:
        line.links[2].click()
    assert told.args == [2]


def test_it_is_hidden_while_a_deck_stands_alone(line):
    line.show_decks([ONE])
    assert line.isVisible()
    line.show_decks([])
    assert not line.isVisible()


def test_of_very_many_the_newest_are_links(line):
    line.show_decks([make_deck(number, f"Deck {number}") for number in range(1, 31)])
    assert line.label.text() == "Story: 31 articles"
    assert list(line.links) == list(range(19, 31))


def test_the_way_out_stands_last(line):
    line.show_decks([ONE, TWO])
    line.show_decks([TWO])
    assert line.layout().itemAt(line.layout().count() - 1).widget() is line.leave_button
    assert line.layout().count() == 3
