from PySide6.QtWidgets import QLabel

from quizapp.errors import QuizAppError
from quizapp.gui.pages.fault import FaultPage


def test_a_fault_is_shown_with_what_to_do_about_it(qtbot, theme):
    page = FaultPage(theme)
    qtbot.addWidget(page)
    page.show()
    page.explain(QuizAppError("The file is damaged.", "Restore a backup."))
    words = [label.text() for label in page.findChildren(QLabel)]
    assert "The file is damaged." in words
    assert "Restore a backup." in words


def test_the_button_asks_to_try_again(qtbot, theme):
    page = FaultPage(theme)
    qtbot.addWidget(page)
    with qtbot.waitSignal(page.try_again):
        page.button.click()
