import pytest
from builders import make_card, make_deck
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.key_points import KeyPoint
from quizapp.gui.widgets.key_point_list import KeyPointList
from quizapp.services.prompt import Prompt

ANSWER = "Peru hosts. Lima is ready. Ships wait."
POINTS = (KeyPoint(start=0, end=11, core=True), KeyPoint(start=12, end=26), KeyPoint(start=27, end=38))
PROMPT = Prompt(card=make_card(1, answer=ANSWER), deck=make_deck(), points=POINTS)


@pytest.fixture
def points(qtbot, theme, window) -> KeyPointList:
    points = KeyPointList(theme)
    column = QVBoxLayout(window)
    column.addWidget(points)
    column.addStretch()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return points


def shown(points: KeyPointList) -> list[str]:
    return [box.text() for box in points.boxes if box.isVisible()]


def test_it_is_folded_until_it_is_asked_for_and_then_stays_unfolded(points):
    points.show_prompt(PROMPT)
    assert points.fold.isVisible()
    assert shown(points) == []
    points.take_focus()
    assert shown(points) == ["Peru hosts. (core)", "Lima is ready.", "Ships wait."]
    assert points.has_focus
    points.show_prompt(Prompt(card=make_card(2, answer=ANSWER), deck=make_deck(), points=POINTS[:2]))
    assert len(shown(points)) == 2


def test_of_a_point_all_lines_are_seen_as_soon_as_it_is_shown(qtbot, points, window):
    window.resize(500, 400)
    answer = "It names the weather, the new rules and the higher prices of transport as reasons."
    pieces = (KeyPoint(start=0, end=len(answer)), KeyPoint(start=0, end=20))
    prompt = Prompt(card=make_card(1, answer=answer), deck=make_deck(), points=pieces)
    points.show_prompt(prompt.ticked(1))
    box = points.boxes[0]
    qtbot.waitUntil(lambda: box.height() >= box.heightForWidth(box.width()), timeout=1000)


def test_ticks_unfold_it_and_are_counted(points):
    points.show_prompt(PROMPT)
    assert points.tally.text() == ""
    points.show_prompt(PROMPT.ticked(1))
    assert [box.isChecked() for box in points.boxes[:3]] == [False, True, False]
    assert points.tally.text() == "1 / 3"


def test_a_click_tells_which_point(qtbot, points):
    heard = []
    points.ticked.connect(heard.append)
    points.show_prompt(PROMPT.ticked(0))
    qtbot.mouseClick(points.boxes[2], Qt.MouseButton.LeftButton)
    assert heard == [2]


def test_a_single_point_is_listed_once_it_was_compared_and_no_points_never(points):
    single = Prompt(card=make_card(1), deck=make_deck(), points=(KeyPoint(start=0, end=9),))
    points.show_prompt(single)
    assert not points.isVisible()
    points.take_focus()
    assert not points.has_focus
    points.show_prompt(single.ticked(0))
    assert shown(points) == ["Answer 1."]
    points.show_prompt(Prompt(card=make_card(1), deck=make_deck()))
    assert not points.isVisible()
