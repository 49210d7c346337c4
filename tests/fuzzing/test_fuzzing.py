"""A short fuzz run of every reader; `run.py` beside it goes on for as long as is wished."""

from random import Random

import pytest
from fuzzing.mutations import Mutator
from fuzzing.reading import look_at, readers, take
from fuzzing.run import Run
from fuzzing.samples import samples

_ROUNDS = 25
FILES = [(kind, name, data) for kind, files in samples().items() for name, data in files]


@pytest.mark.parametrize(("kind", "name", "data"), FILES, ids=[f"{kind}-{name}" for kind, name, _ in FILES])
def test_changed_files_give_articles_or_a_refusal(kind, name, data):
    mutator = Mutator(Random(name), [data for _, data in samples()[kind]])
    others = readers()
    for number in range(_ROUNDS):
        changed = mutator.changed(data)
        look_at(name, changed)
        others[number % len(others)](name, changed)
    take(name, mutator.changed(data))


@pytest.mark.parametrize(("kind", "name", "data"), FILES, ids=[f"{kind}-{name}" for kind, name, _ in FILES])
def test_the_whole_files_are_read(kind, name, data):
    read = any(article.questions for article in look_at(name, data))
    assert read or kind in {"feed", "page", "prose"}
    take(name, data)


def test_changes_are_the_same_for_the_same_numbers():
    once, again = (Mutator(Random(7), [b"a b c\nd"]) for _ in range(2))
    assert [once.changed(b"one\ntwo") for _ in range(50)] == [again.changed(b"one\ntwo") for _ in range(50)]


def test_a_long_run_keeps_what_leads_to_new_calls(tmp_path, capsys):
    run = Run(1, tmp_path / "kept", ["questions"])
    begun = len(run._files)
    assert run.go_on(1) == 0
    assert len(run._files) > begun
    assert not (tmp_path / "kept").exists()
