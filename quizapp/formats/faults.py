"""What is said of files that cannot be read, whatever their format."""

from quizapp.errors import QuizAppError


def damaged(where: str) -> QuizAppError:
    """Say that the file `where` is damaged, as one is that was not fetched whole."""
    return QuizAppError(f"{where} is damaged.", "Download or export it anew.")
