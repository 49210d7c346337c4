"""The top of an article in the import preview."""

import pytest
from drafts import make_draft, make_duplicate, make_error
from PySide6.QtWidgets import QLabel

from quizapp.gui.widgets.draft_head import DraftHead


@pytest.mark.parametrize(
    ("draft", "texts"),
    [
        (make_draft(), ["New", "2 cards will be added.", "Ministers meet.txt"]),
        (make_draft(path=None), ["New", "2 cards will be added.", "Pasted text"]),
        (
            make_duplicate(),
            ["Duplicate", "This article is in your library already; nothing changes.", "Known.txt"],
        ),
        (make_error(), ["Error", "bad.txt has no text in it.", "/news/bad.txt"]),
    ],
)
def test_it_says_what_becomes_of_the_article_and_where_it_is_from(theme, qtbot, draft, texts):
    head = DraftHead(theme)
    qtbot.addWidget(head)
    head.show_draft(draft)
    shown = [label.text() for label in head.findChildren(QLabel) if label.isVisibleTo(head) and label.text()]
    assert shown == texts
