import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from reports import answered, make_forecast, make_report, make_retention, make_topics

from quizapp.core.stats import CardCounts, Retention, StatisticsReport, Streak
from quizapp.gui.widgets.statistics_board import StatisticsBoard
from quizapp.settings import Theme as Choice


def report_of(share: int) -> StatisticsReport:
    tested = Retention(passed=share, total=100)
    return make_report(
        {0: answered(40, minutes=12), 1: answered(60, minutes=24)},
        retention=make_retention(week=tested, month=tested, ever=tested),
        weakest_topics=make_topics(Energy=(3, 5), Trade=(9, 10)),
        forecast=make_forecast({0: 5, 2: 34}, backlog=3),
        streak=Streak(current=2, longest=7),
        cards=CardCounts(new=5, young=3, mature=2),
    )


@pytest.fixture
def board(qtbot, theme) -> StatisticsBoard:
    board = StatisticsBoard(theme)
    qtbot.addWidget(board)
    board.show_report(report_of(89))
    board.resize(1000, 1500)
    board.show()
    return board


def panels(board: StatisticsBoard):
    return [board.retention, board.forecast, board.topics, board.reviews, board.workload, board.year, board.cards]


def findings(board: StatisticsBoard) -> list[str]:
    return [panel.accessibleName().replace("\u00a0", " ") for panel in panels(board)]


def figures(board: StatisticsBoard) -> list[str]:
    return [label.text() for label in board.figures.findChildren(QLabel) if label.isVisibleTo(board.figures)]


def test_every_panel_states_its_finding(board):
    assert findings(board) == [
        "True retention 89 % in 30 days – target 90 %",
        "Busiest day ahead: Thursday, 34 cards",
        "Weakest: Energy, 60 % recalled in 30 days – target 90 %",
        "3 reviews a day over the last 30 days",
        "1 minute a day over the last 30 days",
        "Studied on 2 of 365 days",
        "5 of 10 cards learnt, 2 of them mature",
    ]


def test_the_streak_stands_at_the_head(board):
    assert figures(board) == [
        "2",
        "days in a row",
        "7",
        "longest streak",
        "40",
        "reviews today",
        "100",
        "reviews in all",
    ]


def test_a_new_report_takes_the_place_of_the_last(qtbot, board):
    board.show_report(report_of(91))
    assert findings(board)[0] == "True retention 91 % in 30 days – target 90 %"
    qtbot.waitUntil(lambda: len(figures(board)) == 8)
    assert [mark.text.split(":")[0] for mark in board.retention.chart.marks] == [
        "7 days, 91 of 100",
        "30 days, 91 of 100",
        "All time, 91 of 100",
    ]


def test_the_figures_grow_with_the_text(board, theme):
    def digits() -> int:
        return max(label.font().pixelSize() for label in board.figures.findChildren(QLabel))

    before = digits()
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert digits() == 2 * before


def test_two_columns_where_there_is_room_and_one_where_there_is_not(qtbot, board):
    assert board.retention.y() == board.forecast.y()
    assert board.year.width() > board.retention.width()
    board.resize(600, 2500)
    qtbot.waitUntil(lambda: board.forecast.y() > board.retention.y())
    assert board.year.width() == board.retention.width()


@pytest.mark.parametrize("name", ["retention", "forecast", "topics", "reviews", "workload", "year", "cards"])
def test_every_chart_is_reached_and_read_with_the_keyboard(qtbot, board, name):
    chart = getattr(board, name).chart
    assert chart.focusPolicy() == Qt.FocusPolicy.StrongFocus
    assert chart.accessibleName()
    chart.setFocus()
    qtbot.keyClick(chart, Qt.Key.Key_End)
    assert chart.current == len(chart.marks) - 1


def test_the_topic_that_is_opened_is_named(qtbot, board):
    with qtbot.waitSignal(board.topic_opened) as opened:
        qtbot.keyClick(board.topics.chart, Qt.Key.Key_End)
        qtbot.keyClick(board.topics.chart, Qt.Key.Key_Return)
    assert opened.args == ["Trade"]


@pytest.mark.parametrize(
    ("name", "file", "rows"),
    [
        ("retention", "true-retention", 4),
        ("forecast", "forecast", 32),
        ("topics", "recall-by-topic", 3),
        ("reviews", "reviews-by-day", 31),
        ("workload", "minutes-by-day", 31),
        ("year", "reviews-in-the-year", 366),
        ("cards", "cards-by-state", 9),
    ],
)
def test_every_panel_can_be_saved_with_all_its_figures(qtbot, board, name, file, rows):
    with qtbot.waitSignal(board.save_asked) as asked:
        getattr(board, name).save.click()
    assert asked.args[0] == file
    assert asked.args[1].count("\r\n") == rows
