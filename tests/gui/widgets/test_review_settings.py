from typing import Any

import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.review_settings import ReviewSettings
from quizapp.settings import Settings


@pytest.fixture
def reviews(qtbot, theme) -> ReviewSettings:
    reviews = ReviewSettings(theme)
    qtbot.addWidget(reviews)
    reviews.show_settings(Settings())
    reviews.show()
    return reviews


@pytest.fixture
def changes(reviews) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    reviews.changed.connect(heard.append)
    return heard


def test_what_is_set_is_shown_and_changes_nothing(reviews, changes):
    reviews.show_settings(
        Settings(typed_recall=False, ask_confidence=False, bury_siblings=True, reveal_after=20, leech_lapses=8)
    )
    assert not reviews.typed_recall.isChecked()
    assert not reviews.ask_confidence.isChecked()
    assert reviews.bury_siblings.isChecked()
    assert (reviews.reveal_after.text(), reviews.leech_lapses.value()) == ("20\u00a0s", 8)
    assert changes == []


def test_each_field_tells_its_one_change(qtbot, reviews, changes):
    for box in (reviews.typed_recall, reviews.ask_confidence, reviews.bury_siblings):
        qtbot.keyClick(box, Qt.Key.Key_Space)
    qtbot.keyClick(reviews.reveal_after, Qt.Key.Key_Up)
    qtbot.keyClick(reviews.leech_lapses, Qt.Key.Key_Down)
    assert changes == [
        {"typed_recall": False},
        {"ask_confidence": False},
        {"bury_siblings": True},
        {"reveal_after": 1},
        {"leech_lapses": 4},
    ]


def test_no_seconds_means_never(reviews):
    assert reviews.reveal_after.text() == "Never"


@pytest.mark.parametrize("name", ["reveal_after", "leech_lapses"])
def test_numbers_have_the_range_that_settings_allow(reviews, name):
    field = {"reveal_after": reviews.reveal_after, "leech_lapses": reviews.leech_lapses}[name]
    for value in (field.minimum(), field.maximum()):
        Settings(**{name: value})
    for value in (field.minimum() - 1, field.maximum() + 1):
        with pytest.raises(ValueError, match=name):
            Settings(**{name: value})


def test_a_number_that_cannot_be_is_said_at_its_field(qtbot, reviews, changes):
    reviews.leech_lapses.selectAll()
    qtbot.keyClicks(reviews.leech_lapses, "1")
    qtbot.keyClick(reviews.leech_lapses, Qt.Key.Key_Return)
    row = reviews.leech_lapses.parentWidget()
    assert row.fault.text() == "Type a number from 2 to 99."
    assert row.fault.isVisible()
    assert changes == []


def test_every_field_is_explained_to_screen_readers(reviews):
    fields = (
        *(reviews.typed_recall, reviews.ask_confidence, reviews.bury_siblings),
        *(reviews.reveal_after, reviews.leech_lapses),
    )
    assert all(field.accessibleDescription().endswith(".") for field in fields)
