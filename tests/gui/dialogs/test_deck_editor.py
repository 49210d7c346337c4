"""The form for what is known about a deck."""

from dataclasses import replace
from datetime import date

import pytest
from builders import make_deck
from PySide6.QtCore import Qt

from quizapp.core.deck import FacetKind
from quizapp.gui.dialogs.deck_editor import DeckEditor
from quizapp.settings import Settings

DECK = make_deck(
    1,
    "Japan, US Reaffirm Alliance",
    source="kyodonews.net",
    url="https://kyodonews.net/1",
    author="Ada Example",
    summary="Ministers met.",
    language="English",
    country="Japan",
    as_of=date(2024, 11, 15),
    topics=("Politics",),
    organizations=("Apec",),
    people=("Iwaya", "Blinken"),
    group="Samples",
)


@pytest.fixture
def editor(qtbot, theme, window):
    window.show()
    return opened(qtbot, theme, window, DECK)


def opened(qtbot, theme, window, deck) -> DeckEditor:
    editor = DeckEditor(theme, deck, Settings(), window)
    editor.open()
    qtbot.waitUntil(editor.isActiveWindow)
    return editor


def test_it_shows_the_deck_and_changes_nothing_by_itself(editor):
    assert editor.deck == DECK
    assert not editor.has_changed()
    assert editor.title.hasFocus()


def test_a_bare_deck_stays_bare(qtbot, theme, window):
    window.show()
    bare = make_deck(1)
    assert opened(qtbot, theme, window, bare).deck == bare


def test_every_field_can_be_changed(qtbot, editor):
    editor.title.setText("  Lima   talks ")
    editor.source.setText("npr.org")
    editor.url.setText("http://npr.org/2")
    editor.author.setText(" Ben  Example ")
    editor.summary.setPlainText("They met\nagain.\n")
    editor.language.setText("Spanish")
    editor.country.setText("Peru")
    editor.as_of.setFocus()
    editor.as_of.setText("2024-11-16")
    qtbot.keyClick(editor.as_of, Qt.Key.Key_Return)
    editor.chips[FacetKind.TOPIC].set_names(["Trade"])
    editor.chips[FacetKind.ORGANIZATION].set_names([])
    editor.chips[FacetKind.PERSON].set_names(["Ishiba"])
    assert editor.deck == replace(
        DECK,
        title="Lima talks",
        source="npr.org",
        url="http://npr.org/2",
        author="Ben Example",
        summary="They met\nagain.",
        language="Spanish",
        country="Peru",
        as_of=date(2024, 11, 16),
        topics=("Trade",),
        organizations=(),
        people=("Ishiba",),
    )
    assert editor.fault() is None


def test_emptied_fields_are_unknown(qtbot, editor):
    for field in (editor.source, editor.url, editor.author, editor.language, editor.country, editor.as_of):
        field.setFocus()
        field.setText(" ")
        qtbot.keyClick(editor.title, Qt.Key.Key_Tab)
        qtbot.keyClick(field, Qt.Key.Key_Return)
    editor.summary.clear()
    deck = editor.deck
    assert (deck.source, deck.url, deck.author, deck.language) == (None,) * 4
    assert (deck.country, deck.summary, deck.as_of) == (None,) * 3


def test_a_deck_may_aim_at_more_than_the_settings_do(editor):
    editor.aims.retention.setCurrentText("95\u00a0%")
    editor.aims.longest_interval.setValue(30)
    assert editor.deck == replace(DECK, desired_retention=0.95, maximum_interval=30)
    assert editor.has_changed()


def test_a_title_is_needed(qtbot, editor):
    editor.title.setText("  ")
    assert editor.fault() == (editor.title, "A deck needs a title.")


@pytest.mark.parametrize("address", ["kyodonews.net", "file:///etc/passwd", "javascript:alert(1)", "ftp://x.org"])
def test_the_address_is_one_of_the_web(editor, address):
    editor.url.setText(address)
    assert editor.fault() == (editor.url, "The address must begin with http:// or https://.")


def test_what_is_no_day_is_not_saved(editor):
    editor.as_of.setText("next Tuesday")
    assert editor.fault() == (editor.as_of, "“next Tuesday” is no day. Type it as 2024-11-15.")


def test_a_person_can_be_added_with_the_keyboard(qtbot, editor):
    chips = editor.chips[FacetKind.PERSON]
    chips.add()
    field = chips.chips[-1].editor
    qtbot.keyClicks(field, "Ishiba")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert editor.deck.people == ("Iwaya", "Blinken", "Ishiba")
    assert editor.isVisible()


def test_every_field_has_its_name_and_tab_leads_through_them(qtbot, editor):
    names = []
    for _ in range(8):
        focused = editor.focusWidget()
        names.append(focused.accessibleName())
        qtbot.keyClick(focused, Qt.Key.Key_Tab)
    assert names == ["Title", "Summary", "Source", "Address", "Author", "Language", "Country", "As of"]


def test_it_is_no_larger_than_its_window(editor, window):
    assert editor.width() <= window.width()
    assert editor.height() <= window.height()
