import pytest
from PySide6.QtCore import QPoint, QPointF, QSize, Qt, QUrl
from PySide6.QtGui import QImage, QTextDocument, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout

from quizapp.core.recall import Highlight
from quizapp.gui.widgets.card_text import CardText, Look, column_width, found_pieces
from quizapp.settings import Theme as Choice

PARAGRAPH = (
    "Iwaya expressed Japan's readiness to work with the next U.S. administration to bring the bilateral relationship "
    "to new heights. Both sides want continued cooperation, and said so in Lima."
)


@pytest.fixture
def card(qtbot, theme, window):
    card = CardText(theme, "answer")
    column = QVBoxLayout(window)
    column.addWidget(card)
    column.addStretch()
    window.show()
    return card


def test_a_column_holds_about_66_characters(theme, card):
    card.set_text(PARAGRAPH)
    first_line = card.document().begin().layout().lineAt(0)

    assert 55 <= first_line.textLength() <= 72


def test_the_column_is_as_wide_as_design_has_it_and_grows_with_the_text(theme):
    assert 500 <= column_width(theme) <= 640
    small = column_width(theme)
    theme.apply(Choice.LIGHT, text_scale=2.0)

    assert column_width(theme) == pytest.approx(2 * small, abs=8)


def test_the_card_is_as_high_as_its_text_and_never_scrolls_by_itself(card):
    card.set_text("One line.")
    low = card.height()
    card.set_text("\n".join([PARAGRAPH] * 30))

    assert card.height() > 20 * low
    assert card.verticalScrollBar().maximum() == 0


def test_a_narrower_card_becomes_higher(window, card):
    card.set_text(PARAGRAPH)
    before = card.height()
    window.resize(300, 600)

    assert card.height() > before
    assert card.verticalScrollBar().maximum() == 0


def test_lines_of_an_answer_are_27_px_high(card):
    card.set_text("One line.")

    assert card.height() == pytest.approx(27, abs=1)


def test_a_question_is_set_larger_and_semibold(qtbot, theme):
    card = CardText(theme, "question")
    qtbot.addWidget(card)
    card.ensurePolished()

    assert (card.font().pixelSize(), card.font().weight()) == (22, 600)
    assert card.accessibleName() == "Question"


def test_text_and_height_grow_with_the_text_scale(theme, card):
    card.set_text("One line.")
    theme.apply(Choice.LIGHT, text_scale=2.0)

    assert card.font().pixelSize() == 34
    assert card.height() == pytest.approx(54, abs=2)


def test_markup_in_a_plain_text_is_shown_not_obeyed(card):
    card.set_text('<b>bold</b> <img src="file:///etc/passwd">')

    assert card.toPlainText() == '<b>bold</b> <img src="file:///etc/passwd">'


def test_lines_of_a_text_stay_lines(card):
    card.set_text("one\n\ntwo")

    assert card.toPlainText() == "one\n\ntwo"


@pytest.mark.parametrize(
    ("text", "direction"),
    [
        ("The summit in Lima", Qt.LayoutDirection.LeftToRight),
        ("القمة في ليما", Qt.LayoutDirection.RightToLeft),
        ("הפסגה בלימה", Qt.LayoutDirection.RightToLeft),
        ("2024: القمة", Qt.LayoutDirection.RightToLeft),
        ("首脳会談", Qt.LayoutDirection.LeftToRight),
    ],
)
def test_each_paragraph_runs_in_the_direction_of_its_first_letter(card, text, direction):
    card.set_text(f"{text}\nLima")
    first, second = card.document().begin(), card.document().begin().next()

    assert first.textDirection() == direction
    assert second.textDirection() == Qt.LayoutDirection.LeftToRight


def test_text_can_be_selected_but_not_changed(qtbot, card):
    card.set_text("As it is.")
    card.setFocus()
    qtbot.keyClicks(card, "typed")
    card.selectAll()

    assert card.toPlainText() == "As it is."
    assert card.textCursor().selectedText() == "As it is."


def test_nothing_is_loaded_even_where_a_text_asks_for_it(card, tmp_path):
    picture = QImage(40, 400, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.red)
    path = tmp_path / "x.png"
    picture.save(str(path))

    card.setHtml(f'<p>x<img src="{path.as_uri()}"><img src="{path}"></p>')

    loaded = card.document().resource(QTextDocument.ResourceType.ImageResource.value, QUrl(path.as_uri()))
    assert loaded.size() == QSize(1, 1)
    image = card.grab().toImage()
    pixels = {image.pixelColor(x, y).name() for x in range(image.width()) for y in range(image.height())}
    assert "#ff0000" not in pixels


def test_a_style_sheet_in_a_file_changes_nothing(card, tmp_path):
    path = tmp_path / "x.css"
    path.write_text("p { color: #ff0000; }")

    card.setHtml(f'<link rel="stylesheet" href="{path.as_uri()}"><p>████</p>')

    assert "#ff0000" not in card.toHtml()


def test_the_wheel_is_left_to_the_page(card):
    card.set_text("\n".join([PARAGRAPH] * 5))
    event = QWheelEvent(
        QPointF(5, 5), QPointF(5, 5), QPoint(0, -120), QPoint(0, -120), Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier, Qt.ScrollPhase.NoScrollPhase, False,  # noqa: FBT003  Qt's own signature
    )  # fmt: skip
    card.wheelEvent(event)

    assert not event.isAccepted()


def test_the_text_has_the_color_of_the_theme_after_it_changes(theme, card):
    card.set_text("█" * 10)
    theme.apply(Choice.DARK)
    image = card.grab().toImage()
    pixels = {image.pixelColor(x, image.height() // 2).name() for x in range(60)}

    assert theme.color("text").name() in pixels


def test_tab_leaves_the_card(card):
    assert card.tabChangesFocus()


def test_pieces_that_stand_out_are_underlined_and_none_is_obeyed_as_markup(card):
    card.set_pieces(
        [("The capital of Peru is ", Look.PLAIN), ("<b>Lima</b>", Look.LEFT_OUT), (".\nNext line", Look.PLAIN)]
    )
    assert card.toPlainText() == "The capital of Peru is <b>Lima</b>.\nNext line"
    assert card.document().find("Lima").charFormat().fontUnderline()
    assert not card.document().find("capital").charFormat().fontUnderline()
    assert not card.document().find("Next").charFormat().fontUnderline()


@pytest.mark.parametrize(
    ("found", "pieces"),
    [
        ([], [("Peru hosts.", Look.PLAIN)]),
        ([(0, 4)], [("Peru", Look.FOUND), (" hosts.", Look.PLAIN)]),
        ([(5, 10), (0, 4)], [("Peru", Look.FOUND), (" ", Look.PLAIN), ("hosts", Look.FOUND), (".", Look.PLAIN)]),
        ([(0, 7), (5, 10)], [("Peru ho", Look.FOUND), ("sts", Look.FOUND), (".", Look.PLAIN)]),
    ],
)
def test_stretches_that_were_found_are_cut_out_whatever_their_order(found, pieces):
    assert found_pieces("Peru hosts.", [Highlight(start=start, end=end) for start, end in found]) == pieces


def test_what_was_found_stands_on_the_highlight_of_the_theme(theme, card):
    card.set_pieces([("Peru", Look.FOUND), (" hosts.", Look.PLAIN)])
    assert card.document().find("Peru").charFormat().background().color() == theme.color("highlight")
    theme.apply(Choice.DARK)
    assert card.document().find("Peru").charFormat().background().color() == theme.color("highlight")
