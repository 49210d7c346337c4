"""The commands of the review page: their keys, the menu of them, and when each may be used."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QMenu, QWidget

from quizapp.core.card import Card
from quizapp.core.changes import ChangeSet
from quizapp.core.deck import Deck
from quizapp.core.review import Confidence, Rating
from quizapp.gui.actions import CHOICE_KEYS, FLAGS, POINT_KEYS, make_action
from quizapp.gui.i18n import tr
from quizapp.gui.source_link import source_address
from quizapp.gui.theme import Theme
from quizapp.services.cards import CardService

RATINGS = {"again": Rating.AGAIN, "hard": Rating.HARD, "good": Rating.GOOD, "easy": Rating.EASY}


def _flagging(number: int) -> Callable[[CardService, Card], ChangeSet]:
    return lambda cards, card: cards.flag(card.id, number)


_FLAGS = {f"flag-{number}": number for number in FLAGS}
CHANGES: dict[str, Callable[[CardService, Card], ChangeSet]] = {
    "star": lambda cards, card: cards.star(card.id),
    "bury": lambda cards, card: cards.bury([card.id]),
    "bury-deck": lambda cards, card: cards.bury_deck(card.deck_id),
    "suspend": lambda cards, card: cards.suspend([card.id]),
    "suspend-deck": lambda cards, card: cards.suspend_deck(card.deck_id),
    **{action_id: _flagging(number) for action_id, number in _FLAGS.items()},
}
"""What single keys do to the card that is asked, by the id of the command."""

DECK_CHANGES = frozenset({"bury-deck", "suspend-deck"})
"""Those of them that change all the cards of its deck."""

CHOICES = {f"choose-{letter}": place for place, letter in enumerate(CHOICE_KEYS)}
"""The commands that choose, with the index of their choice."""

CONFIDENCES = {"sure": Confidence.SURE, "unsure": Confidence.UNSURE, "no-idea": Confidence.NO_IDEA}
"""The commands that say how sure the student is."""

POINTS = {f"tick-{key}": place for place, key in enumerate(POINT_KEYS)}
"""The commands that tick a key point, with the index of their point."""

_RECALL_COMMANDS = ("recall", *CONFIDENCES, "points")
_CARD_COMMANDS = ("edit", "context", "information", "read-aloud", "withdraw", "rescue", *CHANGES)


class ReviewActions(QObject):
    """Makes the commands of a page. `triggered` carries the id of one that is used, "save" and "leave" among them."""

    triggered = Signal(str)

    def __init__(self, theme: Theme, page: QWidget, *, single_keys: bool) -> None:
        super().__init__(page)
        self.by_id: dict[str, QAction] = {}
        self._forbidden: set[str] = set()
        for action_id in ("reveal", *RATINGS, *_RECALL_COMMANDS, *_CARD_COMMANDS, "source"):
            self._add(page, action_id, make_action(theme, action_id, page, single_keys=single_keys))
        for action_id, place in CHOICES.items():
            keys = CHOICE_KEYS[place : place + 1] if single_keys else ()
            self._add(page, action_id, _plain(page, tr("Choose {letter}", letter=CHOICE_KEYS[place]), *keys))
        for action_id, place in POINTS.items():
            text = tr("Tick key point {number}", number=place + 1)
            self._add(page, action_id, _plain(page, text, POINT_KEYS[place]))
        self._lettered = {each: each.shortcuts() for each in self.by_id.values() if _has_letter(each)}
        self._add(page, "save", _plain(page, tr("Save"), "Ctrl+Return", "Ctrl+Enter"))
        self._add(page, "leave", _plain(page, tr("Close"), "Esc"))
        self.menu = self._build_menu(theme, page)

    def follow(self, deck: Deck | None, *, is_editing: bool, choices: int = 0) -> None:
        """Put the commands into and out of use for a card of `deck`, or for the end of a session (None).

        While one of `choices` can be chosen, the letters A to F do that and nothing else.
        """
        asks = deck is not None and not is_editing
        opens = deck is not None and source_address(deck) is not None
        self._enable((*RATINGS, *_RECALL_COMMANDS, *POINTS, *_CARD_COMMANDS), enabled=asks)
        for action, keys in self._lettered.items():
            action.setShortcuts([] if choices else keys)
        for action_id, place in CHOICES.items():
            self.by_id[action_id].setEnabled(asks and place < choices)
        self._enable(("source",), enabled=asks and opens)
        self._enable(("save",), enabled=is_editing)
        self._enable(("reveal",), enabled=not is_editing)
        self.by_id["source"].setToolTip("" if opens else tr("The article gives no web address."))

    def forbid(self, action_id: str, why: str) -> None:
        """Put a command out of use for good; its tool tip says `why`."""
        self._forbidden.add(action_id)
        self.by_id[action_id].setToolTip(why)
        self._enable((action_id,), enabled=False)

    def _enable(self, action_ids: Iterable[str], *, enabled: bool) -> None:
        for action_id in action_ids:
            self.by_id[action_id].setEnabled(enabled and action_id not in self._forbidden)

    def _add(self, page: QWidget, action_id: str, action: QAction) -> None:
        action.setObjectName(action_id)
        action.setAutoRepeat(False)  # a key held down must not run through the session
        action.triggered.connect(self._pass_on)
        page.addAction(action)
        self.by_id[action_id] = action

    def _pass_on(self) -> None:
        self.triggered.emit(self.sender().objectName())

    def _build_menu(self, theme: Theme, page: QWidget) -> QMenu:
        menu = QMenu(page)
        menu.setToolTipsVisible(True)
        menu.addActions([self.by_id[action_id] for action_id in ("edit", "star")])
        flags = QMenu(tr("Flag"), menu)
        flags.setIcon(theme.icon("flag"))
        for action_id, number in _FLAGS.items():
            self.by_id[action_id].setIcon(theme.icon("flag", f"flag-{number}"))
            flags.addAction(self.by_id[action_id])
        menu.addMenu(flags)
        for group in (
            ("bury", "bury-deck"),
            ("suspend", "suspend-deck"),
            ("withdraw", "rescue"),
            ("context", "source", "information", "read-aloud"),
        ):
            menu.addSeparator()
            menu.addActions([self.by_id[action_id] for action_id in group])
        return menu


def _has_letter(action: QAction) -> bool:
    """Whether one of the letters that choose is a key of `action`, which does something else."""
    keys = {key.toString() for key in action.shortcuts()}
    return action.objectName() not in CHOICES and not keys.isdisjoint(CHOICE_KEYS)


def _plain(page: QWidget, text: str, *keys: str) -> QAction:
    action = QAction(text, page)
    action.setShortcuts([QKeySequence(key) for key in keys])
    action.setShortcutContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    return action
