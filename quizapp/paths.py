"""Where things lie: the profile folder, and the files that come with the program."""

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Self

import platformdirs

from quizapp.errors import QuizAppError

_PACKAGE = Path(__file__).parent


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """The folder that holds all of one student's data."""

    root: Path

    @classmethod
    def default(cls) -> Self:
        """Return the profile of the system's user, in the place that the system keeps for such data."""
        return cls(root=Path(platformdirs.user_data_dir("quizapp", appauthor=False)))

    @property
    def collection(self) -> Path:
        """The database with all decks, cards and reviews."""
        return self.root / "collection.db"

    @property
    def backups(self) -> Path:
        """The folder of copies of the collection."""
        return self.root / "backups"

    @property
    def settings(self) -> Path:
        """What the student has chosen."""
        return self.root / "settings.json"

    @property
    def window(self) -> Path:
        """Size and place of the window, which are no settings of the student's."""
        return self.root / "window.json"

    @property
    def folders(self) -> Path:
        """The folders that files were last taken from and written to, which are no settings either."""
        return self.root / "folders.json"

    @property
    def log(self) -> Path:
        """The folder of the log files."""
        return self.root / "log"

    def make(self) -> None:
        """Make the folder, readable by its owner alone, where it is missing. Raises QuizAppError where that fails."""
        try:
            self.root.mkdir(mode=0o700, parents=True, exist_ok=True)
            self.backups.mkdir(mode=0o700, exist_ok=True)
        except OSError as fault:
            raise QuizAppError(
                f"The profile folder {self.root} cannot be made: {fault.strerror}.",
                "Check the rights of the folder above it, or name another one with --profile.",
            ) from fault


def bundled(name: Literal["resources", "decks"], *, package: Path = _PACKAGE) -> Path:
    """Return the folder `name` of files that come with the program.

    A wheel has it inside the package; a checkout, installed as editable or bare, has it beside the package.
    Raises QuizAppError where it is in neither place.
    """
    for folder in (package / "_data" / name, package.parent / name):
        if folder.is_dir():
            return folder
    raise QuizAppError(f'The folder "{name}" of Quizapp is missing in {package}.', "Install Quizapp again.")
