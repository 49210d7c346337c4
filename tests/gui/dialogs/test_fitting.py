"""How large dialogs open."""

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog

from quizapp.gui.dialogs.fitting import fit
from quizapp.settings import Theme as Choice


def test_a_dialog_grows_with_the_text(theme, window):
    dialog = QDialog(window)
    fit(dialog, theme, 400, 250)
    assert dialog.size() == QSize(400, 250)
    theme.apply(Choice.LIGHT, text_scale=2.0)
    fit(dialog, theme, 400, 250)
    assert dialog.size() == QSize(800, 500)


def test_it_is_never_larger_than_its_window(theme, window):
    dialog = QDialog(window)
    fit(dialog, theme, 2_000, 300)
    assert dialog.size() == QSize(900, 300)


def test_without_a_window_it_is_as_large_as_it_wants(qtbot, theme):
    dialog = QDialog()
    qtbot.addWidget(dialog)
    fit(dialog, theme, 1_200, 900)
    assert dialog.size() == QSize(1_200, 900)
