"""The articles of the inbox as a list."""

from quizapp.core.feed import InboxRow
from quizapp.core.ids import EntryId
from quizapp.gui.models.ticked_table import TickedTable


class InboxTable(TickedTable[EntryId, InboxRow]):
    """Shows articles by their ids; ROW_ROLE gives the InboxRow, None where the article is gone."""

    def key_of(self, row: InboxRow) -> EntryId:
        return row.entry.id

    def title_of(self, row: InboxRow) -> str:
        return row.entry.title
