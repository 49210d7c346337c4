"""Recall on the review page, by PRODUCT rule 4: typed or ticked, it suggests a rating and the student decides."""

from dataclasses import replace

import pytest
from builders import make_card, make_choice
from page_windows import CONTROL
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget
from studying import StudyWindow, listen, open_app, put, put_decks

from quizapp.core.review import Confidence, Rating
from quizapp.services.study import Phase
from quizapp.settings import Settings

SPACE, RETURN, ESCAPE, TAB = Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Tab
ALT = Qt.KeyboardModifier.AltModifier
ANSWER = (
    "Finland joined NATO in April 2023, and Sweden followed in March 2024. Turkey had kept Sweden waiting. "
    "Hungary was the last member to agree."
)


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        put_decks(app, 1, 2)
        put(app, make_card(11, answer=ANSWER))
        yield app


@pytest.fixture
def field(study):
    return study.desk.card.attempt.field


@pytest.fixture
def points(study):
    return study.desk.card.back.points


def suggested(study) -> list[Rating]:
    return [rating for rating, button in study.desk.bar.ratings.buttons.items() if button.suggested]


class TestTyping:
    def test_the_box_takes_no_key_until_it_has_the_focus(self, study, field):
        study.key("q")
        assert field.toPlainText() == ""
        study.key("w")
        for key in ("3", " ", "e", "w"):
            study.key(key)
        assert field.toPlainText() == "3 ew"
        assert study.session.prompt.typed == "3 ew"
        assert study.session.phase is Phase.QUESTION

    def test_tab_leads_to_it_from_the_card(self, study, field):
        study.key(TAB)
        study.key(TAB)
        assert field.hasFocus()

    @pytest.mark.parametrize("key", [RETURN, Qt.Key.Key_Enter])
    def test_ctrl_enter_reveals_and_shows_what_was_typed(self, study, key):
        study.key("w")
        study.key("x")
        study.key(key, CONTROL)
        assert study.session.phase is Phase.ANSWER
        assert study.desk.card.back.typed.text.toPlainText() == "x"
        assert not study.desk.card.attempt.isVisible()
        assert QApplication.focusWidget() is study.desk._scroll

    def test_the_button_names_the_key_that_reveals(self, study):
        assert study.desk.bar.reveal_button.text() == "Show answer   Space"
        study.key("w")
        assert study.desk.bar.reveal_button.text() == "Show answer   Ctrl+Enter"

    def test_esc_leaves_the_box_and_then_the_page(self, study, field):
        study.key("w")
        study.key("x")
        study.key(ESCAPE)
        assert not field.hasFocus()
        assert field.toPlainText() == "x"
        study.key(SPACE)
        assert study.session.phase is Phase.ANSWER

    def test_what_was_typed_is_there_when_the_student_comes_back(self, study, field):
        study.key("w")
        study.key("x")
        study.go("today")
        study.go("review")
        assert field.toPlainText() == "x"

    def test_the_next_card_has_an_empty_box(self, study, field):
        study.key("w")
        study.key("x")
        study.key(RETURN, CONTROL)
        study.key("3")
        assert field.isVisible()
        assert field.toPlainText() == ""
        assert not field.hasFocus()

    def test_what_was_typed_is_there_again_when_its_answer_is_undone(self, study, field):
        study.key("w")
        study.key("x")
        study.key(RETURN, CONTROL)
        study.key("3")
        study.key("u")
        assert field.isVisible()
        assert field.toPlainText() == "x"
        study.key(SPACE)
        assert study.desk.card.back.typed.text.toPlainText() == "x"

    def test_the_question_stays_where_it_is(self, study):
        before = study.place(study.desk.card.question)
        study.key("w")
        study.key(RETURN, CONTROL)
        assert study.place(study.desk.card.question) == before

    def test_the_setting_takes_the_box_away(self, qtbot, theme, tmp_path, clock):
        with open_app(tmp_path / "other", clock, Settings(typed_recall=False, ask_confidence=False)) as app:
            put_decks(app, 1, 1)
            study = StudyWindow(qtbot, theme, app)
            study.go("review")
            assert not study.desk.card.attempt.isVisible()
            study.key("w")
            study.key(SPACE)
            assert study.session.phase is Phase.ANSWER


class TestConfidence:
    def test_it_is_said_before_the_reveal_and_logged(self, study):
        study.key("s", ALT)
        study.key("u", ALT)
        assert study.desk.card.attempt.confidence.buttons[Confidence.UNSURE].isChecked()
        study.answer("3")
        (log,) = study.logs(11)
        assert log.confidence is Confidence.UNSURE

    def test_it_can_be_said_while_typing_and_taken_back(self, study, field):
        study.key("w")
        study.key("n", ALT)
        assert study.session.prompt.confidence is Confidence.NO_IDEA
        assert field.toPlainText() == ""
        assert field.hasFocus()
        study.key("n", ALT)
        assert study.session.prompt.confidence is None

    def test_a_card_with_choices_asks_for_it_too(self, study, app):
        put(app, make_choice(11))
        study.change_elsewhere()
        study.key("s", ALT)
        study.key("b")
        study.answer(" ")
        (log,) = study.logs(11)
        assert (log.confidence, log.suggested) == (Confidence.SURE, Rating.GOOD)


class TestTicks:
    def test_with_nothing_compared_nothing_is_suggested(self, study, points):
        study.key(SPACE)
        assert points.isVisible()
        assert suggested(study) == []

    def test_space_then_says_how_to_go_on_and_puts_the_points_at_hand(self, study, points, monkeypatch):
        study.key(SPACE)
        said = listen(monkeypatch)
        place = study.place(study.desk.bar.ratings)
        study.key(SPACE)
        assert points.boxes[0].isVisible()
        assert said == ["Tick what you knew, or press 1 to 4"]
        assert study.desk.bar.hint.text() == said[0]
        assert study.place(study.desk.bar.ratings) == place
        assert study.session.phase is Phase.ANSWER
        study.key("1", ALT)
        assert study.desk.bar.hint.text() == ""

    def test_space_says_so_where_nothing_can_be_ticked_too(self, study, app):
        put(app, make_choice(11))
        study.change_elsewhere()
        study.key(SPACE)
        study.key(SPACE)
        assert study.desk.bar.hint.text() == "Press 1 to 4: how well did you know it?"
        study.key("3")
        assert study.desk.bar.hint.text() == ""

    def test_k_shows_the_points_and_space_ticks_the_one_it_is_on(self, study, points):
        study.key(SPACE)
        study.key("k")
        assert points.boxes[0].hasFocus()
        study.key(SPACE)
        assert study.session.prompt.ticks == (True, False, False, False)
        assert points.boxes[0].isChecked()

    def test_alt_and_a_number_tick_and_the_share_moves_the_suggestion(self, study, points):
        study.key(SPACE)
        marks = []
        for key in ("1", "2", "3", "4"):
            study.key(key, ALT)
            marks.append((points.tally.text(), suggested(study)))
        assert marks == [
            ("1 / 4", [Rating.AGAIN]),
            ("2 / 4", [Rating.HARD]),
            ("3 / 4", [Rating.HARD]),
            ("4 / 4", [Rating.GOOD]),
        ]

    def test_space_takes_the_suggestion_once_esc_has_left_the_points(self, study):
        study.key(SPACE)
        study.key("k")
        study.key("1", ALT)
        study.key("2", ALT)
        study.key(ESCAPE)
        study.key(SPACE)
        (log,) = study.logs(11)
        assert (log.recall_score, log.suggested, log.rating) == (0.5, Rating.HARD, Rating.HARD)

    def test_the_student_overrides_it_with_any_key(self, study):
        study.key(SPACE)
        study.key("1", ALT)
        study.key("4")
        (log,) = study.logs(11)
        assert (log.recall_score, log.suggested, log.rating) == (0.25, Rating.AGAIN, Rating.EASY)

    def test_the_point_that_was_ticked_by_its_key_is_in_sight_in_the_smallest_window(self, study, app, points):
        put(app, make_card(11, answer=f"{ANSWER} {'It took long. ' * 12}", question="Who joined NATO? " * 12))
        study.change_elsewhere()
        study.window.resize(720, 540)
        study.key(SPACE)
        for number in (4, 1):
            study.key(str(number), ALT)
            box = points.boxes[number - 1]
            assert box.isChecked()
            study.qtbot.waitUntil(lambda box=box: not box.visibleRegion().isEmpty())
            assert box.visibleRegion().boundingRect() == box.rect()

    def test_a_screen_reader_is_told_what_a_tick_suggests(self, study, monkeypatch):
        study.key(SPACE)
        said = listen(monkeypatch)
        study.key("1", ALT)
        assert said == ["1 of 4 key points, suggested: Again"]

    def test_alt_and_a_number_do_nothing_before_the_reveal(self, study):
        study.key("1", ALT)
        study.key("k")
        assert study.session.prompt.ticks == ()

    def test_the_points_are_kept_with_the_card(self, study):
        study.answer("3")
        first, *_ = study.card(11).key_points
        assert first.text_in(ANSWER) == "Finland joined NATO in April 2023"


class TestShowingByItself:
    @pytest.fixture
    def hurried(self, study, app):
        app.change_settings(replace(app.settings, reveal_after=3))
        study.change_elsewhere()
        return study

    def words(self, study) -> str:
        return study.desk.bar.countdown.text()

    def test_the_answer_comes_after_so_many_seconds_which_are_seen(self, hurried):
        seen = []
        for _ in range(3):
            seen.append(self.words(hurried))
            hurried.review._attempt._timer.tick()
        assert seen == ["by itself in 3 s", "by itself in 2 s", "by itself in 1 s"]
        assert hurried.session.phase is Phase.ANSWER

    def test_a_rating_key_that_comes_with_it_is_dead(self, hurried, qtbot):
        for _ in range(3):
            hurried.review._attempt._timer.tick()
        qtbot.keyClick(hurried.desk, "3")
        assert hurried.logs(11) == []

    def test_it_waits_while_the_answer_is_typed_or_the_card_edited(self, hurried):
        hurried.key("w")
        hurried.review._attempt._timer.tick()
        hurried.key(ESCAPE)
        hurried.key("e")
        hurried.review._attempt._timer.tick()
        assert self.words(hurried) == "by itself in 3 s"

    def test_it_waits_while_another_window_is_used(self, hurried, qtbot):
        other = QWidget()
        qtbot.addWidget(other)
        other.show()
        other.activateWindow()
        qtbot.waitUntil(lambda: not hurried.window.isActiveWindow())
        hurried.review._attempt._timer.tick()
        assert self.words(hurried) == "by itself in 3 s"

    def test_the_next_card_has_all_its_time(self, hurried):
        hurried.review._attempt._timer.tick()
        hurried.answer("3")
        assert self.words(hurried) == "by itself in 3 s"

    def test_off_the_page_and_without_the_setting_nothing_counts(self, hurried, app):
        hurried.go("today")
        assert self.words(hurried) == ""
        app.change_settings(replace(app.settings, reveal_after=0))
        hurried.go("review")
        assert self.words(hurried) == ""

    def test_the_button_stays_in_the_middle(self, hurried, app):
        with_words = hurried.place(hurried.desk.bar.reveal_button)
        app.change_settings(replace(app.settings, reveal_after=0))
        hurried.change_elsewhere()
        assert hurried.place(hurried.desk.bar.reveal_button) == with_words
