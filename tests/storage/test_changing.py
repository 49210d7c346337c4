"""What is to be added, changed and removed between two states of the same objects."""

from quizapp.storage.changing import changes_between


def test_each_object_is_added_changed_removed_or_left_alone():
    before = {1: None, 2: "two", 3: "three", 4: "four", 5: None}
    after = {1: "one", 2: "zwei", 3: None, 4: "four", 5: None}
    changes = changes_between(before, after)
    assert changes.added == ["one"]
    assert changes.changed == [("two", "zwei")]
    assert changes.removed == ["three"]


def test_an_object_that_counts_as_false_is_an_object():
    changes = changes_between({1: None, 2: "", 3: "x"}, {1: "", 2: None, 3: ""})
    assert (changes.added, changes.changed, changes.removed) == ([""], [("x", "")], [""])
