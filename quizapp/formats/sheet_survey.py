"""What a whole question sheet tells before it is cut: how its questions are told from the lists within them."""

from collections.abc import Sequence

from quizapp.formats.sentences import is_question
from quizapp.formats.sheet_lines import Entry
from quizapp.formats.sheet_marks import Kind
from quizapp.formats.sheet_options import pieces_of


class Survey:
    """Either questions are `labelled` ("Q1:"), or numbered in `style` ("1."), or they begin at the lines `stems`."""

    def __init__(self, entries: Sequence[Entry]) -> None:
        self._entries = entries
        self.labelled = any(entry.kind is Kind.QUESTION for entry in entries)
        self.style = None if self.labelled else self._number_style()
        self._next = self._next_marks()
        self.stems = frozenset() if self.counted else frozenset(self._stems())

    @property
    def counted(self) -> bool:
        """Whether questions have labels or numbers."""
        return self.labelled or self.style is not None

    def asks_anew(self, index: int, *, in_stem: bool) -> bool:
        """Whether the numbered entry at `index`, which goes on with a list, is rather a question of its own."""
        entry, following = self._entries[index], self._following(index)
        answered = following is not None and (following.kind is Kind.ANSWER or _begins_list(following))
        return is_question(entry.text) and answered if in_stem else is_question(entry.text) or answered

    def is_answered(self, index: int) -> bool:
        """Whether an answer or a list comes after the numbered entry at `index` and before the next number."""
        following = self._following(index)
        if following is None:
            return False
        style = self._entries[index].mark.style
        return following.kind is Kind.ANSWER or (_begins_list(following) and following.mark.style != style)

    def _following(self, index: int) -> Entry | None:
        place = self._next[index]
        return None if place is None else self._entries[place]

    def _next_marks(self) -> list[int | None]:
        """Return for each entry the place of the next one that is no mere text."""
        places: list[int | None] = []
        following: int | None = None
        for index in range(len(self._entries) - 1, -1, -1):
            places.append(following)
            if self._entries[index].kind is not Kind.TEXT:
                following = index
        return places[::-1]

    def _number_style(self) -> str | None:
        """Return the style of the first number on the sheet, unless its list is one of options or statements."""
        for index, entry in enumerate(self._entries):
            if entry.kind is Kind.ITEM and not entry.mark.counts:
                return None
            if entry.kind is Kind.ANSWER:
                return None
            if entry.mark.counts:
                before = self._entries[index - 1] if index else None
                leads_in = before is not None and (is_question(before.text) or before.text.endswith((":", "：")))
                return None if leads_in and self._is_inner_list(index) else entry.mark.style
        return None

    def _is_inner_list(self, index: int) -> bool:
        """Whether the numbered entry at `index` is one of a list of bare texts, not of questions with their answers."""
        entry = self._entries[index]
        following = self._entries[index + 1] if index + 1 < len(self._entries) else None
        goes_on = following is not None and following.mark.style == entry.mark.style
        return goes_on and not is_question(entry.text) and len(pieces_of([entry])) == 1

    def _stems(self) -> list[int]:
        """Return where the questions of a sheet without labels and numbers begin: before their options or answers."""
        stems: list[int] = []
        floor = 0
        for begin, end in self._anchors():
            stems.append(self._stem_before(begin, floor))
            floor = end
        return stems

    def _anchors(self) -> list[tuple[int, int]]:
        """Return begin and end of the lists and the answer of each question."""
        anchors: list[tuple[int, int]] = []
        answered, style = True, ""
        for begin, end in self._lists():
            entry = self._entries[begin]
            is_answer = entry.kind is Kind.ANSWER
            # A list of another style, before any answer: the one before held the statements that it asks about.
            goes_on = not answered and (is_answer or entry.mark.style != style)
            if goes_on:
                anchors[-1] = (anchors[-1][0], end)
            elif not is_answer or not anchors or begin > anchors[-1][1]:
                anchors.append((begin, end))
            answered, style = is_answer, entry.mark.style
        return anchors

    def _lists(self) -> list[tuple[int, int]]:
        """Return begin and end of each list, of each line that holds a whole list, and of each answer."""
        lists: list[tuple[int, int]] = []
        index = 0
        while index < len(self._entries):
            end = self._list_end(index)
            if end is not None:
                lists.append((index, end))
            index = end or index + 1
        return lists

    def _list_end(self, index: int) -> int | None:
        entry = self._entries[index]
        if entry.kind is Kind.ANSWER:
            return index + 1
        if entry.kind is Kind.TEXT:
            return index + 1 if len(pieces_of([entry])) > 2 else None
        if not _begins_list(entry):
            return None
        end, last = index + 1, index
        while end < len(self._entries) and self._entries[end].kind in {Kind.ITEM, Kind.TEXT}:
            mark = self._entries[end].mark
            if mark.kind is Kind.ITEM:
                if mark.style != entry.mark.style or mark.index <= self._entries[last].mark.index:
                    break
                last = end
            elif self._entries[end].line.set_apart or is_question(mark.rest):
                break
            end += 1
        return last + 1

    def _stem_before(self, begin: int, floor: int) -> int:
        """Return where the question begins whose options or answer begin at `begin`, `floor` at least."""
        place = begin
        if self._entries[begin].kind is Kind.TEXT:
            return self._paragraph(begin, floor)
        if place > floor:
            place = self._paragraph(begin - 1, floor)
        return place

    def _paragraph(self, index: int, floor: int) -> int:
        while index > floor and not self._entries[index].line.set_apart:
            if self._entries[index - 1].kind is Kind.EXPLANATION:
                break
            index -= 1
        return index


def _begins_list(entry: Entry) -> bool:
    return entry.kind is Kind.ITEM and entry.mark.index == 0
