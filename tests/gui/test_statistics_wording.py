import pytest
from reports import answered, make_forecast, make_report, make_retention, make_topics

from quizapp.core.stats import CardCounts, Retention, Streak
from quizapp.gui import statistics_wording as words


def plain(text: str) -> str:
    return text.replace("\u00a0", " ")


class TestRetention:
    def test_the_last_month_is_set_against_the_target(self):
        retention = make_retention(
            week=Retention(passed=1, total=2), month=Retention(passed=89, total=100), ever=Retention(passed=1, total=9)
        )
        assert plain(words.retention_finding(retention)) == "True retention 89 % in 30 days – target 90 %"

    def test_after_a_month_of_rest_all_time_speaks(self):
        retention = make_retention(week=Retention(), month=Retention(), ever=Retention(passed=3, total=4), desired=0.8)
        assert plain(words.retention_finding(retention)) == "True retention 75 % in all – target 80 %"

    def test_nothing_tested_is_no_retention_of_zero(self):
        retention = make_retention(week=Retention(), month=Retention(), ever=Retention())
        assert plain(words.retention_finding(retention)) == "No memory tested yet – target 90 %"

    def test_all_forgotten_is_zero_per_cent(self):
        nothing = Retention(passed=0, total=3)
        retention = make_retention(week=nothing, month=nothing, ever=nothing)
        assert "0 % in 30 days" in plain(words.retention_finding(retention))

    def test_a_span_tells_its_tests_where_it_has_any(self):
        assert words.recalled("7 days", Retention(passed=42, total=47)) == "7 days, 42 of 47"
        assert words.recalled("7 days", Retention()) == "7 days"


class TestTopics:
    def test_the_weakest_is_named_with_its_share_and_the_target(self):
        report = make_report(weakest_topics=make_topics(Energy=(61, 100), Trade=(95, 100)))
        assert plain(words.topics_finding(report)) == "Weakest: Energy, 61 % recalled in 30 days – target 90 %"

    def test_where_even_the_weakest_is_at_the_target_all_are(self):
        report = make_report(weakest_topics=make_topics(Energy=(9, 10), Trade=(10, 10)))
        assert (
            plain(words.topics_finding(report)) == "All topics reach 90 % – weakest: Energy, 90 % recalled in 30 days"
        )

    def test_without_enough_reviews_nothing_is_said_of_any_topic(self):
        assert words.topics_finding(make_report()) == "No topic has 5 reviews in 30 days yet"
        assert words.topics_note(make_report()) == "Of each day the first review of a card counts, once it is learnt."

    def test_the_note_says_which_topics_are_there_and_how_to_go_on(self):
        note = words.topics_note(make_report(weakest_topics=make_topics(Energy=(61, 100))))
        assert "At most 10 topics, each with 5 reviews or more" in note
        assert "Enter or a click on a topic shows its decks." in note

    def test_a_name_without_end_does_not_take_the_title(self):
        report = make_report(weakest_topics=make_topics(**{"Trade " * 50: (1, 5)}))
        assert "…, 20 % recalled" in plain(words.topics_finding(report))
        assert len(words.topics_finding(report)) < 120


class TestReviewsAndWorkload:
    def test_many_reviews_are_told_as_the_mean_of_all_days(self):
        report = make_report({0: answered(40), 5: answered(50)})
        assert words.reviews_finding(report) == "3 reviews a day over the last 30 days"

    def test_few_reviews_are_told_as_their_sum(self):
        report = make_report({0: answered(12), 40: answered(500)})
        assert words.reviews_finding(report) == "12 reviews in the last 30 days"

    def test_one_is_one(self):
        assert words.reviews_finding(make_report({0: answered(1)})) == "1 review in the last 30 days"
        assert words.reviews_finding(make_report({0: answered(30)})) == "1 review a day over the last 30 days"

    def test_the_kinds_of_the_month_are_told(self):
        report = make_report({0: answered(8, learn=3), 1: answered(2, relearn=1), 31: answered(99)})
        assert words.reviews_note(report) == "3 while learning, 10 in review, 1 while relearning."

    def test_minutes_are_told_as_reviews_are(self):
        often = make_report({day: answered(9, minutes=14.2) for day in range(30)})
        rarely = make_report({3: answered(9, minutes=4.6)})
        assert words.workload_finding(often) == "14 minutes a day over the last 30 days"
        assert words.workload_finding(rarely) == "5 minutes in the last 30 days"

    @pytest.mark.parametrize(("minutes", "shown"), [(0, "0"), (0.44, "0.4"), (2.0, "2"), (9.96, "10.0"), (14.6, "15")])
    def test_minutes_below_ten_have_a_decimal(self, minutes, shown):
        assert words.minutes(minutes) == shown


class TestForecast:
    @pytest.mark.parametrize(
        ("ahead", "day"),
        [(0, "today"), (1, "tomorrow"), (2, "Thursday"), (6, "Monday"), (7, "Tue 1 Dec"), (29, "Wed 23 Dec")],
    )
    def test_the_busiest_day_is_named_as_people_do(self, ahead, day):
        assert words.forecast_finding(make_forecast({ahead: 34, 3: 1})) == f"Busiest day ahead: {day}, 34 cards"

    def test_nothing_due_is_said_as_such(self):
        forecast = make_forecast({})
        assert words.forecast_finding(forecast) == "Nothing comes due in the next 30 days"
        assert words.forecast_note(forecast) == "0 cards in 30 days, none overdue."

    def test_the_backlog_is_told_apart_from_what_comes(self):
        note = words.forecast_note(make_forecast({0: 1, 9: 4}, backlog=12))
        assert note == "5 cards in 30 days; the first bar is 12 overdue."


class TestYearCardsAndStreak:
    def test_the_days_of_study_are_counted(self):
        report = make_report({day: answered(1) for day in range(0, 364, 2)})
        assert words.year_finding(report) == "Studied on 182 of 365 days"

    def test_learnt_cards_are_those_in_review(self):
        cards = CardCounts(new=50, learning=8, relearning=3, young=155, mature=184, suspended=1)
        assert words.cards_finding(cards) == "339 of 401 cards learnt, 184 of them mature"

    def test_what_mature_means_is_explained(self):
        assert "21 days" in plain(words.cards_note())
        assert "90 %" in plain(words.cards_note())

    def test_the_figures_at_the_head_agree_in_number(self):
        report = make_report({0: answered(1)}, streak=Streak(current=1, longest=12), answers=1234)
        assert words.streak_figures(report) == [
            ("1", "day in a row"),
            ("12", "longest streak"),
            ("1", "review today"),
            ("1,234", "reviews in all"),
        ]

    def test_a_day_without_reviews_ends_no_sentence_in_the_singular(self):
        figures = words.streak_figures(make_report({1: answered(3)}, streak=Streak(current=2, longest=2)))
        assert figures[0] == ("2", "days in a row")
        assert figures[2] == ("0", "reviews today")


def test_every_explanation_is_a_sentence():
    notes = [words.retention_note(), words.workload_note(), words.cards_note()]
    assert all(note.endswith(".") for note in notes)
