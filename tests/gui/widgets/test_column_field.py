import pytest
from PySide6.QtCore import Qt

from quizapp.core.columns import ColumnRole
from quizapp.gui.widgets.column_field import ColumnField
from quizapp.settings import Theme as Choice


@pytest.fixture
def field(qtbot, theme):
    field = ColumnField(theme, 2)
    qtbot.addWidget(field)
    field.show_column("Back", ColumnRole.ANSWER, ["Lima", "Callao"])
    field.show()
    return field


def test_a_column_shows_its_name_role_and_first_cells(field):
    assert (field.name.text(), field.choice.currentText()) == ("Back", "Answer")
    assert [label.text() for label in field.samples] == ["Lima", "Callao", ""]


def test_a_role_is_chosen_by_key(field, qtbot):
    field.choice.setFocus()
    with qtbot.waitSignal(field.role_chosen) as chosen:
        qtbot.keyClick(field.choice, Qt.Key.Key_Down)
    assert chosen.args == [2, ColumnRole.CHOICES]
    assert field.role is ColumnRole.CHOICES


def test_showing_a_role_chooses_nothing(field, qtbot):
    with qtbot.assertNotEmitted(field.role_chosen):
        field.show_role(ColumnRole.TOPICS)
    assert field.choice.currentText() == "Topics"


def test_a_screen_reader_hears_which_column_it_is_and_what_is_in_it(field):
    assert field.choice.accessibleName() == "What Back holds"
    assert field.choice.accessibleDescription() == "Lima, Callao"


def test_markup_in_names_and_cells_is_plain_text(field):
    field.show_column("<b>x</b>", ColumnRole.ANSWER, ["<img src=x>"])
    assert field.name.textFormat() is Qt.TextFormat.PlainText
    assert field.samples[0].text() == "<img src=x>"


def test_it_grows_with_the_text(field, theme):
    width = field.width()
    theme.apply(Choice.LIGHT, text_scale=2.0)
    assert field.width() == 2 * width
