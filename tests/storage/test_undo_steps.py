"""The steps that are kept: the newest hundred, in order, readable after the next start."""

from builders import make_card, make_deck
from stored import NOW, interrupted_transaction

from quizapp.core.changes import Action, Snapshot
from quizapp.core.ids import CardId
from quizapp.storage.collection import Collection

BEFORE = Snapshot(cards={CardId(1): make_card(1)})
AFTER = Snapshot(cards={CardId(1): make_card(1, starred=True)})


def keep(collection: Collection, *actions: Action) -> list[int]:
    return [collection.undo_steps.keep(action, before=BEFORE, after=AFTER) for action in actions]


def test_a_step_is_kept_for_whoever_opens_the_collection_next(collection, path, backups):
    (step_id,) = keep(collection, Action.STAR)
    with Collection.open(path, backups=backups, now=NOW) as other:
        (step,) = other.undo_steps.all()
    assert step.id == step_id
    assert step.read() == (Action.STAR, BEFORE, AFTER)


def test_the_oldest_comes_first_and_only_the_newest_hundred_are_kept(collection):
    ids = keep(collection, *[Action.STAR] * 60, *[Action.GOOD] * 60)
    assert [step.id for step in collection.undo_steps.all()] == ids[-100:]
    assert collection.undo_steps.all()[-1].read() == (Action.GOOD, BEFORE, AFTER)


def test_a_forgotten_step_is_gone_and_its_id_is_not_given_again(collection):
    first, second = keep(collection, Action.STAR, Action.FLAG)
    collection.undo_steps.forget(second)
    assert [step.id for step in collection.undo_steps.all()] == [first]
    assert keep(collection, Action.BURY) != [second]
    collection.undo_steps.forget(second)  # not there: nothing happens


def test_a_step_is_kept_with_what_it_changed_or_not_at_all(collection):
    with interrupted_transaction(collection):
        collection.swap(Snapshot(decks={1: make_deck(1)}))
        keep(collection, Action.STAR)
    assert collection.undo_steps.all() == []


def test_a_step_that_another_version_kept_in_its_own_way_cannot_be_read(collection):
    (known,) = keep(collection, Action.STAR)
    sql = "INSERT INTO undo_step (action, before, after) VALUES (?, ?, ?)"
    collection._connection.write(sql, "sing", "{}", "{}")
    collection._connection.write(sql, "star", '{"cards":{"1":{"id":1}}}', "{}")
    collection._connection.write(sql, "star", "[]", "not even JSON")
    assert [step.id for step in collection.undo_steps.all() if step.read() is not None] == [known]
