"""Dependencies point down only: __main__ -> {gui, cli} -> context -> services -> middle rooms -> core."""

import pytest
from architecture.house import Source, is_standard, program, room_of

MIDDLE = {"storage", "scheduling", "recall", "prose", "formats", "sources"}
SERVANTS = {"errors", "logs", "paths", "settings", "quizapp"}
"""They serve all rooms. "quizapp" is the package itself, which holds the version."""

MAY_KNOW = {
    "__main__": {"gui", "cli"} | SERVANTS,
    "gui": {"context", "services", "core"} | SERVANTS,
    "cli": {"context", "services", "core"} | SERVANTS,
    "context": {"services", "core"} | MIDDLE | SERVANTS,
    "services": {"core"} | MIDDLE | SERVANTS,
    **{room: {"core"} | SERVANTS for room in MIDDLE},
    "core": {"errors"},
    "logs": {"errors"},
    "paths": {"errors"},
    "settings": {"errors"},
    "errors": set(),
    "quizapp": set(),
}

HOMES = {
    "PySide6": {"gui"},
    "shiboken6": {"gui"},
    "sqlite3": {"storage"},
    "sqlite_utils": {"storage"},
    "feedparser": {"formats"},
    "fsrs": {"scheduling"},
    "fsrs_rs_python": {"scheduling"},
    "backports": {"formats"},
    "compression": {"formats"},
    "click": {"cli", "__main__"},
    "platformdirs": {"paths"},
    "urllib3": {"sources"},
    "lxml": {"formats"},
    "trafilatura": {"formats"},
    "charset_normalizer": {"formats"},
    "certifi": {"sources"},
    "sentencex": {"prose"},
    "snowballstemmer": {"recall"},
}
"""The third-party import decides the room; sqlite3 is counted as one, for its SQL."""

READERS_OF_FOREIGN_DATABASES = {"quizapp/formats/foreign_database.py"}
"""They may use sqlite3 all the same: what they read is a file that was chosen for import, never the collection."""

QT_MODULES = {"QtCore", "QtGui", "QtWidgets", "QtSvg", "QtSvgWidgets", "QtNetwork", "QtPrintSupport", "QtTest"}


def wrong_directions(source: Source) -> list[str]:
    allowed = MAY_KNOW.get(source.room, set()) | {source.room}
    known = [(room_of(each.module), each.line) for each in source.imports if _is_ours(each.module)]
    return [source.at(line, f"{source.room} knows {room}") for room, line in known if room not in allowed]


def wrong_homes(source: Source) -> list[str]:
    faults = []
    for each in source.imports:
        package = each.module.partition(".")[0]
        if package == "sqlite3" and source.path in READERS_OF_FOREIGN_DATABASES:
            continue
        if package in HOMES and source.room not in HOMES[package]:
            faults.append(source.at(each.line, f"{package} is at home in {', '.join(sorted(HOMES[package]))} only"))
        elif package not in HOMES and not is_standard(package) and not _is_ours(package):
            faults.append(source.at(each.line, f"{package} has no home: give it one room, here in HOMES"))
    return faults


def foreign_qt_modules(source: Source) -> list[str]:
    used = [each for each in source.imports if each.module.startswith("PySide6.")]
    return [source.at(each.line, each.module) for each in used if each.module.split(".")[1] not in QT_MODULES]


def cycles(sources: tuple[Source, ...]) -> list[str]:
    """Return each way round through modules that import one another, named once."""
    knows = {source.module: [each.module for each in source.imports] for source in sources}
    done: set[str] = set()
    found = []

    def visit(module: str, way: list[str]) -> None:
        if module in way:
            found.append(" -> ".join([*way[way.index(module) :], module]))
        elif module in knows and module not in done:
            for other in knows[module]:
                visit(other, [*way, module])
            done.add(module)

    for module in knows:
        visit(module, [])
    return found


def _is_ours(module: str) -> bool:
    return module.partition(".")[0] == "quizapp"


def test_every_room_is_on_the_map():
    strangers = sorted({source.room for source in program()} - set(MAY_KNOW))
    assert not strangers, f"Give these rooms their place in MAY_KNOW and in the docstring of quizapp: {strangers}"


def test_dependencies_point_down_only():
    faults = [fault for source in program() for fault in wrong_directions(source)]
    assert not faults, "Pass the object in, or move the line to the room it belongs to:\n" + "\n".join(faults)


def test_no_modules_import_each_other():
    faults = cycles(program())
    assert not faults, "Move what both need into a module below both:\n" + "\n".join(faults)


def test_the_third_party_import_decides_the_room():
    faults = [fault for source in program() for fault in wrong_homes(source)]
    assert not faults, "Move the line to the room of the library that it needs:\n" + "\n".join(faults)


def test_only_those_parts_of_qt_are_used_that_are_lgpl_and_installed():
    """QtCharts, QtGraphs, QtDataVisualization, QtNetworkAuth and others are GPL: they would bind the whole program."""
    faults = [fault for source in program() for fault in foreign_qt_modules(source)]
    assert not faults, f"Use {', '.join(sorted(QT_MODULES))}, which PySide6-Essentials brings:\n" + "\n".join(faults)


def test_core_needs_the_standard_library_alone():
    others = {each.module for source in program() if source.room == "core" for each in source.imports}
    foreign = sorted(module for module in others if not is_standard(module) and not _is_ours(module))
    assert not foreign, f"core/ holds rules and types; what needs these belongs elsewhere: {foreign}"


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("quizapp/core/card.py", "import quizapp.services.study"),
        ("quizapp/core/card.py", "def f():\n    from quizapp import settings"),
        ("quizapp/gui/app.py", "from quizapp.storage.collection import Collection"),
        ("quizapp/gui/app.py", "if TYPE_CHECKING:\n    from quizapp.scheduling import scheduler"),
        ("quizapp/cli/main.py", "import quizapp.gui.app"),
        ("quizapp/storage/cards.py", "from quizapp.formats import registry"),
        ("quizapp/formats/registry.py", "from quizapp.sources.files import find_files"),
        ("quizapp/services/study.py", "from quizapp.context import AppContext"),
        ("quizapp/errors.py", "from quizapp.core import text"),
    ],
)
def test_a_look_upwards_or_sideways_is_seen(path, line):
    assert wrong_directions(Source(path, line))


def test_a_look_down_is_free():
    assert not wrong_directions(Source("quizapp/gui/app.py", "from quizapp import __version__, services, errors"))


@pytest.mark.parametrize(
    ("path", "line"),
    [
        ("quizapp/services/study.py", "from PySide6.QtCore import QObject"),
        ("quizapp/core/card.py", "def f():\n    import sqlite3"),
        ("quizapp/gui/app.py", "from sqlite_utils import Database"),
        ("quizapp/services/study.py", "import fsrs.scheduler"),
        ("quizapp/formats/html.py", "import click"),
        ("quizapp/settings.py", "import platformdirs"),
        ("quizapp/gui/app.py", "import numpy"),
    ],
)
def test_a_library_away_from_home_is_seen(path, line):
    assert wrong_homes(Source(path, line))


def test_only_readers_of_foreign_databases_use_sqlite_outside_of_storage():
    assert not wrong_homes(Source("quizapp/formats/foreign_database.py", "import sqlite3"))
    assert wrong_homes(Source("quizapp/formats/json_text.py", "import sqlite3"))


@pytest.mark.parametrize("line", ["from PySide6.QtCharts import QChart", "from PySide6 import QtGraphs, QtCore"])
def test_a_gpl_part_of_qt_is_seen(line):
    assert len(foreign_qt_modules(Source("quizapp/gui/charts.py", line))) == 1


def test_a_way_round_is_seen():
    sources = (
        Source("quizapp/core/card.py", "from quizapp.core.deck import Deck"),
        Source("quizapp/core/deck.py", "def f():\n    import quizapp.core.ids"),
        Source("quizapp/core/ids.py", "if TYPE_CHECKING:\n    from quizapp.core.card import Card"),
    )
    assert cycles(sources) == ["quizapp.core.card -> quizapp.core.deck -> quizapp.core.ids -> quizapp.core.card"]
