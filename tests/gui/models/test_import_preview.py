"""The drafts of an import while they are edited; every edit can be taken back."""

from dataclasses import replace

import pytest
from drafts import CHANGED, NEW, SAME, make_article, make_draft, make_duplicate, make_error, make_question, make_update
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.columns import Columns, TableLook
from quizapp.core.draft import AlikeQuestion, DraftState, Similar, SimilarChoice
from quizapp.gui.models.import_preview import ImportPreview


class Ear:
    """Notes the signals of a preview."""

    def __init__(self, preview):
        self.listed = self.changed = self.planning = 0
        self.edited = []
        preview.listed.connect(self._listed)
        preview.changed.connect(self._changed)
        preview.planning_wanted.connect(self._planning)
        preview.edited.connect(self._edited)

    def _edited(self, first, last):
        self.edited.append((first, last))

    def _listed(self):
        self.listed += 1

    def _changed(self):
        self.changed += 1

    def _planning(self):
        self.planning += 1


@pytest.fixture
def preview(qapp):
    preview = ImportPreview()
    preview.add([make_draft(make_article(title)) for title in ("A", "B", "C")])
    return preview


def titles(preview):
    return [draft.article.title if draft.article else draft.path for draft in preview.drafts]


def retitled(preview, index, title):
    preview.set_article(index, replace(preview.drafts[index].article, title=title))


def test_what_was_read_is_appended(preview):
    assert preview.add([make_draft(make_article("D"))]) == 1
    assert titles(preview) == ["A", "B", "C", "D"]


def test_a_file_that_is_here_already_is_not_appended_again(preview):
    assert preview.add([make_draft(make_article("A"))]) == 0
    assert titles(preview) == ["A", "B", "C"]


def test_texts_that_were_pasted_are_all_taken(preview):
    preview.add([make_draft(make_article("P"), path=None)])
    preview.add([make_draft(make_article("P"), path=None)])
    assert titles(preview) == ["A", "B", "C", "P", "P"]


def test_articles_of_one_file_are_all_taken(preview):
    assert preview.add([make_draft(make_article(title), path="two.txt") for title in ("D", "E")]) == 2
    assert titles(preview) == ["A", "B", "C", "D", "E"]


def test_a_file_that_could_not_be_read_gives_way_to_its_new_reading(preview):
    preview.add([make_error("late.txt")])
    assert preview.add([make_draft(make_article("Late"), path="late.txt")]) == 1
    assert titles(preview) == ["A", "B", "C", "Late"]


def test_a_file_that_was_taken_off_can_come_again(preview):
    preview.remove([0])
    assert preview.add([make_draft(make_article("A"))]) == 1


def test_appending_is_no_edit(preview):
    assert not preview.touched
    assert not preview.undo()


def test_an_edit_says_which_draft_differs(preview):
    ear = Ear(preview)
    retitled(preview, 1, "B, edited")
    assert (ear.edited, ear.listed, ear.changed, ear.planning) == ([(1, 1)], 0, 1, 1)


def test_many_drafts_that_are_left_out_at_once_are_one_change(preview):
    preview.add([make_draft(make_article("D"))])
    ear = Ear(preview)
    preview.choose({1, 2, 3}, chosen=False)
    assert (ear.edited, ear.changed) == ([(1, 3)], 1)


def test_an_edit_that_changes_nothing_is_none(preview):
    ear = Ear(preview)
    preview.set_article(1, preview.drafts[1].article)
    preview.choose({1}, chosen=True)
    assert (ear.changed, ear.planning, preview.touched) == (0, 0, False)


def test_states_of_the_questions_follow_an_edit(qapp):
    preview = ImportPreview()
    preview.add([make_update(SAME, CHANGED)])
    article = preview.drafts[0].article
    preview.set_article(0, replace(article, questions=article.questions[::-1]))
    assert preview.drafts[0].states == (CHANGED, SAME)


def test_drafts_are_ticked_and_left_out(preview):
    preview.choose({0, 2}, chosen=False)
    assert [draft.chosen for draft in preview.drafts] == [False, True, False]


def test_what_imports_nothing_cannot_be_ticked(qapp):
    preview = ImportPreview()
    preview.add([make_duplicate(), make_error(), make_draft(make_article("Empty", questions=0), chosen=False)])
    preview.choose({0, 1, 2}, chosen=True)
    assert [draft.chosen for draft in preview.drafts] == [False, False, False]


def test_drafts_are_taken_off_the_list(preview):
    ear = Ear(preview)
    preview.remove([0, 2])
    assert titles(preview) == ["B"]
    assert (ear.listed, ear.changed) == (1, 1)


def test_edits_are_taken_back_and_done_again(preview):
    retitled(preview, 0, "A, edited")
    preview.remove([1])
    assert preview.undo()
    assert titles(preview) == ["A, edited", "B", "C"]
    assert preview.undo()
    assert titles(preview) == ["A", "B", "C"]
    assert not preview.undo()
    assert preview.redo()
    assert preview.redo()
    assert titles(preview) == ["A, edited", "C"]
    assert not preview.redo()


def test_a_new_edit_ends_what_could_be_done_again(preview):
    retitled(preview, 0, "A, edited")
    preview.undo()
    retitled(preview, 1, "B, edited")
    assert not preview.redo()


def test_taking_an_edit_back_keeps_what_has_come_since(preview):
    retitled(preview, 0, "A, edited")
    preview.add([make_draft(make_article("D"))])
    preview.undo()
    assert titles(preview) == ["A", "B", "C", "D"]
    preview.redo()
    assert titles(preview) == ["A, edited", "B", "C", "D"]


def test_there_are_edits_to_lose_until_they_are_taken_back(preview):
    preview.remove([0])
    assert preview.touched
    preview.undo()
    assert not preview.touched


def test_clearing_forgets_edits_too(preview):
    preview.remove([0])
    preview.clear()
    assert preview.drafts == ()
    assert not preview.touched
    assert not preview.undo()
    assert not preview.redo()


def test_what_was_imported_is_forgotten_and_what_has_come_since_stays(preview):
    preview.add([make_error("gone.txt")])
    retitled(preview, 0, "X")
    imported = preview.drafts
    preview.add([make_draft(make_article("D"))])
    preview.take_plan([imported[1]], [replace(imported[1], state=DraftState.DUPLICATE)])
    preview.forget(imported)
    assert titles(preview) == ["D"]
    assert not preview.touched
    assert not preview.undo()


def test_an_article_that_is_like_an_imported_one_is_another(preview):
    imported = preview.drafts
    preview.add([make_draft(make_article("A"), path=None)])
    preview.forget(imported)
    assert titles(preview) == ["A"]


def test_a_plan_changes_states_and_is_no_edit(preview):
    asked = preview.drafts
    ear = Ear(preview)
    planned = [*asked[:2], replace(asked[2], state=DraftState.DUPLICATE, states=(SAME, SAME), chosen=False)]
    preview.take_plan(asked, planned)
    assert preview.drafts[2].state is DraftState.DUPLICATE
    assert not preview.drafts[2].chosen
    assert (ear.edited, ear.planning, preview.touched) == ([(2, 2)], 0, False)


def test_a_plan_in_another_order_finds_its_drafts(preview):
    asked = preview.drafts[::-1]
    planned = [replace(draft, states=(CHANGED, NEW)) if draft is asked[0] else draft for draft in asked]
    preview.take_plan(asked, planned)
    assert [draft.states[0] for draft in preview.drafts] == [NEW, NEW, CHANGED]


def test_a_plan_of_what_was_edited_meanwhile_is_passed_over(preview):
    asked = preview.drafts
    retitled(preview, 0, "A, edited")
    preview.take_plan(asked, [replace(draft, states=(CHANGED, CHANGED)) for draft in asked])
    assert preview.drafts[0].states == (NEW, NEW)
    assert preview.drafts[1].states == (CHANGED, CHANGED)


def test_a_tick_that_was_taken_away_meanwhile_stays_away(preview):
    asked = preview.drafts
    preview.choose({0}, chosen=False)
    preview.take_plan(asked, asked)
    assert not preview.drafts[0].chosen


def test_a_plan_leaves_what_could_not_be_read(qapp):
    preview = ImportPreview()
    preview.add([make_error()])
    preview.take_plan(preview.drafts, preview.drafts)
    assert preview.drafts == (make_error(),)


_EDITS = st.lists(st.sampled_from(["title", "untick", "remove", "add", "undo", "redo"]), max_size=12)


@given(_EDITS)
def test_undoing_everything_gives_what_was_read(qapp, edits):
    preview = ImportPreview()
    read = [make_draft(make_article(title)) for title in ("A", "B", "C", "D")]
    preview.add(read)
    for number, edit in enumerate(edits):
        if edit == "add":
            read.append(make_draft(make_article(f"New {number}")))
            preview.add(read[-1:])
        elif edit == "undo":
            preview.undo()
        elif edit == "redo":
            preview.redo()
        elif preview.drafts and edit == "title":
            retitled(preview, 0, f"Title {number}")
        elif preview.drafts and edit == "untick":
            preview.choose({len(preview.drafts) - 1}, chosen=False)
        elif preview.drafts:
            preview.remove([number % len(preview.drafts)])
    while preview.undo():
        pass
    assert list(preview.drafts) == read


def test_the_drafts_of_a_table_give_way_to_its_new_reading_and_come_back_with_undo(preview):
    look = TableLook(columns=Columns(roles=()))
    other, one, two = (make_draft(make_article(title), path="x.csv") for title in ("Other", "One", "Two"))
    of_table = [replace(draft, article=replace(draft.article, table=look)) for draft in (one, two)]
    preview.add([other, *of_table])
    again = make_draft(make_article("Again"), path="x.csv")
    others = len(preview.drafts) - 3
    assert preview.exchange(look, [again]) == others + 1
    assert [draft.article.title for draft in preview.drafts[others:]] == ["Other", "Again"]
    assert preview.exchange(look, [again]) is None
    preview.undo()
    assert [draft.article.title for draft in preview.drafts[others:]] == ["Other", "One", "Two"]
    preview.redo()
    assert preview.drafts[-1] is again


def test_proposals_are_accepted_and_refused_and_that_is_taken_back(preview):
    preview.clear()
    first, second = make_question(1), make_question(2)
    preview.add([make_draft(make_article(questions=0, text="They met."), proposals=(first, second))])
    preview.accept(0, (first,))
    preview.refuse(0, second)
    (draft,) = preview.drafts
    assert (draft.article.questions, draft.proposals) == ((first,), ())
    assert preview.undo()
    assert preview.drafts[0].proposals == (second,)
    assert preview.undo()
    (draft,) = preview.drafts
    assert (draft.article.questions, draft.proposals) == ((), (first, second))


def test_what_becomes_of_a_similar_article_is_an_edit_and_planned_anew(preview):
    ear = Ear(preview)
    preview.choose_similar(0, SimilarChoice.KEEP)
    assert preview.drafts[0].similar_choice is SimilarChoice.KEEP
    assert ear.planning == 1
    preview.undo()
    assert preview.drafts[0].similar_choice is SimilarChoice.LINK


def test_what_a_draft_is_like_comes_with_its_plan(preview):
    asked = preview.drafts
    similar = Similar(deck_id=None, title="Other", source=None, share=0.7, questions=())
    alike = (AlikeQuestion(question="Who?", title="Other"),) * len(asked[0].states)
    planned = [replace(asked[0], state=DraftState.SIMILAR, similar=similar, alike=alike), *asked[1:]]
    preview.take_plan(asked, planned)
    assert (preview.drafts[0].state, preview.drafts[0].similar, preview.drafts[0].alike) == (
        DraftState.SIMILAR,
        similar,
        alike,
    )
