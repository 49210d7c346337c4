"""A deck of very many cards is buried or suspended beside the window."""

import pytest
from browsing import browsing_windows
from builders import make_card, make_deck
from studying import StudyWindow, open_app, put

from quizapp.core.changes import Action
from quizapp.core.ids import DeckId

CARDS = 501
"""More than are changed at once."""


def long_deck():
    return [
        make_deck(1, "Hills"),
        make_deck(2, "Lima"),
        make_card(1_001, 2),
        *(make_card(n) for n in range(1, CARDS + 1)),
    ]


class TestOnItsPage:
    @pytest.fixture
    def page(self, qtbot, theme, tmp_path, clock, late):
        with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
            page = open_window(*long_deck(), page="deck", argument=DeckId(1), runner=late)
            late.run_all()
            yield page

    @staticmethod
    def are_suspended(page) -> set[bool]:
        return {page.stored_card(number).suspended for number in range(1, CARDS + 1)}

    def test_it_is_said_before_and_after_and_can_be_taken_back(self, page, late):
        page.key("!")
        assert page.said == "This takes a moment: the deck has very many cards."
        assert self.are_suspended(page) == {False}
        late.run_all()
        assert page.said == "Deck suspended: none of its cards is asked."
        assert self.are_suspended(page) == {True}
        assert not page.stored_card(1_001).suspended
        page.undo_by_banner()
        late.run_all()
        assert self.are_suspended(page) == {False}

    def test_a_second_press_meanwhile_is_no_second_change(self, page, late):
        page.key("!")
        page.key("!")
        late.run_all()
        assert self.are_suspended(page) == {True}

    def test_it_lets_them_in_again(self, page, late):
        for _ in range(2):
            page.key("!")
            late.run_all()
        assert page.said == "The cards of the deck are asked again."
        assert self.are_suspended(page) == {False}

    def test_what_keeps_it_from_being_written_is_said_and_it_can_be_tried_again(self, page, late):
        page.key("!")
        with page.app._collection.transaction():
            page.app._collection.set_note("held", "by another")
            late.run_all()
        assert "busy" in page.said or "another program" in page.said
        page.key("!")
        late.run_all()
        assert self.are_suspended(page) == {True}


class TestWhileStudying:
    @pytest.fixture
    def study(self, qtbot, theme, tmp_path, clock, late):
        with open_app(tmp_path, clock) as app:
            put(app, *long_deck())
            study = StudyWindow(qtbot, theme, app, late)
            study.go("review")
            late.run_all()
            yield study

    @pytest.mark.parametrize(("key", "action"), [("=", Action.BURY), ("!", Action.SUSPEND)])
    def test_the_session_goes_on_meanwhile_and_then_with_what_is_left(self, study, late, key, action):
        asked = study.asked
        study.key(key)
        assert study.asked == asked
        late.run_all()
        assert study.app.history.undoable is action
        assert study.asked == 1_001

    def test_undo_and_redo_of_it_do_not_hold_the_session_up(self, study, late):
        study.key("!")
        late.run_all()
        study.key("u")
        assert study.card(1).suspended
        late.run_all()
        assert not study.card(1).suspended
        study.review.redo()
        assert not study.card(1).suspended
        late.run_all()
        assert study.card(1).suspended
