"""Where the student's data lies."""

from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QLineEdit

from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.banner import Message
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.setting_group import SettingGroup


class DataSettings(SettingGroup):
    """Names the folder and opens it; `message` carries the Message that it cannot be opened."""

    message = Signal(object)

    def __init__(self, theme: Theme, root: Path) -> None:
        super().__init__(theme, tr("Data"))
        self._root = root
        self.folder = QLineEdit(str(root))
        self.folder.setReadOnly(True)
        self.folder.setAccessibleName(tr("Profile folder"))
        self.open_button = push_button(theme, tr("Open folder"), icon="folder")
        self.open_button.clicked.connect(self._open)
        self.add_row(
            tr("Profile folder"),
            tr("Your decks, cards and reviews, their backups and these settings. Nothing of it leaves your computer."),
            self.open_button,
        )
        self.body.addWidget(self.folder)

    def _open(self) -> None:
        if not QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._root))):
            self.message.emit(
                Message(text=tr("No program here opens folders. The path can be copied from below."), kind="error")
            )
