"""A clock that stands still until a test moves it."""

from datetime import UTC, datetime, timedelta, tzinfo


class FakeClock:
    """Satisfies `quizapp.core.clock.Clock`; starts on Tuesday 2026-11-24 at 09:00 UTC."""

    def __init__(self, start: datetime = datetime(2026, 11, 24, 9, tzinfo=UTC), zone: tzinfo = UTC) -> None:
        self._now = start.astimezone(UTC)
        self._zone = zone

    @property
    def zone(self) -> tzinfo:
        return self._zone

    def now(self) -> datetime:
        return self._now

    def advance(self, step: timedelta) -> None:
        self._now += step

    def set(self, instant: datetime) -> None:
        self._now = instant.astimezone(UTC)
