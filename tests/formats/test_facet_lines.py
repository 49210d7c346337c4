import pytest

from quizapp.core.deck import FacetKind
from quizapp.formats.facet_lines import entries_of, is_listing, kinds_of

TOPIC, ORGANIZATION, PERSON = FacetKind.TOPIC, FacetKind.ORGANIZATION, FacetKind.PERSON


@pytest.mark.parametrize(
    ("line", "entries"),
    [
        ("Politics", ("Politics",)),
        ("PoliticsUs Politics", ("Politics", "Us Politics")),
        ('"PoliticsUs Politics",', ("Politics", "Us Politics")),
        ("Politics · Us Politics", ("Politics", "Us Politics")),
        ("Politics | Security|Trade", ("Politics", "Security", "Trade")),
        ("Politics; Security", ("Politics", "Security")),
        ("Politics\tSecurity", ("Politics", "Security")),
        ("Politics  Security", ("Politics", "Security")),
        ("Politics, Security, Trade", ("Politics", "Security", "Trade")),
        ("太空、科技", ("太空", "科技")),
        ("سياسة، اقتصاد", ("سياسة", "اقتصاد")),
        ("安东尼·布林肯", ("安东尼·布林肯",)),
        ("アントニー・ブリンケン", ("アントニー・ブリンケン",)),
        ("Ministry of Health, Education and Welfare", ("Ministry of Health, Education and Welfare",)),
        ("Department Of Foreign Affairs, TradeFbi", ("Department Of Foreign Affairs, Trade", "Fbi")),
        ("Martin Luther King, Jr.", ("Martin Luther King, Jr.",)),
        ("Apple, Inc.", ("Apple, Inc.",)),
        ("World Bank (Ibrd, Ida)", ("World Bank (Ibrd, Ida)",)),
        ("NatoPoliticsNato", ("Nato", "Politics")),
        ("\u200fسياسة\u200f", ("سياسة",)),
    ],
)
def test_entries_are_parted_at_separators_at_glue_and_at_plain_commas(line, entries):
    assert entries_of(line) == entries


@pytest.mark.parametrize(
    "line",
    ["PoliticsUs Politics", "Angela MerkelÉdouard PhilippeGeorge W.", "Politics · Trade", "Politics, Security, Trade"],
)
def test_listings_are_told_from_text(line):
    assert is_listing(line)


@pytest.mark.parametrize(
    "line",
    [
        "Politics",
        "Japan, US Reaffirm Alliance",
        "The deal between OpenAI and YouTube was made in Oslo on Monday.",
        "The crew sailed.They were saved by a ship from Bergen in the night.",
        "Ab" * 20_000,
    ],
)
def test_sentences_titles_and_endless_lines_are_no_listings(line):
    assert not is_listing(line)


@pytest.mark.parametrize(
    ("lines", "kinds"),
    [
        ([], []),
        ([("Politics", "Trade")], [TOPIC]),
        ([("Weather",)], [TOPIC]),
        ([("Kari Nordmann", "Ola Nordmann")], [PERSON]),
        ([("Port Authority",)], [ORGANIZATION]),
        ([("World Bank (Ibrd)", "Nato")], [ORGANIZATION]),
        ([("Politics", "Security"), ("Nato",)], [TOPIC, ORGANIZATION]),
        ([("Politics", "Us Politics"), ("Joe Biden",)], [TOPIC, PERSON]),
        ([("Republican Party", "Nato"), ("Joe Biden",)], [ORGANIZATION, PERSON]),
        ([("Xyz",), ("Abc",), ("Def",)], [TOPIC, ORGANIZATION, PERSON]),
        ([("政治",), ("岸田文雄",)], [TOPIC, ORGANIZATION]),
    ],
)
def test_kinds_of_fewer_lines_are_guessed_from_their_words_in_the_usual_order(lines, kinds):
    assert kinds_of(lines) == kinds
