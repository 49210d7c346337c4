import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout

from quizapp.gui.widgets import banner as banner_module
from quizapp.gui.widgets.banner import BannerArea, Message
from quizapp.settings import Theme as Choice

ERROR = Message(text="notes.txt cannot be read.", kind="error")
WARNING = Message(text="3 facts may be out of date.", kind="warn")


@pytest.fixture
def spoken(monkeypatch):
    """What was announced, and whether urgently."""
    heard = []
    monkeypatch.setattr(banner_module, "announce", lambda _widget, text, *, urgent=False: heard.append((text, urgent)))
    return heard


@pytest.fixture
def area(theme, window, spoken):
    area = BannerArea(theme)
    column = QVBoxLayout(window)
    column.addWidget(area)
    column.addStretch()
    window.show()
    return area


def test_without_a_message_nothing_is_there(area):
    assert not area.isVisible()


def test_a_message_is_shown_as_plain_text_with_a_sign_of_its_kind(area):
    banner = area.show_message(Message(text="<b>5</b> cards added.", kind="ok"))
    labels = banner.findChildren(QLabel)

    assert area.isVisible()
    assert [label.text() for label in labels if label.text()] == ["<b>5</b> cards added."]
    assert any(not label.pixmap().isNull() for label in labels)


def test_a_message_is_announced_and_an_error_at_once(area, spoken):
    area.show_message(Message(text="5 cards added.", kind="ok"))
    area.show_message(ERROR)

    assert spoken == [("5 cards added.", False), ("notes.txt cannot be read.", True)]


def test_a_second_button_does_the_other_thing(qtbot, area):
    done = []
    message = Message(
        text="5 cards added.",
        action="Undo",
        on_action=lambda: done.append("undone"),
        second_action="Study now",
        on_second_action=lambda: done.append("studied"),
    )
    banner = area.show_message(message)

    qtbot.keyClick(banner.second_button, Qt.Key.Key_Space)

    assert banner.second_button.text() == "Study now"
    assert done == ["studied"]
    assert area.messages == []


def test_buttons_stand_below_the_text_where_it_would_have_too_little_room(qtbot, area, window):
    banner = area.show_message(
        Message(text="55 cards added, 2 cards updated.", action="Undo", second_action="Study now")
    )
    text = next(label for label in banner.findChildren(QLabel) if label.text())

    def below():
        return banner.button.mapTo(banner, banner.button.rect().topLeft()).y() >= text.geometry().bottom()

    assert not below()
    window.resize(420, 600)
    qtbot.waitUntil(below)
    assert text.width() > 180
    window.resize(900, 600)
    qtbot.waitUntil(lambda: not below())


def test_the_button_does_what_it_says_and_closes_the_banner(qtbot, area):
    done = []
    message = Message(text="5 cards added.", kind="ok", action="Undo", on_action=lambda: done.append("undone"))
    banner = area.show_message(message)
    banner.button.setFocus()

    qtbot.keyClick(banner.button, Qt.Key.Key_Space)

    assert done == ["undone"]
    assert area.messages == []
    assert not area.isVisible()


def test_what_the_button_does_may_show_the_next_message(qtbot, area):
    def undo():
        area.show_message(Message(text="Undone: import"))

    banner = area.show_message(Message(text="5 cards added.", action="Undo", on_action=undo))
    banner.button.click()

    assert [message.text for message in area.messages] == ["Undone: import"]


@pytest.mark.parametrize("way", ["cross", "escape"])
def test_the_student_closes_a_banner(qtbot, area, way):
    banner = area.show_message(ERROR)
    banner.close_button.setFocus()

    qtbot.keyClick(banner.close_button, Qt.Key.Key_Space if way == "cross" else Qt.Key.Key_Escape)

    assert area.messages == []


def test_news_gives_way_to_news_but_errors_stay(area):
    area.show_message(ERROR)
    area.show_message(Message(text="one"))
    area.show_message(Message(text="two"))

    assert [message.text for message in area.messages] == [ERROR.text, "two"]


def test_the_same_fault_twice_is_shown_once(area):
    area.show_message(ERROR)
    area.show_message(WARNING)
    area.show_message(ERROR)

    assert area.messages == [WARNING, ERROR]


def test_a_flood_of_faults_leaves_room_for_the_page(area):
    for number in range(10):
        area.show_message(Message(text=f"file {number} cannot be read", kind="error"))

    assert [message.text for message in area.messages] == [f"file {number} cannot be read" for number in (7, 8, 9)]


def test_a_change_of_the_theme_keeps_the_messages_and_is_not_announced(theme, area, spoken):
    area.show_message(ERROR)
    spoken.clear()
    theme.apply(Choice.DARK)

    assert area.messages == [ERROR]
    assert spoken == []


def test_all_messages_can_be_taken_away(area):
    area.show_message(ERROR)
    area.show_message(WARNING)

    area.clear()

    assert area.messages == []


def test_a_banner_that_is_shown_again_after_a_change_of_theme_still_works(qtbot, theme, area):
    done = []
    area.show_message(Message(text="x", action="Undo", on_action=lambda: done.append(1)))
    theme.apply(Choice.DARK)

    area.findChildren(banner_module.Banner)[-1].button.click()

    assert done == [1]


def test_good_news_leaves_by_itself_and_an_error_stays(qtbot, theme, window, spoken):
    area, page = BannerArea(theme, news_ms=1), QLineEdit()
    column = QVBoxLayout(window)
    column.addWidget(area)
    column.addWidget(page)
    window.show()
    page.setFocus()
    area.show_message(ERROR)
    area.show_message(Message(text="5 cards added", kind="ok"))
    qtbot.waitUntil(lambda: area.messages == [ERROR])


def test_good_news_stays_while_its_button_has_the_focus(qtbot, theme, window, spoken):
    area = BannerArea(theme, news_ms=1)
    QVBoxLayout(window).addWidget(area)
    window.show()
    window.activateWindow()
    banner = area.show_message(Message(text="5 cards added", kind="ok", action="Undo", on_action=lambda: None))
    banner.button.setFocus()
    qtbot.waitUntil(banner.button.hasFocus)
    with qtbot.waitSignal(area._quiet.timeout):
        pass
    assert [message.text for message in area.messages] == ["5 cards added"]
    banner.button.clearFocus()
    qtbot.waitUntil(lambda: area.messages == [])


def test_news_can_be_taken_away_and_faults_left(area):
    area.show_message(ERROR)
    area.show_message(Message(text="5 cards added", kind="ok"))
    area.clear_quiet()
    assert area.messages == [ERROR]
