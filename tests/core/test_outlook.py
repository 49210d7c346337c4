from quizapp.core.outlook import Outlook


def test_minutes_a_day_are_the_mean_over_all_days():
    outlook = Outlook(answers=(30.0, 0.0, 60.0), minutes=(10.0, 0.0, 20.0), known=9.1, cards=10, paused_days=0)
    assert outlook.minutes_a_day == 10.0
