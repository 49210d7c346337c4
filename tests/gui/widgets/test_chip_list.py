import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPushButton, QVBoxLayout

from quizapp.gui.widgets.chip_list import ChipList


@pytest.fixture
def chips(qtbot, theme, window):
    chips = ChipList(theme, "Organisations", ["ASEAN", "Asia-Pacific Economic", "Cooperation (Apec)"])
    column = QVBoxLayout(window)
    column.addWidget(chips)
    column.addStretch()
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return chips


def focused(chips):
    return next((number for number, chip in enumerate(chips.chips) if chip.hasFocus()), None)


def test_names_stand_in_their_order(chips):
    assert chips.names == ("ASEAN", "Asia-Pacific Economic", "Cooperation (Apec)")
    assert tuple(chip.name for chip in chips.chips) == chips.names


def test_a_name_is_changed_where_it_stands_and_keeps_the_focus(qtbot, chips):
    chips.chips[0].open()
    chips.chips[0].editor.setText("Asean")

    with qtbot.waitSignal(chips.changed) as changed:
        qtbot.keyClick(chips.chips[0].editor, Qt.Key.Key_Return)

    assert changed.args == [("Asean", "Asia-Pacific Economic", "Cooperation (Apec)")]
    assert focused(chips) == 0


def test_tab_goes_through_the_names_in_their_order_before_the_button_that_adds(qtbot, theme, window):
    before, chips, after = QPushButton("Before"), ChipList(theme, "Topics"), QPushButton("After")
    column = QVBoxLayout(window)
    for widget in (before, chips, after):
        column.addWidget(widget)
    chips.set_names(["One", "Two"])
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    before.setFocus()

    way = []
    for _ in range(4):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        way.append(QApplication.focusWidget())

    assert way == [*chips.chips, chips.findChild(QPushButton), after]


def test_two_names_are_joined(qtbot, chips):
    with qtbot.waitSignal(chips.changed):
        qtbot.keyClick(chips.chips[1], Qt.Key.Key_J)

    assert chips.names == ("ASEAN", "Asia-Pacific Economic Cooperation (Apec)")
    assert focused(chips) == 1


def test_the_last_name_has_none_to_be_joined_with(qtbot, chips):
    with qtbot.assertNotEmitted(chips.changed):
        qtbot.keyClick(chips.chips[2], Qt.Key.Key_J)


def test_a_name_is_split_in_two(qtbot, chips):
    chip = chips.chips[1]
    chip.open()
    chip.editor.setCursorPosition(len("Asia-Pacific"))

    with qtbot.waitSignal(chips.changed):
        chip.split_here()

    assert chips.names == ("ASEAN", "Asia-Pacific", "Economic", "Cooperation (Apec)")


def test_a_name_is_removed_and_the_focus_goes_to_the_next(qtbot, chips):
    with qtbot.waitSignal(chips.changed):
        qtbot.keyClick(chips.chips[1], Qt.Key.Key_Delete)

    assert chips.names == ("ASEAN", "Cooperation (Apec)")
    assert focused(chips) == 1


def test_after_the_last_removal_the_focus_is_on_the_way_to_add(qtbot, chips):
    for _ in range(3):
        qtbot.keyClick(chips.chips[0], Qt.Key.Key_Delete)

    assert chips.names == ()
    assert chips.findChild(QPushButton).hasFocus()


def test_a_name_is_added_at_the_end(qtbot, chips):
    chips.add()
    chips.chips[-1].editor.setText("NATO")

    with qtbot.waitSignal(chips.changed):
        qtbot.keyClick(chips.chips[-1].editor, Qt.Key.Key_Return)

    assert chips.names[-1] == "NATO"


def test_an_addition_that_is_given_up_leaves_nothing(qtbot, chips):
    chips.add()

    with qtbot.assertNotEmitted(chips.changed):
        qtbot.keyClick(chips.chips[-1].editor, Qt.Key.Key_Escape)

    assert len(chips.chips) == 3
    assert chips.findChild(QPushButton).hasFocus()


@pytest.mark.parametrize("twin", ["ASEAN", "asean", "Aseán"])
def test_a_name_that_is_there_already_is_not_taken_twice(qtbot, chips, twin):
    chips.add()
    chips.chips[-1].editor.setText(twin)
    qtbot.keyClick(chips.chips[-1].editor, Qt.Key.Key_Return)

    assert chips.names == ("ASEAN", "Asia-Pacific Economic", "Cooperation (Apec)")
    assert len(chips.chips) == 3


def test_arrow_keys_go_from_chip_to_chip_and_stop_at_the_ends(qtbot, chips):
    chips.chips[0].setFocus()
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Right)
    assert focused(chips) == 1
    qtbot.keyClick(chips.chips[1], Qt.Key.Key_Left)
    qtbot.keyClick(chips.chips[0], Qt.Key.Key_Left)
    assert focused(chips) == 0


def test_names_set_from_outside_are_no_change_of_the_students(qtbot, chips):
    with qtbot.assertNotEmitted(chips.changed):
        chips.set_names(["one", "two", "One"])

    assert chips.names == ("one", "two")


def test_chips_that_do_not_fit_in_a_line_go_on_in_the_next(qtbot, window, chips):
    window.resize(260, 600)

    qtbot.waitUntil(lambda: chips.chips[2].y() > chips.chips[0].y())


def test_a_screen_reader_hears_of_what_kind_the_names_are(chips):
    assert chips.accessibleName() == "Organisations"
    assert chips.findChild(QPushButton).accessibleName() == "Add to Organisations"


@pytest.fixture
def many(chips):
    chips.set_names([f"Topic {number}" for number in range(1, 31)])
    return chips


def test_of_many_names_the_first_are_shown_and_with_each_press_more(qtbot, many):
    assert (len(many.chips), many.more_button.text()) == (12, "18 more")
    qtbot.mouseClick(many.more_button, Qt.MouseButton.LeftButton)
    assert (len(many.chips), many.more_button.text(), focused(many)) == (24, "6 more", 12)
    qtbot.mouseClick(many.more_button, Qt.MouseButton.LeftButton)
    assert [chip.name for chip in many.chips] == list(many.names)
    assert many.more_button.isHidden()


def test_few_names_need_no_button_for_more(chips):
    assert chips.more_button.isHidden()


def test_an_edit_keeps_the_names_that_are_not_shown(qtbot, many):
    qtbot.keyClick(many.chips[11], Qt.Key.Key_Delete)
    assert many.names == tuple(f"Topic {number}" for number in range(1, 31) if number != 12)
    assert (len(many.chips), many.chips[11].name) == (12, "Topic 13")


def test_a_new_name_stands_behind_those_that_are_shown(qtbot, many):
    many.add()
    many.chips[-1].editor.setText("New")
    with qtbot.waitSignal(many.changed):
        qtbot.keyClick(many.chips[-1].editor, Qt.Key.Key_Return)
    assert many.names[11:14] == ("Topic 12", "New", "Topic 13")
    assert (len(many.names), many.chips[-1].name, focused(many)) == (31, "New", 12)


def test_chips_of_names_that_stay_are_the_same_ones(qtbot, chips):
    first, _, last = chips.chips
    qtbot.keyClick(chips.chips[1], Qt.Key.Key_Delete)
    assert chips.chips == (first, last)
