from datetime import date

from quizapp.core.easy_days import EasyDays
from quizapp.services.study_rules import StudyRules
from quizapp.settings import Settings


def test_the_defaults_are_those_of_the_settings():
    assert StudyRules.of(Settings()) == StudyRules()


def test_the_rules_are_what_the_student_chose():
    break_ = (date(2026, 12, 20), date(2027, 1, 3))
    chosen = Settings(
        desired_retention=0.85,
        new_per_day=5,
        reviews_per_day=60,
        bury_siblings=True,
        day_loads=(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 0.0),
        leech_lapses=8,
    )
    assert StudyRules.of(chosen, (break_,)) == StudyRules(
        desired_retention=0.85,
        new_per_day=5,
        reviews_per_day=60,
        bury_siblings=True,
        easy_days=EasyDays(week=chosen.day_loads, holidays=(break_,)),
        leech_lapses=8,
    )
