"""The clock that is passed in, and the instants it gives: aware UTC, whole milliseconds."""

from datetime import UTC, datetime, timedelta, tzinfo
from typing import Protocol

_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


class Clock(Protocol):
    """Where the program learns the time and the student's time zone."""

    @property
    def zone(self) -> tzinfo | None:
        """The student's time zone; None is the one that the system is set to, daylight saving included."""
        ...

    def now(self) -> datetime:
        """Return the present instant: aware, UTC, whole milliseconds."""
        ...


class SystemClock:
    """The machine's own clock and time zone."""

    @property
    def zone(self) -> tzinfo | None:
        """None: the zone that the system is set to."""
        return None

    def now(self) -> datetime:
        """Return the machine's present instant."""
        return whole_milliseconds(datetime.now(UTC))


class ShiftedClock:
    """A clock that starts at a given instant and runs on from there, for `--fake-now`."""

    def __init__(self, start: datetime, base: Clock) -> None:
        """Start at `start` (aware) and advance as `base` does."""
        self._base = base
        self._shift = start.astimezone(UTC) - base.now()

    @property
    def zone(self) -> tzinfo | None:
        """The zone of the clock it follows."""
        return self._base.zone

    def now(self) -> datetime:
        """Return the shifted present instant."""
        return whole_milliseconds(self._base.now() + self._shift)


def whole_milliseconds(instant: datetime) -> datetime:
    """Return `instant` without what lies below a millisecond, so that stored and kept instants are equal."""
    return instant.replace(microsecond=instant.microsecond // 1000 * 1000)


def to_millis(instant: datetime) -> int:
    """Return the whole milliseconds from 1970-01-01 UTC to `instant` (aware)."""
    return (instant - _EPOCH) // _MILLISECOND


def optional_millis(instant: datetime | None) -> int | None:
    """Return what `to_millis` does, None for None."""
    return None if instant is None else to_millis(instant)


def optional_instant(millis: int | None) -> datetime | None:
    """Return what `from_millis` does, None for None."""
    return None if millis is None else from_millis(millis)


def from_millis(millis: int) -> datetime:
    """Return the aware UTC instant `millis` milliseconds after 1970-01-01 UTC."""
    return _EPOCH + millis * _MILLISECOND
