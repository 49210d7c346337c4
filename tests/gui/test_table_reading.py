import pytest
from late import LateRunner
from PySide6.QtCore import QObject
from studying import open_app

from quizapp.core.columns import columns_named
from quizapp.gui.table_reading import TableReading
from quizapp.gui.tasks import InlineTaskRunner

SWAPPED = columns_named("answer,question")


class Listener(QObject):
    def __init__(self, app, runner):
        super().__init__()
        self.said = []
        self.reading = TableReading(app, runner, self)
        self.reading.done.connect(self._done)
        self.reading.failed.connect(self._failed)
        self.reading.ended.connect(self._ended)

    def _done(self, _table, drafts):
        self.said.append([question.question for draft in drafts for question in draft.article.questions])

    def _failed(self, fault):
        self.said.append(fault.message)

    def _ended(self):
        self.said.append("ended")


@pytest.fixture
def app(tmp_path, clock):
    with open_app(tmp_path / "profile", clock) as app:
        yield app


@pytest.fixture
def table(app):
    (reading,) = app.importing.reader.read_text("Lima\tPeru\nSantiago\tChile\n")
    return reading.article.table


def test_a_table_is_read_with_other_columns(qapp, app, table):
    listener = Listener(app, InlineTaskRunner())
    listener.reading.read(table, SWAPPED, None)
    assert listener.said == [["Peru", "Chile"], "ended"]
    assert not listener.reading.busy


def test_a_table_that_is_gone_says_so(qapp, app, table, tmp_path):
    (tmp_path / "x.csv").write_bytes(b"%PDF-1.4")
    listener = Listener(app, InlineTaskRunner())
    listener.reading.read(table, SWAPPED, str(tmp_path / "x.csv"))
    assert listener.said == [f"{tmp_path / 'x.csv'} is no text but a PDF document.", "ended"]


def test_only_what_is_asked_for_last_counts(qapp, app, table):
    late = LateRunner()
    listener = Listener(app, late)
    listener.reading.read(table, columns_named("question,answer"), None)
    listener.reading.read(table, SWAPPED, None)
    assert listener.reading.busy
    late.run_all()
    assert listener.said == [["Peru", "Chile"], "ended"]


def test_what_was_given_up_only_ends(qapp, app, table):
    late = LateRunner()
    listener = Listener(app, late)
    listener.reading.read(table, SWAPPED, None)
    listener.reading.stop()
    listener.reading.stop()
    late.run_all()
    assert listener.said == ["ended"]
