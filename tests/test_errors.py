from quizapp.errors import QuizAppError


def test_it_says_what_is_wrong_and_what_to_do():
    fault = QuizAppError("The file a.txt is empty.", "Choose another one.")
    assert fault.message == "The file a.txt is empty."
    assert fault.hint == "Choose another one."
    assert str(fault) == "The file a.txt is empty. Choose another one."


def test_where_there_is_nothing_to_do_it_only_says_what_is_wrong():
    assert str(QuizAppError("The file a.txt is empty.")) == "The file a.txt is empty."
