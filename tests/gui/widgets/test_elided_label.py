from quizapp.gui.widgets.elided_label import ElidedLabel


def test_a_text_that_fits_is_whole_and_has_no_tool_tip(qtbot, theme):
    label = ElidedLabel("Lima")
    qtbot.addWidget(label)
    label.resize(300, 20)
    label.show()

    assert label.shown_text() == "Lima"
    assert label.toolTip() == ""


def test_a_text_that_does_not_fit_is_cut_and_whole_in_the_tool_tip(qtbot, theme):
    text = "Foreign ministers of 21 economies agreed in Lima to keep their markets open"
    label = ElidedLabel(text)
    qtbot.addWidget(label)
    label.resize(120, 20)
    label.show()

    assert label.shown_text().endswith("…")
    assert label.toolTip() == text
    label.resize(2000, 20)
    assert label.toolTip() == ""


def test_lines_of_a_text_become_one(qtbot, theme):
    label = ElidedLabel("a title\n  in two lines")
    qtbot.addWidget(label)

    assert label.text() == "a title in two lines"


def test_markup_is_shown_not_obeyed(qtbot, theme):
    label = ElidedLabel("<b>bold</b> " * 20)
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()

    assert label.shown_text().startswith("<b>")
    assert "&lt;b&gt;" in label.toolTip()


def test_it_asks_for_no_width_of_its_own(qtbot, theme):
    label = ElidedLabel("x" * 500)
    qtbot.addWidget(label)

    assert label.minimumSizeHint().width() < 40


def test_a_text_of_a_right_to_left_script_begins_at_the_right(qtbot, theme):
    left, right = ElidedLabel("Lima"), ElidedLabel("ليما")
    for label in (left, right):
        qtbot.addWidget(label)
        label.resize(300, 24)

    assert ink_middle(left) < 100
    assert ink_middle(right) > 200


def ink_middle(label):
    image = label.grab().toImage()
    ground = image.pixelColor(150, 1)
    columns = [x for x in range(300) if any(image.pixelColor(x, y) != ground for y in range(24))]
    return (columns[0] + columns[-1]) / 2
