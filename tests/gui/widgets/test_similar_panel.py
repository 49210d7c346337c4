"""What an article is like, what shall become of it, and both side by side."""

from dataclasses import replace

import pytest
from drafts import NEW, make_article, make_draft
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout

from quizapp.core.draft import AlikeQuestion, DraftState, Similar, SimilarChoice
from quizapp.core.ids import DeckId
from quizapp.gui.widgets.similar_panel import SimilarPanel

OTHER = (("Question 2, again?", "Answer 2."), ("Something else?", "Yes."))
SIMILAR = make_draft(
    make_article(questions=2),
    state=DraftState.SIMILAR,
    similar=Similar(deck_id=DeckId(4), title="Ministers in Lima", source="b.example.org", share=0.823, questions=OTHER),
    alike=(None, AlikeQuestion(question=OTHER[0][0], title="Ministers in Lima", index=0)),
)


@pytest.fixture
def panel(theme, window):
    panel = SimilarPanel(theme)
    QVBoxLayout(window).addWidget(panel)
    window.show()
    window.activateWindow()
    return panel


def test_it_says_how_much_and_what_it_is_like(panel):
    panel.show_draft(SIMILAR)
    assert panel.isVisible()
    assert panel.heading.text() == "82\N{NO-BREAK SPACE}% like “Ministers in Lima”"
    assert panel.buttons[SimilarChoice.LINK].isChecked()


@pytest.mark.parametrize("draft", [None, make_draft()])
def test_it_is_hidden_for_what_is_like_nothing(panel, draft):
    panel.show_draft(SIMILAR)
    panel.show_draft(draft)
    assert not panel.isVisible()


@pytest.mark.parametrize("choice", SimilarChoice)
def test_a_choice_is_told_and_shown(panel, qtbot, choice):
    panel.show_draft(SIMILAR)
    with qtbot.waitSignal(panel.chosen) as told:
        panel.choose(choice)
    assert told.args == [choice]
    panel.show_draft(replace(SIMILAR, similar_choice=choice))
    assert [each for each, button in panel.buttons.items() if button.isChecked()] == [choice]


def test_arrow_keys_choose_too(panel, qtbot):
    panel.show_draft(SIMILAR)
    told = []
    panel.chosen.connect(told.append)
    panel.buttons[SimilarChoice.LINK].setFocus()
    qtbot.keyClick(panel.buttons[SimilarChoice.LINK], Qt.Key.Key_Down)
    assert told == [SimilarChoice.NEW_QUESTIONS]


def test_while_it_is_hidden_nothing_can_be_chosen(panel):
    panel.show_draft(make_draft())
    told = []
    panel.chosen.connect(told.append)
    panel.choose(SimilarChoice.KEEP)
    assert told == []


def test_the_keys_are_told_by_tool_tips(panel):
    assert [button.toolTip() for button in panel.buttons.values()] == [
        "Similar: link as one story (Alt+L)",
        "Similar: take only the new questions (Alt+N)",
        "Similar: keep both (Alt+K)",
    ]


class TestComparison:
    def test_it_is_opened_by_a_button_and_shows_both(self, panel, qtbot):
        panel.show_draft(SIMILAR)
        assert not panel.comparison.isVisible()
        qtbot.mouseClick(panel.compare_button, Qt.MouseButton.LeftButton)
        assert panel.comparison.isVisible()
        assert panel.comparison.texts == [
            ["This article\nMinisters meet", "In the library\nMinisters in Lima"],
            [
                "Asks the same\nQuestion 2?\nAnswer 2. It has two parts.",
                "Asks the same\nQuestion 2, again?\nAnswer 2.",
            ],
            ["Question 1?\nAnswer 1. It has two parts.", ""],
            ["", "Something else?\nYes."],
        ]
        assert panel.compare_button.text() == "Hide the comparison"

    def test_it_follows_edits_and_is_folded_for_another_article(self, panel):
        panel.show_draft(SIMILAR)
        panel.compare_button.click()
        questions = (replace(SIMILAR.article.questions[0], question="Who met?"),)
        panel.show_draft(replace(SIMILAR, article=make_article(questions=0), states=(), alike=()))
        assert panel.comparison.texts[1] == ["", "Question 2, again?\nAnswer 2."]
        edited = replace(SIMILAR, article=replace(SIMILAR.article, questions=questions), states=(NEW,), alike=())
        panel.show_draft(edited)
        assert panel.comparison.texts[1][0].startswith("Who met?")
        panel.fold()
        assert panel.comparison.texts == []
        panel.show_draft(make_draft())
        panel.show_draft(SIMILAR)
        assert not panel.comparison.isVisible()

    def test_markup_is_text(self, panel):
        similar = replace(SIMILAR.similar, questions=(("<b>Who?</b>", "<img src=file:///x>"),))
        panel.show_draft(replace(SIMILAR, similar=similar, alike=()))
        panel.compare_button.click()
        assert panel.comparison.texts[-1] == ["", "<b>Who?</b>\n<img src=file:///x>"]
        labels = panel.comparison.findChildren(QLabel)
        assert {label.textFormat() for label in labels} == {Qt.TextFormat.PlainText}

    def test_what_is_read_from_the_right_is_aligned_there(self, panel):
        similar = replace(SIMILAR.similar, questions=(("من التقى؟", "الوزراء."),))
        panel.show_draft(replace(SIMILAR, similar=similar, alike=()))
        panel.compare_button.click()
        (label,) = [label for label in panel.comparison.findChildren(QLabel) if label.text() == "من التقى؟"]
        assert label.alignment() & Qt.AlignmentFlag.AlignRight
