from datetime import date, timedelta

from quizapp.core.easy_days import EasyDays
from quizapp.scheduling.settings import SchedulerSettings
from quizapp.settings import Settings

BREAK = (date(2026, 12, 20), date(2027, 1, 3))


def test_the_defaults_of_the_program_are_those_of_the_scheduler():
    assert SchedulerSettings.of(Settings()) == SchedulerSettings()


def test_what_is_chosen_reaches_the_scheduler():
    chosen = Settings(
        desired_retention=0.85,
        learning_steps=(30, 300),
        relearning_steps=(3_600,),
        maximum_interval=90,
        parameters=(0.5,) * 21,
        day_loads=(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0),
    )

    assert SchedulerSettings.of(chosen, (BREAK,)) == SchedulerSettings(
        desired_retention=0.85,
        learning_steps=(timedelta(seconds=30), timedelta(minutes=5)),
        relearning_steps=(timedelta(hours=1),),
        maximum_interval=90,
        parameters=(0.5,) * 21,
        easy_days=EasyDays(week=(1.0, 1.0, 1.0, 1.0, 1.0, 0.5, 0.0), holidays=(BREAK,)),
    )
