"""Sessions that are chosen: from the palette and from the library, by keys alone."""

from PySide6.QtCore import Qt

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
RETURN, ESCAPE = Qt.Key.Key_Return, Qt.Key.Key_Escape


def open_palette(student, words: str, first: str) -> None:
    student.press(Qt.Key.Key_K, modifiers=CTRL)
    student.write(words)
    student.sees(first)
    student.press(RETURN)


def test_a_topic_is_crammed_from_the_palette_and_nothing_is_logged(sit_down):
    student = sit_down()
    open_palette(student, "cram science", "Study: Cram Science")
    student.sees("Cram, the schedule stays as it is · Science: 10 cards")
    student.press(" ")
    student.rate("1")
    student.press(" ")
    student.rate("3")
    student.sees("Science: 9 cards", "Undo Good")
    assert student.answers_on_disk() == 0

    student = sit_down()
    open_palette(student, "cram science", "Study: Cram Science")
    student.sees("Science: 9 cards")
    student.press("u", "u")
    student.sees("Science: 10 cards", "0 / 10")


def test_what_the_library_lists_is_studied(sit_down):
    student = sit_down()
    student.press("l")
    student.press("/")
    student.write("telescope")
    student.sees("Webb Telescope Opens a New Window on the Early Universe")
    student.press(RETURN)
    student.press(RETURN, modifiers=CTRL)
    student.sees("“telescope”: 5 cards")
    student.press(" ")
    student.rate("4")
    assert student.answers_on_disk() == 1
    student.press(ESCAPE)
    assert student.page == "library"


def test_only_new_cards_and_what_was_forgotten(sit_down):
    student = sit_down()
    open_palette(student, "only forg", "Actions: Study only what was forgotten today")
    student.sees("Nothing was forgotten today", "Study all decks")
    student.press(ESCAPE)
    open_palette(student, "only new", "Actions: Study only new cards")
    student.sees("New cards · 20 cards")
