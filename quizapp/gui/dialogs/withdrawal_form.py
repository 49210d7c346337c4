"""Taking a card out of study: why, and what the student knows about it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QVBoxLayout, QWidget

from quizapp.core.card import Card
from quizapp.core.deck import Deck
from quizapp.core.withdrawal import Reason
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.i18n import tr
from quizapp.gui.source_link import source_address
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.growing_field import GrowingField
from quizapp.gui.widgets.labels import plain_label


class WithdrawalForm(FormDialog):
    """Asks for the reason and a note. `source_clicked` asks for the card's source, which stays beside the form."""

    source_clicked = Signal()

    def __init__(self, theme: Theme, card: Card, deck: Deck, parent: QWidget) -> None:
        super().__init__(theme, tr("Take the card out of study"), parent)
        fit(self, theme, 560, 500)
        self.save_button.setText(tr("Take out"))
        self._group = QButtonGroup(self)
        self.reasons = {
            Reason.WRONG: QRadioButton(tr("&Wrong: it says what is not so")),
            Reason.OUTDATED: QRadioButton(tr("Out of &date: it says what is no longer so")),
            Reason.RETIRED: QRadioButton(tr("&Retire it: I need not learn it any more")),
        }
        self.note = GrowingField(theme, tr("What you know about it (optional)"), "ui")
        self.note.setPlaceholderText(tr("What is right, since when, where you read it"))
        opens = source_address(deck) is not None
        self.source_button = push_button(theme, tr("Open the &source"), "link", "external")
        self.source_button.setEnabled(opens)
        self.source_button.setToolTip("" if opens else tr("The article gives no web address."))
        self.source_button.clicked.connect(self.source_clicked)
        self._build(card, deck)

    @property
    def reason(self) -> Reason:
        """The reason that is chosen."""
        return next(reason for reason, button in self.reasons.items() if button.isChecked())

    @property
    def text(self) -> str:
        """What the student knows about it."""
        return self.note.toPlainText().strip()

    def has_changed(self) -> bool:
        return bool(self.text)

    def _build(self, card: Card, deck: Deck) -> None:
        self.body.addWidget(plain_label(card.question, "heading", wrap=True))
        self.body.addWidget(plain_label(deck.title, "label", wrap=True))
        reasons = QVBoxLayout()
        reasons.setSpacing(self._theme.px(4))
        for button in self.reasons.values():
            self._group.addButton(button)
            reasons.addWidget(button)
        self.body.addLayout(reasons)
        self.body.addWidget(plain_label(self.note.accessibleName(), "label"))
        self.body.addWidget(self.note)
        self.body.addWidget(self.source_button, 0, Qt.AlignmentFlag.AlignLeft)
        about = tr("The card is asked no more and keeps its history. Wrong and outdated cards wait under Corrections.")
        self.body.addWidget(plain_label(about, "label", wrap=True))
        first = self.reasons[Reason.WRONG]
        first.setChecked(True)
        first.setFocus()
