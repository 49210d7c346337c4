"""How the questions of the import preview are painted."""

from dataclasses import replace

import pytest
from drafts import CHANGED, CHOICE, INCOMPLETE, NEW, SAME, make_article, make_draft, make_question, make_update
from picture_files import media, png, shown
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from quizapp.core.picture import Side
from quizapp.gui.models.question_list import QuestionList
from quizapp.gui.widgets.question_delegate import QuestionDelegate
from quizapp.settings import Theme as Choice

LONG = "The ministers of two countries met in Lima and spoke about their alliance for an hour. " * 3


class Painted:
    """A list whose rows are painted by the delegate."""

    def __init__(self, qtbot, theme, pictures):
        self.theme = theme
        self.questions = QuestionList()
        self.view = QListView()
        qtbot.addWidget(self.view)
        self.delegate = QuestionDelegate(theme, self.view, pictures)
        self.view.setModel(self.questions)
        self.view.setItemDelegate(self.delegate)
        self.view.resize(500, 600)
        self.view.show()

    def show(self, *questions, **values):
        draft = make_draft(replace(make_article(), questions=questions))
        self.questions.show_draft(draft, values.get("was", {}))

    def height(self, row=0):
        return self.delegate.sizeHint(QStyleOptionViewItem(), self.questions.index(row)).height()

    def colors(self, area=None):
        """Return the colours of all pixels, or of those in `area`."""
        image = self.view.viewport().grab().toImage()
        area = area or image.rect()
        return {
            QColor(image.pixel(x, y)).name()
            for x in range(area.left(), min(area.right(), image.width() - 1) + 1)
            for y in range(area.top(), min(area.bottom(), image.height() - 1) + 1)
        }

    def row_rect(self, row=0):
        return self.view.visualRect(self.questions.index(row))

    def box(self, row=0):
        return self.delegate.box_rect(self.row_rect(row))


@pytest.fixture
def painted(qtbot, theme, pictures):
    return Painted(qtbot, theme, pictures)


def test_a_row_is_as_high_as_its_texts(painted):
    painted.show(make_question(1), make_question(2, answer=LONG))
    assert painted.height(1) > painted.height(0) > 60


def test_a_narrow_list_has_higher_rows(painted):
    painted.show(make_question(1, answer=LONG))
    wide = painted.height()
    painted.view.resize(280, 600)
    assert painted.height() > wide


def test_what_it_replaces_and_what_is_cut_off_take_lines_of_their_own(painted):
    painted.show(make_question(1))
    plain = painted.height()
    painted.show(make_question(1, cut_off=True))
    cut_off = painted.height()
    painted.questions.show_draft(make_update(CHANGED), {0: "Until now it was this."})
    assert plain < cut_off
    assert plain < painted.height()


def test_the_choices_of_a_question_stand_below_each_other(painted):
    painted.show(CHOICE, replace(CHOICE, choices=("Tokyo", "Lima", "Paris", "Oslo")))
    assert painted.height(1) == painted.height(0) + 2 * painted.theme.line_height("ui")


def test_compact_rows_are_all_alike(painted):
    painted.delegate.compact = True
    painted.show(make_question(1), make_question(2, answer=LONG))
    assert painted.height(0) == painted.height(1) < 80


def test_the_row_of_an_open_editor_is_as_high_as_that(painted):
    painted.show(make_question(1), make_question(2))
    painted.delegate.open_row(1, 333)
    assert (painted.height(0) < 100, painted.height(1)) == (True, 333)
    painted.delegate.open_row(-1, 0)
    assert painted.height(1) < 100


def test_rows_grow_with_the_text_scale(painted):
    painted.show(make_question(1))
    small = painted.height()
    painted.theme.apply(Choice.LIGHT, text_scale=2.0)
    assert painted.height() > 1.7 * small


@pytest.mark.parametrize("compact", [False, True])
def test_texts_are_painted_in_the_colours_of_the_theme(painted, compact):
    painted.delegate.compact = compact
    painted.show(make_question(1, question="IIIIIIII", answer="IIIIIIIIII"))
    assert painted.theme.color("text").name() in painted.colors()


@pytest.mark.parametrize("compact", [False, True])
def test_what_is_left_out_is_pale(painted, compact):
    painted.delegate.compact = compact
    painted.show(make_question(1, question="IIIIIIII", answer="IIIIIIIIII", included=False))
    colors = painted.colors()
    assert painted.theme.color("muted").name() in colors
    assert painted.theme.color("text").name() not in colors


def test_a_tick_is_painted_where_there_is_something_to_tick(painted):
    accent = painted.theme.color("accent").name()
    painted.show(make_question(1))
    assert accent in painted.colors(painted.box())
    painted.show(make_question(1, included=False))
    assert accent not in painted.colors(painted.box())
    painted.questions.show_draft(make_update(SAME), {})
    assert painted.colors(painted.box()) == {painted.theme.color("surface").name()}


@pytest.mark.parametrize(("state", "ground"), [(NEW, "info-bg"), (CHANGED, "warn-bg"), (SAME, "sunken")])
def test_each_state_has_its_ground(painted, state, ground):
    painted.questions.show_draft(make_update(state), {})
    assert painted.theme.color(ground).name() in painted.colors()


def test_a_question_without_an_answer_is_marked(painted):
    painted.show(INCOMPLETE)
    colors = painted.colors()
    assert painted.theme.color("error-bg").name() in colors
    assert painted.theme.color("error-text").name() in colors


def test_the_current_row_has_another_ground(painted):
    painted.show(make_question(1), make_question(2))
    painted.view.setCurrentIndex(painted.questions.index(1))
    selection = painted.theme.color("selection").name()
    assert selection in painted.colors(painted.row_rect(1))
    assert selection not in painted.colors(painted.row_rect(0))


def test_nothing_is_painted_under_an_open_editor(painted):
    painted.show(make_question(1))
    painted.delegate.open_row(0, 200)
    painted.view.setCurrentIndex(painted.questions.index(0))
    rect = painted.row_rect().adjusted(0, 0, 0, -2)
    assert painted.colors(rect) == {painted.theme.color("surface").name()}


def test_the_tick_stands_at_the_leading_side(painted):
    painted.show(make_question(1))
    assert painted.box().left() < 60
    painted.view.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    assert painted.box().right() > painted.view.viewport().width() - 60


@pytest.mark.parametrize("compact", [False, True])
def test_right_to_left_text_begins_at_the_right(painted, compact):
    painted.delegate.compact = compact
    painted.show(make_question(1, question="دبي", answer="دبي"))
    rect = painted.row_rect()
    text = painted.theme.color("text").name()
    left = QRect(rect.left() + 40, rect.top(), 150, rect.height())
    assert text not in painted.colors(left)
    assert text in painted.colors()


def test_many_different_texts_are_forgotten_again(painted):
    painted.show(*(make_question(number) for number in range(700)))
    for row in range(700):
        painted.height(row)
    assert len(painted.delegate._blocks) <= 1_000


def test_a_choice_question_shows_its_explanation_and_that_it_lacks_its_key(painted):
    painted.show(CHOICE)
    plain = painted.height()
    painted.show(replace(CHOICE, explanation="It was there."))
    assert painted.height() > plain
    painted.show(replace(CHOICE, answer="", correct=None))
    assert painted.height() > plain
    assert painted.theme.color("warn-bg").name() in painted.colors()
    painted.show(CHOICE)
    assert painted.theme.color("warn-bg").name() not in painted.colors()


@pytest.mark.parametrize("side", list(Side))
def test_pictures_are_painted_small_below_the_text_of_their_side(painted, kept_pictures, side):
    red = png(300, 200, (250, 10, 20, 255))
    kept_pictures.update(media(red))
    painted.show(make_question(1))
    before = painted.height()
    painted.show(make_question(1, pictures=shown(red, side=side)))
    assert painted.height() == before + 72 + 4
    assert "#fa0a14" in painted.colors()


def test_one_that_cannot_be_shown_has_an_empty_ground(painted, theme):
    painted.show(make_question(1, pictures=shown(png(3, 3))))
    assert theme.color("sunken").name() in painted.colors()


def test_no_more_pictures_are_painted_than_fit(painted, kept_pictures):
    many = [png(300, 200, (10 * shade, 10, 20, 255)) for shade in range(1, 9)]
    kept_pictures.update(media(*many))
    painted.show(make_question(1, pictures=shown(*many)))
    colors = painted.colors()
    assert "#0a0a14" in colors
    assert "#500a14" not in colors


def test_a_long_list_shows_lines_alone(painted, kept_pictures):
    red = png(300, 200, (250, 10, 20, 255))
    kept_pictures.update(media(red))
    painted.delegate.compact = True
    painted.show(make_question(1, pictures=shown(red)))
    assert "#fa0a14" not in painted.colors()
