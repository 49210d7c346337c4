"""Files that are written whole or not at all."""

import contextlib
import errno
import os
import secrets
from collections.abc import Iterable
from pathlib import Path

from quizapp.errors import QuizAppError
from quizapp.sources.files import printable

_FULL = {errno.ENOSPC, errno.EDQUOT}


def save_text(path: Path, pieces: Iterable[str], *, replace: bool, largest: int) -> None:
    """Write `pieces` one after another, as UTF-8, to the file `path`; a crash leaves the old file, or none.

    A link is followed: the file that it leads to is written. Raises QuizAppError, with nothing changed, where there is
    a file already and `replace` is not set, where the text has more than `largest` bytes, and where the place cannot
    be written to.
    """
    shown = printable(path)
    try:
        target = path.resolve()
        if target.is_dir():
            raise QuizAppError(f"{shown} is a folder.", "Give the name of a file in it.")
        if os.path.lexists(target) and not replace:
            raise QuizAppError(f"{shown} is there already.", "Choose another name.")
        draft = target.with_name(f".{secrets.token_hex(8)}.part")
        try:
            _write(draft, pieces, shown, largest)
            draft.replace(target)
        except BaseException:
            with contextlib.suppress(OSError):
                draft.unlink()
            raise
    except (OSError, ValueError, RuntimeError) as fault:  # a NUL in the name, a link to itself
        reason = getattr(fault, "strerror", None) or str(fault)
        is_full = getattr(fault, "errno", None) in _FULL
        hint = "Free some space, or choose another disk." if is_full else "Choose a folder that you may write in."
        raise QuizAppError(f"{shown} cannot be written: {reason}.", hint) from fault


def _write(path: Path, pieces: Iterable[str], shown: str, largest: int) -> None:
    written = 0
    with path.open("xb") as file:
        for piece in pieces:
            data = piece.encode("utf-8")
            written += len(data)
            if written > largest:
                raise QuizAppError(
                    f"{shown} would be larger than {largest // 1_000_000} MB, which Quizapp does not read.",
                    "Save less at a time.",
                )
            file.write(data)
        file.flush()
        os.fsync(file.fileno())
