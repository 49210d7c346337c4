"""What is known of a card's memory, and its answers."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from builders import make_card
from PySide6.QtWidgets import QGridLayout, QLabel

from quizapp.core.card import NEW_SCHEDULE, MemoryState, Schedule, State
from quizapp.core.ids import ReviewId
from quizapp.core.review import Rating, ReviewKind, ReviewLog
from quizapp.core.study_day import StudyDays
from quizapp.gui.dialogs.card_information import CardInformation
from quizapp.scheduling.scheduler import Scheduler
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.services.card_memory import card_memory

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)

MEMORY = MemoryState(stability=12.0, difficulty=6.7)
FIRST = ReviewLog(
    id=ReviewId(1),
    card_id=make_card(1).id,
    rating=Rating.HARD,
    reviewed_at=datetime(2026, 11, 12, 3, tzinfo=UTC),
    duration_ms=38_400,
    kind=ReviewKind.LEARN,
    before=NEW_SCHEDULE,
    after=MemoryState(stability=1.2, difficulty=6.0),
    elapsed_days=0,
    scheduled_days=6 / 1440,
)
LAST = replace(
    FIRST,
    id=ReviewId(2),
    rating=Rating.GOOD,
    reviewed_at=datetime(2026, 11, 18, 9, tzinfo=UTC),
    duration_ms=6_000,
    after=MEMORY,
    scheduled_days=11.0,
)
CARD = make_card(
    1,
    schedule=Schedule(
        state=State.REVIEW,
        memory=MEMORY,
        due=LAST.reviewed_at + timedelta(days=11),
        last_review=LAST.reviewed_at,
        reps=2,
        lapses=1,
    ),
)


def opened(theme, window, card, recall, logs) -> CardInformation:
    days = StudyDays(zone=UTC)
    memory = replace(card_memory(card, logs, Scheduler(SchedulerSettings(), days), days, NOW), recall=recall)
    return CardInformation(theme, card, memory, days, window)


def lines(dialog: CardInformation) -> list[list[str]]:
    """Return the texts of the table of answers, line by line, its headings first."""
    grid = next(grid for grid in dialog.findChildren(QGridLayout) if grid.columnCount() == 5)
    return [[grid.itemAtPosition(row, column).widget().text() for column in range(5)] for row in range(grid.rowCount())]


def test_it_says_what_is_known_of_the_memory(theme, window):
    dialog = opened(theme, window, CARD, 0.94, [FIRST, LAST])
    facts = "recall 94\u00a0% · stability 12 days · difficulty 6.7 of 10 · 2 answers · forgotten once"
    assert dialog.memory.text() == facts


def test_answers_are_listed_the_newest_first(theme, window):
    assert lines(opened(theme, window, CARD, 0.94, [FIRST, LAST])) == [
        ["Day", "Rating", "Time", "Next after", "Stability"],
        ["18 Nov 2026", "Good", "6 s", "11 d", "12 d"],
        ["11 Nov 2026", "Hard", "38 s", "6 min", "1 d"],
    ]


def test_a_new_card_has_neither(theme, window):
    dialog = opened(theme, window, make_card(1), None, [])
    assert dialog.memory.text() == "Never asked yet"
    assert not [label for label in dialog.findChildren(QLabel) if label.text() == "Rating"]


def test_a_long_history_is_cut_and_says_so(theme, window):
    logs = [replace(FIRST, reviewed_at=FIRST.reviewed_at + timedelta(days=day)) for day in range(130)]
    dialog = opened(theme, window, CARD, 0.94, logs)
    assert len(lines(dialog)) == 101
    assert "and 30 answers before" in [label.text() for label in dialog.findChildren(QLabel)]


def test_the_forgetting_curve_is_shown_and_can_be_read_as_a_table(theme, window):
    dialog = opened(theme, window, CARD, 0.94, [FIRST, LAST])
    assert not dialog.curve.isHidden()
    assert dialog.curve.accessibleName().startswith("Recall 94\u00a0% today, ")
    dialog.curve.toggle.click()
    assert not dialog.curve.table.isHidden()
    assert dialog.curve.chart.table().headers == ("Day", "Recall")
    assert opened(theme, window, make_card(1), None, []).curve.isHidden()
