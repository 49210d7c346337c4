"""The review page with questions that have choices, in the real window on a real collection."""

import pytest
from builders import make_card, make_choice, make_deck
from PySide6.QtCore import Qt
from PySide6.QtGui import QPixmap
from studying import StudyWindow, listen, open_app, put

from quizapp.core.review import Rating
from quizapp.services.study import Phase
from quizapp.settings import Settings

SPACE = Qt.Key.Key_Space


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        put(app, make_deck(), make_choice(1), make_card(2), make_choice(3, correct=None, answer=""))
        yield app


def choices(study: StudyWindow) -> list[str]:
    """What the visible choices say to a screen reader."""
    return [button.accessibleName() for button in study.desk.card.choices.buttons if button.isVisible()]


def suggested(study: StudyWindow) -> list[Rating]:
    return [rating for rating, button in study.desk.bar.ratings.buttons.items() if button.suggested]


def test_choices_stand_below_the_question_with_their_letters(study):
    assert choices(study) == ["A, Quito", "B, Lima", "C, La Paz"]
    assert not study.desk.card.back.isVisible()


def test_a_letter_chooses_and_another_one_changes_it(study, monkeypatch):
    said = listen(monkeypatch)
    study.key("a")
    study.key("c")
    assert choices(study) == ["A, Quito", "B, Lima", "C, La Paz, your choice"]
    assert said[-1] == "C, La Paz, your choice"
    assert study.session.phase is Phase.QUESTION


def test_a_click_chooses_and_leaves_the_keys_to_the_card(study, qtbot):
    qtbot.mouseClick(study.desk.card.choices.buttons[1], Qt.MouseButton.LeftButton)
    assert study.session.prompt.chosen == 1
    study.key(SPACE)
    assert study.session.phase is Phase.ANSWER


def test_the_reveal_says_in_words_what_was_right_and_what_was_wrong(study, monkeypatch):
    said = listen(monkeypatch)
    study.key("a")
    study.key(SPACE)
    assert choices(study) == ["A, Quito, your choice, Wrong", "B, Lima, Right", "C, La Paz"]
    assert said[-1] == "Wrong. The right answer is B, Lima. It lies on the coast."
    assert study.desk.card.back.explanation.isVisible()
    assert not study.desk.card.back.answer.isVisible()


def test_a_right_choice_suggests_good_which_space_takes(study):
    study.key("b")
    study.key(SPACE)
    assert suggested(study) == [Rating.GOOD]
    assert study.intervals[2] == "Good, 10 minutes, suggested"
    study.key(SPACE)
    (log,) = study.logs(1)
    assert (log.rating, log.recall_score, log.suggested) == (Rating.GOOD, 1.0, Rating.GOOD)
    assert study.asked == 2


def test_a_wrong_choice_suggests_again_and_the_student_overrides(study):
    study.key("a")
    study.key(SPACE)
    assert suggested(study) == [Rating.AGAIN]
    study.key("2")
    (log,) = study.logs(1)
    assert (log.rating, log.recall_score, log.suggested) == (Rating.HARD, 0.0, Rating.AGAIN)


def test_space_is_dead_for_a_moment_after_the_reveal(study, qtbot):
    study.key("b")
    study.key(SPACE)
    qtbot.keyClick(study.desk._scroll, SPACE)
    assert (study.asked, study.session.phase) == (1, Phase.ANSWER)
    assert study.logs(1) == []


def test_without_a_choice_nothing_is_suggested_and_space_reads_on(study):
    study.key(SPACE)
    assert suggested(study) == []
    assert choices(study) == ["A, Quito", "B, Lima, Right", "C, La Paz"]
    study.key(SPACE)
    assert study.session.phase is Phase.ANSWER


def test_a_suggestion_does_not_stay_for_the_next_card(study):
    study.key("b")
    study.key(SPACE)
    study.key("3")
    study.key(SPACE)
    assert suggested(study) == []
    assert choices(study) == []
    assert study.desk.card.back.answer.isVisible()


def test_letters_choose_before_the_reveal_and_mean_what_they_always_mean_after_it(study):
    study.key("c")
    assert not study.desk.panel.isVisible()
    study.key("e")
    assert not study.desk.card.editor.isVisible()
    study.key(SPACE)
    study.key("c")
    assert study.desk.panel.isVisible()
    study.key("e")
    assert study.desk.card.editor.isVisible()
    assert not study.desk.card.choices.isVisible()


def test_letters_edit_a_card_without_choices_before_the_reveal(study):
    study.answer("4")
    assert study.asked == 2
    study.key("e")
    assert study.desk.card.editor.isVisible()


def test_a_card_without_a_key_is_marked_incomplete_and_suggests_nothing(study):
    study.answer("4")
    study.answer("4")
    assert study.asked == 3
    study.key("a")
    study.key(SPACE)
    assert study.desk.card.back.verdict.text == "The right answer is not known."
    assert study.desk.card.back._incomplete.isVisible()
    assert suggested(study) == []


def test_an_edited_answer_of_a_choice_card_changes_its_right_choice(study):
    study.key(SPACE)
    study.key("e")
    study.desk.card.editor.answer.setPlainText("Lima, Peru")
    study.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert study.card(1).choices == ("Quito", "Lima, Peru", "La Paz")


def test_without_single_keys_choices_are_reached_with_tab(qtbot, theme, app):
    app.change_settings(Settings(single_keys=False))
    study = StudyWindow(qtbot, theme, app)
    study.go("review")
    study.key("b")
    assert study.session.prompt.chosen is None
    study.desk.card.choices.buttons[1].setFocus(Qt.FocusReason.TabFocusReason)
    study.key(SPACE)
    assert study.session.prompt.chosen == 1


def test_no_line_of_the_choices_moves_when_the_answer_comes(study):
    buttons = study.desk.card.choices.buttons[:3]
    study.key("a")
    before = [(study.place(button), button.height()) for button in buttons]
    study.key(SPACE)
    assert [(study.place(button), button.height()) for button in buttons] == before


def test_right_and_wrong_are_painted_with_sign_and_word(study):
    def picture(place: int) -> QPixmap:
        return study.desk.card.choices.buttons[place].grab()

    study.key("a")
    before = [picture(place).toImage() for place in range(3)]
    study.key(SPACE)
    changed = [picture(place).toImage() != image for place, image in enumerate(before)]
    assert changed == [True, True, False]
