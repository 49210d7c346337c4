from dataclasses import replace

from quizapp.core.outlook import Outlook
from quizapp.gui import outlook_wording

OUTLOOK = Outlook(answers=(54.0,), minutes=(18.2,), known=1_238.4, cards=1_302, paused_days=0)


def test_a_year_is_told_in_minutes_and_cards():
    assert outlook_wording.outlook(OUTLOOK) == "About 18 minutes a day; 1,240 of 1,300 cards known in a year."


def test_few_cards_are_told_to_the_last():
    few = replace(OUTLOOK, minutes=(1.4,), known=47.6, cards=52)
    assert outlook_wording.outlook(few) == "About 1 minute a day; 48 of 52 cards known in a year."


def test_next_to_no_time_and_no_cards_have_words_of_their_own():
    little = replace(OUTLOOK, minutes=(0.4,), known=9.6, cards=10)
    assert outlook_wording.outlook(little) == "Less than a minute a day; 10 of 10 cards known in a year."
    nothing = Outlook(answers=(0.0,), minutes=(0.0,), known=0.0, cards=0, paused_days=0)
    assert outlook_wording.outlook(nothing) == "Without cards there is nothing to study."


def test_days_on_which_new_cards_wait_are_told_where_there_are_any():
    assert outlook_wording.pauses(OUTLOOK) == ""
    told = outlook_wording.pauses(replace(OUTLOOK, paused_days=43))
    assert told == "New cards would wait on 43 days, as more reviews are due than a day takes."


def test_what_was_before_is_told_in_the_same_figures():
    assert outlook_wording.before(OUTLOOK) == "Before the change it was 18 minutes a day and 1,240 of 1,300 cards."
