import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.formats.glued_facets import split_glued

RULE = {
    "PoliticsInternational RelationsUs Politics": ["Politics", "International Relations", "Us Politics"],
    "Harbour Board (Hb)Sea League": ["Harbour Board (Hb)", "Sea League"],
    "Takeshi IwayaAntony Blinken": ["Takeshi Iwaya", "Antony Blinken"],
    "Angela MerkelÉdouard Philippe": ["Angela Merkel", "Édouard Philippe"],
    "Global HealthK5N2Port Safety": ["Global Health", "K5N2", "Port Safety"],
    "Victims Of 12-QHarbour Board": ["Victims Of 12-Q", "Harbour Board"],
    "George W.Angela Merkel": ["George W.", "Angela Merkel"],
    "Moon Jae-InJean-Claude Juncker": ["Moon Jae-In", "Jean-Claude Juncker"],
    'Dwayne "The Rock" JohnsonAngela Merkel': ['Dwayne "The Rock" Johnson', "Angela Merkel"],
    "Christine Lagarde (Ecb)Sadiq Khan (Mayor)": ["Christine Lagarde (Ecb)", "Sadiq Khan (Mayor)"],
    "Kevin McCarthyEmmanuel Macron": ["Kevin McCarthy", "Emmanuel Macron"],
}
GUARDS = {
    "Ron DeSantisRonald McDonaldEd MacDonald": ["Ron DeSantis", "Ronald McDonald", "Ed MacDonald"],
    "Conan O'BrienShaquille O’Neal": ["Conan O'Brien", "Shaquille O’Neal"],
    "Côte d'IvoireXi'AnDell'Utri": ["Côte d'Ivoire", "Xi'An", "Dell'Utri"],
    "OpenAIGoogleYouTubeTikTokWhatsApp": ["OpenAI", "Google", "YouTube", "TikTok", "WhatsApp"],
    "AppleiPhoneSamsungeBay": ["Apple", "iPhone", "Samsung", "eBay"],
    "iPhone SalesOpenAIG20": ["iPhone Sales", "OpenAI", "G20"],
    "HawaiiPadma LakshmiLuxAI": ["Hawaii", "Padma Lakshmi", "Lux", "AI"],
    "JPMorganExxonMobil": ["JPMorgan", "ExxonMobil"],
    "J.K. RowlingA.P.J. Abdul KalamGeorge H.W. Bush": ["J.K. Rowling", "A.P.J. Abdul Kalam", "George H.W. Bush"],
    "U.S. PoliticsU.K. Trade": ["U.S. Politics", "U.K. Trade"],
    "J.Smith": ["J.Smith"],
    "MPsLabour PartyNATOEuropean UnionCEOs": ["MPs", "Labour Party", "NATO", "European Union", "CEOs"],
    "Covid-19Us PoliticsG20Summit": ["Covid-19", "Us Politics", "G20", "Summit"],
}
MARKS = {
    "World Bank (Group [Ibrd])Imf": ["World Bank (Group [Ibrd])", "Imf"],
    "Party (A (B) CdE)Next": ["Party (A (B) CdE)", "Next"],
    "Un “CdE” GroupNext": ["Un “CdE” Group", "Next"],
    "Group «CdE»Next": ["Group «CdE»", "Next"],
    'Dwayne "TheRock"Angela Merkel': ['Dwayne "TheRock"', "Angela Merkel"],
    "Swing 'America First'Donald Trump": ["Swing 'America First'", "Donald Trump"],
    "Lost (bracketPolitics": ["Lost (bracket", "Politics"],
    'Lost "quotePolitics': ['Lost "quote', "Politics"],
    "Lost) bracketPolitics": ["Lost) bracket", "Politics"],
}
SCRIPTS = {
    "Владимир ПутинСергей Лавров": ["Владимир Путин", "Сергей Лавров"],
    "Κυριάκος ΜητσοτάκηςΑλέξης Τσίπρας": ["Κυριάκος Μητσοτάκης", "Αλέξης Τσίπρας"],
    "Jose\u0301A\u0301ngel": ["Jose\u0301", "A\u0301ngel"],
    "政治外交": ["政治外交"],
    "سياسة": ["سياسة"],
    "राजनीति": ["राजनीति"],
    "": [],
    "  Politics  ": ["Politics"],
}
TABLE = RULE | GUARDS | MARKS | SCRIPTS


@pytest.mark.parametrize(("line", "entries"), TABLE.items(), ids=list(TABLE))
def test_names_are_parted_by_the_rule_and_its_guards(line, entries):
    assert split_glued(line) == entries


@given(st.text())
def test_nothing_but_space_is_lost(line):
    assert "".join("".join(split_glued(line)).split()) == "".join(line.split())


@given(st.text(st.sampled_from("AbÉ1. ()\"'“”-\u0301")))
def test_parts_are_not_parted_further_where_no_marks_join_them(line):
    plain = line.translate(dict.fromkeys(map(ord, "()\"'“”.")))
    for entry in split_glued(plain):
        assert split_glued(entry) == [entry]


@given(
    st.lists(
        st.sampled_from(
            ("Angela Merkel", "Us Politics", "Nato", "World Bank (Ibrd)", "G20", "OpenAI", "Kevin McCarthy")
        ),
        unique=True,
    )
)
def test_glued_names_come_back_in_their_order(names):
    assert split_glued("".join(names)) == names
