"""The named colours of one theme file, and the style sheet that is filled with them."""

import re
import tomllib
from pathlib import Path

_HEX_COLOR = re.compile(r"#[0-9A-Fa-f]{6}")
_TOKEN = re.compile(r"\$([a-z][a-z0-9-]*)")


def load_colors(path: Path) -> dict[str, str]:
    """Return the colours of the theme file at `path`, "#RRGGBB" by token. Raises ValueError for another form."""
    colors: dict[str, str] = tomllib.loads(path.read_text("utf-8"))["colors"]
    for token, value in colors.items():
        if _HEX_COLOR.fullmatch(value) is None:
            raise ValueError(f"{path}: {token} is no colour: {value}")
    return colors


def fill_template(template: str, values: dict[str, str], *, scale: float) -> str:
    """Return the style sheet that `template` makes.

    `$name` becomes the value of that name, `$px-36` a length of 36 px at a text scale of 1, and so grows with
    `scale`. Raises KeyError for a name without a value.
    """

    def value_of(match: re.Match[str]) -> str:
        name = match[1]
        return f"{round(int(name[3:]) * scale)}px" if name.startswith("px-") else values[name]

    return _TOKEN.sub(value_of, template)
