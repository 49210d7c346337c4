"""Words for decks and cards as the library lists them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from builders import make_card, make_deck, reviewed

from quizapp.core.card import MemoryState, Schedule, State
from quizapp.core.deck import FacetKind
from quizapp.core.ids import CardId
from quizapp.core.library import DeckSort, DeckSummary
from quizapp.core.study_day import StudyDays
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.gui import library_wording
from quizapp.services.deck_sums import DeckRow
from quizapp.services.library import CardRow, DeletionSize

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)
TODAY = date(2026, 11, 24)
DAY = timedelta(days=1)
DAYS = StudyDays(zone=UTC)


def deck_row(*, cards=5, due=0, new=0, suspended=0, told=1, recall=None, **deck) -> DeckRow:
    summary = DeckSummary(
        deck=make_deck(1, "Alliance", **deck), cards=cards, due=due, new=new, suspended=suspended, story=told
    )
    return DeckRow(summary=summary, recall=recall)


def due(card) -> str:
    return library_wording.card_due(card, NOW, DAYS)


class TestDecks:
    def test_a_deck_that_is_one_of_a_story_says_so(self):
        row = deck_row(source="kyodonews.net", as_of=date(2024, 11, 15), told=3)
        assert library_wording.deck_facts(row, TODAY).startswith("⧉ same story ×3 · kyodonews.net")
        assert library_wording.story(3) == "Story: 3 articles"

    def test_the_second_line_says_where_and_when_it_comes_from(self):
        row = deck_row(source="kyodonews.net", as_of=date(2024, 11, 15), language="English", country="Japan")
        assert library_wording.deck_facts(row, TODAY) == "kyodonews.net · 15 Nov 2024 · English · Japan"

    def test_without_a_day_of_its_own_it_says_when_it_was_added(self):
        assert library_wording.deck_facts(deck_row(), TODAY) == "added 24 Nov 2026"

    def test_it_says_how_much_is_suspended(self):
        assert library_wording.deck_facts(deck_row(suspended=2), TODAY) == "added 24 Nov 2026 · 2 suspended"

    def test_a_screen_reader_hears_all_that_the_row_shows(self):
        row = deck_row(cards=5, due=2, new=1, recall=0.88, country="Japan")
        words = "Alliance, added 24 Nov 2026 · Japan, 5 cards, 1 new, 2 due, recall 88\u00a0%"
        assert library_wording.deck_sentence(row, TODAY) == words
        assert library_wording.deck_sentence(deck_row(cards=1), TODAY) == "Alliance, added 24 Nov 2026, 1 card"

    @pytest.mark.parametrize(
        ("shown", "total", "words"),
        [(214, 214, "214 decks"), (12, 214, "12 of 214 decks"), (0, 1, "0 of 1 deck"), (1, 1, "1 deck")],
    )
    def test_a_list_says_how_many_it_shows(self, shown, total, words):
        assert library_wording.found(shown, total) == words

    def test_the_heading_of_the_cards_says_how_they_stand(self):
        assert library_wording.deck_status(5, 2, 0.876) == "5 cards · 2 to study · recall 88\u00a0%"
        assert library_wording.deck_status(1, 0, None) == "1 card"

    def test_every_order_and_kind_of_facet_has_a_name(self):
        assert len({library_wording.sort(order) for order in DeckSort}) == len(DeckSort)
        assert library_wording.facet(FacetKind.COUNTRY, "Japan") == "Country: Japan"
        assert len({library_wording.facet(kind, "x") for kind in FacetKind}) == len(FacetKind)


class TestDeletion:
    @pytest.mark.parametrize(
        ("cards", "answers", "words"),
        [
            (5, 12, "Deletes 5 cards and 12 answers. Undo brings them back until Quizapp is closed."),
            (1, 1, "Deletes 1 card and 1 answer. Undo brings them back until Quizapp is closed."),
            (5, 0, "Deletes 5 cards. Undo brings them back until Quizapp is closed."),
            (1, 0, "Deletes 1 card. Undo brings it back until Quizapp is closed."),
        ],
    )
    def test_it_says_how_much_goes(self, cards, answers, words):
        assert library_wording.deletion(DeletionSize(cards=cards, answers=answers)) == words


class TestDue:
    def test_a_new_card_is_due_on_no_day(self):
        assert due(make_card(1)) == ""

    @pytest.mark.parametrize(
        ("days", "words"), [(-2, "overdue"), (0, "today"), (1, "tomorrow"), (3, "in 3 d"), (60, "in 2 mo")]
    )
    def test_a_review_is_due_on_a_day(self, days, words):
        assert due(reviewed(make_card(1), datetime(2026, 11, 24, 4, tzinfo=UTC) + days * DAY)) == words

    def test_the_hour_of_a_review_does_not_matter(self):
        assert due(reviewed(make_card(1), NOW + timedelta(hours=10))) == "today"

    def test_a_learning_step_that_ends_today_is_so_many_minutes_away(self):
        step = Schedule(state=State.LEARNING, step=0, due=NOW + timedelta(minutes=9), reps=1)
        assert due(make_card(1, schedule=step)) == "in 9 min"
        assert due(make_card(1, schedule=replace(step, due=NOW - timedelta(minutes=1)))) == "today"
        assert due(make_card(1, schedule=replace(step, due=NOW + DAY))) == "tomorrow"

    def test_what_is_kept_from_study_is_not_due(self):
        assert due(reviewed(make_card(1, suspended=True), NOW)) == ""
        assert due(reviewed(make_card(1, superseded_by=CardId(2)), NOW)) == ""

    def test_a_buried_card_waits_for_its_day(self):
        assert due(make_card(1, buried_until=TODAY + DAY)) == "tomorrow"
        assert due(reviewed(make_card(1, buried_until=TODAY + DAY), NOW - 9 * DAY)) == "tomorrow"
        assert due(reviewed(make_card(1, buried_until=TODAY + DAY), NOW + 9 * DAY)) == "in 9 d"
        assert due(reviewed(make_card(1, buried_until=TODAY), NOW)) == "today"


class TestCards:
    def test_what_keeps_a_card_from_study_comes_before_its_state(self):
        words = [
            library_wording.card_state(card, TODAY)
            for card in (
                make_card(1),
                reviewed(make_card(1), NOW),
                make_card(1, buried_until=TODAY + DAY),
                make_card(1, buried_until=TODAY),
                make_card(1, suspended=True, buried_until=TODAY + DAY),
                make_card(1, superseded_by=CardId(2), suspended=True),
            )
        ]
        assert words == ["New", "Review", "Buried", "New", "Suspended", "Replaced"]

    def test_marks_have_words(self):
        plain = CardRow(card=make_card(1), recall=None, askable=True)
        assert library_wording.card_marks(plain) == []
        marked = CardRow(card=make_card(1, cut_off=True, flag=3, starred=True), recall=None, askable=True, leech=True)
        words = ["Leech: forgotten again and again", "Answer cut off", "Flag 3", "Starred"]
        assert library_wording.card_marks(marked) == words

    def test_a_leech_is_named_so_before_its_state_but_not_before_what_keeps_it_from_being_asked(self):
        for card, word in ((make_card(1), "Leech!"), (make_card(1, suspended=True), "Suspended")):
            row = CardRow(card=card, recall=None, askable=True, leech=True)
            assert library_wording.row_state(row, TODAY) == word
        row = CardRow(card=make_card(1), recall=None, askable=True)
        assert library_wording.row_state(row, TODAY) == "New"

    def test_a_withdrawal_is_its_reason_and_the_note_on_it(self):
        wrong = Withdrawal(reason=Reason.WRONG, note="It was Blinken.", at=NOW)
        assert library_wording.withdrawal(wrong) == "Wrong: It was Blinken."
        assert library_wording.withdrawal(replace(wrong, note="")) == "Wrong"

    def test_a_card_that_was_split_names_its_parts_a_part_its_whole_and_an_old_card_the_new_one(self):
        row = CardRow(card=make_card(1), recall=None, askable=False)
        assert library_wording.kin(row) == []
        whole = replace(row, children=(make_card(2), make_card(3)))
        assert library_wording.kin(whole) == [("Split into", make_card(2)), ("Split into", make_card(3))]
        assert library_wording.kin(replace(row, parent=make_card(4))) == [("Split out of", make_card(4))]
        assert library_wording.kin(replace(row, successor=make_card(5))) == [("Replaced by", make_card(5))]

    def test_a_lapse_is_counted(self):
        assert [library_wording.forgotten(count) for count in (1, 5)] == ["forgotten once", "forgotten 5 times"]

    def test_a_screen_reader_hears_all_that_the_row_shows(self):
        row = CardRow(card=reviewed(make_card(1, starred=True), NOW), recall=0.93, askable=True)
        words = "4. Question 1? recall 93\u00a0%, due today, Review, Starred"
        assert library_wording.card_sentence(row, 4, NOW, DAYS) == words
        new = CardRow(card=make_card(1), recall=None, askable=True)
        assert library_wording.card_sentence(new, 1, NOW, DAYS) == "1. Question 1? New"


class TestMemory:
    @pytest.mark.parametrize(
        ("state", "lapses", "words"),
        [
            (State.NEW, 0, "This card was not asked yet."),
            (State.LEARNING, 0, "You are still learning this card."),
            (State.REVIEW, 0, "This card was not forgotten since you learnt it."),
            (State.RELEARNING, 1, "This card was forgotten once."),
            (State.REVIEW, 5, "This card was forgotten 5 times."),
        ],
    )
    def test_what_is_missed_while_it_is_learnt_is_not_forgotten(self, state, lapses, words):
        assert library_wording.hold(make_card(1, schedule=Schedule(state=state, lapses=lapses))) == words

    def test_a_new_card_was_never_asked(self):
        assert library_wording.memory(make_card(1)) == "Never asked yet"

    @pytest.mark.parametrize(("lapses", "words"), [(0, ""), (1, " · forgotten once"), (4, " · forgotten 4 times")])
    def test_stability_is_said_in_days_and_difficulty_out_of_ten(self, lapses, words):
        schedule = Schedule(
            state=State.REVIEW, memory=MemoryState(stability=12.4, difficulty=6.66), due=NOW, reps=7, lapses=lapses
        )
        start = "stability 12 days · difficulty 6.7 of 10 · 7 answers"
        assert library_wording.memory(make_card(1, schedule=schedule)) == start + words
