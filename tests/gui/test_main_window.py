from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout

from quizapp.core.changes import Action, ChangeSet
from quizapp.gui.dialogs.key_sheet import KeySheet
from quizapp.gui.main_window import MainWindow
from quizapp.gui.pages.page import Page
from quizapp.gui.widgets.banner import Message
from quizapp.settings import Theme as Choice

CONTROL = Qt.KeyboardModifier.ControlModifier


class Desk(Page):
    """A page with a field, which may take undo for itself."""

    def __init__(self, title, *, own_undo=False):
        super().__init__(title)
        self.own_undo = own_undo
        self.stays = False
        self.undone = []
        self.changes = []
        self.field = QLineEdit()
        QVBoxLayout(self).addWidget(self.field)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def refresh(self, change):
        self.changes.append(change)

    def leave(self):
        return not self.stays

    def undo(self):
        self.undone.append("undo")
        return self.own_undo

    def redo(self):
        self.undone.append("redo")
        return self.own_undo


class Immersive(Desk):
    immersive = True
    blocked_actions = frozenset({"statistics"})


@pytest.fixture
def shell(qtbot, theme, events, tmp_path):
    shell = MainWindow(theme, events, tmp_path / "window.json")
    qtbot.addWidget(shell)
    for name in ("today", "library", "statistics", "import", "settings"):
        shell.add_page(name, Desk(name.title()))
    shell.add_page("deck", Desk("Deck"), section="library")
    shell.add_page("review", Immersive("Review", own_undo=True), section="today")
    shell.resize(1100, 700)
    shell.show()
    shell.activateWindow()
    qtbot.waitUntil(shell.isActiveWindow)
    shell.go("today")
    shell.pages.current_page.setFocus()
    return shell


def press(qtbot, shell, key, modifier=Qt.KeyboardModifier.NoModifier):
    qtbot.keyClick(shell.pages.current_page, key, modifier)


def test_the_window_is_there_before_any_page_is(qtbot, theme, events):
    shell = MainWindow(theme, events)
    qtbot.addWidget(shell)
    shell.show()

    assert not shell.grab().toImage().isNull()


@pytest.mark.parametrize(
    ("key", "modifier", "place"),
    [
        (Qt.Key.Key_L, Qt.KeyboardModifier.NoModifier, "library"),
        (Qt.Key.Key_T, Qt.KeyboardModifier.NoModifier, "statistics"),
        (Qt.Key.Key_O, CONTROL, "import"),
        (Qt.Key.Key_Comma, CONTROL, "settings"),
    ],
)
def test_a_key_leads_to_each_place_and_d_back_to_today(qtbot, shell, key, modifier, place):
    press(qtbot, shell, key, modifier)
    assert shell.pages.page_name == place

    shell.pages.current_page.setFocus()
    press(qtbot, shell, Qt.Key.Key_D)
    assert shell.pages.page_name == "today"


def test_the_sidebar_marks_where_the_student_is(shell):
    shell.go("deck", 3)

    assert shell.sidebar.marked == "library"
    assert shell.windowTitle() == "Deck – Quizapp"


def test_the_sidebar_leads_to_a_page(shell):
    shell.sidebar.chosen.emit("settings")

    assert shell.pages.page_name == "settings"


def test_below_820_px_the_sidebar_shows_icons_only(qtbot, shell):
    assert not shell.sidebar.compact
    shell.resize(800, 600)
    qtbot.waitUntil(lambda: shell.sidebar.compact)

    shell.resize(830, 600)
    qtbot.waitUntil(lambda: not shell.sidebar.compact)


def test_the_window_can_be_made_as_small_as_720_by_540(qtbot, shell):
    shell.resize(100, 100)

    qtbot.waitUntil(lambda: (shell.width(), shell.height()) == (720, 540))


def test_an_immersive_page_has_the_window_for_itself(shell):
    shell.go("review")
    assert not shell.sidebar.isVisible()

    shell.go("today")
    assert shell.sidebar.isVisible()


def test_focus_mode_hides_the_sidebar_on_every_page_until_it_is_left(qtbot, shell):
    press(qtbot, shell, Qt.Key.Key_F, Qt.KeyboardModifier.ShiftModifier)
    shell.go("library")
    assert not shell.sidebar.isVisible()

    shell.commands["focus"].trigger()
    assert shell.sidebar.isVisible()


def test_f11_fills_the_screen_and_leaves_it_again(qtbot, shell):
    press(qtbot, shell, Qt.Key.Key_F11)
    assert shell.isFullScreen()
    press(qtbot, shell, Qt.Key.Key_F11)

    assert not shell.isFullScreen()


def test_t_is_no_way_out_of_a_review(qtbot, shell):
    shell.go("review")
    shell.pages.current_page.setFocus()
    press(qtbot, shell, Qt.Key.Key_T)
    assert shell.pages.page_name == "review"

    shell.go("today")
    assert shell.commands["statistics"].isEnabled()


@pytest.mark.parametrize(("key", "modifier"), [(Qt.Key.Key_U, Qt.KeyboardModifier.NoModifier), (Qt.Key.Key_Z, CONTROL)])
def test_undo_is_asked_of_the_program_where_the_page_has_none(qtbot, shell, key, modifier):
    with qtbot.waitSignal(shell.undo_asked):
        press(qtbot, shell, key, modifier)

    assert shell.pages.current_page.undone == ["undo"]


def test_a_page_with_an_undo_of_its_own_takes_it(qtbot, shell):
    shell.go("review")
    shell.pages.current_page.setFocus()

    with qtbot.assertNotEmitted(shell.undo_asked), qtbot.assertNotEmitted(shell.redo_asked):
        press(qtbot, shell, Qt.Key.Key_U)
        press(qtbot, shell, Qt.Key.Key_Y, CONTROL)

    assert shell.pages.current_page.undone == ["undo", "redo"]


def test_redo_is_asked_of_the_program_where_the_page_has_none(qtbot, shell):
    with qtbot.waitSignal(shell.redo_asked):
        press(qtbot, shell, Qt.Key.Key_Y, CONTROL)


def test_the_menu_says_what_undo_and_redo_would_do(shell):
    shell.set_undo(Action.GOOD, None)

    assert shell.commands["undo"].text() == "Undo Good"
    assert shell.commands["redo"].text() == "Redo"


def test_text_pasted_anywhere_is_given(qtbot, shell):
    QGuiApplication.clipboard().setText("An article")

    with qtbot.waitSignal(shell.text_given) as given:
        press(qtbot, shell, Qt.Key.Key_V, CONTROL)

    assert given.args == ["An article"]


def test_a_text_field_keeps_its_own_paste(qtbot, shell):
    QGuiApplication.clipboard().setText("a word")
    field = shell.pages.current_page.field
    field.setFocus()

    with qtbot.assertNotEmitted(shell.text_given):
        qtbot.keyClick(field, Qt.Key.Key_V, CONTROL)

    assert field.text() == "a word"


def test_a_paste_of_nothing_is_explained(qtbot, shell):
    QGuiApplication.clipboard().clear()
    press(qtbot, shell, Qt.Key.Key_V, CONTROL)

    assert [message.text for message in shell.banners.messages] == ["The clipboard holds no text and no files."]


def test_files_dropped_anywhere_are_given(qtbot, shell):
    data = QMimeData()
    data.setUrls([QUrl("file:///news/a.txt")])
    middle = shell.centralWidget()
    button, no_key, copy = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier, Qt.DropAction.CopyAction
    QApplication.sendEvent(middle, QDragEnterEvent(QPoint(9, 9), copy, data, button, no_key))

    with qtbot.waitSignal(shell.files_given) as given:
        QApplication.sendEvent(middle, QDropEvent(QPointF(9, 9), copy, data, button, no_key))

    assert given.args == [[Path("/news/a.txt")]]


def test_what_is_no_longer_so_is_taken_away_but_no_warning(shell):
    page = shell.pages.current_page
    page.message.emit(Message(text="The disk is nearly full.", kind="warn"))
    page.message.emit(Message(text="Card retired.", kind="ok"))
    page.outdated.emit()
    assert [message.text for message in shell.banners.messages] == ["The disk is nearly full."]


def test_a_message_of_a_page_becomes_a_banner(shell):
    shell.pages.current_page.message.emit(Message(text="5 cards added.", kind="ok"))

    assert [message.text for message in shell.banners.messages] == ["5 cards added."]


def test_the_page_that_is_seen_hears_of_a_change(shell, events):
    change = ChangeSet(reviews=True)
    events.publish(change)

    assert shell.pages.current_page.changes[-1] == change


@pytest.mark.parametrize(("before", "asked"), [(Choice.LIGHT, Choice.DARK), (Choice.DARK, Choice.LIGHT)])
def test_the_other_theme_is_asked_for(qtbot, shell, theme, before, asked):
    theme.apply(before)

    with qtbot.waitSignal(shell.theme_chosen) as chosen:
        press(qtbot, shell, Qt.Key.Key_D, CONTROL | Qt.KeyboardModifier.ShiftModifier)

    assert chosen.args == [asked]


@pytest.mark.parametrize("key", [Qt.Key.Key_Slash, Qt.Key.Key_F1])
def test_a_key_shows_the_sheet_of_keys_and_slash_finds(qtbot, shell, key):
    if key == Qt.Key.Key_Slash:
        with qtbot.waitSignal(shell.find_asked):
            press(qtbot, shell, key)
    else:
        press(qtbot, shell, key)
        sheet = shell.findChild(KeySheet)
        assert sheet.isVisible()
        sheet.close()


def test_the_palette_is_asked_for_by_key_and_by_a_page(qtbot, shell):
    with qtbot.waitSignal(shell.palette_asked):
        press(qtbot, shell, Qt.Key.Key_K, CONTROL)

    with qtbot.waitSignal(shell.palette_asked):
        shell.pages.current_page.palette_asked.emit()


def test_back_leads_to_the_page_before(qtbot, shell):
    shell.go("library")
    shell.pages.current_page.setFocus()
    press(qtbot, shell, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)

    assert shell.pages.page_name == "today"


def test_size_and_place_are_remembered(qtbot, theme, events, shell, tmp_path):
    shell.setGeometry(30, 40, 950, 620)
    with qtbot.waitSignal(shell.closed):
        shell.close()

    again = MainWindow(theme, events, tmp_path / "window.json")
    qtbot.addWidget(again)

    assert again.size() == shell.size()


def test_control_q_closes_the_window(qtbot, shell):
    with qtbot.waitSignal(shell.closed):
        press(qtbot, shell, Qt.Key.Key_Q, CONTROL)


def test_a_page_can_keep_the_window_open(qtbot, shell):
    shell.pages.page("import").stays = True
    with qtbot.assertNotEmitted(shell.closed):
        shell.close()
    assert shell.isVisible()
    assert shell.pages.page_name == "import"

    shell.pages.page("import").stays = False
    with qtbot.waitSignal(shell.closed):
        shell.close()


def test_with_single_keys_off_letters_lead_nowhere(qtbot, theme, events):
    shell = MainWindow(theme, events, single_keys=False)
    qtbot.addWidget(shell)
    for name in ("today", "library"):
        shell.add_page(name, Desk(name))
    shell.show()
    shell.activateWindow()
    shell.go("today")
    shell.pages.current_page.setFocus()
    press(qtbot, shell, Qt.Key.Key_L)

    assert shell.pages.page_name == "today"


def test_raising_brings_a_minimised_window_back(shell):
    shell.showMinimized()

    shell.raise_up()

    assert shell.isVisible()
    assert not shell.isMinimized()
