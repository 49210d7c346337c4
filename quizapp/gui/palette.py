"""The named colours of one theme file, and the figures of WCAG contrast."""

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


def contrast(one: str, other: str) -> float:
    """Return the contrast ratio of two colours "#RRGGBB", 1 to 21, as WCAG 2.2 defines it."""
    high, low = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (high + 0.05) / (low + 0.05)


def _luminance(color: str) -> float:
    channels = (int(color[start : start + 2], 16) / 255 for start in (1, 3, 5))
    red, green, blue = (c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
