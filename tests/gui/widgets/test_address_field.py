import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.address_field import AddressField


@pytest.fixture
def field(qtbot, theme):
    field = AddressField(theme)
    qtbot.addWidget(field)
    field.given = []
    field.address_given.connect(field.given.append)
    field.show()
    return field


def test_an_address_is_given_on_enter_and_by_the_button(qtbot, field):
    qtbot.keyClicks(field.line, "example.org/page\r")
    qtbot.keyClicks(field.line, " https://example.org ")
    qtbot.mouseClick(field.button, Qt.MouseButton.LeftButton)
    assert field.given == ["https://example.org/page", "https://example.org"]
    assert field.line.text() == ""


def test_what_is_no_address_stays_with_a_word_on_it_until_it_is_changed(qtbot, field):
    qtbot.keyClicks(field.line, "no address\r")
    assert field.given == []
    assert field.line.text() == "no address"
    assert "no address of a page" in field.fault.text()
    assert field.fault.isVisible()
    qtbot.keyClicks(field.line, "x")
    assert not field.fault.isVisible()


def test_an_empty_field_gives_nothing(qtbot, field):
    qtbot.keyClicks(field.line, " \r")
    assert field.given == []
    assert not field.fault.isVisible()
