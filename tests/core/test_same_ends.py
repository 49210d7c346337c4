"""Where two versions of a long list are the same."""

from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.same_ends import same_ends

THINGS = [object() for _ in range(4)]
A, B, C, D = THINGS
lists = st.lists(st.sampled_from(THINGS), max_size=8)


def test_what_is_put_in_or_taken_out_stands_between_the_ends():
    assert same_ends(([A, B, C], [A, D, C])) == (1, 1)
    assert same_ends(([A, C], [A, B, C])) == (1, 1)
    assert same_ends(([A, B, C], [A, C])) == (1, 1)


def test_two_that_are_the_same_have_one_beginning_and_no_end():
    assert same_ends(([A, B], [A, B])) == (2, 0)
    assert same_ends(((), ())) == (0, 0)


def test_equal_things_are_not_the_same():
    assert same_ends((["".join("ab")], ["".join("ab")])) == (0, 0)


def test_of_several_lists_counts_what_holds_for_all():
    same = [D, D, D]
    assert same_ends((same, same), ([A, B, C], [A, D, C])) == (1, 1)


@given(before=lists, after=lists)
def test_the_ends_are_the_same_and_do_not_overlap(before, after):
    head, tail = same_ends((before, after))
    assert head + tail <= min(len(before), len(after))
    assert before[:head] == after[:head]
    assert before[len(before) - tail :] == after[len(after) - tail :]
    assert head == min(len(before), len(after)) or before[head] is not after[head]


@given(before=lists, after=lists)
def test_all_between_the_ends_differs_at_its_own_ends(before, after):
    head, tail = same_ends((before, after))
    left, right = before[head : len(before) - tail], after[head : len(after) - tail]
    assert not (left and right and left[-1] is right[-1])
