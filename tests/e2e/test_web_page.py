"""A page of the web by its address: pasted, dropped or typed, previewed, imported and studied."""

from pages import FAQ, NEWS
from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication
from web_server import silent


def drop_link(student, address):
    data = QMimeData()
    data.setUrls([QUrl(address)])
    data.setText("What the link says")
    given = (Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    target, place = student.window.centralWidget(), QPoint(200, 200)
    QApplication.sendEvent(target, QDragEnterEvent(place, *given))
    QApplication.sendEvent(target, QDropEvent(place.toPointF(), *given))


def test_an_address_is_pasted_and_its_page_imported_and_studied(sit_down, web):
    student = sit_down()
    student.paste(web.page("/tides", FAQ))
    assert student.page == "import"
    student.sees("New", "Import 1 article", "3 cards", "What causes the tides?")
    assert student.decks_on_disk() == 10, "nothing is written before the student says so"

    student.click("Import 1 article")
    student.sees("3 cards added")
    assert student.decks_on_disk() == 11
    student.click("Study")
    student.sees("Show answer", "What causes the tides?")
    student.press(" ")
    student.sees("The pull of the Moon and, less, of the Sun.")
    student.rate("3")
    assert student.answers_on_disk() == 1


def test_a_link_is_dropped_from_a_browser(sit_down, web):
    student = sit_down()
    drop_link(student, web.page("/tides", FAQ))
    student.sees("Import 1 article", "The tides")


def test_an_address_is_typed(sit_down, web):
    student = sit_down()
    student.window.go("import")
    field = student.window.pages.current_page.desk.drop_area.address_field
    field.line.setFocus()
    student.write(web.page("/tides", FAQ))
    student.press(Qt.Key.Key_Return)
    student.sees("Import 1 article")


def test_a_page_that_cannot_be_had_says_why_and_is_tried_again(sit_down, web):
    student = sit_down()
    student.paste(web.url("/tides"))
    student.sees("Error", f"There is no page at {web.host}/tides (404).", "Try again", "Skip this page")
    web.page("/tides", FAQ)
    student.click("Try again")
    student.sees("Import 1 article", "What causes the tides?")
    assert "Error" not in student.screen.split("\n")


def test_a_page_that_does_not_come_is_stopped(sit_down, web):
    student = sit_down()
    student.paste(web.serve("/", silent))
    student.sees("Stop")
    student.click("Stop")
    student.waits_for(lambda: "Stop" not in student.screen.split("\n"))
    student.sees("Drop files or folders here")


def test_an_article_without_questions_comes_with_its_text(sit_down, web):
    student = sit_down()
    student.paste(web.page("/canal", NEWS))
    student.sees("Panama Canal lets ships lie deeper again")
