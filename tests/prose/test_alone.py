import pytest

from quizapp.prose.alone import stands_alone, without_joint
from quizapp.prose.names import Names


def alone(sentence):
    return stands_alone(sentence, Names([sentence, "They spoke of Sheinbaum and of the Riksbank."]))


@pytest.mark.parametrize(
    "sentence",
    [
        "Sweden became the 32nd member of NATO on 7 March 2024.",
        "The Swedish flag was raised at the headquarters of NATO in Brussels.",
        "The spire of Notre-Dame, which stood 96 metres high, fell on 15 April 2019.",
        "Prime Minister Narendra Modi watched the landing from South Africa, where he was.",
        "Sheinbaum took office on 1 October 2024 in Mexico City.",
        'Thomas Bach, the president of the committee, called the games "sensational from start to finish".',
    ],
)
def test_a_sentence_that_names_what_it_is_about_stands_alone(sentence):
    assert alone(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "She belongs to Morena, the party that López Obrador founded.",
        "It sent out a mayday call to the police of Baltimore.",
        "This was the first landing of India on the Moon.",
        "The company has lost more than $2 billion on Starliner.",
        "The bank had raised its rates ten times since 2022.",
        "Both companies are based in Singapore and in Hong Kong.",
        "Most analysts expected a second cut by the Riksbank in September.",
        "There are 20 countries that use the euro in Europe.",
        'The plan is good, he said, and called it "a gift for Sweden".',
        '"We are not committing to a path," Christine Lagarde said.',
        "The Bank of Canada had lowered its rate to 4.75% a day before.",
        "By his own count he has visited all of Sweden and Norway.",
        "Who would have thought that of Sweden and of Norway?",
        "The spire of Notre-Dame, which stood 96 metres high, fell that day.",
        "Sweden joined NATO.",
        "Sweden joined NATO on 7 March 2024 and then",
        "We saw Sweden join NATO on 7 March 2024.",
    ],
)
def test_a_sentence_that_leans_on_others_does_not(sentence):
    assert not alone(sentence)


@pytest.mark.parametrize(
    ("sentence", "bare"),
    [
        ("But 190 members voted for it.", "190 members voted for it."),
        ("However, the Riksbank waited.", "The Riksbank waited."),
        ("MEXICO CITY — Claudia Sheinbaum won.", "Claudia Sheinbaum won."),
        ("BALTIMORE (Wire) - A ship struck a bridge.", "A ship struck a bridge."),
        ("Butter is dear.", "Butter is dear."),
        ("A year - A month", "A year - A month"),
    ],
)
def test_what_ties_a_sentence_to_the_one_before_goes(sentence, bare):
    assert without_joint(sentence) == bare
