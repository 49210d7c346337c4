import pytest

from quizapp.core.proposal import FactKind
from quizapp.prose.figures import figures, unit_of


def found(sentence, *, english=True):
    return [(fact.kind, fact.text) for fact in figures(sentence, english=english)]


@pytest.mark.parametrize(
    ("sentence", "kind", "text"),
    [
        ("It cost $4.2 billion in all.", FactKind.MONEY, "$4.2 billion"),
        ("They paid US$3m for it.", FactKind.MONEY, "US$3m"),
        ("The price was € 1,200 then.", FactKind.MONEY, "€ 1,200"),
        ("It cost 6.15 billion rupees.", FactKind.MONEY, "6.15 billion rupees"),
        ("A ticket is 300 Hong Kong dollars.", FactKind.MONEY, "300 Hong Kong dollars"),
        ("Prices rose by 12.7% there.", FactKind.PERCENT, "12.7%"),
        ("Prices rose by 60 percent.", FactKind.PERCENT, "60 percent"),
        ("Rates fell by 25 basis points.", FactKind.PERCENT, "25 basis points"),
        ("It opened on 7 March 2024.", FactKind.DATE, "7 March 2024"),
        ("It opened on March 7, 2024, at noon.", FactKind.DATE, "March 7, 2024"),
        ("It opened in May 2022 at last.", FactKind.DATE, "May 2022"),
        ("It opened on 11 March at noon.", FactKind.DATE, "11 March"),
        ("It opened in 1977 at last.", FactKind.YEAR, "1977"),
        ("The plan of 2001 was given up.", FactKind.YEAR, "2001"),
        ("It is 96 metres high.", FactKind.QUANTITY, "96 metres"),
        ("The term is six years only.", FactKind.QUANTITY, "six years"),
        ("It covers 1,200 square kilometres.", FactKind.QUANTITY, "1,200 square kilometres"),
        ("About 340,000 donors gave.", FactKind.COUNT, "340,000"),
        ("About 12 million people came.", FactKind.COUNT, "12 million"),
        ("They won four gold medals.", FactKind.COUNT, "four"),
        ("Sweden became the 32nd member.", FactKind.ORDINAL, "32nd"),
        ("It was the fourth country there.", FactKind.ORDINAL, "fourth"),
    ],
)
def test_figures_of_english_are_known_with_their_kinds(sentence, kind, text):
    assert found(sentence) == [(kind, text)]


@pytest.mark.parametrize(
    "sentence",
    [
        "The lander Luna-25 crashed.",
        "It met at COP29 in Baku.",
        "A 984-foot ship came.",
        "The vote was 188-6 against it.",
        "He needs a two-thirds majority.",
        "Mr. Han, 75, agreed to it.",
        "Version 3.2.1 came out.",
        "It was the first of them.",
    ],
)
def test_what_is_a_part_of_a_word_or_an_age_is_no_figure(sentence):
    assert found(sentence) == []


def test_no_figure_stands_within_another():
    facts = figures("On 7 March 2024 some 200 years of it ended, at $3.5 billion.", english=True)
    assert [fact.text for fact in facts] == ["7 March 2024", "200 years", "$3.5 billion"]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Die Brücke kostete 1.200 € und misst 96 m.", ["1.200 €", "96"]),
        ("2024年12月14日に開いた。", ["2024年12月14日"]),
        ("Le pont a ouvert le 14.12.2024 avec 45 % de retard.", ["14.12.2024", "45 %"]),
        ("В 1977 году мост открыли.", ["1977"]),
        ("افتتح الجسر عام ٢٠٢٤.", ["٢٠٢٤"]),
        ("पुल 2024 में खुला।", ["2024"]),
        ("人口は3億4000万人。", ["3億", "4000万"]),
    ],
)
def test_elsewhere_digits_are_known(sentence, expected):
    assert [text for _, text in found(sentence, english=False)] == expected


@pytest.mark.parametrize(
    ("quantity", "unit"),
    [("96 metres", "metres"), ("six years", "years"), ("1,200 square kilometres", "square kilometres")],
)
def test_the_unit_of_a_quantity(quantity, unit):
    assert unit_of(quantity) == unit
