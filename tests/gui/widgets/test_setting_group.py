from PySide6.QtWidgets import QFrame, QSpinBox

from quizapp.gui.widgets.setting_group import SettingGroup


def separators(group: SettingGroup) -> list[QFrame]:
    return [frame for frame in group.findChildren(QFrame) if frame.property("role") == "separator"]


def test_rows_follow_one_another_with_a_line_between(qtbot, theme):
    group = SettingGroup(theme, "Study")
    qtbot.addWidget(group)
    rows = [group.add_row(name, "What it does.", QSpinBox()) for name in ("One", "Two", "Three")]
    assert [group.body.itemAt(place).widget() for place in (0, 2, 4)] == rows
    assert len(separators(group)) == 2


def test_a_single_row_has_no_line(qtbot, theme):
    group = SettingGroup(theme, "Keyboard")
    qtbot.addWidget(group)
    group.add_row("Single keys", "What it does.", QSpinBox())
    assert separators(group) == []
    assert group.accessibleName() == "Keyboard"
