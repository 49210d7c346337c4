from quizapp.core.review import Confidence, Rating
from quizapp.gui import recall_wording


def test_each_confidence_has_a_word():
    assert [recall_wording.confidence(each) for each in Confidence] == ["No idea", "Unsure", "Sure"]


def test_ticks_are_counted_only_where_there_are_any():
    assert recall_wording.tally([True, False, True]) == "2 / 3"
    assert recall_wording.tally([False]) == "0 / 1"
    assert recall_wording.tally([]) == ""


def test_ticks_are_spoken_with_what_they_suggest():
    assert recall_wording.spoken([True, False], Rating.HARD) == "1 of 2 key points, suggested: Hard"
    assert recall_wording.spoken([], Rating.GOOD) == ""
    assert recall_wording.spoken([True], None) == ""


def test_how_to_rate_names_ticks_only_where_there_are_points():
    assert recall_wording.how_to_rate(ticking=True).startswith("Tick")
    assert "ick" not in recall_wording.how_to_rate(ticking=False)
