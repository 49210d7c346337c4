"""The type scale, and the families that text is set in."""

from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

# A platform without a font of its own gives one of these; a face made for screens serves better where it is there.
_BARE = {"DejaVu Sans", "Bitstream Vera Sans", "Noto Sans", "Sans Serif"}
_PREFERRED = ("Inter", "Cantarell", "Ubuntu", "Noto Sans", "Segoe UI", "Helvetica Neue", "Arial", "DejaVu Sans")


@dataclass(frozen=True, slots=True, kw_only=True)
class TextStyle:
    """One step of the type scale: font size and line height in px at a text scale of 1, and the weight."""

    size: int
    line: int
    weight: QFont.Weight = QFont.Weight.Normal


TYPE_SCALE = {
    "caption": TextStyle(size=12, line=16),
    "label": TextStyle(size=13, line=18),
    "ui": TextStyle(size=14, line=20),
    "heading": TextStyle(size=14, line=20, weight=QFont.Weight.DemiBold),
    "answer": TextStyle(size=17, line=27),
    "question": TextStyle(size=22, line=30, weight=QFont.Weight.DemiBold),
    "title": TextStyle(size=28, line=36, weight=QFont.Weight.DemiBold),
    "figure": TextStyle(size=34, line=40, weight=QFont.Weight.DemiBold),
}


def interface_families() -> list[str]:
    """Return the families for all text, the best first; Qt takes what a script lacks from the next."""
    system = QFontDatabase.systemFont(QFontDatabase.SystemFont.GeneralFont)
    family = QFontInfo(system).family()
    return [*_PREFERRED, family] if family in _BARE else [family, *_PREFERRED]


def make_font(families: list[str], style: TextStyle, scale: float, *, tabular: bool = False) -> QFont:
    """Return the font of `style`; with `tabular`, all its digits are equally wide, so that columns line up."""
    font = QFont()
    font.setFamilies(families)
    font.setPixelSize(round(style.size * scale))
    font.setWeight(style.weight)
    if tabular:
        font.setFeature(QFont.Tag("tnum"), 1)
    return font
