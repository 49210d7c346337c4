"""The formats that the program reads: its own, and those of other packages with what is wrong with them."""

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel

from quizapp.context import AppContext
from quizapp.core.plug_in import PlugIn
from quizapp.gui.i18n import tr
from quizapp.gui.tools import Tools
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.tile import Tile


class FormatsSettings(Tile):
    """A line for the own formats, and one for each format of another package."""

    def __init__(self, app: AppContext, tools: Tools) -> None:
        super().__init__(tr("Formats"))
        self._app = app
        self._runner = tools.runner
        self.lines: list[QLabel] = []
        own = tr("Built in: {names}.", names=", ".join(app.importing.reader.format_names))
        self.body.addWidget(plain_label(own, "label", wrap=True, selectable=True))

    def load(self) -> None:
        """Find out in a worker what formats other packages bring, and show them."""
        reader = self._app.importing.reader
        self._runner.submit(lambda _progress: reader.load_plug_ins(), self._show_plug_ins)

    def _show_plug_ins(self, plug_ins: Sequence[PlugIn]) -> None:
        for line in self.lines:
            self.body.removeWidget(line)
            line.deleteLater()
        self.lines = [plain_label(_words(each), "label", wrap=True, selectable=True) for each in plug_ins]
        for line in self.lines:
            self.body.addWidget(line)


def _words(plug_in: PlugIn) -> str:
    return plug_in.complaint or tr("{name}, from {package}.", name=plug_in.name, package=plug_in.package)
