"""An article's topics, organisations and people as chips."""

import pytest
from drafts import make_article
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quizapp.core.deck import FacetKind
from quizapp.gui.widgets.facet_rows import FacetRows

ARTICLE = make_article()


@pytest.fixture
def rows(qtbot, theme, window):
    rows = FacetRows(theme)
    column = QVBoxLayout(window)
    column.addWidget(rows)
    column.addStretch()
    rows.show_article(ARTICLE)
    window.show()
    return rows


def places(rows):
    """Return where the name and the chips of the topics stand."""
    name = next(label for label in rows.findChildren(QLabel) if label.text() == "Topics")
    return name.geometry(), rows.chips[FacetKind.TOPIC].geometry()


def test_each_kind_has_its_chips(rows):
    assert {kind: chips.names for kind, chips in rows.chips.items()} == {
        FacetKind.TOPIC: ("Politics", "Diplomacy"),
        FacetKind.ORGANIZATION: ("Apec",),
        FacetKind.PERSON: ("Takeshi Iwaya", "Antony Blinken"),
    }


def test_removing_a_chip_edits_the_article(rows, qtbot):
    with qtbot.waitSignal(rows.article_edited) as signal:
        qtbot.keyClick(rows.chips[FacetKind.TOPIC].chips[0], Qt.Key.Key_Delete)
    (article,) = signal.args
    assert article.topics == ("Diplomacy",)
    assert article.people == ARTICLE.people


def test_joining_people_edits_the_article(rows, qtbot):
    with qtbot.waitSignal(rows.article_edited) as signal:
        qtbot.keyClick(rows.chips[FacetKind.PERSON].chips[0], Qt.Key.Key_J)
    assert signal.args[0].people == ("Takeshi Iwaya Antony Blinken",)


def test_chips_that_are_right_already_are_not_made_anew(rows):
    chips = rows.chips[FacetKind.PERSON].chips
    rows.show_article(make_article(topics=("Other",)))
    assert rows.chips[FacetKind.TOPIC].names == ("Other",)
    assert rows.chips[FacetKind.PERSON].chips == chips


def test_names_stand_beside_the_chips_where_there_is_room(rows):
    name, chips = places(rows)
    assert name.right() < chips.left()
    assert abs(name.top() - chips.top()) < 5


def test_names_stand_above_the_chips_where_there_is_little_room(rows, window, qtbot):
    def above():
        name, chips = places(rows)
        return name.bottom() <= chips.top() and abs(name.left() - chips.left()) < 5

    window.resize(300, 600)
    qtbot.waitUntil(above)
    window.resize(900, 600)
    qtbot.waitUntil(lambda: not above())


def test_a_long_name_does_not_widen_the_page(rows, window):
    rows.show_article(make_article(organizations=("Organisation " * 40,)))
    assert rows.minimumSizeHint().width() < 300
