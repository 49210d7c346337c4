from quizapp.gui import wording
from quizapp.gui.widgets.charts.data import Bar, BarData
from quizapp.gui.widgets.charts.plot import make_plot


def bars(*values):
    return tuple(Bar(label=str(number), value=value) for number, value in enumerate(values))


def test_the_scale_holds_bars_line_and_threshold(theme):
    plot = make_plot(theme, BarData(bars=bars(3, 7), line=(12.0, None), threshold=30), 400, 200, mirrored=False)

    assert plot.maximum == 40


def test_a_given_scale_is_kept_and_what_is_above_stands_at_its_top(theme):
    plot = make_plot(theme, BarData(bars=bars(0.5), maximum=1.0), 400, 200, mirrored=False)

    assert plot.maximum == 1.0
    assert plot.y_of(0) == plot.rect.bottom()
    assert plot.y_of(1.0) == plot.y_of(7.0) == plot.rect.top()


def test_there_is_room_for_the_words_at_the_axis(theme):
    short = make_plot(theme, BarData(bars=bars(3)), 400, 200, mirrored=False)
    long = make_plot(theme, BarData(bars=bars(3_000_000)), 400, 200, mirrored=False)

    assert long.rect.left() > short.rect.left()
    assert long.rect.right() == short.rect.right()


def test_the_axis_is_at_the_right_where_the_window_begins_there(theme):
    data = BarData(bars=bars(3), value_text=wording.percent)
    plot = make_plot(theme, data, 400, 200, mirrored=True)

    assert plot.rect.left() < 5
    assert plot.rect.right() < 390


def test_a_legend_takes_room_above_the_plot(theme):
    bare = make_plot(theme, BarData(bars=bars(3)), 400, 200, mirrored=False)
    named = make_plot(theme, BarData(bars=bars(3), threshold=2, threshold_label="target"), 400, 200, mirrored=False)

    assert named.rect.top() > bare.rect.top() + 10


def test_no_bars_and_no_room_are_no_faults(theme):
    assert make_plot(theme, BarData(), 0, 0, mirrored=False).slot == 1
