from datetime import date, timedelta

import pytest
from PySide6.QtCore import QLocale, Qt

from quizapp.gui.widgets.charts.data import HeatData
from quizapp.gui.widgets.charts.heat_map import HeatMap, level_bounds
from quizapp.settings import Theme as Choice

TODAY = date(2026, 11, 24)
YEAR = {TODAY - timedelta(days=back): back % 5 for back in range(371)}


@pytest.fixture(autouse=True)
def british():
    before = QLocale()
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom))
    yield
    QLocale.setDefault(before)


@pytest.fixture
def chart(theme, place, spoken):
    chart = place(HeatMap(theme, "Reviews in the year"))
    chart.set_data(HeatData(today=TODAY, counts=YEAR, label_header="Day", value_header="Reviews"))
    return chart


def test_it_shows_53_weeks_that_end_today(chart):
    assert len(chart.marks) == 52 * 7 + 2  # 24 November 2026 is a Tuesday
    assert chart.marks[-1].text == "Tue 24 Nov: 0 reviews"


def test_weeks_begin_with_the_day_of_the_students_country(chart):
    QLocale.setDefault(QLocale(QLocale.Language.English, QLocale.Country.UnitedStates))
    chart.set_data(HeatData(today=TODAY, counts=YEAR))

    assert len(chart.marks) == 52 * 7 + 3
    assert chart.marks[0].text.startswith("Sun")


def test_where_there_is_less_room_only_the_last_weeks_are_shown(chart):
    chart.resize(320, chart.height())

    assert 7 < len(chart.marks) < 40 * 7
    assert chart.marks[-1].text.startswith("Tue 24 Nov")
    assert chart.marks[-1].place.right() <= 320


def test_more_is_another_color(theme, chart, colors_in):
    assert {theme.color(f"heat-{level}").name() for level in range(5)} <= colors_in(chart)


def test_the_ramp_is_cut_at_quarters_of_the_days_with_any(chart):
    assert [chart.level(count) for count in range(5)] == [0, 1, 2, 3, 4]
    assert level_bounds([]) == []
    assert level_bounds([0, 0, 7]) == [7, 7, 7]


def test_days_that_are_all_alike_are_seen(theme, chart):
    chart.set_data(HeatData(today=TODAY, counts={TODAY: 3}))

    assert chart.level(3) >= 1


def test_arrow_keys_go_by_day_and_by_week(qtbot, chart, spoken):
    qtbot.keyClick(chart, Qt.Key.Key_End)
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Right):
        qtbot.keyClick(chart, key)

    assert [words.split(":")[0] for words in spoken] == [
        "Tue 24 Nov",
        "Tue 17 Nov",
        "Mon 16 Nov",
        "Tue 17 Nov",
        "Tue 24 Nov",
    ]


def test_a_day_says_what_was_done_on_it_where_it_is_pointed_at(qtbot, chart):
    qtbot.mouseMove(chart, chart.marks[-2].place.center().toPoint())

    qtbot.waitUntil(lambda: chart.toolTip() == "Mon 23 Nov: 1 review")


def test_the_table_lists_days_with_any_the_newest_first(chart):
    table = chart.table()

    assert table.headers == ("Day", "Reviews")
    assert table.rows[0] == ("23 Nov 2026", "1")
    assert all(count != "0" for _, count in table.rows)


def test_before_it_has_data_it_is_empty_and_no_fault(qtbot, theme):
    chart = HeatMap(theme, "Reviews in the year")
    qtbot.addWidget(chart)
    chart.resize(600, 180)

    assert chart.marks == []
    assert chart.table().rows == ()
    assert not chart.grab().toImage().isNull()


def test_time_runs_to_the_left_where_the_window_does(window, chart):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.set_data(HeatData(today=TODAY, counts=YEAR))

    assert chart.marks[0].place.left() > chart.marks[-1].place.left()
    assert chart.marks[0].place.right() <= chart.width()
    assert not chart.grab().toImage().isNull()


@pytest.mark.parametrize("scale", [1.0, 2.0])
@pytest.mark.parametrize("choice", [Choice.LIGHT, Choice.DARK])
def test_no_day_is_cut_off_at_any_text_size(theme, chart, choice, scale):
    theme.apply(choice, text_scale=scale)

    assert all(mark.place.bottom() < chart.height() - theme.line_height("caption") for mark in chart.marks)
    assert all(mark.place.left() >= 0 and mark.place.right() <= chart.width() for mark in chart.marks)
