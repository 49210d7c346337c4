"""The log: a named logger for each subject, and a file in the profile that does not grow without end.

A line names objects by their id. Questions, answers, titles, addresses and what was typed are the student's own
and stay out of it, so that the file can be sent with a fault report as it is.
"""

import logging
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from io import TextIOWrapper
from logging.handlers import RotatingFileHandler
from pathlib import Path

SUBJECTS = ("sql", "import", "study", "sched", "gui", "task")
"""The loggers are `quizapp.sql` and so on."""

_FILES = 3
_BYTES_A_FILE = 1_000_000


class _LogFile(RotatingFileHandler):
    """Makes its folder with the first line, and never disturbs the program that writes to it."""

    def __init__(self, folder: Path) -> None:
        super().__init__(
            folder / "quizapp.log", maxBytes=_BYTES_A_FILE, backupCount=_FILES - 1, encoding="utf-8", delay=True
        )

    def _open(self) -> TextIOWrapper:
        folder = Path(self.baseFilename).parent
        folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)  # the profile, which is its owner's alone
        folder.mkdir(exist_ok=True)
        return super()._open()

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: ARG002, N802  as the standard library has it
        """Say once that the file cannot be written, and write no more to it."""
        self.setLevel(logging.CRITICAL + 1)
        if sys.stderr:  # Windows gives none to a program without a console.
            sys.stderr.write(f"quizapp: the log {self.baseFilename} cannot be written: {sys.exc_info()[1]}\n")


@contextmanager
def configured(folder: Path, in_full: Collection[str] = ()) -> Iterator[None]:
    """Within it, write the log to `quizapp.log` in `folder`, in three files of a megabyte, oldest dropped.

    `in_full` names the SUBJECTS of which every line is kept, and shown on standard error too.
    """
    form = logging.Formatter("%(asctime)s.%(msecs)03dZ %(levelname)s %(name)s: %(message)s", "%Y-%m-%dT%H:%M:%S")
    form.converter = time.gmtime
    house = logging.getLogger("quizapp")
    file, screen = _LogFile(folder), logging.StreamHandler()
    for handler in (file, screen):
        handler.setFormatter(form)
    subjects = [house.getChild(name) for name in in_full]
    house.setLevel(logging.INFO)
    house.addHandler(file)
    for subject in subjects:
        subject.setLevel(logging.DEBUG)
        subject.addHandler(screen)
    try:
        yield
    finally:
        for subject in subjects:
            subject.setLevel(logging.NOTSET)
            subject.removeHandler(screen)
        house.setLevel(logging.NOTSET)
        house.removeHandler(file)
        file.close()
