import pytest
from PySide6.QtCore import QPoint, Qt

from quizapp.gui import wording
from quizapp.gui.widgets.charts.bar_chart import BarChart
from quizapp.gui.widgets.charts.data import Bar, BarData
from quizapp.settings import Theme as Choice

DATA = BarData(
    bars=(
        Bar(label="Mon 23 Nov", value=0.5, tick="23 Nov"),
        Bar(label="Tue 24 Nov", value=None, tick="24 Nov"),
        Bar(label="Wed 25 Nov", value=0.96, tick="25 Nov", tone="good"),
    ),
    label_header="Day",
    value_header="Recall",
    threshold=0.9,
    threshold_label="target 90 %",
    maximum=1.0,
    value_text=wording.percent,
)


@pytest.fixture
def chart(theme, place, spoken):
    chart = place(BarChart(theme, "Recall by day"))
    chart.set_data(DATA)
    return chart


def bar_top(chart, number, token, theme):
    """The y of the first pixel of a bar's colour in the middle of its slot; None where there is none."""
    image = chart.grab().toImage()
    x = round(chart.marks[number].place.center().x())
    color = theme.color(token)
    return next((y for y in range(image.height()) if image.pixelColor(x, y) == color), None)


def test_bars_are_as_high_as_their_values(theme, chart):
    plot = chart.marks[0].place
    half = bar_top(chart, 0, "accent", theme)

    assert half == pytest.approx(plot.center().y(), abs=2)
    assert bar_top(chart, 2, "good", theme) < half


def test_no_value_is_no_bar_and_no_zero(theme, chart):
    assert bar_top(chart, 1, "accent", theme) is None
    assert chart.marks[1].text == "Tue 24 Nov: –"


def test_the_least_value_can_still_be_seen(theme, chart):
    chart.set_data(BarData(bars=(Bar(label="a", value=1), Bar(label="b", value=10_000))))

    assert bar_top(chart, 0, "accent", theme) is not None


def test_a_threshold_is_drawn_across_and_named(theme, chart):
    with_line = chart.grab().toImage()
    chart.set_data(BarData(bars=DATA.bars, maximum=1.0, value_text=wording.percent))

    assert chart.grab().toImage() != with_line


def test_a_line_is_drawn_over_the_bars_with_gaps_where_it_has_no_value(theme, chart, colors_in):
    bars = tuple(Bar(label=str(number), value=1) for number in range(5))
    chart.set_data(BarData(bars=bars, line=(1.0, 3.0, None, 2.0, 2.0), line_label="average"))

    assert theme.color("hard").name() in colors_in(chart)
    assert chart.marks[0].text == "0: 1, average 1"
    assert chart.table().headers[-1] == "average"
    assert chart.table().rows[2] == ("2", "1", "–")


def test_each_bar_says_what_it_is_where_it_is_pointed_at(qtbot, chart):
    qtbot.mouseMove(chart, chart.marks[0].place.center().toPoint())
    qtbot.waitUntil(lambda: chart.toolTip() == "Mon 23 Nov: 50\u00a0%")

    qtbot.mouseMove(chart, QPoint(2, 2))
    qtbot.waitUntil(lambda: chart.toolTip() == "")


def test_arrow_keys_move_over_the_bars_which_are_announced(qtbot, chart, spoken):
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Right, Qt.Key.Key_End, Qt.Key.Key_Right, Qt.Key.Key_Home):
        qtbot.keyClick(chart, key)

    last = "Wed 25 Nov: 96\u00a0%"
    assert spoken == ["Mon 23 Nov: 50\u00a0%", "Tue 24 Nov: –", last, last, "Mon 23 Nov: 50\u00a0%"]


def test_the_first_step_to_the_left_begins_at_the_end(qtbot, chart):
    qtbot.keyClick(chart, Qt.Key.Key_Left)

    assert chart.current == 2


def test_the_bar_that_the_keyboard_is_on_is_seen(qtbot, chart):
    before = chart.grab().toImage()
    qtbot.keyClick(chart, Qt.Key.Key_Home)

    assert chart.grab().toImage() != before


def test_without_bars_keys_are_left_to_the_page(qtbot, chart):
    chart.set_data(BarData())
    qtbot.keyClick(chart, Qt.Key.Key_Right)

    assert chart.current is None
    assert chart.table().rows == ()


def test_a_screen_reader_is_given_name_and_figures(chart):
    assert chart.accessibleName() == "Recall by day"
    assert "Mon 23 Nov 50\u00a0%; Tue 24 Nov –" in chart.accessibleDescription()


def test_the_table_has_the_same_figures(chart):
    table = chart.table()

    assert table.headers == ("Day", "Recall")
    assert table.rows == (("Mon 23 Nov", "50\u00a0%"), ("Tue 24 Nov", "–"), ("Wed 25 Nov", "96\u00a0%"))


def test_it_follows_the_theme(theme, chart, colors_in):
    light = colors_in(chart)
    theme.apply(Choice.DARK)

    assert theme.color("accent").name() in colors_in(chart)
    assert theme.color("accent").name() not in light


def test_it_grows_with_the_text(theme, chart):
    before = chart.height()
    theme.apply(Choice.LIGHT, text_scale=2.0)

    assert chart.height() == 2 * before


def test_time_runs_to_the_left_where_the_window_does(window, chart):
    window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    chart.set_data(DATA)

    assert chart.marks[0].place.left() > chart.marks[2].place.left()


@pytest.mark.parametrize("width", [60, 120, 300, 900])
@pytest.mark.parametrize("count", [1, 30, 365])
def test_any_number_of_bars_fits_any_width(window, chart, count, width):
    bars = tuple(Bar(label=str(number), tick=f"{number} Nov", value=number) for number in range(count))
    chart.set_data(BarData(bars=bars))
    chart.resize(width, chart.height())

    assert len(chart.marks) == count
    assert chart.marks[-1].place.right() <= width
    assert not chart.grab().toImage().isNull()


def test_zeros_alone_are_no_fault(chart):
    chart.set_data(BarData(bars=(Bar(label="a", value=0), Bar(label="b", value=0))))

    assert not chart.grab().toImage().isNull()
