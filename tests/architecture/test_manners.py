"""What no room does, and what only one of them may do."""

import ast
import re
from collections.abc import Iterator

import pytest
from architecture.house import Source, called_name, checks, owner_name, program
from architecture.test_dependencies import READERS_OF_FOREIGN_DATABASES

CLOCKS = {
    "datetime": {"now", "utcnow", "today"},
    "date": {"today"},
    "time": {"time", "time_ns", "localtime", "gmtime"},
    "QDateTime": {"currentDateTime", "currentDateTimeUtc", "currentMSecsSinceEpoch", "currentSecsSinceEpoch"},
    "QDate": {"currentDate"},
    "QTime": {"currentTime"},
}
SLEEPS = {"time.sleep", "sleep", "QThread.sleep", "QThread.msleep", "QTest.qWait", "qtbot.wait"}
SQL = re.compile(
    r"\s*(select\b.*\bfrom\b|insert\s+(or\s+\w+\s+)?into\b|update\s+\w+\s+set\b|delete\s+from\b|pragma\s+\w+"
    r"|create\s+(table|index|unique|trigger|view|virtual)\b|begin\s+immediate\b)",
    re.DOTALL,
)
LOG_METHODS = {"debug", "info", "warning", "error", "exception", "critical"}
PERSONAL = {"question", "answer", "explanation", "choices", "title", "summary", "text", "typed", "url"}
OUTSIDE_WORLD = {"open", "read_text", "read_bytes", "write_text", "mkdir", "connect", "run", "Popen", "basicConfig"}
QT_OBJECTS = re.compile(r"Q(Application|Widget|Label|Pixmap|Icon|Font|FontMetrics\w*|Settings|Timer)")
"""They may not be made before the application is."""


def style_sheets(source: Source) -> Iterator[str]:
    for call in source.calls:
        if called_name(call) == "setStyleSheet" and source.path != "quizapp/gui/theme.py":
            yield source.at(call.lineno, ast.unparse(call))


def nested_event_loops(source: Source) -> Iterator[str]:
    for call in source.calls:
        if called_name(call) == "processEvents":
            yield source.at(call.lineno, ast.unparse(call))


def sleeps(source: Source) -> Iterator[str]:
    for call in source.calls:
        if ast.unparse(call.func) in SLEEPS:
            yield source.at(call.lineno, ast.unparse(call))


def clocks(source: Source) -> Iterator[str]:
    """Find what asks the machine for the time of day; a stopwatch (time.monotonic, time.perf_counter) is free."""
    for call in source.calls:
        if called_name(call) in CLOCKS.get(owner_name(call), ()) and source.path != "quizapp/core/clock.py":
            yield source.at(call.lineno, ast.unparse(call))


def untranslatable_texts(source: Source) -> Iterator[str]:
    for call in source.calls:
        if called_name(call) == "tr" and not (call.args and isinstance(call.args[0], ast.Constant)):
            yield source.at(call.lineno, ast.unparse(call))


def texts_outside_gui(source: Source) -> Iterator[str]:
    for call in source.calls:
        if called_name(call) == "tr" and source.room != "gui":
            yield source.at(call.lineno, ast.unparse(call))


def sql_outside_storage(source: Source) -> Iterator[str]:
    is_free = source.room == "storage" or source.path in READERS_OF_FOREIGN_DATABASES
    for node in () if is_free else source.nodes:
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            shouted = node.value.split(None, 1)[:1] == [word.upper() for word in node.value.split(None, 1)[:1]]
            if SQL.match(node.value.lower() if shouted else node.value):
                yield source.at(node.lineno, node.value.strip().splitlines()[0])


def deeds_at_import(source: Source) -> Iterator[str]:
    for node in source.tree.body:
        if isinstance(node, ast.For | ast.While | ast.With) or _is_bare_call(node):
            yield source.at(node.lineno, ast.unparse(node).splitlines()[0])
        elif isinstance(node, ast.Assign | ast.AnnAssign) and node.value is not None:
            for call in (each for each in ast.walk(node.value) if isinstance(each, ast.Call)):
                if called_name(call) in OUTSIDE_WORLD or QT_OBJECTS.fullmatch(called_name(call)):
                    yield source.at(node.lineno, ast.unparse(call))


def personal_log_lines(source: Source) -> Iterator[str]:
    for call in source.calls:
        if called_name(call) in LOG_METHODS and "log" in owner_name(call).lower():
            parts = [part for argument in call.args for part in ast.walk(argument)]
            words = {getattr(part, "attr", getattr(part, "id", None)) for part in parts}
            if words & PERSONAL:
                yield source.at(call.lineno, ast.unparse(call))


def prints(source: Source) -> Iterator[str]:
    for call in source.calls:
        if ast.unparse(call.func) == "print":
            yield source.at(call.lineno, ast.unparse(call))


def _is_bare_call(node: ast.stmt) -> bool:
    return isinstance(node, ast.Expr) and isinstance(node.value, ast.Call)


REMEDIES = {
    style_sheets: "Give the widget a name or a role, and say in resources/app.qss how that looks",
    nested_event_loops: "Give the work to a worker and go on when its signal comes",
    sleeps: "Wait for an event, never for time",
    clocks: "Take a quizapp.core.clock.Clock and call its now()",
    untranslatable_texts: "Begin tr() with the plain text, and hand it values by name: tr('{number} cards', number=n)",
    texts_outside_gui: "Return an enum or a number; gui/wording.py puts it into words",
    sql_outside_storage: "Give the store in storage/ a method for it",
    deeds_at_import: "Do it in a function that somebody calls",
    personal_log_lines: "Name objects by their id: the log may be sent with a fault report",
    prints: "Log it, or write it with click.echo in cli/",
}


@pytest.mark.parametrize("rule", REMEDIES, ids=lambda rule: rule.__name__)
def test_the_program_is_free_of(rule):
    faults = [fault for source in program() for fault in rule(source)]
    assert not faults, f"{REMEDIES[rule]}:\n" + "\n".join(faults)


@pytest.mark.parametrize("rule", [sleeps, nested_event_loops], ids=lambda rule: rule.__name__)
def test_the_tests_are_free_of(rule):
    faults = [fault for source in checks() for fault in rule(source)]
    assert not faults, f"{REMEDIES[rule]}:\n" + "\n".join(faults)


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (style_sheets, "quizapp/gui/a.py", "w.setStyleSheet('x')"),
        (nested_event_loops, "quizapp/gui/a.py", "QApplication.processEvents()"),
        (sleeps, "quizapp/gui/a.py", "time.sleep(1)"),
        (sleeps, "tests/gui/test_a.py", "def f(): qtbot.wait(5)"),
        (clocks, "quizapp/core/card.py", "datetime.now(UTC)"),
        (clocks, "quizapp/core/card.py", "datetime.datetime.now()"),
        (clocks, "quizapp/gui/a.py", "QDate.currentDate()"),
        (untranslatable_texts, "quizapp/gui/a.py", "self.tr(f'{n} cards')"),
        (untranslatable_texts, "quizapp/gui/a.py", "tr('%d cards' % n)"),
        (texts_outside_gui, "quizapp/core/card.py", "tr('Cards')"),
        (sql_outside_storage, "quizapp/services/a.py", "q = 'select id from card'"),
        (sql_outside_storage, "quizapp/gui/a.py", "q = f'''\n DELETE FROM {t}'''"),
        (sql_outside_storage, "quizapp/gui/a.py", "db.execute('PRAGMA user_version')"),
        (deeds_at_import, "quizapp/a.py", "register()"),
        (deeds_at_import, "quizapp/a.py", "TEXT = Path('a').read_text()"),
        (deeds_at_import, "quizapp/gui/a.py", "ICON = QIcon('a')"),
        (personal_log_lines, "quizapp/a.py", "log.info('%s', card.question)"),
        (personal_log_lines, "quizapp/a.py", "self._log.debug('typed %s', typed)"),
        (prints, "quizapp/a.py", "print('x')"),
    ],
)
def test_an_offence_is_seen(rule, path, text):
    assert list(rule(Source(path, text)))


@pytest.mark.parametrize(
    ("rule", "path", "text"),
    [
        (style_sheets, "quizapp/gui/theme.py", "app.setStyleSheet('x')"),
        (clocks, "quizapp/core/clock.py", "datetime.now(UTC)"),
        (clocks, "quizapp/services/study.py", "self.clock.now()"),
        (clocks, "quizapp/services/study.py", "time.monotonic()"),
        (untranslatable_texts, "quizapp/gui/a.py", "tr('{number} cards', number=f'{n}')"),
        (sql_outside_storage, "quizapp/storage/cards.py", "'select id from card'"),
        (sql_outside_storage, "quizapp/formats/foreign_database.py", "'select id from card'"),
        (sql_outside_storage, "quizapp/gui/a.py", "tr('Select a deck from the list')"),
        (sql_outside_storage, "quizapp/gui/a.py", "tr('Delete')"),
        (deeds_at_import, "quizapp/a.py", "_WORD = re.compile('a')\nlog = logging.getLogger('quizapp.sql')"),
        (personal_log_lines, "quizapp/a.py", "log.info('card %d', card.id)"),
    ],
)
def test_what_is_allowed_is_not_taken_for_an_offence(rule, path, text):
    assert not list(rule(Source(path, text)))
