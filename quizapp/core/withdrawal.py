"""Withdrawn cards: they are asked no more, stay in the history, and can be brought back."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Reason(StrEnum):
    """Why a card is asked no more. The values are stored; they never change."""

    RETIRED = "retired"
    """The student wants to learn it no longer, or has split it into others."""
    WRONG = "wrong"
    """It says what is not so."""
    OUTDATED = "outdated"
    """It says what is no longer so."""


CORRECTIONS = (Reason.WRONG, Reason.OUTDATED)
"""With these a card waits for its correction."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """Why and when a card was withdrawn, with the student's own words on it, perhaps none."""

    reason: Reason
    note: str = ""
    at: datetime
