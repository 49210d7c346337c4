import pytest
from PySide6.QtCore import QPoint, Qt

from quizapp.gui import wording
from quizapp.gui.widgets.charts.data import Bar, BarData
from quizapp.gui.widgets.charts.share_chart import ShareChart
from quizapp.settings import Theme as Choice

DATA = BarData(
    bars=(
        Bar(label="Energy, 1 of 4", tick="Energy", value=0.25),
        Bar(label="Trade, 3 of 4", tick="Trade", value=0.75),
        Bar(label="Law, 4 of 4", tick="Law", value=1.0),
    ),
    label_header="Topic",
    value_header="Recalled",
    threshold=0.9,
    threshold_label="Target 90 %",
    value_text=wording.percent,
)


@pytest.fixture
def chart(theme, place, spoken) -> ShareChart:
    chart = place(ShareChart(theme, "Recall by topic"))
    chart.set_data(DATA)
    return chart


@pytest.fixture
def opened(chart) -> list[int]:
    places: list[int] = []
    chart.opened.connect(places.append)
    return places


def colored(chart, theme, place, token="accent") -> list[int]:
    """The x of each pixel of a colour in the middle of a row."""
    image = chart.grab().toImage()
    y = round(chart.marks[place].place.center().y())
    color = theme.color(token)
    return [x for x in range(image.width()) if image.pixelColor(x, y) == color]


def middle(chart, place) -> QPoint:
    return chart.marks[place].place.center().toPoint()


class TestPicture:
    def test_bars_are_as_long_as_their_shares_of_the_whole(self, theme, chart):
        quarter, most, whole = (len(colored(chart, theme, place)) for place in range(3))
        assert quarter == pytest.approx(whole / 4, abs=4)
        assert most == pytest.approx(whole * 3 / 4, abs=4)

    def test_nothing_recalled_is_an_empty_bar_in_its_place(self, theme, chart):
        chart.set_data(BarData(bars=(Bar(label="Energy, 0 of 5", tick="Energy", value=0.0), DATA.bars[2])))
        assert colored(chart, theme, 0) == []
        assert colored(chart, theme, 0, "sunken")[0] == pytest.approx(colored(chart, theme, 1)[0], abs=3)

    def test_the_level_that_is_aimed_at_is_drawn_and_named(self, theme, chart, colors_in):
        assert theme.color("text-2").name() in colors_in(chart)
        chart.set_data(BarData(bars=DATA.bars, value_text=wording.percent))
        assert theme.color("text-2").name() not in colors_in(chart)

    def test_where_the_window_reads_from_the_right_bars_begin_there(self, window, theme, chart):
        from_left = colored(chart, theme, 0)
        window.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        from_right = colored(chart, theme, 0)
        assert from_left[-1] < chart.width() / 2 < from_right[0]
        assert len(from_left) == pytest.approx(len(from_right), abs=2)

    def test_a_name_of_any_length_leaves_room_for_its_bar(self, theme, chart):
        chart.set_data(BarData(bars=(Bar(label="long", tick="Trade " * 80, value=1.0),), value_text=wording.percent))
        assert len(colored(chart, theme, 0)) > chart.width() / 4

    @pytest.mark.parametrize("width", [40, 120, 300, 900])
    def test_it_fits_any_width(self, chart, width):
        chart.resize(width, chart.height())
        assert all(mark.place.right() <= width for mark in chart.marks)
        assert not chart.grab().toImage().isNull()

    def test_it_has_a_row_for_each_bar_and_grows_with_the_text(self, theme, chart):
        three = chart.height()
        assert max(mark.place.bottom() for mark in chart.marks) <= three
        theme.apply(Choice.LIGHT, text_scale=2.0)
        assert chart.height() > 1.9 * three
        chart.set_data(BarData(bars=DATA.bars[:1]))
        assert chart.height() < three

    def test_it_follows_the_theme(self, theme, chart, colors_in):
        light = theme.color("accent").name()
        theme.apply(Choice.DARK)
        assert theme.color("accent").name() in colors_in(chart)
        assert light not in colors_in(chart)


class TestKeyboard:
    def test_arrows_up_and_down_home_and_end_move_over_the_rows_which_are_announced(self, qtbot, chart, spoken):
        for key in (Qt.Key.Key_Down, Qt.Key.Key_Down, Qt.Key.Key_End, Qt.Key.Key_Up, Qt.Key.Key_Home):
            qtbot.keyClick(chart, key)
        trade = "Trade, 3 of 4: 75\u00a0%"
        law, energy = "Law, 4 of 4: 100\u00a0%", "Energy, 1 of 4: 25\u00a0%"
        assert spoken == [energy, trade, law, trade, energy]

    @pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
    def test_the_row_that_the_keyboard_is_on_is_opened(self, qtbot, chart, opened, key):
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        qtbot.keyClick(chart, Qt.Key.Key_Down)
        qtbot.keyClick(chart, key)
        assert opened == [1]

    def test_enter_opens_nothing_before_a_row_was_chosen(self, qtbot, chart, opened):
        qtbot.keyClick(chart, Qt.Key.Key_Return)
        assert opened == []

    def test_it_says_where_the_row_is_so_that_it_can_be_scrolled_to(self, qtbot, chart):
        with qtbot.waitSignal(chart.walked) as walked:
            qtbot.keyClick(chart, Qt.Key.Key_End)
        assert walked.args == [chart.marks[2].place.toAlignedRect()]

    def test_without_rows_the_keyboard_passes_by(self, chart):
        assert chart.focusPolicy() == Qt.FocusPolicy.StrongFocus
        chart.set_data(BarData(threshold=0.9, threshold_label="Target 90 %"))
        assert chart.focusPolicy() == Qt.FocusPolicy.NoFocus
        assert (chart.marks, chart.height()) == ([], 0)


class TestMouse:
    def test_a_click_anywhere_on_a_row_opens_it(self, qtbot, chart, opened):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=middle(chart, 2))
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(8, middle(chart, 0).y()))
        assert opened == [2, 0]

    def test_a_click_beside_the_rows_and_one_of_another_button_open_nothing(self, qtbot, chart, opened):
        qtbot.mouseClick(chart, Qt.MouseButton.LeftButton, pos=QPoint(2, 2))
        qtbot.mouseClick(chart, Qt.MouseButton.RightButton, pos=middle(chart, 1))
        assert opened == []

    def test_the_pointer_tells_what_can_be_clicked(self, qtbot, chart):
        qtbot.mouseMove(chart, middle(chart, 1))
        qtbot.waitUntil(lambda: chart.cursor().shape() == Qt.CursorShape.PointingHandCursor)
        assert chart.toolTip() == "Trade, 3 of 4: 75\u00a0%"
        qtbot.mouseMove(chart, QPoint(2, 2))
        qtbot.waitUntil(lambda: chart.cursor().shape() == Qt.CursorShape.ArrowCursor)


def test_a_screen_reader_is_given_name_and_figures(chart):
    assert chart.accessibleName() == "Recall by topic"
    assert chart.accessibleDescription().startswith("Energy, 1 of 4 25\u00a0%; Trade, 3 of 4 75\u00a0%")


def test_the_table_has_the_same_figures(chart):
    table = chart.table()
    assert table.headers == ("Topic", "Recalled")
    assert table.rows[0] == ("Energy, 1 of 4", "25\u00a0%")
    assert len(table.rows) == 3
