"""All commands of the window with their keys, in one table: menus, shortcuts and the sheet of keys come from it."""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.core.choices import LETTERS
from quizapp.core.key_points import MOST_KEY_POINTS
from quizapp.core.review import Confidence
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme

FLAGS = range(1, 8)
CHOICE_KEYS = tuple(LETTERS)
"""They choose while a question with choices is asked; else they mean what the other groups say."""

POINT_KEYS = tuple(f"Alt+{number}" for number in range(1, MOST_KEY_POINTS + 1))
"""They tick the key points of the answer that is shown."""
CONFIDENCE_KEYS = {Confidence.SURE: "Alt+S", Confidence.UNSURE: "Alt+U", Confidence.NO_IDEA: "Alt+N"}
"""They say how sure the student is, also while an answer is typed."""


class Group(StrEnum):
    """The parts of the sheet of keys."""

    STUDY = "study"
    CHOICE = "choice"
    CARD = "card"
    IMPORT = "import"
    INBOX = "inbox"
    LIBRARY = "library"
    PLACES = "places"
    WINDOW = "window"


@dataclass(frozen=True, slots=True, kw_only=True)
class ActionSpec:
    """One command: `id` names it in code, `keys` are in Qt's portable form, the first is the one shown in menus."""

    id: str
    text: str
    keys: tuple[str, ...]
    group: Group
    icon: str | None = None


def group_title(group: Group) -> str:
    """Return the heading of a group of commands."""
    titles = {
        Group.STUDY: tr("Studying"),
        Group.CHOICE: tr("A question with choices"),
        Group.CARD: tr("The card"),
        Group.IMPORT: tr("Importing"),
        Group.INBOX: tr("Inbox"),
        Group.LIBRARY: tr("Library"),
        Group.PLACES: tr("Places"),
        Group.WINDOW: tr("The window"),
    }
    return titles[group]


@cache  # a page makes two dozen of its commands by name
def all_actions() -> tuple[ActionSpec, ...]:
    """Return every command, group by group, in the student's language, which is chosen before the window is made."""
    return (*_study(), *_choice(), *_card(), *_import(), *_inbox(), *_library(), *_places(), *_window())


def make_action(theme: Theme, action_id: str, parent: QObject, *, single_keys: bool = True) -> QAction:
    """Return the command `action_id` as a QAction whose keys work while `parent` or a child of it has the focus.

    With `single_keys` off, keys that are a single character are left out. Raises KeyError for an unknown id.
    """
    spec = {spec.id: spec for spec in all_actions()}[action_id]
    action = QAction(spec.text, parent)
    action.setObjectName(spec.id)
    action.setShortcuts(shortcuts(spec, single_keys=single_keys))
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    if action.shortcuts():
        key = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        action.setToolTip(tr("{text} ({key})", text=spec.text, key=key))
    if spec.icon is not None:
        action.setIcon(theme.icon(spec.icon))
    return action


def window_actions(theme: Theme, window: QWidget, *, single_keys: bool = True) -> dict[str, QAction]:
    """Return the commands that work all over `window`, by id, their keys in use there."""
    specs = (*_places(), *_window(), *(spec for spec in _study() if spec.id in {"undo", "redo"}))
    actions = {spec.id: make_action(theme, spec.id, window, single_keys=single_keys) for spec in specs}
    for action in actions.values():
        action.setShortcutContext(Qt.ShortcutContext.WindowShortcut)
        window.addAction(action)
    return actions


def window_menu(window: QWidget, commands: Mapping[str, QAction]) -> QMenu:
    """Return the menu of what the window itself can do; `commands` are those of `window_actions`."""
    menu = QMenu(window)
    sizes = ("larger-text", "smaller-text", "usual-text")
    for group in (("undo", "redo"), ("palette", "paste"), sizes, ("full-screen", "focus", "keys"), ("quit",)):
        menu.addActions([commands[name] for name in group])
        menu.addSeparator()
    return menu


def shortcuts(spec: ActionSpec, *, single_keys: bool = True) -> list[QKeySequence]:
    """Return the keys of a command, without those of a single character unless `single_keys`."""
    return [QKeySequence(key) for key in spec.keys if single_keys or not is_single_character(key)]


def is_single_character(key: str) -> bool:
    """Return whether `key` types a letter, digit or sign, so that a slip of the voice or hand may hit it."""
    return len(key.removeprefix("Shift+")) == 1


def _study() -> tuple[ActionSpec, ...]:
    group = Group.STUDY
    return (
        ActionSpec(
            id="reveal", text=tr("Show the answer; then take the suggested rating"),
            keys=("Space", "Enter", "Return", "Ctrl+Enter", "Ctrl+Return"), group=group,
        ),
        ActionSpec(id="recall", text=tr("Type what you remember; Esc leaves the box"), keys=("W",), group=group),
        ActionSpec(id="sure", text=tr("Sure of the answer"), keys=(CONFIDENCE_KEYS[Confidence.SURE],), group=group),
        ActionSpec(id="unsure", text=tr("Unsure of it"), keys=(CONFIDENCE_KEYS[Confidence.UNSURE],), group=group),
        ActionSpec(id="no-idea", text=tr("No idea"), keys=(CONFIDENCE_KEYS[Confidence.NO_IDEA],), group=group),
        ActionSpec(id="points", text=tr("Show the key points of the answer"), keys=("K",), group=group),
        ActionSpec(id="tick", text=tr("Tick a key point"), keys=POINT_KEYS, group=group),
        ActionSpec(id="again", text=tr("Again"), keys=("1",), group=group, icon="again"),
        ActionSpec(id="hard", text=tr("Hard"), keys=("2",), group=group, icon="hard"),
        ActionSpec(id="good", text=tr("Good"), keys=("3",), group=group, icon="good"),
        ActionSpec(id="easy", text=tr("Easy"), keys=("4",), group=group, icon="easy"),
        ActionSpec(id="undo", text=tr("Undo"), keys=("Ctrl+Z", "U"), group=group, icon="undo"),
        ActionSpec(id="redo", text=tr("Redo"), keys=("Ctrl+Shift+Z", "Ctrl+Y"), group=group, icon="redo"),
    )  # fmt: skip


def _choice() -> tuple[ActionSpec, ...]:
    text = tr("Choose; once the answer is shown the letters mean what they always mean")
    return (ActionSpec(id="choose", text=text, keys=CHOICE_KEYS, group=Group.CHOICE),)


def _card() -> tuple[ActionSpec, ...]:
    group = Group.CARD
    flags = (
        ActionSpec(id=f"flag-{n}", text=tr("Flag {number}", number=n), keys=(f"Ctrl+{n}",), group=group, icon="flag")
        for n in FLAGS
    )
    return (
        ActionSpec(id="edit", text=tr("Edit the card"), keys=("E",), group=group, icon="edit"),
        ActionSpec(id="context", text=tr("Show the article beside the card"), keys=("C",), group=group, icon="article"),
        ActionSpec(id="source", text=tr("Open the source"), keys=("O",), group=group, icon="external"),
        ActionSpec(id="read-aloud", text=tr("Read aloud, or be silent"), keys=("R",), group=group, icon="speech"),
        ActionSpec(id="bury", text=tr("Bury the card until tomorrow"), keys=("-",), group=group, icon="bury"),
        ActionSpec(id="bury-deck", text=tr("Bury all cards of the deck"), keys=("=",), group=group, icon="bury"),
        ActionSpec(id="suspend", text=tr("Suspend the card"), keys=("@",), group=group, icon="suspend"),
        ActionSpec(id="suspend-deck", text=tr("Suspend the deck"), keys=("!",), group=group, icon="suspend"),
        ActionSpec(id="withdraw", text=tr("Wrong or out of date…"), keys=("X",), group=group, icon="warning"),
        ActionSpec(id="rescue", text=tr("Split or rescue the card…"), keys=("Shift+X",), group=group, icon="split"),
        ActionSpec(id="star", text=tr("Star"), keys=("*",), group=group, icon="star"),
        *flags,
    )


def _import() -> tuple[ActionSpec, ...]:
    group = Group.IMPORT
    return (
        ActionSpec(id="import-files", text=tr("Choose files"), keys=("Ctrl+O",), group=group, icon="import"),
        ActionSpec(id="import-run", text=tr("Import what is ticked"), keys=("Ctrl+Return", "Ctrl+Enter"), group=group),
        ActionSpec(id="import-pane", text=tr("Next part of the page"), keys=("F6",), group=group),
        ActionSpec(id="import-up", text=tr("Move the card up"), keys=("Alt+Up",), group=group, icon="up"),
        ActionSpec(id="import-down", text=tr("Move the card down"), keys=("Alt+Down",), group=group, icon="down"),
        ActionSpec(id="import-join", text=tr("Join with the next card"), keys=("Ctrl+J",), group=group, icon="join"),
        ActionSpec(
            id="import-split", text=tr("Split the answer at the cursor"), keys=("Ctrl+Shift+J",), group=group,
            icon="split",
        ),
        ActionSpec(id="passage-question", text=tr("Ask about the selected passage"), keys=("Q",), group=group),
        ActionSpec(id="passage-cloze", text=tr("Leave the selected passage out"), keys=("C",), group=group),
        ActionSpec(id="import-link", text=tr("Similar: link as one story"), keys=("Alt+L",), group=group),
        ActionSpec(id="import-merge", text=tr("Similar: take only the new questions"), keys=("Alt+N",), group=group),
        ActionSpec(id="import-keep", text=tr("Similar: keep both"), keys=("Alt+K",), group=group),
        ActionSpec(id="import-question", text=tr("Make the line a question"), keys=("Alt+Q",), group=group),
        ActionSpec(id="import-answer", text=tr("Add the line to the answer before it"), keys=("Alt+A",), group=group),
    )  # fmt: skip


def _inbox() -> tuple[ActionSpec, ...]:
    group = Group.INBOX
    return (
        ActionSpec(
            id="preview-entry", text=tr("Look at the article before its import"), keys=("Return", "Enter"), group=group,
            icon="import",
        ),
        ActionSpec(id="dismiss", text=tr("Dismiss the article"), keys=("Del",), group=group, icon="close"),
        ActionSpec(id="refresh-feeds", text=tr("Refresh the feeds"), keys=("F5",), group=group, icon="redo"),
        ActionSpec(id="add-feed", text=tr("Add a feed"), keys=("Ctrl+N",), group=group, icon="plus"),
    )  # fmt: skip


def _library() -> tuple[ActionSpec, ...]:
    group = Group.LIBRARY
    return (
        ActionSpec(
            id="open-deck", text=tr("Open the deck; show a card's answer"), keys=("Return", "Enter"), group=group
        ),
        ActionSpec(id="tick-deck", text=tr("Select the deck"), keys=("Space",), group=group),
        ActionSpec(id="study-deck", text=tr("Study the deck"), keys=("S",), group=group, icon="play"),
        ActionSpec(id="cram-deck", text=tr("Cram the deck: the schedule stays"), keys=("Shift+S",), group=group),
        ActionSpec(id="ahead-deck", text=tr("Study the deck ahead of time"), keys=("Alt+S",), group=group),
        ActionSpec(id="study-found", text=tr("Study all that is listed"), keys=("Ctrl+Return",), group=group),
        ActionSpec(id="edit-deck", text=tr("Edit the deck"), keys=("F2",), group=group, icon="edit"),
        ActionSpec(id="export", text=tr("Export…"), keys=("Ctrl+E",), group=group, icon="export"),
        ActionSpec(id="delete", text=tr("Delete"), keys=("Del",), group=group, icon="trash"),
        ActionSpec(id="bring-back", text=tr("Bring the card back"), keys=("B",), group=group, icon="resume"),
        ActionSpec(id="retire", text=tr("Retire the card"), keys=("Shift+R",), group=group, icon="suspend"),
        ActionSpec(id="show-card", text=tr("Show the card in its deck"), keys=("G",), group=group, icon="article"),
        ActionSpec(id="information", text=tr("Memory and answers of the card"), keys=("I",), group=group, icon="info"),
        ActionSpec(
            id="to-library", text=tr("Back to the library"), keys=("Backspace", "Esc"), group=group, icon="back"
        ),
    )


def _places() -> tuple[ActionSpec, ...]:
    group = Group.PLACES
    return (
        ActionSpec(id="today", text=tr("Today"), keys=("D",), group=group, icon="today"),
        ActionSpec(id="library", text=tr("Library"), keys=("L",), group=group, icon="library"),
        ActionSpec(id="inbox", text=tr("Inbox"), keys=("N",), group=group, icon="inbox"),
        ActionSpec(id="corrections", text=tr("Corrections"), keys=("Ctrl+Shift+C",), group=group, icon="warning"),
        ActionSpec(id="leeches", text=tr("Leeches"), keys=("Ctrl+Shift+L",), group=group, icon="again"),
        ActionSpec(id="statistics", text=tr("Statistics"), keys=("T",), group=group, icon="statistics"),
        ActionSpec(id="import", text=tr("Import"), keys=("Ctrl+O",), group=group, icon="import"),
        ActionSpec(id="settings", text=tr("Settings"), keys=("Ctrl+,",), group=group, icon="settings"),
        ActionSpec(id="palette", text=tr("Find anything"), keys=("Ctrl+K",), group=group, icon="search"),
        ActionSpec(
            id="find",
            text=tr("Find in the library, elsewhere anything"),
            keys=("/", "Ctrl+F"),
            group=group,
            icon="search",
        ),
        ActionSpec(id="back", text=tr("Back"), keys=("Alt+Left",), group=group, icon="back"),
    )


def _window() -> tuple[ActionSpec, ...]:
    group = Group.WINDOW
    return (
        ActionSpec(
            id="paste", text=tr("Import what is in the clipboard"), keys=("Ctrl+V",), group=group, icon="clipboard"
        ),
        ActionSpec(id="theme", text=tr("Light or dark"), keys=("Ctrl+Shift+D",), group=group, icon="moon"),
        ActionSpec(id="larger-text", text=tr("Larger text"), keys=("Ctrl++", "Ctrl+="), group=group, icon="plus"),
        ActionSpec(id="smaller-text", text=tr("Smaller text"), keys=("Ctrl+-",), group=group, icon="minus"),
        ActionSpec(id="usual-text", text=tr("Usual text size"), keys=("Ctrl+0",), group=group),
        ActionSpec(id="full-screen", text=tr("Full screen"), keys=("F11",), group=group),
        ActionSpec(id="focus", text=tr("Focus: only the page"), keys=("Shift+F",), group=group),
        ActionSpec(id="keys", text=tr("Keys"), keys=("F1", "?"), group=group, icon="keyboard"),
        ActionSpec(id="quit", text=tr("Quit"), keys=("Ctrl+Q",), group=group),
    )
