from quizapp.storage.collection import Collection
from quizapp.storage.notes import NoteStore


def test_a_note_is_there_until_it_is_removed(collection: Collection):
    notes = NoteStore(collection._connection)
    assert notes.get("cram") is None
    notes.put("cram", "one")
    notes.put("cram", "two")
    notes.put("other", "")
    assert (notes.get("cram"), notes.get("other")) == ("two", "")
    notes.put("cram", None)
    assert (notes.get("cram"), notes.get("other")) == (None, "")
