from datetime import timedelta

import pytest

from quizapp.core.review import Rating
from quizapp.gui.widgets.answer_bar import AnswerBar

INTERVALS = {
    Rating.AGAIN: timedelta(minutes=10),
    Rating.HARD: timedelta(days=2),
    Rating.GOOD: timedelta(days=6),
    Rating.EASY: timedelta(days=45),
}


@pytest.fixture
def bar(qtbot, theme, window) -> AnswerBar:
    bar = AnswerBar(theme)
    bar.setParent(window)
    bar.resize(900, 80)
    window.show()
    return bar


def seen(bar: AnswerBar) -> list[str]:
    parts = {
        "reveal": bar.reveal_button,
        "ratings": bar.ratings,
        "save": bar.save_button,
        "cancel": bar.cancel_button,
    }
    return [name for name, widget in parts.items() if widget.isVisible()]


def test_it_shows_one_thing_at_a_time(bar):
    bar.ask()
    assert seen(bar) == ["reveal"]
    bar.offer(INTERVALS)
    assert seen(bar) == ["ratings"]
    bar.edit()
    assert seen(bar) == ["save", "cancel"]


def test_it_is_always_equally_high_so_that_nothing_above_it_moves(bar):
    heights = []
    for show in (bar.ask, lambda: bar.offer(INTERVALS), bar.edit):
        show()
        heights.append(bar.sizeHint().height())
    assert len(set(heights)) == 1


def test_the_ratings_show_their_intervals_and_say_them_in_words(bar):
    bar.offer(INTERVALS)
    names = [button.accessibleName() for button in bar.ratings.buttons.values()]
    assert names == ["Again, 10 minutes", "Hard, 2 days", "Good, 6 days", "Easy, 45 days"]


def test_buttons_show_their_keys_and_are_called_by_their_words(bar):
    buttons = (bar.reveal_button, bar.save_button, bar.cancel_button)
    assert [button.text() for button in buttons] == ["Show answer   Space", "Save   Ctrl+Enter", "Cancel   Esc"]
    assert [button.accessibleName() for button in buttons] == ["Show answer", "Save", "Cancel"]
    assert bar.reveal_button.accessibleDescription() == "Key Space"


def test_each_button_is_a_signal(qtbot, bar):
    signals = {
        bar.reveal_clicked: bar.reveal_button,
        bar.save_clicked: bar.save_button,
        bar.cancel_clicked: bar.cancel_button,
    }
    for signal, button in signals.items():
        with qtbot.waitSignal(signal):
            button.click()
    with qtbot.waitSignal(bar.rated) as rated:
        bar.ratings.buttons[Rating.HARD].click()
    assert rated.args == [Rating.HARD]


def test_it_grows_with_the_text(bar, theme):
    before = bar.sizeHint().height()
    theme.apply(theme._choice, text_scale=2.0)
    assert bar.sizeHint().height() >= before + 50
