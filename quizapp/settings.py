"""What the student has chosen, kept as `settings.json` in the profile."""

import json
import math
import os
from collections.abc import Iterable
from dataclasses import asdict, dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any, Self

from quizapp.errors import QuizAppError

FSRS_PARAMETER_COUNT = 21


class Theme(StrEnum):
    """Which palette the window uses."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """All settings, validated when made.

    `desired_retention` is the share of reviews to be recalled, 0.70 to 0.99. Steps are in seconds.
    `maximum_interval` is in days. `day_start` is the local hour at which a study day begins.
    `parameters` are the 21 weights of FSRS-6; None for its defaults. `text_scale` multiplies every font size.
    `refresh_feeds` asks feeds for new articles at the start. `reviews_per_day` is the limit for cards in state REVIEW.
    `bury_siblings` keeps the other cards of a deck for another day once one of it was answered. `day_loads` is the
    share of a usual day's reviews for each day of the week, Monday first, 0 to 1.
    `leech_lapses` is from how many lapses on a card is offered for rescue. `typed_recall` shows a box under the
    question, `ask_confidence` asks how sure the student is; `reveal_after` is in seconds, 0 for never.
    """

    desired_retention: float = 0.90
    learning_steps: tuple[int, ...] = (60, 600)
    relearning_steps: tuple[int, ...] = (600,)
    maximum_interval: int = 180
    day_start: int = 4
    new_per_day: int = 20
    reviews_per_day: int = 200
    bury_siblings: bool = False
    day_loads: tuple[float, ...] = (1.0,) * 7
    leech_lapses: int = 5
    typed_recall: bool = True
    ask_confidence: bool = True
    reveal_after: int = 0
    parameters: tuple[float, ...] | None = None
    theme: Theme = Theme.SYSTEM
    text_scale: float = 1.0
    reduced_motion: bool = False
    single_keys: bool = True
    refresh_feeds: bool = True

    def __post_init__(self) -> None:
        """Raise ValueError, naming the setting, where a value is out of its range."""
        _check("desired_retention", 0.70 <= self.desired_retention <= 0.99, "from 0.70 to 0.99")
        _check("learning_steps", all(0 < step <= 86_400 for step in self.learning_steps), "of up to a day each")
        _check("relearning_steps", all(0 < step <= 86_400 for step in self.relearning_steps), "of up to a day each")
        _check("maximum_interval", 1 <= self.maximum_interval <= 36_500, "from 1 to 36500 days")
        _check("day_start", 0 <= self.day_start <= 23, "from 0 to 23")
        _check("new_per_day", 0 <= self.new_per_day <= 9_999, "from 0 to 9999")
        _check("reviews_per_day", 0 <= self.reviews_per_day <= 9_999, "from 0 to 9999")
        loads = self.day_loads
        _check("day_loads", len(loads) == 7 and all(0 <= load <= 1 for load in loads) and any(loads), "7 from 0 to 1")
        _check("leech_lapses", 2 <= self.leech_lapses <= 99, "from 2 to 99")
        _check("reveal_after", 0 <= self.reveal_after <= 600, "from 0 to 600 seconds")
        _check("text_scale", 0.5 <= self.text_scale <= 3.0, "from 0.5 to 3")
        if self.parameters is not None:
            count = len(self.parameters)
            good = count == FSRS_PARAMETER_COUNT and all(math.isfinite(weight) for weight in self.parameters)
            _check("parameters", good, f"{FSRS_PARAMETER_COUNT} numbers")

    @property
    def of_study(self) -> Self:
        """These settings with the looks of the defaults: what two of them differ in, then, is what study goes by."""
        return replace(self, **_some(Settings(), _OF_THE_WINDOW))

    @property
    def with_usual_study(self) -> Self:
        """These settings with the defaults of study. Parameters stay: they are no taste but a fact."""
        return replace(self, **_some(Settings(), set(_KINDS) - {*_OF_THE_WINDOW, "parameters"}))


_OF_THE_WINDOW = ("theme", "text_scale", "reduced_motion", "single_keys", "refresh_feeds")
"""What study does not go by."""


def _some(settings: Settings, names: Iterable[str]) -> dict[str, Any]:
    return {name: getattr(settings, name) for name in names}


def changed_settings(kept: Settings, *, before: Settings, after: Settings) -> Settings:
    """Return `kept` with all in which `after` differs from `before`."""
    return replace(kept, **_some(after, (name for name in _KINDS if getattr(after, name) != getattr(before, name))))


def load_settings(path: Path) -> Settings:
    """Return the settings kept at `path`, the defaults where there is no such file.

    Names that this version does not know are passed over, so that an older program can read a newer file, and stay in
    the file when settings are saved. Raises QuizAppError where the file cannot be read or holds a value out of range.
    """
    try:
        kept = _read(path)
        return replace(Settings(), **{name: _plain(name, kept[name]) for name in _KINDS if name in kept})
    except (OSError, ValueError, TypeError, AttributeError) as fault:
        raise QuizAppError(
            f"The settings in {path} cannot be read: {_reason(fault)}.",
            "Correct the file, or delete it to start from the defaults.",
        ) from fault


def settings_or(otherwise: Settings, path: Path) -> Settings:
    """Return the settings kept at `path`, or `otherwise` where they cannot be read."""
    try:
        return load_settings(path)
    except QuizAppError:
        return otherwise


def save_settings(path: Path, settings: Settings) -> None:
    """Write `settings` to `path`; a crash leaves either the old file or the new one. Raises QuizAppError."""
    draft = path.with_suffix(".new")
    try:
        kept = _read(path)
        with draft.open("w", encoding="utf-8") as stream:
            json.dump({**kept, **asdict(settings)}, stream, indent=2)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except (OSError, ValueError) as fault:
        raise QuizAppError(
            f"The settings cannot be saved in {path}: {_reason(fault)}.", "Check the folder and the disk."
        ) from fault


def _reason(fault: Exception) -> str:
    """Return what is wrong without the path, which is told already."""
    return getattr(fault, "strerror", None) or str(fault)


# What a setting is in the file. A whole number will do for any number, but true and false are none.
_KINDS: dict[str, tuple[type, ...]] = {
    "desired_retention": (float, int),
    "learning_steps": (list,),
    "relearning_steps": (list,),
    "maximum_interval": (int,),
    "day_start": (int,),
    "new_per_day": (int,),
    "reviews_per_day": (int,),
    "bury_siblings": (bool,),
    "day_loads": (list,),
    "leech_lapses": (int,),
    "typed_recall": (bool,),
    "ask_confidence": (bool,),
    "reveal_after": (int,),
    "parameters": (list, type(None)),
    "theme": (str,),
    "text_scale": (float, int),
    "reduced_motion": (bool,),
    "single_keys": (bool,),
    "refresh_feeds": (bool,),
}


def _read(path: Path) -> dict[str, Any]:
    """Return what the file at `path` holds, nothing where there is none. Raises ValueError where it is no object."""
    try:
        kept = json.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        return {}
    except UnicodeDecodeError as fault:
        raise ValueError("it is no text in UTF-8") from fault
    except RecursionError as fault:
        raise ValueError("it is nested too deeply") from fault
    if not isinstance(kept, dict):
        raise ValueError("it must hold an object")  # noqa: TRY004  one kind of fault for all that a file may hold
    return kept


def _plain(name: str, value: Any) -> Any:  # noqa: ANN401  what a JSON file holds
    if type(value) not in _KINDS[name]:
        raise ValueError(f"{name} must not be {json.dumps(value)}")
    if isinstance(value, list):
        if any(type(item) not in (int, float) for item in value):
            raise ValueError(f"{name} must hold numbers alone")
        return tuple(value)
    return Theme(value) if name == "theme" else value


def _check(name: str, good: bool, range_text: str) -> None:  # noqa: FBT001  the outcome of the check
    if not good:
        raise ValueError(f"{name} must be {range_text}")
