"""Long work reports by the thousand, and ends where it is no longer wanted."""

import pytest

from quizapp.core.progress import Cancelled, Part, Stretch


class Steps:
    """Notes what is reported, and gives up after `most` reports."""

    def __init__(self, most=100):
        self.most = most
        self.told = []

    def report(self, done, total):
        self.told.append((done, total))

    @property
    def cancelled(self):
        return len(self.told) >= self.most


def test_pieces_are_reported_by_the_thousand_through_all_stretches():
    steps = Steps()
    stretch = Stretch(steps, 5_000)
    assert sum(1 for _ in stretch.through(range(2_500))) == 2_500
    assert sum(1 for _ in stretch.through(range(2_500))) == 2_500
    assert steps.told == [(done, 5_000) for done in range(1_000, 5_001, 1_000)]


def test_work_that_is_no_longer_wanted_ends_at_the_next_thousand():
    seen = []
    with pytest.raises(Cancelled):
        seen.extend(Stretch(Steps(most=2), 5_000).through(range(5_000)))
    assert len(seen) <= 3_000


def test_what_only_listens_reports_nothing_and_ends_all_the_same():
    steps = Steps()
    assert len(list(Stretch(steps).through(range(2_000)))) == 2_000
    assert steps.told == []
    with pytest.raises(Cancelled):
        list(Stretch(Steps(most=0)).through(range(2_000)))


def test_without_anybody_to_tell_all_goes_through():
    assert list(Stretch().through("abc")) == ["a", "b", "c"]


def test_a_part_reports_what_it_is_of_the_whole():
    steps = Steps()
    part = Part(steps, 1, 3, of=4)
    part.report(0, 5)
    part.report(5, 5)
    Part(part, 1, 2, of=2).report(1, 2)
    assert [done / total for done, total in steps.told] == [1 / 4, 3 / 4, 5 / 8]


def test_a_part_of_nothing_is_not_reported():
    steps = Steps()
    Part(steps, 0, 1, of=2).report(0, 0)
    assert steps.told == []


def test_a_part_ends_with_the_whole():
    Part(Steps(most=1), 0, 1, of=2).heed()
    with pytest.raises(Cancelled):
        Part(Steps(most=0), 0, 1, of=2).heed()


def test_a_part_of_work_that_nobody_watches_goes_on():
    part = Part(None, 0, 1, of=2)
    part.report(1, 2)
    part.heed()
    assert not part.cancelled
