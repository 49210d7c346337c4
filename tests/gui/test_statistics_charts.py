from reports import TODAY, answered, days_back, make_forecast, make_report, make_retention, make_topics

from quizapp.core.stats import CardCounts, Retention
from quizapp.gui import statistics_charts as charts


class TestRetention:
    def test_three_spans_stand_against_the_level_that_is_aimed_at(self):
        data = charts.retention_bars(
            make_retention(
                week=Retention(passed=1, total=2),
                month=Retention(passed=3, total=4),
                ever=Retention(passed=9, total=10),
                desired=0.85,
            )
        )
        assert [(bar.tick, bar.value) for bar in data.bars] == [("7 days", 0.5), ("30 days", 0.75), ("All time", 0.9)]
        assert (data.threshold, data.threshold_label.replace("\u00a0", " ")) == (0.85, "Target 85 %")

    def test_the_scale_is_always_the_whole(self):
        low = Retention(passed=1, total=10)
        assert charts.retention_bars(make_retention(week=low, month=low, ever=low)).maximum == 1.0

    def test_a_span_without_tests_has_no_bar(self):
        some = Retention(passed=1, total=2)
        data = charts.retention_bars(make_retention(week=Retention(), month=some, ever=some))
        assert [bar.value for bar in data.bars] == [None, 0.5, 0.5]
        assert data.bars[0].label == "7 days"


class TestTopics:
    def test_each_topic_has_its_share_against_the_level_that_is_aimed_at(self):
        data = charts.topic_bars(make_report(weakest_topics=make_topics(Energy=(3, 6), Trade=(4, 5))))
        assert [(bar.tick, bar.label, bar.value) for bar in data.bars] == [
            ("Energy", "Energy, 3 of 6", 0.5),
            ("Trade", "Trade, 4 of 5", 0.8),
        ]
        assert (data.threshold, data.threshold_label) == (0.9, "Target 90\u00a0%")

    def test_a_topic_that_reads_from_the_right_leaves_its_figures_in_their_order(self):
        (bar,) = charts.topic_bars(make_report(weakest_topics=make_topics(طاقة=(3, 6)))).bars
        assert bar.label == "\u2068طاقة\u2069, 3 of 6"
        assert bar.tick == "طاقة"


class TestForecast:
    def test_the_backlog_has_a_bar_of_its_own_in_another_colour(self):
        data = charts.forecast_bars(make_forecast({0: 7, 1: 3}, backlog=12))
        overdue, today, *_ = data.bars
        assert (overdue.label, overdue.value) == ("Overdue", 12)
        assert (today.label, today.value) == ("Tue 24 Nov", 7)
        assert overdue.tone != today.tone
        assert len(data.bars) == 31

    def test_without_a_backlog_the_first_bar_is_today(self):
        data = charts.forecast_bars(make_forecast({0: 7}))
        assert (len(data.bars), data.bars[0].value) == (30, 7)
        assert data.bars[-1].tick == "23 Dec"


class TestDays:
    def test_reviews_of_thirty_days_end_with_today(self):
        data = charts.review_bars(make_report({0: answered(5, learn=2), 29: answered(1), 30: answered(99)}))
        assert len(data.bars) == 30
        assert (data.bars[0].value, data.bars[-1].value) == (1, 7)
        assert (data.bars[-1].label, data.bars[-1].tick) == ("Tue 24 Nov", "24 Nov")

    def test_minutes_are_those_of_the_same_days(self):
        data = charts.workload_bars(make_report({1: answered(5, minutes=2.5)}))
        assert [bar.value for bar in data.bars[-2:]] == [2.5, 0.0]
        assert data.value_text(2.5) == "2.5"

    def test_the_map_of_the_year_has_every_day(self):
        data = charts.year_map(make_report({0: answered(5), 364: answered(2)}))
        assert data.today == TODAY
        assert len(data.counts) == 365
        assert (data.counts[TODAY], data.counts[days_back(364)], data.counts[days_back(1)]) == (5, 2, 0)


class TestCards:
    def test_every_card_is_in_one_part_of_the_whole(self):
        cards = CardCounts(new=1, learning=2, young=3, mature=4, relearning=5, suspended=6, superseded=7, withdrawn=8)
        data = charts.card_stack(cards)
        assert {part.label: part.value for part in data.segments} == {
            "New": 1,
            "Learning": 2,
            "Relearning": 5,
            "Young": 3,
            "Mature": 4,
            "Suspended": 6,
            "Superseded": 7,
            "Taken out": 8,
        }
        assert sum(part.value for part in data.segments) == cards.total

    def test_no_two_parts_have_the_same_colour(self, theme):
        tones = [part.tone for part in charts.card_stack(CardCounts()).segments]
        assert len({theme.color(tone).name() for tone in tones}) == len(tones)


def test_every_table_has_headings():
    report = make_report()
    tables = [
        charts.retention_bars(report.retention),
        charts.topic_bars(report),
        charts.forecast_bars(report.forecast),
        charts.review_bars(report),
        charts.workload_bars(report),
        charts.year_map(report),
        charts.card_stack(report.cards),
    ]
    assert all(table.label_header and table.value_header for table in tables)
