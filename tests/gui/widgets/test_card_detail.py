"""What an opened card shows below its question."""

import pytest
from builders import make_card
from picture_files import media, png, shown
from PySide6.QtWidgets import QLabel

from quizapp.core.card import CardKind
from quizapp.core.picture import Side
from quizapp.gui.picture_loader import PictureLoader
from quizapp.gui.tasks import TaskRunner
from quizapp.gui.widgets.card_detail import CardDetail
from quizapp.gui.widgets.card_text import column_width
from quizapp.settings import Theme as Choice


@pytest.fixture
def detail(theme, window, pictures) -> CardDetail:
    detail = CardDetail(theme, pictures)
    detail.setParent(window)
    window.show()
    detail.show()
    return detail


def words(detail: CardDetail) -> list[str]:
    return [label.text() for label in detail.findChildren(QLabel) if label.isVisible()]


def fitted(detail: CardDetail, width: int) -> int:
    """Give the detail the height it asks for in a width, and return it."""
    height = detail.height_for(width)
    detail.resize(width, height)
    return height


@pytest.mark.parametrize("width", [300, 480, 800])
def test_it_asks_for_the_height_that_everything_needs(qtbot, detail, width):
    detail.show_card(make_card(1, answer="A sentence that goes on for quite a while. " * 12, cut_off=True))
    height = fitted(detail, width)
    qtbot.waitUntil(lambda: 0 < detail.buttons["delete"].geometry().bottom() < height)
    assert detail.answer.height() >= detail.answer.document().size().height()
    assert detail.answer.geometry().bottom() < detail.buttons["edit"].geometry().top()
    assert height - detail.buttons["delete"].geometry().bottom() < 30


def test_it_asks_anew_for_another_card(detail):
    detail.show_card(make_card(1, answer="Short."))
    short = detail.height_for(500)
    detail.show_card(make_card(1, answer="A sentence that goes on for quite a while. " * 12))
    assert detail.height_for(500) > short + 100
    detail.show_card(make_card(1, answer="Short."))
    assert detail.height_for(500) == short


def test_the_answer_is_no_wider_than_a_column_of_text(qtbot, detail, theme):
    detail.show_card(make_card(1, answer="Words " * 200))
    fitted(detail, 1_200)
    qtbot.waitUntil(lambda: detail.answer.width() == column_width(theme))


def test_it_grows_with_the_text(detail, theme):
    detail.show_card(make_card(1))
    before = detail.height_for(800)
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert detail.height_for(1_600) > 1.5 * before


def test_what_there_is_not_takes_no_room(detail):
    detail.show_card(make_card(1))
    assert words(detail) == ["Never asked yet"]
    detail.show_card(make_card(1, cut_off=True, explanation="Because."))
    assert words(detail) == ["The article ends within this answer.", "Because.", "Never asked yet"]


def test_what_comes_from_an_article_is_no_markup(detail):
    detail.show_card(make_card(1, answer="<b>bold</b> <img src='file:///x.png'>"))
    assert detail.answer.toPlainText() == "<b>bold</b> <img src='file:///x.png'>"


def test_choices_without_a_right_one_have_no_mark(detail):
    detail.show_card(make_card(1, kind=CardKind.CHOICE, choices=("Lima", "Rome"), correct=None))
    assert detail.answer.toPlainText() == "○ A  Lima\n○ B  Rome"


def test_buttons_say_what_they_would_do_now(detail):
    detail.show_card(make_card(1))
    names = {name: button.text() for name, button in detail.buttons.items()}
    assert names == {
        "edit": "Edit",
        "suspend": "Suspend",
        "withdraw": "Wrong or out of date…",
        "rescue": "Rescue…",
        "star": "Star",
        "flag": "Flag",
        "information": "Memory and answers",
        "delete": "Delete",
    }
    detail.show_card(make_card(1, suspended=True, starred=True, flag=4))
    changed = [detail.buttons[name].text() for name in ("suspend", "star", "flag")]
    assert changed == ["Let in again", "Take the star away", "Flag 4"]


@pytest.mark.parametrize(
    ("button", "flag", "command"),
    [("edit", 0, "edit"), ("delete", 0, "delete"), ("flag", 0, "flag-1"), ("flag", 4, "flag-4")],
)
def test_they_ask_for_commands(qtbot, detail, button, flag, command):
    detail.show_card(make_card(1, flag=flag))
    with qtbot.waitSignal(detail.asked) as asked:
        detail.buttons[button].click()
    assert asked.args == [command]


def test_all_of_it_can_be_reached_with_tab(detail):
    assert detail.stops() == [detail.answer, *detail.buttons.values()]


def test_choices_without_a_right_one_are_marked_incomplete(detail):
    choice = {"kind": CardKind.CHOICE, "choices": ("Lima", "Rome")}
    detail.show_card(make_card(1, **choice, answer=""))
    assert "Incomplete: no right answer" in words(detail)
    detail.show_card(make_card(1, **choice, correct=0))
    assert "Incomplete: no right answer" not in words(detail)


@pytest.mark.parametrize("width", [300, 800])
def test_pictures_of_both_sides_have_their_room(qtbot, detail, kept_pictures, width):
    wide, small = png(1200, 600), png(50, 40)
    kept_pictures.update(media(wide, small))
    detail.show_card(make_card(1, pictures=(*shown(wide), *shown(small, side=Side.ANSWER))))
    height = fitted(detail, width)
    qtbot.waitUntil(lambda: 0 < detail.buttons["delete"].geometry().bottom() < height)
    asked, told = detail.asked_pictures, detail.told_pictures
    assert asked.geometry().bottom() < detail.answer.y() < told.y()
    assert told.geometry().bottom() < detail.buttons["edit"].y()
    picture = asked.frames[0].picture
    qtbot.waitUntil(lambda: abs(picture.width() - 2 * picture.height()) <= 2)
    assert height - detail.buttons["delete"].geometry().bottom() < 30


def test_it_says_when_a_picture_that_came_changed_its_height(qtbot, theme, window):
    wide, runner = png(1200, 600), TaskRunner()
    detail = CardDetail(theme, PictureLoader(runner, media(wide).get))
    detail.setParent(window)
    with qtbot.waitSignal(detail.height_changed):
        detail.show_card(make_card(1, pictures=shown(wide)))
        before = detail.height_for(800)
    assert detail.height_for(800) > before + 50
    runner.stop()


def test_the_passage_that_a_card_was_made_of_stands_below_its_answer(detail):
    detail.show_card(make_card(1, passage="The ministers met in Lima on Friday."))
    assert "From the article: The ministers met in Lima on Friday." in words(detail)
    detail.show_card(make_card(2))
    assert not any("From the article" in word for word in words(detail))


def test_a_card_that_it_came_out_of_is_one_click_and_one_stop_of_the_tab_key_away(qtbot, detail):
    whole = make_card(2, question="Who met?")
    detail.show_card(make_card(1), [("Split out of", whole)])
    (link,) = detail.kin.links
    assert link in detail.stops()
    with qtbot.waitSignal(detail.card_clicked) as clicked:
        link.click()
    assert clicked.args == [whole]
