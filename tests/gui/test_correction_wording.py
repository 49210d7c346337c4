"""What is said of a card that waits for its correction, on the screen and in a file."""

from datetime import UTC, datetime

import pytest
from builders import make_card, make_deck
from clocks import FakeClock

from quizapp.core.study_day import StudyDays
from quizapp.core.withdrawal import Reason, Withdrawal
from quizapp.gui import correction_wording
from quizapp.services.lookup import FoundCard

AT = datetime(2026, 11, 24, 12, tzinfo=UTC)
ALLIANCE = make_deck(1, "Alliance", url="https://kyodonews.net/1")
LIMA = make_deck(2, "A Meeting\nin Lima")
WRONG = make_card(
    1,
    question="Who met\nin Lima?",
    answer="Iwaya and Kerry.",
    withdrawn=Withdrawal(reason=Reason.WRONG, note="It was Blinken.", at=AT),
)
OUTDATED = make_card(2, deck=2, withdrawn=Withdrawal(reason=Reason.OUTDATED, at=AT))
FOUND = (FoundCard(card=WRONG, deck=ALLIANCE), FoundCard(card=OUTDATED, deck=LIMA))


@pytest.fixture
def days() -> StudyDays:
    return StudyDays(zone=FakeClock().zone)


def test_a_line_says_why_since_when_and_where(days):
    facts = [correction_wording.facts(hit, days) for hit in FOUND]
    assert facts[0] == "Wrong: It was Blinken. · since 24 Nov 2026 · Alliance"
    assert facts[1] == "Out of date · since 24 Nov 2026 · A Meeting\nin Lima"


def test_a_card_that_was_brought_back_meanwhile_has_its_deck_alone(days):
    assert correction_wording.facts(FoundCard(card=make_card(3), deck=ALLIANCE), days) == "Alliance"


def test_the_file_has_all_of_it_deck_by_deck_with_the_sources(days):
    assert correction_wording.sheet(FOUND, days) == (
        "# Corrections\n\n"
        "## A Meeting in Lima\n\n"
        "- **Out of date**, since 24 Nov 2026  \n"
        "  Question: Question 2?  \n"
        "  Answer: Answer 2.\n\n"
        "## Alliance\n\n"
        "<https://kyodonews.net/1>\n\n"
        "- **Wrong**, since 24 Nov 2026  \n"
        "  Question: Who met in Lima?  \n"
        "  Answer: Iwaya and Kerry.  \n"
        "  Note: It was Blinken.\n"
    )


def test_without_any_it_has_its_heading(days):
    assert correction_wording.sheet((), days) == "# Corrections\n"
