"""The folders that files were last taken from and written to. They are no setting: a file that is broken is ignored."""

import contextlib
import json
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog


def begin_in_last_folder(dialog: QFileDialog, kept: Path) -> None:
    """Begin `dialog` in the folder in which the last one of its kind ended, which the file at `kept` says, at first in
    the home folder, and keep the one in which it ends. There are two kinds: those that save, and those that open.
    """
    saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    kind = "saved" if saves else "opened"
    last = _load(kept).get(kind)
    dialog.setDirectory(last if last is not None and Path(last).is_dir() else QDir.homePath())
    dialog.filesSelected.connect(lambda _names: _keep(kept, kind, dialog.directory().absolutePath()))


def _keep(kept: Path, kind: str, folder: str) -> None:
    with contextlib.suppress(OSError):  # A profile that cannot be written costs only this convenience.
        kept.write_text(json.dumps(_load(kept) | {kind: folder}), "utf-8")


def _load(kept: Path) -> dict[str, str]:
    try:
        folders = json.loads(kept.read_text("utf-8"))
    except (OSError, ValueError):
        return {}
    if not isinstance(folders, dict):
        return {}
    return {kind: folder for kind, folder in folders.items() if isinstance(folder, str)}
