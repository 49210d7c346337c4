"""A deck and the facets it is found by."""

from builders import make_deck

from quizapp.core.deck import FacetKind

TOPIC, ORGANIZATION, PERSON = FacetKind.TOPIC, FacetKind.ORGANIZATION, FacetKind.PERSON


def test_facets_come_kind_by_kind_in_the_order_of_the_article():
    deck = make_deck(
        topics=("Trade", "Ships"),
        organizations=("Harbour Board",),
        people=("Takeshi Iwaya", "Antony Blinken"),
        country="Japan",
        source="news.example.org",
        language="English",
    )
    assert deck.facets == (
        (TOPIC, "Trade"),
        (TOPIC, "Ships"),
        (ORGANIZATION, "Harbour Board"),
        (PERSON, "Takeshi Iwaya"),
        (PERSON, "Antony Blinken"),
        (FacetKind.COUNTRY, "Japan"),
        (FacetKind.SOURCE, "news.example.org"),
        (FacetKind.LANGUAGE, "English"),
    )


def test_what_an_article_does_not_say_is_no_facet():
    assert make_deck(country=None, source="", language=None).facets == ()
