from quizapp.core.changes import ChangeSet
from quizapp.core.ids import DeckId


def test_a_change_reaches_everybody_who_listens(qtbot, events):
    change = ChangeSet(decks=frozenset({DeckId(3)}))
    heard = []
    events.changed.connect(heard.append)

    events.publish(change)

    assert heard == [change]
