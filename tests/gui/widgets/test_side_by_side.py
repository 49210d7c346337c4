"""Two articles side by side; what it shows of a draft is tested with its panel."""

from drafts import make_article, make_draft
from PySide6.QtWidgets import QLabel

from quizapp.core.draft import DraftState, Similar
from quizapp.gui.widgets.side_by_side import SideBySide


def test_it_shows_nothing_without_a_similar_deck(theme, qtbot):
    comparison = SideBySide(theme)
    qtbot.addWidget(comparison)
    for draft in (None, make_draft()):
        comparison.show_draft(draft)
        assert comparison.texts == []


def test_of_long_lists_the_first_rows_are_shown_and_the_rest_is_counted(theme, qtbot):
    comparison = SideBySide(theme)
    qtbot.addWidget(comparison)
    similar = Similar(deck_id=None, title="A list", source=None, share=0.5, questions=(("Who?", "They."),))
    comparison.show_draft(make_draft(make_article(questions=5_000), state=DraftState.SIMILAR, similar=similar))
    assert len([row for row in comparison.texts if any(row)]) == 101  # the names of both, and 100 questions
    said = [label.text() for label in comparison.findChildren(QLabel)]
    assert said[-1] == "4,901 more questions are not shown here."
