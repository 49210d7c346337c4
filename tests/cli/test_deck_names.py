import click
import pytest
from builders import make_deck
from clocks import FakeClock

from quizapp.cli.deck_names import named_decks
from quizapp.context import AppContext
from quizapp.core.changes import Snapshot
from quizapp.paths import Profile
from quizapp.settings import Settings
from quizapp.storage.collection import Collection


@pytest.fixture
def app(tmp_path):
    collection = Collection.in_memory()
    collection.swap(Snapshot(decks={1: make_deck(1, "Alliance"), 2: make_deck(2, "Grain")}))
    context = AppContext(profile=Profile(root=tmp_path), clock=FakeClock(), settings=Settings(), collection=collection)
    with context as app:
        yield app


def test_decks_are_named_by_id_or_title(app):
    assert named_decks(app, ["2", "Alliance"]) == [2, 1]
    assert named_decks(app, []) == []


def test_a_name_that_no_deck_has_is_refused(app):
    with pytest.raises(click.UsageError, match='"Bridges"'):
        named_decks(app, ["1", "Bridges"])
