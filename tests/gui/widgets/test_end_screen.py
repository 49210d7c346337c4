from datetime import timedelta

import pytest
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.end_screen import EndScreen, NextStep
from quizapp.services.next_card import LEARN_AHEAD
from quizapp.services.today import DaySummary

MINUTE = timedelta(minutes=1)


@pytest.fixture
def end(qtbot, theme, clock) -> EndScreen:
    end = EndScreen(theme, clock)
    qtbot.addWidget(end)
    end.resize(900, 600)
    end.show()
    return end


@pytest.fixture
def chosen(end) -> list[NextStep]:
    steps: list[NextStep] = []
    end.chosen.connect(steps.append)
    return steps


def summary(**values) -> DaySummary:
    figures = {
        "cards": 42,
        "answers": 50,
        "minutes": 18.2,
        "recall": 0.91,
        "due_tomorrow": 31,
        "learning_at": None,
        "new_kept_back": 0,
    }
    return DaySummary(**{**figures, **values})


def figures(end: EndScreen) -> list[str]:
    return [label.text() for label in end.figures.findChildren(QLabel) if label.isVisible()]


def test_the_day_is_summed_up(end):
    end.show_summary(summary(), NextStep.IMPORT)
    assert end.title.text() == "Well done, that was it"
    assert figures(end) == ["42", "cards", "19", "minutes", "91\u00a0%", "recalled", "31", "due tomorrow"]


def test_one_of_a_kind_is_worded_as_one(end):
    end.show_summary(summary(cards=1, minutes=0.4), NextStep.IMPORT)
    assert figures(end)[:4] == ["1", "card", "1", "minute"]


def test_without_an_answer_only_tomorrow_is_named(end):
    end.show_summary(summary(cards=0, answers=0, minutes=0.0, recall=None), NextStep.IMPORT)
    assert end.title.text() == "Nothing is due"
    assert figures(end) == ["31", "due tomorrow"]


@pytest.mark.parametrize(
    ("step", "button"),
    [
        (NextStep.OTHER_DECKS, "Study all decks"),
        (NextStep.MORE_NEW, "Learn 5 more"),
        (NextStep.IMPORT, "Import articles"),
        (NextStep.CONTINUE, "Continue"),
    ],
)
def test_there_is_one_thing_to_do_next(end, chosen, step, button):
    end.show_summary(summary(new_kept_back=9), step)
    assert end.next_button.text() == button
    assert end.note.text()
    end.next_button.click()
    assert chosen == [step]


def test_no_more_is_offered_than_there_is(end):
    end.show_summary(summary(new_kept_back=3), NextStep.MORE_NEW)
    assert end.next_button.text() == "Learn 3 more"


def test_a_wait_is_counted_down_to_when_the_card_may_be_asked(end, clock, chosen):
    end.show_summary(summary(learning_at=clock.now() + LEARN_AHEAD + 5 * MINUTE), NextStep.CONTINUE)
    assert end.note.text() == "A card that you are learning comes back in 5 min."
    clock.advance(2 * MINUTE)
    end.look_at_clock()
    assert end.note.text() == "A card that you are learning comes back in 3 min."
    assert chosen == []


def test_who_chose_to_wait_goes_on_by_itself_and_once(end, clock, chosen):
    end.show_summary(summary(learning_at=clock.now() + LEARN_AHEAD + 5 * MINUTE), NextStep.CONTINUE)
    end.next_button.click()
    assert end.next_button.text() == "Continues in 5 min…"
    assert chosen == []
    clock.advance(5 * MINUTE)
    end.look_at_clock()
    end.look_at_clock()
    assert chosen == [NextStep.CONTINUE]


def test_who_did_not_is_asked(end, clock, chosen):
    end.show_summary(summary(learning_at=clock.now() + LEARN_AHEAD + MINUTE), NextStep.CONTINUE)
    clock.advance(MINUTE)
    end.look_at_clock()
    assert (chosen, end.next_button.text()) == ([], "Continue")
    assert end.note.text() == "A card that you are learning has come back."
    end.next_button.click()
    assert chosen == [NextStep.CONTINUE]


def test_a_wait_for_another_card_is_a_new_one(end, clock):
    soon = clock.now() + LEARN_AHEAD + 5 * MINUTE
    end.show_summary(summary(learning_at=soon), NextStep.CONTINUE)
    end.next_button.click()
    end.show_summary(summary(learning_at=soon), NextStep.CONTINUE)
    assert end.next_button.text() == "Continues in 5 min…"
    end.show_summary(summary(learning_at=soon + MINUTE), NextStep.CONTINUE)
    assert end.next_button.text() == "Continue when due"


def test_the_clock_is_looked_at_only_while_it_is_seen(end):
    assert end._tick.isActive()
    end.hide()
    assert not end._tick.isActive()
    end.show()
    assert end._tick.isActive()


def test_back_to_today_is_a_signal(qtbot, end):
    with qtbot.waitSignal(end.today_clicked):
        end.today_button.click()


def test_it_stands_in_the_middle_of_the_room(end, qtbot):
    end.show_summary(summary(), NextStep.IMPORT)
    qtbot.waitUntil(lambda: end.title.mapTo(end, end.title.rect().center()).y() > 150)
    assert abs(end.title.mapTo(end, end.title.rect().center()).x() - 450) <= 2


def test_its_picture_grows_with_the_text(end, theme):
    theme.apply(theme._choice, text_scale=2.0)
    assert end._picture.pixmap().deviceIndependentSize().width() == 96


def test_what_was_typed_or_ticked_is_summed_up_where_there_was_any(end):
    end.show_summary(summary(), NextStep.IMPORT)
    assert "of key points" not in figures(end)
    end.show_summary(summary(points_recalled=0.6), NextStep.IMPORT)
    assert figures(end)[6:8] == ["60\u00a0%", "of key points"]
