import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.charts.data import Segment, StackData
from quizapp.gui.widgets.charts.stacked_bar import StackedBar


def parts(new, learning, review):
    return StackData(
        segments=(
            Segment(label="New", value=new, tone="easy"),
            Segment(label="Learning", value=learning, tone="hard"),
            Segment(label="Review", value=review, tone="good"),
        ),
        label_header="State",
        value_header="Cards",
    )


@pytest.fixture
def chart(theme, place, spoken):
    chart = place(StackedBar(theme, "Cards by state"))
    chart.set_data(parts(100, 0, 300))
    return chart


def test_parts_are_as_wide_as_their_share(chart):
    new, review = (mark.place.width() for mark in chart.marks)

    assert review == pytest.approx(3 * new, rel=0.01)


def test_parts_say_how_many_and_what_share(chart):
    assert [mark.text for mark in chart.marks] == ["New: 100 cards, 25\u00a0%", "Review: 300 cards, 75\u00a0%"]


def test_a_part_without_any_is_named_but_has_no_place_in_the_bar(theme, chart, colors_in):
    assert len(chart.marks) == 2
    assert theme.color("hard").name() in colors_in(chart)
    assert chart.table().rows == (("New", "100"), ("Learning", "0"), ("Review", "300"))


def test_the_least_part_can_still_be_pointed_at_and_all_fit(chart):
    chart.set_data(parts(1, 1, 1_000_000))

    assert min(mark.place.width() for mark in chart.marks) >= 3
    assert chart.marks[-1].place.right() == pytest.approx(chart.width())


def test_parts_do_not_touch(chart):
    first, second = chart.marks

    assert second.place.left() - first.place.right() == pytest.approx(2)


def test_without_any_cards_the_bar_is_empty(theme, chart, colors_in):
    chart.set_data(parts(0, 0, 0))

    assert chart.marks == []
    assert theme.color("sunken").name() in colors_in(chart)


def test_the_keyboard_reaches_every_part(qtbot, chart, spoken):
    qtbot.keyClick(chart, Qt.Key.Key_Right)
    qtbot.keyClick(chart, Qt.Key.Key_Right)

    assert spoken == ["New: 100 cards, 25\u00a0%", "Review: 300 cards, 75\u00a0%"]


def test_it_begins_at_the_right_where_the_window_does(window, chart):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.set_data(parts(100, 0, 300))

    assert chart.marks[0].place.left() > chart.marks[1].place.left()
    assert not chart.grab().toImage().isNull()


def test_a_legend_that_does_not_fit_goes_on_in_the_next_line(chart):
    wide = chart.grab().toImage()
    chart.resize(170, chart.height())

    assert chart.grab().toImage() != wide
