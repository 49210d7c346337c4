"""The drafts of one import while the student edits them."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from quizapp.core.article import Article, Question
from quizapp.core.columns import TableLook
from quizapp.core.draft import Draft, SimilarChoice
from quizapp.core.draft_editing import accept_proposals, can_import, refuse_proposal, with_article

Drafts = tuple[Draft, ...]


class ImportPreview(QObject):
    """Holds the drafts, and takes back every edit of them.

    `listed` is emitted when drafts have come, gone or moved, `edited` with the first and the last index of those that
    differ, `changed` after either. `planning_wanted` says that an edit may have changed what importing the drafts
    would do.
    """

    listed = Signal()
    edited = Signal(int, int)
    changed = Signal()
    planning_wanted = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._drafts: Drafts = ()
        self._undo: list[Drafts] = []
        self._redo: list[Drafts] = []

    @property
    def drafts(self) -> Drafts:
        """The drafts, in the order of the import."""
        return self._drafts

    @property
    def touched(self) -> bool:
        """Whether there are edits of the student's that would be lost."""
        return bool(self._undo)

    def add(self, drafts: Sequence[Draft]) -> int:
        """Append `drafts`, just read, but those of files that are here already; return how many were appended.

        A file that could not be read before gives way to its new reading. Taking back earlier edits takes none of
        this back.
        """
        known = {draft.path for draft in self._drafts if draft.article is not None and draft.path is not None}
        fresh = tuple(draft for draft in drafts if draft.path not in known)
        read_again = {draft.path for draft in fresh if draft.path is not None}

        def grown(before: Drafts) -> Drafts:
            return (*(draft for draft in before if draft.article or draft.path not in read_again), *fresh)

        self._undo = [grown(before) for before in self._undo]
        self._redo = [grown(before) for before in self._redo]
        self._show(grown(self._drafts))
        self.planning_wanted.emit()
        return len(fresh)

    def clear(self) -> None:
        """Forget everything."""
        self._undo, self._redo = [], []
        self._show(())

    def forget(self, drafts: Iterable[Draft]) -> None:
        """Take `drafts` off the list for good, planned anew or not; earlier edits cannot be taken back any more."""
        gone = {_identity(draft) for draft in drafts}
        self._undo, self._redo = [], []
        self._show(tuple(draft for draft in self._drafts if _identity(draft) not in gone))

    def set_article(self, index: int, article: Article) -> None:
        """Give the draft at `index` its edited article."""
        if article != self._drafts[index].article:
            self._edit(self._with(index, with_article(self._drafts[index], article)))

    def exchange(self, table: TableLook, drafts: Sequence[Draft]) -> int | None:
        """Put `drafts` in the place of those that came from `table`; return the index of the first.

        None, with nothing changed, where none is there any more.
        """
        places = [place for place, draft in enumerate(self._drafts) if draft.article and draft.article.table is table]
        if not places:
            return None
        first = places[0]
        rest = [draft for place, draft in enumerate(self._drafts) if place not in places]
        self._edit((*rest[:first], *drafts, *rest[first:]))
        return first

    def accept(self, index: int, proposals: Sequence[Question]) -> None:
        """Make cards of the draft at `index` of its `proposals`."""
        self._edit(self._with(index, accept_proposals(self._drafts[index], proposals)))

    def refuse(self, index: int, proposal: Question) -> None:
        """Propose `proposal` to the draft at `index` no more."""
        self._edit(self._with(index, refuse_proposal(self._drafts[index], proposal)))

    def choose(self, indices: Collection[int], *, chosen: bool) -> None:
        """Tick the drafts at `indices`, or leave them out; those that would import nothing stay as they are."""
        self._edit(
            tuple(
                replace(draft, chosen=chosen) if index in indices and can_import(draft) else draft
                for index, draft in enumerate(self._drafts)
            )
        )

    def choose_similar(self, index: int, choice: SimilarChoice) -> None:
        """Say what becomes of the draft at `index`, which is similar to another article."""
        self._edit(self._with(index, replace(self._drafts[index], similar_choice=choice)))

    def remove(self, indices: Iterable[int]) -> None:
        """Take the drafts at `indices` off the list."""
        gone = set(indices)
        self._edit(tuple(draft for index, draft in enumerate(self._drafts) if index not in gone))

    def undo(self) -> bool:
        """Take the newest edit back; return whether there was one."""
        return self._move(self._undo, self._redo)

    def redo(self) -> bool:
        """Do the newest undone edit again; return whether there was one."""
        return self._move(self._redo, self._undo)

    def take_plan(self, asked: Sequence[Draft], planned: Sequence[Draft]) -> None:
        """Take over the states of `planned`, which are those of the drafts `asked`, in the same order.

        A draft that was edited since it was asked for keeps its state: it will be asked for again. No edit: there is
        nothing to take back.
        """
        pairs = zip(asked, planned, strict=True)
        known = {id(old.article): (old, new) for old, new in pairs if old.article is not None}
        self._show(tuple(_with_plan(draft, known.get(id(draft.article))) for draft in self._drafts))

    def _edit(self, drafts: Drafts) -> None:
        if drafts != self._drafts:
            self._undo.append(self._drafts)
            self._redo.clear()
            self._show(drafts)
            self.planning_wanted.emit()

    def _move(self, source: list[Drafts], target: list[Drafts]) -> bool:
        if not source:
            return False
        target.append(self._drafts)
        self._show(source.pop())
        self.planning_wanted.emit()
        return True

    def _show(self, drafts: Drafts) -> None:
        old, self._drafts = self._drafts, drafts
        if [draft.path for draft in old] != [draft.path for draft in drafts]:
            self.listed.emit()
        else:
            differing = [index for index, draft in enumerate(drafts) if draft is not old[index] and draft != old[index]]
            if differing:
                self.edited.emit(differing[0], differing[-1])
        self.changed.emit()

    def _with(self, index: int, draft: Draft) -> Drafts:
        return (*self._drafts[:index], draft, *self._drafts[index + 1 :])


def _identity(draft: Draft) -> int:
    """Return what stays of a draft when it is planned anew: its article, or itself where there was none to read."""
    return id(draft if draft.article is None else draft.article)


def _with_plan(draft: Draft, plan: tuple[Draft, Draft] | None) -> Draft:
    if plan is None:
        return draft
    asked, planned = plan
    if draft is asked:
        return planned
    chosen = draft.chosen if planned.state is draft.state else planned.chosen
    return replace(
        draft,
        state=planned.state,
        deck_id=planned.deck_id,
        states=planned.states,
        similar=planned.similar,
        alike=planned.alike,
        chosen=chosen,
    )
