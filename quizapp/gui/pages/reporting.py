"""Faults of the world that a page meets: they become a banner, bugs stay exceptions."""

from collections.abc import Iterator
from contextlib import contextmanager

from quizapp.errors import QuizAppError
from quizapp.gui.pages.page import Page
from quizapp.gui.widgets.banner import fault_message


@contextmanager
def reporting(page: Page) -> Iterator[None]:
    """Have `page` show a QuizAppError that leaves the block; one about a change by another program is a warning."""
    try:
        yield
    except QuizAppError as fault:
        page.message.emit(fault_message(fault))
