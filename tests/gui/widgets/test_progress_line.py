import pytest
from PySide6.QtGui import QFontMetricsF
from PySide6.QtWidgets import QLabel, QProgressBar

from quizapp.gui.widgets.progress_line import ProgressLine


@pytest.fixture
def line(qtbot, theme):
    line = ProgressLine(theme, "Session")
    qtbot.addWidget(line)
    return line


def test_words_and_bar_show_the_same(line):
    line.set_progress(12, 42, "12 / 42 · 11 min left")
    bar = line.findChild(QProgressBar)

    assert (bar.value(), bar.maximum()) == (12, 42)
    assert line.findChild(QLabel).text() == "12 / 42 · 11 min left"


def test_a_screen_reader_hears_what_it_is_and_how_far(line):
    line.set_progress(1, 2, "half")
    bar = line.findChild(QProgressBar)

    assert (bar.accessibleName(), bar.accessibleDescription()) == ("Session", "half")


def test_work_without_a_known_end_keeps_the_bar_moving(line):
    line.set_progress(0, 0, "Reading…")

    assert (line.findChild(QProgressBar).minimum(), line.findChild(QProgressBar).maximum()) == (0, 0)


def test_its_figures_are_equally_wide_so_that_they_do_not_jump(line):
    words = line.findChild(QLabel)
    words.ensurePolished()
    metrics = QFontMetricsF(words.font())

    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
