"""How much may be asked on a day: by the settings, by a wish for one day, and by the pace that clears a backlog."""

import json
from contextlib import suppress
from dataclasses import asdict
from datetime import date

from quizapp.core.queue import DayLimits
from quizapp.services.study_rules import StudyRules
from quizapp.storage.collection import Collection

_TODAY_ONLY = "limits_of_a_day"
_PACE = "backlog_pace"


class DailyLimits:
    """The limits of each day. What is not a setting is kept with the collection."""

    def __init__(self, collection: Collection, rules: StudyRules) -> None:
        self._collection = collection
        self._rules = rules

    def on(self, day: date) -> DayLimits:
        """Return the limits of the study day `day`."""
        return self.wished(day) or self.usual

    @property
    def usual(self) -> DayLimits:
        """The limits of any day for which nothing else is wished."""
        return DayLimits(new=self._rules.new_per_day, reviews=self.reviews_a_day)

    def wished(self, day: date) -> DayLimits | None:
        """Return the limits that were wished for `day` alone; None where there were none."""
        note = self._collection.note(_TODAY_ONLY)
        # A note that another version wrote in its own way is as good as none.
        with suppress(ValueError, LookupError, TypeError):
            wish = json.loads(note) if note else None
            if wish is not None and wish["day"] == day.isoformat():
                return DayLimits(new=int(wish["new"]), reviews=int(wish["reviews"]))
        return None

    def wish(self, day: date, limits: DayLimits | None) -> None:
        """Let `limits` hold on the study day `day` alone; None is for the usual ones."""
        note = "" if limits is None else json.dumps({"day": day.isoformat(), **asdict(limits)})
        self._collection.set_note(_TODAY_ONLY, note)

    @property
    def pace(self) -> int | None:
        """How many reviews a day are to clear the backlog; None where the usual limit does."""
        note = self._collection.note(_PACE)
        with suppress(ValueError):
            return int(note) if note else None
        return None

    def set_pace(self, reviews: int | None) -> None:
        """Clear the backlog at `reviews` a day, or at the usual limit for None."""
        self._collection.set_note(_PACE, "" if reviews is None else str(reviews))

    @property
    def reviews_a_day(self) -> int:
        """How many reviews a day may have as long as nothing else is wished: the limit, or less at a pace."""
        limit, pace = self._rules.reviews_per_day, self.pace
        return limit if pace is None else min(limit, pace)
