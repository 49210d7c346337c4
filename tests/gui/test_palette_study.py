"""Studying from the palette: what is offered for what was found, and what is typed to ask for it."""

import pytest
from builders import make_deck

from quizapp.core.deck import FacetKind
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import StudyMode, StudyRequest
from quizapp.gui.palette_study import StudyEntries, apart
from quizapp.services.lookup import Found, FoundName, Hits

JAPAN = FoundName(kind=FacetKind.COUNTRY, name="Japan", decks=19)
TRADE = FoundName(kind=FacetKind.TOPIC, name="Japan trade", decks=1)
DECK = make_deck(7, "Japan reaffirms the alliance")
FOUND = Found(
    decks=Hits(best=(DECK,)), names={FacetKind.COUNTRY: Hits(best=(JAPAN,)), FacetKind.TOPIC: Hits(best=(TRADE,))}
)


@pytest.fixture
def places() -> list[tuple[str, object]]:
    """Where the student was led."""
    return []


@pytest.fixture
def study(theme, places) -> StudyEntries:
    return StudyEntries(theme, lambda *place: places.append(place))


def test_the_first_word_may_say_what_to_do():
    assert apart("study japan") == (StudyMode.DUE, "japan")
    assert apart(" Cram  Japan trade") == (StudyMode.CRAM, "Japan trade")
    assert apart("japan study") == (None, "japan study")
    assert apart("study") == (None, "study")
    assert apart("") == (None, "")


def test_the_best_of_what_was_found_can_be_studied_and_crammed(study):
    (group,) = study.group("japan", FOUND)
    assert [entry.text for entry in group.entries] == [
        "Study Japan",
        "Cram Japan",
        "Study Japan trade",
        "Cram Japan trade",
    ]
    assert group.entries[0].aside == "19 articles"


def test_with_the_verb_all_that_was_found_is_offered_for_it_alone(study):
    (group,) = study.group("cram japan", FOUND)
    assert [entry.text for entry in group.entries] == [
        "Cram Japan",
        "Cram Japan trade",
        "Cram Japan reaffirms the alliance",
    ]


def test_an_entry_leads_to_its_session(study, places):
    (group,) = study.group("cram japan", FOUND)
    group.entries[0].deed()
    group.entries[2].deed()
    query = DeckQuery(facets=((FacetKind.COUNTRY, "Japan"),))
    assert places == [
        ("review", StudyRequest(query=query, mode=StudyMode.CRAM)),
        ("review", StudyRequest.of_deck(DECK.id, StudyMode.CRAM)),
    ]


def test_where_nothing_was_found_there_is_no_group(study):
    assert list(study.group("study japan", Found())) == []
