"""Lists of questions are alike by what they ask, not by their words."""

from quizapp.core.similar_lists import MOST_QUESTIONS, AskedList, heard, is_list

RIVERS = (
    ("Which river flows through Vienna and Budapest?", "The Danube."),
    ("How long is the Rhine from source to mouth?", "1,233 kilometres."),
    ("What is it called?", "Volga."),
)
AGAIN = (
    ("How long is the river Rhine from source to mouth?", "1,230 kilometres."),
    ("What is it called?", "Elbe."),
    ("Which river flows through Vienna and Bratislava?", "The Danube."),
)


def test_what_has_more_than_sixty_questions_is_a_list():
    assert not is_list(range(MOST_QUESTIONS))
    assert is_list(range(MOST_QUESTIONS + 1))


def test_the_same_question_in_other_words_is_found_and_another_city_is_another_question():
    assert AskedList(AGAIN).asking(RIVERS) == [None, 0, None]


def test_general_questions_are_the_same_where_the_answers_are():
    assert AskedList([AGAIN[1]]).asking([RIVERS[2]]) == [None]
    assert AskedList([AGAIN[1], RIVERS[2]]).asking([RIVERS[2]]) == [None]  # the first that asks so is compared
    assert AskedList([("What is it called?", "It is called the Volga.")]).asking([RIVERS[2]]) == [0]


def test_the_share_is_that_of_the_questions_that_the_other_asks_too():
    assert AskedList(RIVERS).share_of(RIVERS) == 1
    assert AskedList(AGAIN).share_of(RIVERS[:2]) == 0.5
    assert AskedList(()).share_of(RIVERS) == AskedList(RIVERS).share_of(()) == 0


def test_a_long_list_is_heard_in_all_its_parts():
    few = heard(range(100_000))
    assert len(few) <= 200
    assert few[-1] > 99_000
    assert heard(range(50)) == range(50)
