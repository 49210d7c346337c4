from datetime import date

import pytest
from builders import make_card, make_deck
from PySide6.QtWidgets import QApplication, QLabel, QPushButton

from quizapp.gui.widgets.article_panel import ArticlePanel
from quizapp.services.library import CardRow, OpenDeck

DECK = make_deck(
    1,
    "Ministers meet",
    source="news.example.org",
    summary="Two ministers met.",
    as_of=date(2024, 11, 15),
    topics=("Politics",),
    people=("Takeshi Iwaya", "Antony Blinken"),
    language="English",
)


@pytest.fixture
def panel(qtbot, theme, window) -> ArticlePanel:
    panel = ArticlePanel(theme)
    panel.setParent(window)
    panel.resize(320, 560)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return panel


def article(deck=DECK, cards: int = 3) -> OpenDeck:
    rows = (
        CardRow(card=make_card(n), recall=None if n == 1 else n / 10, askable=True) for n in range(1, cards + 1)
    )  # fmt: skip
    return OpenDeck(deck=deck, cards=tuple(rows), total=cards)


def texts(panel: ArticlePanel) -> list[str]:
    return [label.text() for label in panel._article.findChildren(QLabel) if not label.isHidden()]


def test_it_says_what_the_article_says_and_how_old_it_is(panel):
    panel.show_article(article(), make_card(1))
    assert texts(panel)[0] == "Ministers meet"
    assert {"As of 15 Nov 2024", "Two ministers met."} < set(texts(panel))


def test_the_facets_are_there_by_kind_and_without_the_language(panel):
    panel.show_article(article(), make_card(1))
    shown = texts(panel)
    assert shown[shown.index("Topics") :] == ["Topics", "Politics", "People", "Takeshi Iwaya", "Antony Blinken"]


def test_what_an_article_lacks_takes_no_room(panel):
    panel.show_article(article(make_deck(1, "Bare"), cards=1), make_card(1))
    assert texts(panel) == ["Bare"]
    assert panel._article.findChildren(QPushButton) == []
    assert panel.folded == ()


def test_the_other_questions_are_folded_and_the_asked_one_is_not_among_them(panel):
    panel.show_article(article(), make_card(2))
    assert [folded._question.text() for folded in panel.folded] == ["Question 1?", "Question 3?"]
    assert all(folded.answer.isHidden() for folded in panel.folded)


def test_another_article_takes_the_place_of_the_last_and_begins_at_its_top(panel, qtbot):
    panel.show_article(article(cards=40), make_card(1))
    bar = panel._scroll.verticalScrollBar()
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(bar.maximum())
    panel.show_article(article(make_deck(2, "Second")), make_card(1))
    assert texts(panel)[0] == "Second"
    assert bar.value() == 0


def test_a_source_with_an_address_is_a_link_and_one_without_is_not(panel, qtbot):
    panel.show_article(article(), make_card(1))
    (link,) = panel._article.findChildren(QPushButton)
    assert link.text() == "news.example.org"
    with qtbot.waitSignal(panel.source_clicked):
        link.click()
    panel.show_article(article(make_deck(source="Kyodo News & Co")), make_card(1))
    (link,) = panel._article.findChildren(QPushButton)
    assert (link.text(), link.isEnabled(), link.toolTip()) == ("Kyodo News && Co", False, "No web address is known.")


def test_it_can_be_closed_article_after_article(panel, qtbot):
    for number in (1, 2):
        panel.show_article(article(), make_card(number))
        with qtbot.waitSignal(panel.close_clicked):
            panel.close_button.click()


def test_the_focus_can_be_put_where_keys_scroll_it(panel):
    panel.show_article(article(), make_card(1))
    panel.take_focus()
    assert QApplication.focusWidget() is panel._scroll
