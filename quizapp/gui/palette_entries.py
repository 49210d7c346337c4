"""What was found, as entries of the palette: what each says, and where it leads."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import TypeVar

from PySide6.QtGui import QAction, QKeySequence

from quizapp.core.deck import Deck, FacetKind
from quizapp.core.text import fold
from quizapp.gui import wording
from quizapp.gui.i18n import tr
from quizapp.gui.library_wording import joined
from quizapp.gui.models.palette_rows import Entry, Group
from quizapp.gui.palette_study import StudyEntries, apart
from quizapp.gui.theme import Theme
from quizapp.services.lookup import Found, FoundCard, FoundName, Hits, TypedWords

T = TypeVar("T")

_NAME_ICONS = {
    FacetKind.PERSON: "person",
    FacetKind.ORGANIZATION: "building",
    FacetKind.TOPIC: "tag",
    FacetKind.COUNTRY: "globe",
    FacetKind.SOURCE: "link",
    FacetKind.LANGUAGE: "speech",
}
"""The kinds of names in the order of their groups."""


class PaletteEntries:
    """Makes the groups of the palette."""

    def __init__(self, theme: Theme, go: Callable[[str, object], object], commands: Iterable[QAction]) -> None:
        """`go` shows a page of the window, by name and with what it is to show; `commands` are offered as actions."""
        self._theme = theme
        self._go = go
        self._commands = tuple(commands)
        self._study = StudyEntries(theme, go)

    def groups(self, typed: str, found: Found) -> list[Group]:
        """Return what is offered for `typed`, for which `found` was found.

        Actions come last, but first where one begins with what is typed. Where that says what to do ("cram japan"),
        only that is offered.
        """
        if not typed.strip():
            return [*self._newest(found), *self._actions(self._commands_in_use())]
        words = TypedWords(typed)
        actions = [action for action in self._commands_in_use() if words and words.begin_words_of(action.text())]
        offered, study = list(self._actions(actions)), list(self._study.group(typed, found))
        mode, _ = apart(typed)
        if mode is not None:
            return [*offered, *study]
        things = [*self._things(found), *study]
        begun = any(fold(action.text()).startswith(fold(typed)) for action in actions)
        return [*offered, *things] if begun else [*things, *offered]

    def _newest(self, found: Found) -> Iterator[Group]:
        if found.decks.best:
            yield Group(title=tr("Newest articles"), entries=tuple(map(self._deck, found.decks.best)))

    def _things(self, found: Found) -> Iterator[Group]:
        yield from _group(tr("Cards"), found.cards, self._card)
        yield from _group(tr("Articles"), found.decks, self._deck)
        for kind in _NAME_ICONS:
            yield from _group(wording.facet_kind(kind), found.names.get(kind, Hits()), self._name)

    def _actions(self, actions: Iterable[QAction]) -> Iterator[Group]:
        entries = tuple(map(self._action, actions))
        if entries:
            yield Group(title=tr("Actions"), entries=entries)

    def _commands_in_use(self) -> list[QAction]:
        return [action for action in self._commands if action.isEnabled()]

    def _card(self, hit: FoundCard) -> Entry:
        return Entry(
            text=hit.card.question,
            icon=self._theme.icon("quiz"),
            below=hit.deck.title,
            deed=partial(self._go, "deck", hit.card),
        )

    def _deck(self, deck: Deck) -> Entry:
        day = None if deck.as_of is None else wording.day(deck.as_of)
        return Entry(
            text=deck.title,
            icon=self._theme.icon("article"),
            below=joined(deck.source, day, deck.country),
            deed=partial(self._go, "deck", deck.id),
        )

    def _name(self, hit: FoundName) -> Entry:
        return Entry(
            text=hit.name,
            icon=self._theme.icon(_NAME_ICONS[hit.kind]),
            aside=wording.articles(hit.decks),
            deed=partial(self._go, "library", (hit.kind, hit.name)),
        )

    def _action(self, action: QAction) -> Entry:
        keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
        return Entry(text=action.text(), icon=action.icon(), aside=keys, deed=action.trigger)


def _group(title: str, hits: Hits[T], make: Callable[[T], Entry]) -> Iterator[Group]:
    """Yield the group of what was found of one kind, if there is any."""
    if hits.best:
        number = wording.number(len(hits.best))
        aside = tr("{number} and more", number=number) if hits.more else number
        yield Group(title=title, entries=tuple(map(make, hits.best)), aside=aside)
