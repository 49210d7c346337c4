from PySide6.QtCore import Qt

from quizapp.gui.widgets.labels import badge, plain_label

HOSTILE = '<b>bold</b> <img src="file:///etc/passwd">'


def test_markup_in_a_label_is_shown_not_obeyed(qtbot, theme):
    label = plain_label(HOSTILE)
    qtbot.addWidget(label)

    assert label.textFormat() == Qt.TextFormat.PlainText
    label.setText("<i>again</i>")
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_a_role_gives_a_label_its_size(qtbot, theme):
    title, caption = plain_label("x", "title"), plain_label("x", "caption")
    qtbot.addWidget(title)
    qtbot.addWidget(caption)
    for label in (title, caption):
        label.ensurePolished()

    assert (title.font().pixelSize(), caption.font().pixelSize()) == (28, 12)


def test_a_wrapping_label_grows_in_height_where_it_is_narrow(qtbot, theme):
    label = plain_label("one two three four five six seven", wrap=True)
    qtbot.addWidget(label)

    assert label.heightForWidth(60) > label.heightForWidth(600)


def test_a_selectable_label_can_be_copied_by_keyboard(qtbot, theme):
    label = plain_label("x", selectable=True)
    qtbot.addWidget(label)

    assert label.textInteractionFlags() & Qt.TextInteractionFlag.TextSelectableByKeyboard


def test_a_badge_has_the_color_of_its_kind(qtbot, theme):
    label = badge("Error", "error")
    qtbot.addWidget(label)
    label.resize(label.sizeHint())
    image = label.grab().toImage()

    assert image.pixelColor(label.width() // 2, 2) == theme.color("error-bg")
