"""What painted rows have in common: columns at their end, as many as there is room for."""

import pytest
from PySide6.QtCore import QRect, QStringListModel, Qt
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtWidgets import QListView

from quizapp.gui.widgets.row_delegate import Column, RowDelegate
from quizapp.settings import Theme as Choice


@pytest.fixture
def view(qtbot) -> QListView:
    view = QListView()
    qtbot.addWidget(view)
    view.setModel(QStringListModel(["one", "two"], view))
    return view


@pytest.fixture
def delegate(theme, view) -> RowDelegate:
    columns = (
        Column(name="cards", title="Cards", width=60),
        Column(name="due", title="Due", width=50),
        Column(name="recall", title="Recall", width=70),
    )
    return RowDelegate(theme, view, columns, keep=("due", "recall", "cards"), least_text=200)


def spans(delegate: RowDelegate, width: int) -> dict[str, tuple[int, int]]:
    """Return where each column begins and ends."""
    return {name: (place.left(), place.left() + place.width()) for name, place in delegate.columns(width).items()}


def test_columns_stand_at_the_end_in_their_order(delegate):
    assert spans(delegate, 500) == {"recall": (418, 488), "due": (368, 418), "cards": (308, 368)}
    assert delegate.text_end(500) == 308


@pytest.mark.parametrize(
    ("width", "shown"),
    [(404, {"cards", "due", "recall"}), (403, {"due", "recall"}), (343, {"due"}), (273, set()), (50, set())],
)
def test_where_it_gets_narrow_the_most_needed_stay_longest(delegate, width, shown):
    assert delegate.columns(width).keys() == shown


def test_those_that_stay_close_up(delegate):
    assert spans(delegate, 350) == {"recall": (268, 338), "due": (218, 268)}
    assert delegate.text_end(250) == 238


def test_all_of_it_grows_with_the_text(delegate, theme):
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert delegate.columns(807).keys() == {"due", "recall"}
    assert spans(delegate, 1_000)["recall"] == (836, 976)


def test_columns_have_titles(delegate):
    assert [delegate.title(name) for name in ("cards", "due", "recall")] == ["Cards", "Due", "Recall"]


def test_right_to_left_everything_is_mirrored(delegate, view):
    row, part = QRect(10, 100, 500, 60), QRect(418, 5, 70, 20)
    assert delegate.place(row, part) == QRect(428, 105, 70, 20)
    view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert delegate.place(row, part) == QRect(22, 105, 70, 20)


@pytest.mark.usefixtures("qapp")
class TestLines:
    @pytest.fixture
    def canvas(self):
        canvas = QPixmap(400, 30)
        canvas.fill(Qt.GlobalColor.white)
        painter = QPainter(canvas)
        yield canvas, painter
        painter.end()

    def inked(self, canvas: QPixmap) -> tuple[int, int]:
        """Return the first and the last column of pixels with ink."""
        image = canvas.toImage()
        columns = [x for x in range(image.width()) if any(image.pixelColor(x, y).lightness() < 200 for y in range(30))]
        return columns[0], columns[-1]

    @pytest.mark.parametrize("text", ["Alliance", "مؤتمر المناخ"])
    def test_a_line_begins_where_the_window_reads_from(self, canvas, delegate, view, text):
        pixmap, painter = canvas
        delegate.paint_line(painter, QRect(0, 0, 400, 30), text, "ui", "text")
        assert self.inked(pixmap)[0] < 10
        pixmap.fill(Qt.GlobalColor.white)
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        delegate.paint_line(painter, QRect(0, 0, 400, 30), text, "ui", "text")
        assert self.inked(pixmap)[1] > 390

    def test_a_long_line_ends_within_its_room(self, canvas, delegate):
        pixmap, painter = canvas
        used = delegate.paint_line(painter, QRect(0, 0, 200, 30), "A title that is far too long " * 5, "ui", "text")
        assert 150 < used <= 200
        assert self.inked(pixmap)[1] <= 200

    def test_a_figure_stands_at_the_end(self, canvas, delegate, view):
        pixmap, painter = canvas
        delegate.paint_figure(painter, QRect(0, 0, 400, 30), "88 %", "ui", "text")
        assert self.inked(pixmap)[0] > 350
        pixmap.fill(Qt.GlobalColor.white)
        view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        delegate.paint_figure(painter, QRect(0, 0, 400, 30), "88 %", "ui", "text")
        assert self.inked(pixmap)[1] < 50
