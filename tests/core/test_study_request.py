import pytest
from builders import make_card

from quizapp.core.ids import CardId, DeckId
from quizapp.core.library import DeckQuery
from quizapp.core.study_request import ALL_OF_TODAY, EVERYTHING, Scope, StudyMode, StudyRequest

CARD = make_card(11, 1)


def test_everything_has_every_card():
    assert EVERYTHING.is_everything
    assert EVERYTHING.has(CARD)


def test_a_scope_of_decks_has_the_cards_of_these_decks():
    assert Scope(decks=frozenset({DeckId(1), DeckId(2)})).has(CARD)
    assert not Scope(decks=frozenset({DeckId(2)})).has(CARD)


def test_a_scope_of_cards_has_these_cards():
    assert Scope(cards=frozenset({CardId(11)})).has(CARD)
    assert not Scope(cards=frozenset({CardId(12)})).has(CARD)


def test_a_scope_that_was_narrowed_down_to_nothing_is_not_everything():
    assert not Scope(decks=frozenset()).is_everything
    assert not Scope(decks=frozenset()).has(CARD)


def test_a_scope_is_made_of_decks_or_of_cards():
    with pytest.raises(ValueError, match="decks or of cards"):
        Scope(decks=frozenset(), cards=frozenset())


def test_a_request_tells_the_deck_that_it_is_about_where_it_is_one():
    assert StudyRequest.of_deck(DeckId(3)).deck == 3
    assert StudyRequest(scope=Scope(decks=frozenset(map(DeckId, (1, 2))))).deck is None
    assert ALL_OF_TODAY.deck is None


def test_a_request_tells_whether_it_leaves_cards_out():
    assert not ALL_OF_TODAY.is_narrowed
    assert not StudyRequest(mode=StudyMode.AHEAD).is_narrowed
    assert StudyRequest.of_deck(DeckId(3)).is_narrowed
    assert StudyRequest(query=DeckQuery(text="Japan")).is_narrowed


@pytest.mark.parametrize(("wish", "request_made"), [(ALL_OF_TODAY, ALL_OF_TODAY), ("library", None), (None, None)])
def test_a_request_is_what_is_asked_for(wish, request_made):
    assert StudyRequest.asked_for(wish) == request_made


def test_the_id_of_a_deck_asks_for_that_deck():
    assert StudyRequest.asked_for(7) == StudyRequest.of_deck(DeckId(7))
