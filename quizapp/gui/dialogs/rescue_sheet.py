"""The rescue of a card that is forgotten again and again: what it is taken for, and what can be made of it."""

from collections.abc import Sequence
from enum import StrEnum

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QStackedWidget, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.gui import library_wording
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.card_editor import CardEditor
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.neighbour_grid import NeighbourGrid
from quizapp.gui.widgets.split_form import SplitForm
from quizapp.services.lookup import FoundCard


class Rescue(StrEnum):
    """What can be done with a leech."""

    SPLIT = "split"
    REWRITE = "rewrite"
    RETIRE = "retire"
    KEEP = "keep"


class RescueSheet(FormDialog):
    """Shows the card beside what it is taken for, and asks what to do: `rescue` with `split` or `editor` says it."""

    def __init__(self, theme: Theme, card: Card, parent: QWidget) -> None:
        """One new card is proposed for each key point of `card` where there are several."""
        super().__init__(theme, tr("Rescue the card"), parent)
        fit(self, theme, 760, 640)
        self._card = card
        self.neighbours = NeighbourGrid(theme, card)
        self.split = SplitForm(theme, card)
        self.editor = CardEditor(theme)
        self.editor.begin(card, at_answer=False)
        self._group = QButtonGroup(self)
        self.choices = {
            Rescue.SPLIT: QRadioButton(tr("&Split it into cards with one fact each")),
            Rescue.REWRITE: QRadioButton(tr("&Write it anew, plainer or with a cue")),
            Rescue.RETIRE: QRadioButton(tr("&Retire it: it is not worth the time")),
            Rescue.KEEP: QRadioButton(tr("&Keep it as it is")),
        }
        self._forms = QStackedWidget()
        self._places = {Rescue.SPLIT: self.split, Rescue.REWRITE: self.editor}
        self._build()
        self._begin(Rescue.SPLIT if len(card.key_points) > 1 else Rescue.REWRITE)

    @property
    def rescue(self) -> Rescue:
        """What is to be done."""
        return next(rescue for rescue, button in self.choices.items() if button.isChecked())

    def show_neighbours(self, found: Sequence[FoundCard]) -> None:
        """Show the cards that this one is taken for."""
        self.neighbours.show_cards(found)

    def fault(self) -> tuple[QWidget, str] | None:
        if self.rescue is Rescue.SPLIT:
            return self.split.fault()
        if self.rescue is Rescue.REWRITE:
            for field in (self.editor.question, self.editor.answer):
                if not field.toPlainText().strip():
                    return field, tr("A card needs a question and an answer.")
        return None

    def has_changed(self) -> bool:
        return self.split.has_changed() or self.editor.has_changed(self._card)

    def _build(self) -> None:
        self.body.addWidget(plain_label(library_wording.hold(self._card), "label"))
        self.body.addWidget(self.neighbours)
        self.body.addWidget(plain_label(tr("What shall become of it?"), "heading"))
        choices = QVBoxLayout()
        choices.setSpacing(self._theme.px(4))
        for button in self.choices.values():
            self._group.addButton(button)
            choices.addWidget(button)
            button.toggled.connect(self._follow)
        self.body.addLayout(choices)
        for form in self._places.values():
            self._forms.addWidget(form)
        self.body.addWidget(self._forms)

    def _begin(self, rescue: Rescue) -> None:
        self.choices[rescue].setChecked(True)
        self.choices[rescue].setFocus()

    def _follow(self) -> None:
        """Show what belongs to the choice, and nothing of the others that would take room."""
        if not any(button.isChecked() for button in self.choices.values()):
            return
        shown = self._places.get(self.rescue)
        self._forms.setVisible(shown is not None)
        for form in self._places.values():
            form.setVisible(form is shown)
        if shown is not None:
            self._forms.setCurrentWidget(shown)
        texts = {
            Rescue.SPLIT: tr("Split"),
            Rescue.REWRITE: tr("Save"),
            Rescue.RETIRE: tr("Retire"),
            Rescue.KEEP: tr("Keep"),
        }
        self.save_button.setText(texts[self.rescue])
