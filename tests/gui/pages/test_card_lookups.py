"""What is at hand beside the card that is studied: article (PRODUCT rule 5), source, memory and answers."""

from datetime import timedelta

import pytest
from builders import make_card, make_deck, reviewed
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel
from studying import StudyWindow, open_app, put

from quizapp.services.study import Phase

SPACE, ESCAPE = Qt.Key.Key_Space, Qt.Key.Key_Escape
DECK = make_deck(
    1,
    "Ministers meet in Lima",
    source="news.example.org",
    url="https://news.example.org/lima?id=1&x=2",
    summary="Two ministers met and agreed.",
    topics=("Politics", "Trade"),
    people=("Takeshi Iwaya",),
    organizations=("APEC",),
    country="Peru",
)


@pytest.fixture
def study(qtbot, theme, tmp_path, clock):
    with open_app(tmp_path, clock) as app:
        second = reviewed(make_card(12), clock.now() + timedelta(days=3))
        put(app, DECK, make_card(11), second, make_card(13), make_deck(2), make_card(21, 2))
        study = StudyWindow(qtbot, theme, app)
        study.go("review")
        yield study


def texts(study) -> list[str]:
    """All that the panel shows."""
    return [label.text() for label in study.desk.panel.findChildren(QLabel) if label.isVisible()]


def test_after_the_reveal_title_source_and_article_stand_below_the_answer(study):
    line = study.desk.card.back.source_line
    assert not line.isVisible()
    study.key(SPACE)
    assert line.isVisible()
    assert line._title.text() == "Ministers meet in Lima"
    assert line.source_button.text() == "news.example.org   O"


def test_c_shows_and_hides_the_article(study):
    study.key(SPACE)
    study.key("c")
    assert study.desk.panel.isVisible()
    study.key("c")
    assert not study.desk.panel.isVisible()


def test_the_buttons_show_and_hide_it_too(study, qtbot):
    study.key(SPACE)
    qtbot.mouseClick(study.desk.card.back.source_line.context_button, Qt.MouseButton.LeftButton)
    assert study.desk.panel.isVisible()
    qtbot.mouseClick(study.desk.panel.close_button, Qt.MouseButton.LeftButton)
    assert not study.desk.panel.isVisible()


def test_the_article_says_what_it_is_about_and_what_it_is_found_by(study):
    study.key(SPACE)
    study.key("c")
    shown = texts(study)
    for text in (
        "Ministers meet in Lima",
        "Two ministers met and agreed.",
        "Politics",
        "Trade",
        "Takeshi Iwaya",
        "APEC",
        "Peru",
    ):
        assert text in shown


def test_the_other_questions_are_there_with_their_recall_and_their_answers_folded(study):
    study.key(SPACE)
    study.key("c")
    shown = texts(study)
    assert "Question 12?" in shown
    assert "Question 13?" in shown
    assert "Question 11?" not in shown
    assert "Answer 12." not in shown
    assert [text for text in shown if text.endswith("%") or text == "new"] == ["92\u00a0%", "new"]


def test_an_answer_is_unfolded_by_keyboard(study):
    study.key(SPACE)
    study.key("c")
    folded = study.desk.panel.folded[0]
    folded.button.setFocus()
    study.key(SPACE)
    assert folded.answer.isVisible()
    study.key(Qt.Key.Key_Return)
    assert not folded.answer.isVisible()


def test_the_card_can_be_rated_while_the_article_is_read(study):
    study.key(SPACE)
    study.key("c")
    study.desk.panel.folded[0].button.setFocus()
    study.key("3")
    assert len(study.logs(11)) == 1


def test_the_article_is_gone_with_the_next_card_so_that_it_tells_no_answer(study):
    study.key(SPACE)
    study.key("c")
    study.key("3")
    assert not study.desk.panel.isVisible()


def test_the_article_takes_the_right_third_and_the_card_stays_readable(study):
    study.key(SPACE)
    study.key("c")
    assert study.desk.panel.width() == study.desk.width() // 3
    study.qtbot.waitUntil(lambda: study.desk.card.question.width() > 400)


def test_where_there_is_no_room_for_both_the_article_takes_all_of_it(study):
    study.window.resize(720, 540)
    study.desk._theme.apply(study.desk._theme._choice, text_scale=2.0)
    study.key(SPACE)
    study.key("c")
    assert study.desk.panel.isVisible()
    assert not study.desk.card.isVisible()
    study.key("c")
    assert study.desk.card.isVisible()


def test_what_shows_the_card_takes_an_article_off_it(study):
    study.window.resize(720, 540)
    study.desk._theme.apply(study.desk._theme._choice, text_scale=2.0)
    study.key("c")
    study.desk.bar.reveal_button.click()
    assert study.desk.card.back.answer.isVisible()
    study.key("c")
    study.key("e")
    assert study.desk.card.editor.isVisible()


def test_o_opens_the_source_in_the_browser(study, browser):
    study.key(SPACE)
    study.key("o")
    assert browser.opened == [DECK.url]


def test_the_links_open_it_too(study, browser, qtbot):
    study.key(SPACE)
    study.desk.card.back.source_line.source_button.click()
    study.key("c")
    study.desk.panel.source_clicked.emit()
    assert browser.opened == [DECK.url] * 2


def test_without_an_address_the_source_is_out_of_use_and_says_why(study, browser, qtbot):
    study.go("review", make_deck(2).id)
    study.key(SPACE)
    study.key("o")
    button = study.desk.card.back.source_line.source_button
    assert not button.isEnabled()
    assert button.toolTip() == "The article gives no web address."
    assert browser.opened == []


def test_an_address_that_is_no_web_page_is_never_opened(study, browser):
    put(study.app, make_deck(2, url="file:///etc/passwd", source="etc"))
    study.go("review", make_deck(2).id)
    study.key(SPACE)
    study.key("o")
    assert browser.opened == []


def test_i_opens_what_is_known_of_the_card_and_esc_leads_back(study, qtbot):
    study.key("i")
    sheet = study.review.lookups.information
    assert "Question 11?" in [label.text() for label in sheet.findChildren(QLabel)]
    qtbot.keyClick(sheet, ESCAPE)
    assert (study.asked, study.session.phase) == (11, Phase.QUESTION)


class Voice:
    """Stands where a card is read aloud."""

    hindrance = ""

    def __init__(self) -> None:
        self.said: list[tuple[str, str | None]] = []
        self.is_speaking = False

    def speak(self, text: str, language: str | None) -> None:
        self.said.append((text, language))
        self.is_speaking = True

    def stop(self) -> None:
        self.is_speaking = False


@pytest.fixture
def voice(study, monkeypatch) -> Voice:
    voice = Voice()
    monkeypatch.setattr(study.review.lookups, "aloud", voice)
    return voice


def test_what_is_shown_is_read_aloud_in_the_language_of_the_deck(study, voice):
    study.review.lookups.read_aloud()
    study.review.lookups.read_aloud()
    assert not voice.is_speaking
    study.key(SPACE)
    study.review.lookups.read_aloud()
    assert voice.said == [("Question 11?", None), ("Answer 11.", None)]


def test_the_voice_is_silent_when_the_card_goes(study, voice):
    study.review.lookups.read_aloud()
    study.key(SPACE)
    assert voice.is_speaking
    study.key("3")
    assert not voice.is_speaking
    study.review.lookups.read_aloud()
    study.go("today")
    assert not voice.is_speaking


def test_without_a_voice_the_command_says_why(study):
    aloud, action = study.review.lookups.aloud, study.review._actions.by_id["read-aloud"]
    assert action.isEnabled() is not bool(aloud.hindrance)
    assert aloud.hindrance in action.toolTip()
