"""The one theme module: colours, fonts, icons and the style sheet of the whole application.

Widgets name what they are (object names and the dynamic properties `role` and `kind`); how that looks is said here
and in `resources/app.qss`. No other module sets a style sheet or a palette.
"""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QIcon, QPalette
from PySide6.QtWidgets import QApplication

from quizapp.gui.fonts import TYPE_SCALE, interface_families, make_font
from quizapp.gui.icons import IconSet
from quizapp.gui.theme_file import fill_template, load_colors
from quizapp.settings import Theme as Choice

_ROLES = {
    QPalette.ColorRole.Window: "window",
    QPalette.ColorRole.WindowText: "text",
    QPalette.ColorRole.Base: "surface",
    QPalette.ColorRole.AlternateBase: "sunken",
    QPalette.ColorRole.Text: "text",
    QPalette.ColorRole.Button: "surface",
    QPalette.ColorRole.ButtonText: "text",
    QPalette.ColorRole.BrightText: "error-text",
    QPalette.ColorRole.ToolTipBase: "text",
    QPalette.ColorRole.ToolTipText: "surface",
    QPalette.ColorRole.PlaceholderText: "muted",
    QPalette.ColorRole.Link: "accent",
    QPalette.ColorRole.LinkVisited: "accent",
    QPalette.ColorRole.Highlight: "accent",
    QPalette.ColorRole.HighlightedText: "on-accent",
    QPalette.ColorRole.Accent: "accent",
    QPalette.ColorRole.Light: "surface",
    QPalette.ColorRole.Midlight: "sunken",
    QPalette.ColorRole.Mid: "hairline",
    QPalette.ColorRole.Dark: "border",
    QPalette.ColorRole.Shadow: "shadow",
}
_DISABLED = (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText)


class Theme(QObject):
    """Owns how the application looks. Painters ask it for colours, fonts and lengths.

    `changed` is emitted after the palette, the style sheet and the fonts have changed.
    """

    changed = Signal()

    def __init__(self, app: QApplication, resources: Path) -> None:
        """Read palettes, style sheet and icons from the folder `resources`; looks are given by `apply`."""
        super().__init__(app)
        self._app = app
        self._hints = app.styleHints()  # without this reference its C++ side may be gone
        self._themes = resources / "themes"
        self._template = (resources / "app.qss").read_text("utf-8")
        self._colors: dict[str, str] = {}
        self._choice = Choice.SYSTEM
        self._scale = 1.0
        self._reduced_motion = False
        self._dark = False
        self._is_changing = False
        self._families = interface_families()
        self._icons = IconSet(resources / "icons", self.color)
        app.setStyle("Fusion")
        app.setWindowIcon(QIcon(str(resources / "quizapp.svg")))
        self._hints.colorSchemeChanged.connect(self._follow_system)

    def apply(self, choice: Choice, *, text_scale: float = 1.0, reduced_motion: bool = False) -> None:
        """Give the application the palette of `choice` with all text `text_scale` times as large."""
        self._choice = choice
        self._scale = text_scale
        self._reduced_motion = reduced_motion
        self._dark = self._wants_dark()
        self._set_looks()

    @property
    def dark(self) -> bool:
        """Whether the dark palette is shown."""
        return self._dark

    @property
    def text_scale(self) -> float:
        """The factor of all font sizes."""
        return self._scale

    @property
    def is_changing(self) -> bool:
        """Whether the looks are being exchanged: whatever is measured now will be measured again."""
        return self._is_changing

    def color(self, token: str) -> QColor:
        """Return the colour of `token` as the theme files name it. Raises KeyError for an unknown one."""
        return QColor(self._colors[token])

    def font(self, style: str, *, tabular: bool = False) -> QFont:
        """Return the font of a step of the type scale: "caption" to "figure", scaled."""
        return make_font(self._families, TYPE_SCALE[style], self._scale, tabular=tabular)

    def line_height(self, style: str) -> int:
        """Return the line height in px of a step of the type scale, scaled."""
        return self.px(TYPE_SCALE[style].line)

    def px(self, length: float) -> int:
        """Return a length that must grow with the text, such as a row height, in px."""
        return round(length * self._scale)

    def icon(self, name: str, tint: str = "text-2", active: str | None = None) -> QIcon:
        """Return the icon `name`, which follows the theme by itself; `active` colours it while on."""
        return self._icons.icon(name, tint, active)

    def duration(self, milliseconds: int) -> int:
        """Return how long a movement lasts: `milliseconds`, or 0 where the student wants less motion."""
        return 0 if self._reduced_motion else milliseconds

    def _wants_dark(self) -> bool:
        if self._choice is Choice.SYSTEM:
            return self._hints.colorScheme() == Qt.ColorScheme.Dark
        return self._choice is Choice.DARK

    def _follow_system(self) -> None:
        if self._wants_dark() != self._dark:
            self._dark = self._wants_dark()
            self._set_looks()

    def _set_looks(self) -> None:
        self._is_changing = True
        scheme = "dark" if self._dark else "light"
        self._colors = load_colors(self._themes / f"{scheme}.toml")
        self._icons.forget()
        # Where one sheet takes the place of another, Qt draws each widget anew once for every widget around it.
        self._app.setStyleSheet("")
        self._app.setPalette(self._palette())
        # Tabular for all: a font that a widget is given before it is shown gives way to the style sheet.
        self._app.setFont(self.font("ui", tabular=True))
        marks = (self._themes / scheme).as_posix()
        self._app.setStyleSheet(fill_template(self._template, {**self._colors, "marks": marks}, scale=self._scale))
        self._is_changing = False
        self.changed.emit()

    def _palette(self) -> QPalette:
        palette = QPalette()
        for role, token in _ROLES.items():
            palette.setColor(role, self.color(token))
        for role in _DISABLED:
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette
