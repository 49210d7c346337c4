"""The world's faults, as opposed to bugs: a bug is any other exception."""


class QuizAppError(Exception):
    """Something outside the program is not as it must be: a file, the network, another program.

    `message` is one sentence for the student that says what is wrong and where; `hint` says what to do.
    """

    def __init__(self, message: str, hint: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.message} {self.hint}".strip()


class StaleError(QuizAppError):
    """What was to be changed is no longer as it was shown: another program has changed it."""


class BusyError(QuizAppError):
    """Another program is writing to the collection just now: the same may succeed in a moment."""
