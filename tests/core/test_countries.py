import pytest

from quizapp.core.countries import is_country, leading_country


@pytest.mark.parametrize(
    "name",
    [
        "Japan", "japan", "UNITED STATES", "United States Of America", "U.S.", "Us", "UK", "Uae", "Côte D'Ivoire",
        "Cote d’Ivoire", "Türkiye", "Turkey", "Czechia", "Czech Republic", "Bosnia And Herzegovina", "South Sudan",
        "Democratic Republic Of The Congo", "Timor-Leste", "Sao Tome And Principe", "Vatican City", "Palestine",
        "Kosovo", "Taiwan", "Hong Kong", "European Union", "Worldwide", "España", "Deutschland", "日本", "مصر", "भारत",
    ],
)  # fmt: skip
def test_names_of_countries_and_their_variants_are_known_in_any_spelling(name):
    assert is_country(name)


@pytest.mark.parametrize("text", ["", "Politics", "Norway Crime", "Japanese", "New", "Tokyo", "Unitedstates"])
def test_other_texts_are_no_countries(text):
    assert not is_country(text)


@pytest.mark.parametrize(
    ("text", "country", "rest"),
    [
        ("Norway Crime", "Norway", "Crime"),
        ("South Korea Politics", "South Korea", "Politics"),
        ("United States Of America Foreign Policy", "United States Of America", "Foreign Policy"),
        ("Guinea-Bissau Health", "Guinea-Bissau", "Health"),
        ("Papua New Guinea Volcanoes", "Papua New Guinea", "Volcanoes"),
    ],
)
def test_the_longest_country_at_the_beginning_is_parted_from_what_follows(text, country, rest):
    assert leading_country(text) == (country, rest)


@pytest.mark.parametrize(
    "text", ["", "Norway", "Us Politics", "UK Trade", "Crime Norway", "Europe Trade", "Norwegian Crime"]
)
def test_a_country_alone_or_a_short_form_is_not_parted(text):
    assert leading_country(text) is None
