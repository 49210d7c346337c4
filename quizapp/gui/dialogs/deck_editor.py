"""Editing what is known about a deck, its title, source, summary and facets, and what it aims at in study."""

from dataclasses import replace

from PySide6.QtCore import QUrl
from PySide6.QtWidgets import QGridLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from quizapp.core.deck import Deck, FacetKind
from quizapp.gui import wording
from quizapp.gui.day_text import parse_day
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.chip_list import ChipList
from quizapp.gui.widgets.date_field import DateField
from quizapp.gui.widgets.deck_aims import DeckAims
from quizapp.gui.widgets.labels import plain_label
from quizapp.settings import Settings

_SUMMARY_LINES = 5


class DeckEditor(FormDialog):
    """A form for one deck; `deck` is what was made of it."""

    def __init__(self, theme: Theme, deck: Deck, settings: Settings, parent: QWidget) -> None:
        super().__init__(theme, tr("Edit the deck"), parent)
        self._before = deck
        fit(self, theme, 640, 680)
        self.title = QLineEdit(deck.title)
        self.source = QLineEdit(deck.source or "")
        self.url = QLineEdit(deck.url or "")
        self.author = QLineEdit(deck.author or "")
        self.language = QLineEdit(deck.language or "")
        self.country = QLineEdit(deck.country or "")
        self.as_of = DateField(tr("As of"))
        self.as_of.set_day(deck.as_of)
        self.summary = QPlainTextEdit(deck.summary or "")
        names = {
            FacetKind.TOPIC: deck.topics,
            FacetKind.ORGANIZATION: deck.organizations,
            FacetKind.PERSON: deck.people,
        }
        self.chips = {kind: ChipList(theme, wording.facet_kind(kind), names[kind]) for kind in names}
        self.aims = DeckAims(theme, deck, settings)
        self._build()
        for field in (self.title, self.source, self.url, self.author, self.language, self.country):
            field.setCursorPosition(0)
        self.title.setFocus()

    @property
    def deck(self) -> Deck:
        """The deck as the form has it."""
        return replace(
            self._before,
            title=" ".join(self.title.text().split()),
            source=self.source.text().strip() or None,
            url=self.url.text().strip() or None,
            author=" ".join(self.author.text().split()) or None,
            language=self.language.text().strip() or None,
            country=self.country.text().strip() or None,
            as_of=self.as_of.day,
            summary=self.summary.toPlainText().strip() or None,
            topics=self.chips[FacetKind.TOPIC].names,
            organizations=self.chips[FacetKind.ORGANIZATION].names,
            people=self.chips[FacetKind.PERSON].names,
            desired_retention=self.aims.desired_retention,
            maximum_interval=self.aims.maximum_interval,
        )

    def fault(self) -> tuple[QWidget, str] | None:
        day = self.as_of.text().strip()
        if not self.deck.title:
            return self.title, tr("A deck needs a title.")
        if self.deck.url is not None and QUrl(self.deck.url).scheme() not in {"http", "https"}:
            return self.url, tr("The address must begin with http:// or https://.")
        if day and parse_day(day) is None:
            return self.as_of, tr("“{typed}” is no day. Type it as 2024-11-15.", typed=day)
        return None

    def has_changed(self) -> bool:
        return self.deck != self._before

    def _build(self) -> None:
        self._add_field(self.body, self.title, tr("Title"))
        self._add_field(self.body, self.summary, tr("Summary"))
        self.body.addLayout(self._facts_grid())
        for chips in self.chips.values():
            self._add_field(self.body, chips, chips.accessibleName())
        self.body.addWidget(self.aims)
        self.body.addStretch()
        self.summary.setTabChangesFocus(True)
        self.summary.setFixedHeight(_SUMMARY_LINES * self._theme.line_height("ui") + self._theme.px(16))

    def _facts_grid(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(self._theme.px(12))
        grid.setVerticalSpacing(self._theme.px(12))
        fields = (
            (self.source, tr("Source")),
            (self.url, tr("Address")),
            (self.author, tr("Author")),
            (self.language, tr("Language")),
            (self.country, tr("Country")),
            (self.as_of, tr("As of")),
        )
        for place, (field, name) in enumerate(fields):
            cell = QVBoxLayout()
            self._add_field(cell, field, name)
            grid.addLayout(cell, place // 2, place % 2)
            grid.setColumnStretch(place % 2, 1)
        return grid

    def _add_field(self, column: QVBoxLayout, field: QWidget, name: str) -> None:
        cell = QVBoxLayout()
        cell.setSpacing(self._theme.px(4))
        label = plain_label(name, "label")
        label.setBuddy(field)
        field.setAccessibleName(name)
        cell.addWidget(label)
        cell.addWidget(field)
        column.addLayout(cell)
