"""Learning steps as the student reads and types them: "1 min, 10 min"."""

import re
from collections.abc import Sequence

from quizapp.gui.i18n import tr

_SECONDS = {"": 60, "s": 1, "m": 60, "h": 3_600, "d": 86_400}
_LONGEST = 86_400
_STEP = re.compile(r"(\d{1,5})\s*([^\W\d_]*)\.?")


def steps_text(steps: Sequence[int]) -> str:
    """Return waits, given in seconds, as a list: "1 min, 10 min"; "" for none."""
    return ", ".join(map(_step, steps))


def parse_steps(text: str) -> tuple[int, ...]:
    """Return the waits that `text` lists, in seconds; a number alone is in minutes.

    Raises ValueError, which says in the student's language what is wrong, where one is no wait of up to a day.
    """
    return tuple(_seconds(part.strip()) for part in re.split(r"[,;،、\n]|(?<=\w)\s+(?=\d)", text) if part.strip())


def _step(seconds: int) -> str:
    # Without the separators of thousands, which would part a step in two when it is typed again.
    if seconds % 3_600 == 0:
        return tr("{number} h", number=seconds // 3_600)
    if seconds % 60 == 0:
        return tr("{number} min", number=seconds // 60)
    return tr("{number} s", number=seconds)


def _seconds(part: str) -> int:
    found = _STEP.fullmatch(part)
    # A unit is known by its first letter, in English or as the program itself writes it.
    units = _SECONDS | {_step(unit).split()[-1].casefold()[:1]: unit for unit in (1, 60, 3_600)}
    seconds = units.get(found[2].casefold()[:1]) if found else None
    if found is None or seconds is None:
        raise ValueError(tr("“{typed}” is no wait. Type minutes, such as 1, 10.", typed=part))
    wait = int(found[1]) * seconds
    if not 0 < wait <= _LONGEST:
        raise ValueError(tr("“{typed}”: a wait is a second at least and a day at most.", typed=part))
    return wait
