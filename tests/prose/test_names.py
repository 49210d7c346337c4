import pytest

from quizapp.core.proposal import FactKind
from quizapp.prose.names import Names


def facts(*sentences, at=0):
    return [(fact.kind, fact.text) for fact in Names(sentences).facts(at, sentences[at])]


@pytest.mark.parametrize(
    ("sentence", "kind", "name"),
    [
        ("The minister met Prime Minister Ulf Kristersson.", FactKind.PERSON, "Ulf Kristersson"),
        ("It was led by U.S. Secretary of State Antony Blinken.", FactKind.PERSON, "Antony Blinken"),
        ("It was led by Ursula von der Leyen, the president of the body.", FactKind.PERSON, "Ursula von der Leyen"),
        ("The bridge was opened by the singer Ana Maria Rossi.", FactKind.PERSON, "Ana Maria Rossi"),
        ("The vote was watched by President Abdel Fattah al-Sisi.", FactKind.PERSON, "Abdel Fattah al-Sisi"),
        ("It was made at the University of Oxford.", FactKind.ORGANIZATION, "University of Oxford"),
        ("They work for the Intergovernmental Panel on Climate Change.", FactKind.ORGANIZATION,
         "Intergovernmental Panel on Climate Change"),
        ("They asked the Finance Ministry.", FactKind.ORGANIZATION, "Finance Ministry"),
        ("It belongs to NATO.", FactKind.ORGANIZATION, "NATO"),
        ("They fled to the Czech Republic.", FactKind.COUNTRY, "Czech Republic"),
        ("They fled to Côte d'Ivoire.", FactKind.COUNTRY, "Côte d'Ivoire"),
        ("They met in Brussels.", FactKind.PLACE, "Brussels"),
        ("They met on the island of Gotland.", FactKind.PLACE, "Gotland"),
        ("They crossed the Francis Scott Key Bridge.", FactKind.PLACE, "Francis Scott Key Bridge"),
        ("The lander is called Luna-25.", FactKind.NAME, "Luna-25"),
        ("The talks were led by Park Geun-hye, who left.", FactKind.PERSON, "Park Geun-hye"),
    ],
)  # fmt: skip
def test_names_are_known_with_their_kinds(sentence, kind, name):
    assert (kind, name) in facts(sentence)


@pytest.mark.parametrize(
    ("sentence", "half"),
    [
        ("The Czech Republic's central bank acted.", "Republic"),
        ("They quoted Xi Jinping's address.", "Xi Jinping"),
        ("They went to NATO headquarters.", "NATO"),
        ("It was the Paris-based firm.", "Paris"),
        ("The vaccine is called RTS,S there.", "RTS"),
        ("The vaccine is called RTS,S there.", "S"),
        ("They chose the Citizens' Movement.", "Movement"),
        ("It was the World Health Organization (WHO) that spoke.", "World Health Organization"),
    ],
)
def test_no_name_is_left_out_by_half_or_as_a_part_of_something_else(sentence, half):
    assert half not in [name for _, name in facts(sentence)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Officials said so on Monday in May.",
        "Swedish voters agreed.",
        "The Prime Minister resigned.",
        "Only few came.",
        "Nobody knew it, and it rained.",
    ],
)
def test_a_capital_alone_makes_no_name(sentence):
    assert facts(sentence) == []


def test_a_word_at_the_beginning_is_a_name_where_the_text_has_it_elsewhere():
    assert facts("Riksbank said so.", "They asked the Riksbank.") == [(FactKind.NAME, "Riksbank")]
    assert facts("Police said so.", "They called the police and the Police.") == []


def test_who_is_named_in_full_once_is_a_person_everywhere():
    text = ("The race was won by Claudia Sheinbaum.", "They voted for Sheinbaum.")
    assert facts(*text) == [(FactKind.PERSON, "Claudia Sheinbaum")]
    assert facts(*text[::-1]) != []


def test_one_mention_in_something_makes_no_place():
    text = ("They fly with Starliner.", "They trust in Starliner.", "They repaired Starliner.")
    assert facts(*text) == [(FactKind.NAME, "Starliner")]


def test_names_that_cannot_be_left_out_still_tell_what_the_sentence_is_about():
    names = Names(["Turkey's parliament agreed."])
    assert names.spans(0) == [(0, 6)]
    assert names.facts(0, "Turkey's parliament agreed.") == []
