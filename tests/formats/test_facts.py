import pytest

from quizapp.core.article import FindingKind
from quizapp.core.deck import FacetKind
from quizapp.formats.facts import read_facts
from quizapp.formats.lines import read_lines

TOPICS, ORGANIZATIONS, PEOPLE = FacetKind.TOPIC, FacetKind.ORGANIZATION, FacetKind.PERSON
NAMES = {TOPICS: ("Weather", "Trade"), ORGANIZATIONS: ("Nato",), PEOPLE: ("Kari Nordmann",)}


def facts_of(text):
    findings = []
    facts = read_facts(read_lines(text)[0], findings)
    return facts, [(finding.line, finding.kind.value) for finding in findings]


def test_five_lines_give_all_facts_without_a_guess():
    facts, findings = facts_of("English\nNorway\nWeatherTrade\nNato\nKari Nordmann")
    assert (facts.language, facts.country, facts.names) == ("English", "Norway", NAMES)
    assert findings == []


def test_without_lines_there_are_no_facts():
    facts, findings = facts_of("")
    assert (facts.language, facts.country, facts.names, findings) == (None, None, {}, [])


def test_unknown_language_and_country_are_taken_by_their_place():
    facts, findings = facts_of("Klingon\nQo'nos\nWeatherTrade\nNato\nKari Nordmann")
    assert (facts.language, facts.country, facts.names) == ("Klingon", "Qo'nos", NAMES)
    assert findings == [(1, "guessed"), (2, "guessed")]


def test_an_unknown_country_is_taken_by_its_place():
    facts, findings = facts_of("English\nGondor\nWeatherTrade\nNato\nKari Nordmann")
    assert (facts.country, facts.names) == ("Gondor", NAMES)
    assert findings == [(2, "guessed")]


def test_a_missing_language_leaves_the_rest_in_place():
    facts, findings = facts_of("Norway\nWeatherTrade\nNato\nKari Nordmann")
    assert (facts.language, facts.country, facts.names) == (None, "Norway", NAMES)
    assert findings == []


def test_a_missing_country_leaves_the_rest_in_place():
    facts, findings = facts_of("English\nWeatherTrade\nNato\nKari Nordmann")
    assert (facts.language, facts.country, facts.names) == ("English", None, NAMES)
    assert findings == []


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("WeatherTrade", {TOPICS: ("Weather", "Trade")}),
        ("Kari NordmannOla Nordmann", {PEOPLE: ("Kari Nordmann", "Ola Nordmann")}),
        ("Weather\nKari Nordmann", {TOPICS: ("Weather",), PEOPLE: ("Kari Nordmann",)}),
        ("Port Authority\nKari Nordmann", {ORGANIZATIONS: ("Port Authority",), PEOPLE: ("Kari Nordmann",)}),
    ],
)
def test_missing_lines_of_names_are_found_out_by_the_words_and_reported(text, names):
    facts, findings = facts_of(f"English\nNorway\n{text}")
    assert facts.names == names
    assert findings == [(number, "guessed") for number in range(3, 4 + text.count("\n"))]


@pytest.mark.parametrize("line", ["EnglishNorway", "English Norway", "English, Norway"])
def test_language_and_country_in_one_line_are_parted(line):
    facts, findings = facts_of(f"{line}\nWeatherTrade\nNato\nKari Nordmann")
    assert (facts.language, facts.country, facts.names) == ("English", "Norway", NAMES)
    assert findings == [(1, "guessed")]


@pytest.mark.parametrize("line", ["Norway WeatherTrade", "NorwayWeatherTrade"])
def test_a_country_in_the_line_of_the_topics_is_parted_from_them(line):
    facts, findings = facts_of(f"English\n{line}\nNato\nKari Nordmann")
    assert (facts.country, facts.names) == ("Norway", NAMES)
    assert findings == [(2, "guessed")]


def test_a_country_stays_in_a_topic_where_it_has_a_line_of_its_own():
    facts, findings = facts_of("English\nNorway\nNorway Crime\nNato\nKari Nordmann")
    assert (facts.country, facts.names[TOPICS]) == ("Norway", ("Norway Crime",))
    assert findings == []


def test_of_several_countries_the_first_is_taken_and_the_line_reported():
    facts, findings = facts_of("English\nNorwaySweden\nWeatherTrade\nNato\nKari Nordmann")
    assert (facts.country, facts.names) == ("Norway", NAMES)
    assert findings == [(2, "guessed")]


def test_lines_too_many_are_left_over():
    facts, findings = facts_of("English\nNorway\nWeatherTrade\nNato\nKari Nordmann\nAnother Line")
    assert facts.names == NAMES
    assert findings == [(6, "left_over")]


def test_an_endless_line_is_no_list_of_names():
    facts, findings = facts_of("English\nNorway\n" + "Ab" * 20_000)
    assert facts.names == {}
    assert findings == [(3, "left_over")]


def test_mended_lines_are_reported():
    facts, findings = facts_of('"English",\n"Norway"\nWeatherTrade\n"Nato"\nKari Nordmann')
    assert (facts.language, facts.country, facts.names) == ("English", "Norway", NAMES)
    assert findings == [(1, "mended"), (2, "mended"), (4, "mended")]
    assert FindingKind.MENDED == "mended"
