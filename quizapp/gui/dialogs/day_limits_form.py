"""How much is studied today, whatever the usual limits are."""

from PySide6.QtWidgets import QFormLayout, QWidget

from quizapp.core.queue import DayLimits
from quizapp.gui.dialogs.fitting import fit
from quizapp.gui.dialogs.form_dialog import FormDialog
from quizapp.gui.i18n import tr
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.number_field import NumberField

_MOST = 9_999


class DayLimitsForm(FormDialog):
    """Asks for the limits of one day. After it is accepted `chosen` are these, None for the usual ones."""

    def __init__(self, theme: Theme, limits: DayLimits, usual: DayLimits, parent: QWidget) -> None:
        """Begin with `limits`, those that hold today; `usual` are those without a wish."""
        super().__init__(theme, tr("Today only"), parent)
        fit(self, theme, 420, 360)
        self._usual = usual
        self.reviews = NumberField(0, _MOST)
        self.new = NumberField(0, _MOST)
        self.usual_button = push_button(theme, tr("The usual limits"), "link")
        self.usual_button.clicked.connect(self._take_usual)
        self.body.addWidget(plain_label(tr("Study more or less today"), "heading"))
        self.body.addWidget(plain_label(tr("Tomorrow the limits are as always."), "label", wrap=True))
        fields = QFormLayout()
        fields.setSpacing(theme.px(12))
        fields.addRow(tr("&Reviews today"), self.reviews)
        fields.addRow(tr("&New cards today"), self.new)
        self.body.addLayout(fields)
        self.body.addWidget(self.usual_button)
        self._show(limits)
        self.reviews.setFocus()
        self.reviews.selectAll()

    @property
    def chosen(self) -> DayLimits | None:
        """What is wished for today; None where that is the usual."""
        wish = DayLimits(new=self.new.value(), reviews=self.reviews.value())
        return None if wish == self._usual else wish

    def _show(self, limits: DayLimits) -> None:
        self.reviews.set_number(limits.reviews)
        self.new.set_number(limits.new)

    def _take_usual(self) -> None:
        self._show(self._usual)
