"""Two articles side by side; what it shows of a draft is tested with its panel."""

from drafts import make_draft

from quizapp.gui.widgets.side_by_side import SideBySide


def test_it_shows_nothing_without_a_similar_deck(theme, qtbot):
    comparison = SideBySide(theme)
    qtbot.addWidget(comparison)
    for draft in (None, make_draft()):
        comparison.show_draft(draft)
        assert comparison.texts == []
