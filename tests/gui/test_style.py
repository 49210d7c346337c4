from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from quizapp.gui.style import set_look


def test_a_look_given_after_a_widget_was_shown_is_seen(qtbot, theme):
    button = QPushButton("Start")
    qtbot.addWidget(button)
    button.show()

    set_look(button, kind="primary")

    assert button.property("kind") == "primary"
    assert button.grab().toImage().pixelColor(button.width() // 2, 4) == theme.color("accent")


def test_a_look_that_is_not_named_stays(qtbot, theme):
    button = QPushButton()
    qtbot.addWidget(button)
    set_look(button, role="nav", kind="danger")

    set_look(button, kind="")

    assert (button.property("role"), button.property("kind")) == ("nav", "")


def test_a_widget_that_was_never_seen_is_drawn_when_it_is(qtbot, theme):
    button = QPushButton("Start")
    qtbot.addWidget(button)

    set_look(button, kind="primary")

    assert not button.testAttribute(Qt.WidgetAttribute.WA_WState_Polished)
    button.show()
    assert button.grab().toImage().pixelColor(button.width() // 2, 4) == theme.color("accent")
