"""PySide6 6.12.0 loses a reference to None with every call on Python 3.10 and 3.11, and then aborts."""

import sys

from PySide6.QtCore import QObject


def test_calls_that_return_nothing_keep_the_references_to_none():
    thing = QObject()
    before = sys.getrefcount(None)

    for _ in range(1000):
        thing.setObjectName("x")

    assert before - sys.getrefcount(None) < 50
