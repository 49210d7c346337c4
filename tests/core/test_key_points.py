"""Key points: stretches of the answer, in order, that do not overlap, and that follow what the student does."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.key_points import (
    MOST_KEY_POINTS,
    KeyPoint,
    KeyPoints,
    cut_at,
    fits,
    followed,
    joined,
    with_core,
)

ANSWER = "Both met. They agreed."


def cut(*ends: tuple[int, int]) -> tuple[KeyPoint, ...]:
    return tuple(KeyPoint(start=start, end=end) for start, end in ends)


def test_a_point_says_its_stretch_of_the_answer():
    assert KeyPoint(start=10, end=21).text_in(ANSWER) == "They agreed"


@pytest.mark.parametrize("points", [cut(), cut((0, 9)), cut((0, 9), (10, 22)), cut((0, 9), (9, 22))])
def test_points_in_order_are_a_cut(points: tuple[KeyPoint, ...]):
    assert fits(points, ANSWER)


@pytest.mark.parametrize(
    "points",
    [cut((10, 22), (0, 9)), cut((0, 9), (8, 22)), cut((3, 3)), cut((0, 23)), cut((-1, 3))],
    ids=["order", "overlap", "empty", "past the end", "before the start"],
)
def test_other_points_are_none(points: tuple[KeyPoint, ...]):
    assert not fits(points, ANSWER)


def test_there_are_not_too_many():
    assert fits(cut(*((n, n + 1) for n in range(MOST_KEY_POINTS))), ANSWER)
    assert not fits(cut(*((n, n + 1) for n in range(MOST_KEY_POINTS + 1))), ANSWER)


NAMED = "Iwaya met Blinken. They agreed on 3 points. Talks go on."
THREE = cut((0, 18), (19, 43), (44, 56))


def said(points: KeyPoints, answer: str) -> list[str]:
    return [point.text_in(answer) for point in points]


class TestCutAt:
    def test_a_point_is_cut_in_two_without_the_space_between(self):
        assert said(cut_at(THREE, NAMED, 6), NAMED)[:2] == ["Iwaya", "met Blinken."]

    def test_both_halves_of_a_core_point_are_core(self):
        points = cut_at((KeyPoint(start=0, end=9, core=True),), ANSWER, 5)
        assert [point.core for point in points] == [True, True]

    @pytest.mark.parametrize("place", [0, 17, 18, 19, 56, 99], ids=["start", "dot", "end", "next", "last", "outside"])
    def test_nothing_is_cut_where_a_side_would_say_nothing(self, place: int):
        assert cut_at(THREE, NAMED, place) == THREE

    def test_six_points_are_enough(self):
        points = cut((0, 2), *((n, n + 1) for n in range(2, 7)))
        assert cut_at(points, "abcdefgh", 1) == points


class TestJoined:
    def test_a_point_and_the_next_become_one_with_all_between(self):
        assert said(joined(THREE, 0), NAMED) == ["Iwaya met Blinken. They agreed on 3 points.", "Talks go on."]

    def test_it_is_core_if_either_was(self):
        assert [point.core for point in joined(with_core(THREE, 1), 0)] == [True, False]

    @pytest.mark.parametrize("index", [-1, 2, 9])
    def test_the_last_has_no_next(self, index: int):
        assert joined(THREE, index) == THREE


def test_a_point_becomes_core_and_then_again_not():
    marked = with_core(THREE, 1)
    assert [point.core for point in marked] == [False, True, False]
    assert with_core(marked, 1) == THREE


class TestFollowed:
    @pytest.mark.parametrize(
        ("after", "expected"),
        [
            (NAMED.replace("3", "four"), ["Iwaya met Blinken.", "They agreed on four points.", "Talks go on."]),
            (NAMED + " In Lima.", ["Iwaya met Blinken.", "They agreed on 3 points.", "Talks go on. In Lima."]),
            ("Today " + NAMED, ["Today Iwaya met Blinken.", "They agreed on 3 points.", "Talks go on."]),
            (NAMED.replace(" They agreed on 3 points.", ""), ["Iwaya met Blinken.", "Talks go on."]),
            (NAMED.replace(". They", ", they"), ["Iwaya met Blinken, they agreed on 3 points.", "Talks go on."]),
            (NAMED + "  ", ["Iwaya met Blinken.", "They agreed on 3 points.", "Talks go on."]),
        ],
        ids=["within", "behind", "before", "one gone", "over a border", "space"],
    )
    def test_points_keep_to_their_text(self, after: str, expected: list[str]):
        assert said(followed(THREE, NAMED, after), after) == expected

    def test_what_is_typed_word_by_word_goes_to_the_point_before_it(self):
        points, text = THREE, NAMED
        for letter in " In Lima.":
            points, text = followed(points, text, text + letter), text + letter
        assert said(points, text)[2] == "Talks go on. In Lima."

    def test_another_answer_is_cut_anew(self):
        assert followed(THREE, NAMED, "Something else") == ()
        assert followed(cut((0, 9)), "Both met.", "Lima") == ()

    def test_the_only_point_of_an_answer_follows_a_slip_mended(self):
        assert followed(cut((0, 8)), "Bothmet.", "Both met.") == cut((0, 9))

    def test_a_core_point_stays_core(self):
        assert followed(with_core(THREE, 1), NAMED, NAMED.replace("3", "4"))[1].core

    @given(st.data())
    def test_any_edit_leaves_a_cut_that_keeps_what_was_not_touched(self, data: st.DataObject):
        before = data.draw(st.text("ab. ", min_size=1, max_size=40))
        borders = data.draw(st.lists(st.integers(0, len(before)), unique=True, max_size=12).map(sorted))
        pairs = [(a, b) for a, b in zip(borders[::2], borders[1::2], strict=False) if before[a:b].strip()]
        points = cut(*pairs)
        first, last = sorted(data.draw(st.tuples(st.integers(0, len(before)), st.integers(0, len(before)))))
        after = before[:first] + data.draw(st.text("ab. c", max_size=10)) + before[last:]
        result = followed(points, before, after)
        assert fits(result, after)
        if result:
            untouched = [point.text_in(before) for point in points if point.end < first or point.start > last]
            assert len(points) - len(untouched) <= 1 or len(result) <= len(points)
            assert all(point.text_in(after).strip() for point in result)
        assert followed(points, before, before) == points


@given(st.text("ab. 東", max_size=30), st.lists(st.tuples(st.sampled_from("cjm"), st.integers(0, 30)), max_size=12))
def test_whatever_the_student_does_the_points_stay_a_cut(answer: str, deeds: list[tuple[str, int]]):
    points: KeyPoints = cut((0, len(answer))) if answer else ()
    for deed, place in deeds:
        if deed == "c":
            points = cut_at(points, answer, place)
        else:
            points = joined(points, place) if deed == "j" else with_core(points, place)
        assert fits(points, answer)
