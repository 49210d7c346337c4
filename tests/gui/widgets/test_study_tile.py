from datetime import date

import pytest

from quizapp.core.queue import DayLimits, DueCounts
from quizapp.gui.widgets.study_tile import StudyTile
from quizapp.services.backlog import Backlog, Clearing
from quizapp.services.today import Today
from quizapp.services.workload import Progress


@pytest.fixture
def tile(qtbot, theme) -> StudyTile:
    tile = StudyTile(theme)
    qtbot.addWidget(tile)
    tile.resize(600, 300)
    tile.show()
    return tile


def today(due=0, learning=0, new=0, done=0, kept_back=0, minutes=19.0, topics=(), **more) -> Today:
    counts = DueCounts(due=due, learning=learning, new=new)
    progress = Progress(done=done, counts=counts, minutes_left=minutes)
    return Today(progress=progress, topics=topics, new_kept_back=kept_back, decks=1, **more)


def lines(tile: StudyTile) -> list[str]:
    parts = (tile.headline, tile.counts, tile.topics, tile.note)
    return [label.text() for label in parts if label.isVisible()]


def test_a_day_with_cards_says_how_many_of_what_and_for_how_long(tile):
    tile.show_today(today(due=30, learning=4, new=8, topics=(("Politics", 14), ("Economy", 11))), 0)
    assert lines(tile) == ["42 cards · about 19 min", "Due 30 · Learning 4 · New 8", "Politics 14 · Economy 11"]
    assert tile.button.text() == "Start   Space"
    assert not tile.progress.isVisible()


def test_a_long_day_is_counted_in_hours_and_minutes(tile):
    tile.show_today(today(due=400, minutes=200), 0)
    assert tile.headline.text() == "400 cards · about 3 h 20 min"


def test_a_day_begun_says_how_much_of_it_is_done(tile):
    tile.show_today(today(due=25, done=17), 0)
    assert tile.progress.isVisible()
    assert tile.button.text() == "Continue   Space"


def test_a_day_that_is_done_looks_to_tomorrow(tile):
    tile.show_today(today(done=42), 31)
    assert lines(tile) == ["All done for today", "Due tomorrow: 31 cards."]
    assert tile.button.text() == "Import articles"
    assert not tile.progress.isVisible()


def test_a_day_without_cards_is_not_called_done(tile):
    tile.show_today(today(), 1)
    assert lines(tile) == ["Nothing is due today", "Due tomorrow: 1 card."]


def test_new_cards_kept_back_are_named_and_offered_when_all_is_done(tile):
    tile.show_today(today(new=20, kept_back=1), 0)
    assert lines(tile)[-1] == "1 more new card waits for the days to come."
    tile.show_today(today(done=20, kept_back=3), 20)
    assert lines(tile)[-1] == "Due tomorrow: 20 cards. 3 more new cards wait for the days to come."
    assert tile.button.text() == "Learn 3 more"
    tile.show_today(today(done=20, kept_back=30), 20)
    assert tile.button.text() == "Learn 5 more"


def test_the_button_has_the_sign_of_what_it_does(tile, theme):
    tile.show_today(today(due=1), 0)
    start = tile.button.icon().pixmap(18).toImage()
    tile.show_today(today(), 0)
    assert tile.button.icon().pixmap(18).toImage() != start


def test_a_break_that_is_planned_is_told_with_its_days(tile):
    tile.show_today(today(due=1, next_holiday=(date(2026, 12, 20), date(2027, 1, 3))), 0)
    assert lines(tile)[-1] == "Break planned: 20 Dec 2026 to 3 Jan 2027."


def test_what_is_to_be_pressed_stays_where_it_is_when_the_backlog_becomes_known(tile, qtbot):
    tile.show_today(today(due=60, reviews_kept_back=320), 0)
    qtbot.waitExposed(tile)
    place = tile.button.mapTo(tile, tile.button.rect().topLeft())
    clearing = Clearing(reviews_a_day=60, clear_on=date(2026, 12, 3))
    tile.backlog.show_backlog(Backlog(waiting=380, clearing=clearing, is_capped=True, is_paced=False, offer=None))
    tile.layout().activate()
    assert tile.button.mapTo(tile, tile.button.rect().topLeft()) == place


def test_a_backlog_is_told_at_once_and_what_is_known_of_it_stays(tile):
    tile.show_today(today(due=60, reviews_kept_back=320), 0)
    assert tile.backlog.text.text().startswith("380 waiting:")
    tile.backlog.text.setText("known")
    tile.show_today(today(due=59, reviews_kept_back=320), 0)
    assert tile.backlog.text.text() == "known"


def test_a_screen_reader_hears_what_the_tile_is(tile):
    assert tile.accessibleName() == "Today's study"


def test_in_a_backlog_topics_are_left_out_and_more_reviews_are_offered_when_the_day_is_done(tile):
    tile.show_today(today(due=60, reviews_kept_back=320, topics=(("Politics", 380),)), 0)
    assert lines(tile) == ["60 cards · about 19 min", "Due 60"]
    tile.show_today(today(done=60, reviews_kept_back=320), 60)
    assert lines(tile) == ["All done for today", "Due tomorrow: 60 cards."]
    assert tile.button.text() == "Review 20 more"
    tile.show_today(today(done=60, reviews_kept_back=7), 60)
    assert tile.button.text() == "Review 7 more"


def test_limits_of_this_day_alone_are_named(tile):
    tile.show_today(today(due=10, wish=DayLimits(new=0, reviews=10)), 0)
    assert lines(tile)[-1] == "Today only: 10 reviews, 0 new cards at most."


def test_on_a_break_nothing_is_expected_and_study_is_possible(tile):
    tile.show_today(today(due=12, holiday=(date(2026, 12, 20), date(2027, 1, 3))), 0)
    assert lines(tile) == ["On a break until 3 January", "Due 12", "Nothing is expected of you today."]
    assert tile.button.text() == "Study all the same"
