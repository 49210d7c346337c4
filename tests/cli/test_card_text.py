from builders import make_card, make_choice

from quizapp.cli.card_text import answer_lines, choice_lines, wrapped
from quizapp.core.picture import Picture, Side


def test_long_lines_are_wrapped_and_breaks_stay():
    assert wrapped("one\n" + "word " * 20).split("\n")[0] == "one"
    assert all(len(line) <= 66 for line in wrapped("word " * 40).split("\n"))


def test_choices_have_letters_and_hang_below_them():
    assert choice_lines(make_choice()) == ["  A  Quito", "  B  Lima", "  C  La Paz"]
    (line,) = choice_lines(make_choice(choices=("long " * 30,)))
    assert line.split("\n")[1].startswith("     long")


def test_the_answer_says_what_became_of_the_choice_and_explains():
    assert answer_lines(make_choice(), 1) == ["Right: B  Lima", "It lies on the coast."]
    assert answer_lines(make_choice(), 0) == ["Wrong. Right is B  Lima", "It lies on the coast."]
    assert answer_lines(make_choice(explanation=None), None) == ["B  Lima"]
    assert answer_lines(make_card(1), None) == ["Answer 1."]


def test_a_card_without_a_key_says_so():
    card = make_choice(correct=None, answer="", explanation=None)
    assert answer_lines(card, 0) == ["No right answer is known for this card."]


def test_the_passage_and_the_number_of_pictures_follow_the_answer():
    picture = Picture(digest="0a" * 16, side=Side.ANSWER)
    card = make_card(1, passage="The ministers met in Lima on Friday.", pictures=(picture, picture))
    assert answer_lines(card, None) == [
        "Answer 1.",
        "From the article: The ministers met in Lima on Friday.",
        "(2 pictures: to be seen in the window)",
    ]
