"""One card's memory in words, bars and a table."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from builders import make_card

from quizapp.core.card import NEW_SCHEDULE, MemoryState
from quizapp.core.ids import ReviewId
from quizapp.core.review import Confidence, Rating, ReviewKind, ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.gui import memory_wording
from quizapp.services.card_memory import CardMemory, RecallOn

FIRST, SECOND, THIRD = (
    RecallOn(day=date(2026, 11, day), recall=recall) for day, recall in ((24, 1.0), (25, 0.95), (26, 0.9))
)
MEMORY = CardMemory(recall=0.95, answers=(), curve=(FIRST, SECOND, THIRD), due=THIRD, today=SECOND.day)
DAYS = StudyDays(zone=UTC)
LOG = ReviewLog(
    id=ReviewId(1),
    card_id=make_card(1).id,
    rating=Rating.GOOD,
    reviewed_at=datetime(2026, 11, 24, 9, tzinfo=UTC),
    duration_ms=12_000,
    kind=ReviewKind.REVIEW,
    before=NEW_SCHEDULE,
    after=MemoryState(stability=12.0, difficulty=5.0),
    elapsed_days=3,
    scheduled_days=11.0,
)


def test_the_finding_says_how_likely_it_is_now_and_when_it_is_due():
    assert memory_wording.finding(MEMORY) == "Recall 95\u00a0% today, 90\u00a0% on 26 Nov, when it is due"
    assert memory_wording.finding(replace(MEMORY, due=FIRST)) == "Recall 95\u00a0% today, when it is due"
    assert memory_wording.finding(replace(MEMORY, due=None)) == "Recall 95\u00a0% today"
    assert memory_wording.finding(replace(MEMORY, recall=None, due=None, curve=())) == ""


def test_the_curve_has_a_bar_a_day_and_what_is_to_come_in_another_tone():
    data = memory_wording.forgetting_curve(MEMORY)
    assert [(bar.tick, bar.value) for bar in data.bars] == [("24 Nov", 1.0), ("25 Nov", 0.95), ("26 Nov", 0.9)]
    assert [bar.tone for bar in data.bars] == ["accent", "accent", "border"]
    assert data.maximum == 1.0


def test_answers_without_recall_have_no_column_for_it():
    assert memory_wording.answer_table([LOG], DAYS) == [
        ("Day", "Rating", "Time", "Next after", "Stability"),
        ("24 Nov 2026", "Good", "12 s", "11 d", "12 d"),
    ]


@pytest.mark.parametrize(
    ("values", "cells"),
    [
        ({"recall_score": 0.5, "suggested": Rating.HARD}, ("50\u00a0%, suggests Hard", "–")),
        ({"confidence": Confidence.NO_IDEA}, ("–", "No idea")),
    ],
)
def test_recall_suggestion_and_confidence_are_told_where_any_answer_has_them(values, cells):
    full = replace(LOG, recall_score=1.0, suggested=Rating.GOOD, confidence=Confidence.SURE)
    heads, _, row = memory_wording.answer_table([full, replace(LOG, **values)], DAYS)
    assert heads[2:4] == ("Recalled", "Sure?")
    assert row[2:4] == cells
