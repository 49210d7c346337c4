"""What the palette offers: which groups in which order, what each entry says and does."""

from datetime import date

import pytest
from builders import make_card, make_deck
from PySide6.QtGui import QAction, QKeySequence

from quizapp.core.deck import FacetKind
from quizapp.gui.models.palette_rows import Entry, Group
from quizapp.gui.palette_entries import PaletteEntries
from quizapp.services.lookup import Found, FoundCard, FoundName, Hits

DECK = make_deck(7, "Alliance reaffirmed", source="kyodonews.net", country="Japan", as_of=date(2024, 11, 15))
CARD = make_card(71, 7, question="Who met in Lima?")
IWAYA = FoundName(kind=FacetKind.PERSON, name="Takeshi Iwaya", decks=2)
LIMA = FoundName(kind=FacetKind.TOPIC, name="Lima summit", decks=1)
FOUND = Found(
    cards=Hits(best=(FoundCard(card=CARD, deck=DECK),)),
    decks=Hits(best=(DECK,), more=True),
    names={FacetKind.TOPIC: Hits(best=(LIMA,)), FacetKind.PERSON: Hits(best=(IWAYA,))},
)


@pytest.fixture
def places() -> list[tuple[str, object]]:
    """Where the student was led."""
    return []


@pytest.fixture
def actions(window) -> list[QAction]:
    words = {"Import": "Ctrl+O", "Light or dark": "Ctrl+Shift+D", "Undo import": "Ctrl+Z"}
    actions = [QAction(text, window) for text in words]
    for action in actions:
        action.setShortcut(QKeySequence(words[action.text()]))
    return actions


@pytest.fixture
def entries(theme, places, actions) -> PaletteEntries:
    return PaletteEntries(theme, lambda *place: places.append(place), actions)


def titles(groups: list[Group]) -> list[str]:
    return [group.title for group in groups]


def texts(group: Group) -> list[str]:
    return [entry.text for entry in group.entries]


def only_entry(groups: list[Group], title: str) -> Entry:
    (entry,) = next(group.entries for group in groups if group.title == title)
    return entry


def test_before_anything_is_typed_there_are_the_newest_articles_and_all_actions(entries):
    newest, actions = entries.groups(" ", Found(decks=Hits(best=(DECK,), more=True)))
    assert (newest.title, newest.aside, texts(newest)) == ("Newest articles", "", ["Alliance reaffirmed"])
    assert texts(actions) == ["Import", "Light or dark", "Undo import"]


def test_without_any_article_there_are_the_actions_alone(entries):
    assert titles(entries.groups("", Found())) == ["Actions"]


@pytest.mark.parametrize("typed", ["undo imp", "imp undo", "im un"])
def test_an_action_is_found_by_beginnings_of_its_words_in_any_order(entries, typed):
    assert only_entry(entries.groups(typed, Found()), "Actions").text == "Undo import"


def test_what_was_found_stands_in_groups_before_the_actions(entries):
    assert titles(entries.groups("or", FOUND)) == ["Cards", "Articles", "People", "Topics", "Study", "Actions"]


def test_a_heading_says_how_many_there_are(entries):
    cards, articles, *_ = entries.groups("lima", FOUND)
    assert (cards.aside, articles.aside) == ("1", "1 and more")


def test_a_card_is_shown_with_its_article_and_leads_there(entries, places):
    entry = only_entry(entries.groups("lima", FOUND), "Cards")
    assert (entry.text, entry.below) == ("Who met in Lima?", "Alliance reaffirmed")
    entry.deed()
    assert places == [("deck", FOUND.cards.best[0].card)]


def test_an_article_is_shown_with_source_day_and_country_and_leads_to_its_page(entries, places):
    entry = only_entry(entries.groups("lima", FOUND), "Articles")
    assert (entry.text, entry.below) == ("Alliance reaffirmed", "kyodonews.net · 15 Nov 2024 · Japan")
    entry.deed()
    assert places == [("deck", 7)]


def test_an_article_of_which_nothing_more_is_known_has_one_line(entries):
    groups = entries.groups("plain", Found(decks=Hits(best=(make_deck(8, "Plain"),))))
    assert only_entry(groups, "Articles").below == ""


def test_a_name_is_shown_with_its_number_of_articles_and_leads_to_the_library(entries, places):
    entry = only_entry(entries.groups("iwaya", FOUND), "People")
    assert (entry.text, entry.aside) == ("Takeshi Iwaya", "2 articles")
    entry.deed()
    assert places == [("library", (FacetKind.PERSON, "Takeshi Iwaya"))]


def test_every_kind_of_name_has_a_group_and_an_icon(entries):
    names = {kind: Hits(best=(FoundName(kind=kind, name="X", decks=1),)) for kind in FacetKind}
    groups = entries.groups("x", Found(names=names))
    assert titles(groups) == ["People", "Organisations", "Topics", "Country", "Source", "Language", "Study"]
    assert not any(group.entries[0].icon.isNull() for group in groups)


def test_an_action_is_shown_with_its_key_and_is_triggered(qtbot, entries, actions):
    entry = only_entry(entries.groups("light", Found()), "Actions")
    assert (entry.text, entry.aside) == ("Light or dark", "Ctrl+Shift+D")
    with qtbot.waitSignal(actions[1].triggered):
        entry.deed()


def test_actions_are_found_by_the_words_in_them(entries):
    assert texts(entries.groups("DARK", Found())[0]) == ["Light or dark"]
    assert texts(entries.groups("imp", Found())[0]) == ["Import", "Undo import"]


def test_they_come_first_where_one_begins_with_what_is_typed(entries):
    assert titles(entries.groups("undo i", FOUND))[0] == "Actions"
    assert titles(entries.groups("dark", FOUND))[-1] == "Actions"


def test_an_action_out_of_use_is_not_offered(entries, actions):
    actions[0].setEnabled(False)
    assert texts(entries.groups("", Found())[0]) == ["Light or dark", "Undo import"]


def test_signs_alone_find_no_action(entries):
    assert entries.groups("?!", Found()) == []


def test_words_of_an_action_follow_what_it_would_do(entries, actions):
    actions[2].setText("Undo Good")
    assert texts(entries.groups("good", Found())[0]) == ["Undo Good"]
