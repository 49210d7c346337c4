"""The folders that files were last taken from and written to. They are no setting: a file that is broken is ignored."""

import contextlib
import json
from pathlib import Path

from PySide6.QtCore import QDir
from PySide6.QtWidgets import QFileDialog


def begin_in_last_folder(dialog: QFileDialog, kept: Path) -> None:
    """Begin `dialog` in the folder of what was last chosen in one of its kind, which the file at `kept` says.

    That of what is chosen now is kept. There are two kinds: dialogs that save, and those that open. The first begins
    in the home folder.
    """
    saves = dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    kind = "saved" if saves else "opened"
    last = _load(kept).get(kind)
    dialog.setDirectory(last if last is not None and Path(last).is_dir() else QDir.homePath())
    dialog.filesSelected.connect(lambda names: _keep(kept, kind, str(Path(names[0]).parent)))


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
