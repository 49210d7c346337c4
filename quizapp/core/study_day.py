"""The study day: it begins at an hour of the student's choice (04:00), so that a late evening is one day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo


@dataclass(frozen=True, slots=True, kw_only=True)
class StudyDays:
    """Maps instants to study days in one time zone.

    `zone` None is the system's zone. `start_hour` is the local hour, 0 to 23, at which a day begins.
    """

    zone: tzinfo | None
    start_hour: int = 4

    def day_of(self, instant: datetime) -> date:
        """Return the study day that `instant` (aware) belongs to."""
        local = instant.astimezone(self.zone)
        return local.date() if local.hour >= self.start_hour else local.date() - timedelta(days=1)

    def start_of(self, day: date) -> datetime:
        """Return the first instant of `day`, aware and in UTC."""
        wall = datetime.combine(day, time(hour=self.start_hour))
        local = wall.astimezone() if self.zone is None else wall.replace(tzinfo=self.zone)
        return local.astimezone(UTC)

    def end_of(self, day: date) -> datetime:
        """Return the first instant after `day`, aware and in UTC."""
        return self.start_of(day + timedelta(days=1))

    def days_between(self, earlier: datetime, later: datetime) -> int:
        """Return the count of day starts from `earlier` to `later`: 0 within one study day, never negative."""
        return max(0, (self.day_of(later) - self.day_of(earlier)).days)
