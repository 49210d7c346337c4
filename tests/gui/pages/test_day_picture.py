from builders import make_card, make_deck, reviewed
from studying import open_app, put

from quizapp.gui.pages.day_picture import read_backlog, read_day, read_week
from quizapp.settings import Settings


def test_the_picture_of_a_day_is_read_on_any_context(tmp_path, clock):
    with open_app(tmp_path, clock, Settings(reviews_per_day=1)) as app:
        put(app, make_deck(), reviewed(make_card(1), clock.now()), reviewed(make_card(2), clock.now()))
        with app.for_worker() as worker:
            picture = read_day(worker)
            assert (picture.day, picture.samples, picture.inbox) == (worker.days.day_of(clock.now()), False, 0)
            assert (picture.today.progress.counts.due, picture.today.reviews_kept_back) == (1, 1)
            assert read_backlog(worker).waiting == 2
            assert len(read_week(worker).week) == 7
