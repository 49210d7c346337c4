"""The facts about an article in the import preview."""

from dataclasses import replace
from datetime import date

import pytest
from drafts import make_article
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout

from quizapp.gui.widgets.about_form import AboutForm

ARTICLE = make_article()


class Shown:
    """A form whose edits are shown again, as the preview does."""

    def __init__(self, form):
        self.form = form
        self.articles = []
        form.article_edited.connect(self._take)
        form.open_article(ARTICLE)

    @property
    def article(self):
        return self.articles[-1]

    def _take(self, article):
        self.articles.append(article)
        self.form.show_article(article)


@pytest.fixture
def shown(qtbot, theme, window):
    form = AboutForm(theme)
    QVBoxLayout(window).addWidget(form)
    window.show()
    window.activateWindow()
    return Shown(form)


@pytest.fixture
def form(shown):
    return shown.form


def rewrite(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClicks(field, text)


def test_title_and_summary_are_shown(form):
    assert form.title.toPlainText() == "Ministers meet"
    assert form.summary.toPlainText() == "They met in Lima."
    assert form.title.isVisible()


def test_where_an_article_comes_from_is_one_line_until_it_is_unfolded(form, qtbot):
    assert form.fold.text() == "news.example.org · English · Japan"
    assert not form.lines["source"].isVisible()
    qtbot.keyClick(form.fold, Qt.Key.Key_Space)
    assert form.lines["source"].isVisible()
    assert {name: line.text() for name, line in form.lines.items()} == {
        "source": "news.example.org", "url": "", "author": "", "language": "English", "country": "Japan",
    }  # fmt: skip
    qtbot.keyClick(form.fold, Qt.Key.Key_Space)
    assert not form.lines["source"].isVisible()


def test_the_line_says_what_can_be_filled_in_where_nothing_is_known(form):
    form.show_article(replace(ARTICLE, source=None, language=None, country=None))
    assert form.fold.text() == "Source, author, language, country and day"
    form.show_article(replace(ARTICLE, as_of=date(2024, 11, 15)))
    assert form.fold.text().endswith("as of 15 Nov 2024")


def test_a_title_is_taken_when_the_focus_leaves_it(form, shown, qtbot):
    rewrite(qtbot, form.title, "Ministers  meet again")
    assert shown.articles == []
    form.summary.setFocus()
    assert shown.article.title == "Ministers meet again"
    assert form.title.toPlainText() == "Ministers meet again"


def test_an_emptied_title_comes_back(form, shown):
    form.title.setPlainText("  ")
    form.finish_edit()
    assert shown.articles == []
    assert form.title.toPlainText() == "Ministers meet"


def test_a_summary_may_be_emptied(form, shown):
    form.summary.setPlainText("")
    form.finish_edit()
    assert shown.article.summary is None


@pytest.mark.parametrize("name", ["source", "url", "author", "language", "country"])
def test_each_line_is_taken_on_enter(form, shown, qtbot, name):
    form.fold.click()
    rewrite(qtbot, form.lines[name], "Something")
    qtbot.keyClick(form.lines[name], Qt.Key.Key_Return)
    assert getattr(shown.article, name) == "Something"
    assert len(shown.articles) == 1


def test_a_day_is_taken(form, shown, qtbot):
    form.fold.click()
    rewrite(qtbot, form.as_of, "2024-11-15")
    qtbot.keyClick(form.as_of, Qt.Key.Key_Return)
    assert shown.article.as_of == date(2024, 11, 15)


def test_what_is_half_typed_stays_while_the_article_changes_elsewhere(form, qtbot):
    rewrite(qtbot, form.title, "Half a ti")
    form.show_article(replace(ARTICLE, country="Peru"))
    assert form.title.toPlainText() == "Half a ti"
    form.open_article(make_article("Another"))
    assert form.title.toPlainText() == "Another"


def test_half_a_day_stays_while_other_things_are_edited_and_goes_with_its_article(form, shown, qtbot):
    form.fold.click()
    rewrite(qtbot, form.as_of, "2024-")
    form.lines["country"].setFocus()
    rewrite(qtbot, form.lines["country"], "Peru")
    form.title.setFocus()
    assert shown.article.country == "Peru"
    assert form.as_of.text() == "2024-"
    form.open_article(make_article("Another"))
    assert form.as_of.text() == ""


def test_nothing_changed_is_no_edit(form, shown):
    form.finish_edit()
    assert shown.articles == []


def test_without_an_article_there_is_nothing_to_take(theme, qtbot):
    form = AboutForm(theme)
    qtbot.addWidget(form)
    with qtbot.assertNotEmitted(form.article_edited):
        form.show_article(None)
        form.finish_edit()


def test_the_cursor_stays_where_the_text_is_the_same(form):
    form.title.moveCursor(form.title.textCursor().MoveOperation.End)
    place = form.title.textCursor().position()
    form.show_article(replace(ARTICLE, country="Peru"))
    assert form.title.textCursor().position() == place


def test_every_field_has_a_name(form):
    names = [field.accessibleName() for field in (form.title, form.summary, *form.lines.values(), form.as_of)]
    assert names == ["Title", "Summary", "Source", "Address", "Author", "Language", "Country", "As of"]
    assert form.fold.accessibleName() == "About the article: news.example.org · English · Japan"
