from datetime import timedelta

from quizapp.scheduling.settings import SchedulerSettings
from quizapp.settings import Settings


def test_the_defaults_of_the_program_are_those_of_the_scheduler():
    assert SchedulerSettings.of(Settings()) == SchedulerSettings()


def test_what_is_chosen_reaches_the_scheduler():
    chosen = Settings(
        desired_retention=0.85,
        learning_steps=(30, 300),
        relearning_steps=(3_600,),
        maximum_interval=90,
        parameters=(0.5,) * 21,
    )

    assert SchedulerSettings.of(chosen) == SchedulerSettings(
        desired_retention=0.85,
        learning_steps=(timedelta(seconds=30), timedelta(minutes=5)),
        relearning_steps=(timedelta(hours=1),),
        maximum_interval=90,
        parameters=(0.5,) * 21,
    )
