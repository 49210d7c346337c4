import pytest
from PySide6.QtCore import QAbstractAnimation
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.fade import Fade


@pytest.fixture
def label(window) -> QLabel:
    label = QLabel("Answer", window)
    label.hide()
    window.show()
    return label


def test_it_lets_the_widget_appear_within_the_time_given(qtbot, theme, label):
    fade = Fade(theme, label, 20)
    with qtbot.waitSignal(fade.animation.finished):
        fade.show()
        assert label.isVisible()
        assert fade.animation.duration() == 20
        assert label.graphicsEffect().opacity() < 1.0
    assert not label.graphicsEffect().isEnabled()


def test_it_can_do_so_again_and_again(qtbot, theme, label):
    fade = Fade(theme, label, 20)
    for _ in range(2):
        label.hide()
        with qtbot.waitSignal(fade.animation.finished):
            fade.show()
    assert label.graphicsEffect().opacity() == 1.0


def test_with_reduced_motion_the_widget_is_there_at_once(theme, label):
    theme.apply(theme._choice, reduced_motion=True)
    fade = Fade(theme, label, 120)
    fade.show()
    assert label.isVisible()
    assert not label.graphicsEffect().isEnabled()
    assert fade.animation.state() is QAbstractAnimation.State.Stopped
