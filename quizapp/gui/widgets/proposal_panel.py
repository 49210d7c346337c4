"""The cards that are proposed of a plain article, of which none is made before the student accepts it."""

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from quizapp.core.article import Question
from quizapp.core.draft import Draft
from quizapp.gui.i18n import tr, tr_count
from quizapp.gui.theme import Theme
from quizapp.gui.widgets.buttons import push_button
from quizapp.gui.widgets.labels import plain_label
from quizapp.gui.widgets.proposal_row import ProposalRow
from quizapp.gui.widgets.tile import Tile


class ProposalPanel(Tile):
    """`accepted` carries a tuple of proposals, `edit_asked` and `refused` one. Who takes them shows the draft again.

    `emptied` is emitted where the row with the focus was the last one; `row_focused` carries the row.
    """

    accepted = Signal(object)
    edit_asked = Signal(object)
    refused = Signal(object)
    emptied = Signal()
    row_focused = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme = theme
        self._proposals: tuple[Question, ...] = ()
        self.rows: list[ProposalRow] = []
        self.accept_all = push_button(theme, tr("Accept all"), "link", "ok")
        self.add_tool(self.accept_all)
        self._hint = plain_label(role="label", wrap=True)
        self._hint.setText(tr("Nothing is added by itself: Space accepts a card, E edits it, Delete refuses it."))
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.body.addWidget(self._hint)
        self.body.addWidget(self._list)
        self.accept_all.clicked.connect(self._accept_all)
        self.hide()

    def show_draft(self, draft: Draft | None) -> None:
        """Show what is proposed to `draft`; the panel hides where that is nothing."""
        proposals = () if draft is None else draft.proposals
        if proposals != self._proposals:
            place = next((number for number, row in enumerate(self.rows) if row.hasFocus()), None)
            self._proposals = proposals
            self._list_anew()
            self._refocus(place)
        self.setVisible(bool(proposals))

    def take_focus(self) -> None:
        """Put the focus on the first proposal."""
        self._refocus(0)

    def _list_anew(self) -> None:
        """Show a row for each proposal; rows that were there already stay."""
        rows = {row.proposal: row for row in self.rows}
        self.rows = [rows.pop(proposal) if proposal in rows else self._row(proposal) for proposal in self._proposals]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
            # Else Tab would come to rows that are new after all else in the window.
            QWidget.setTabOrder(self.rows[place - 1] if place else self.accept_all, row)
            row.show()
        for gone in rows.values():
            self._column.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        self._let_tab_to(0)
        self.set_title(tr_count("1 proposed card", "%n proposed cards", len(self.rows)))

    def _row(self, proposal: Question) -> ProposalRow:
        row = ProposalRow(self._theme, proposal)
        row.accepted.connect(partial(self._accept, proposal))
        row.edit_asked.connect(partial(self.edit_asked.emit, proposal))
        row.refused.connect(partial(self.refused.emit, proposal))
        row.moved.connect(partial(self._move, row))
        row.focused.connect(partial(self._take_note, row))
        return row

    def _accept(self, proposal: Question) -> None:
        self.accepted.emit((proposal,))

    def _accept_all(self) -> None:
        self.accepted.emit(self._proposals)

    def _move(self, row: ProposalRow, step: int) -> None:
        self._refocus(self.rows.index(row) + step)

    def _take_note(self, row: ProposalRow) -> None:
        if row in self.rows:
            self._let_tab_to(self.rows.index(row))
            self.row_focused.emit(row)

    def _let_tab_to(self, number: int) -> None:
        """Have the Tab key stop at one row only; the arrow keys go on from there."""
        for place, row in enumerate(self.rows):
            row.setFocusPolicy(Qt.FocusPolicy.StrongFocus if place == number else Qt.FocusPolicy.ClickFocus)

    def _refocus(self, place: int | None) -> None:
        if place is None:
            return
        if self.rows:
            self.rows[max(min(place, len(self.rows) - 1), 0)].setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.emptied.emit()
