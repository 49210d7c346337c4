"""The words of the import preview."""

from dataclasses import replace

import pytest
from drafts import (
    CHANGED,
    CHOICE,
    INCOMPLETE,
    NEW,
    SAME,
    left_over,
    make_article,
    make_draft,
    make_duplicate,
    make_error,
    make_question,
    make_update,
)

from quizapp.core.article import Finding, FindingKind
from quizapp.core.article_editing import include_question
from quizapp.core.changes import Action, Snapshot
from quizapp.core.draft import AlikeQuestion, DraftState, Similar, SimilarChoice
from quizapp.core.draft_editing import with_article
from quizapp.gui import import_wording
from quizapp.services.history import Step
from quizapp.services.importing import ImportResult

EMPTY = make_draft(make_article("Empty", questions=0))


def mended(line: int) -> Finding:
    return Finding(line=line, kind=FindingKind.MENDED, text="x")


def result(**counts):
    zero = dict.fromkeys(("added", "updated", "duplicates", "errors", "cards", "changed_cards"), 0)
    step = Step(action=Action.IMPORT, inverse=Snapshot(), fingerprint=0)
    return ImportResult(step=step, decks=(), **{**zero, **counts})


def test_every_state_has_a_word():
    assert [import_wording.draft_state(state) for state in DraftState] == [
        "New",
        "Update",
        "Duplicate",
        "Similar",
        "Error",
    ]


@pytest.mark.parametrize(
    ("question", "state", "word"),
    [
        (make_question(1), NEW, "New"),
        (make_question(1), CHANGED, "Changed"),
        (make_question(1), SAME, "Same"),
        (INCOMPLETE, NEW, "No answer"),
        (replace(INCOMPLETE, question=""), NEW, "No question"),
        (replace(CHOICE, answer="", correct=None), NEW, "Incomplete"),
    ],
)
def test_a_card_bears_its_state_or_what_it_lacks(question, state, word):
    assert import_wording.question_state(question, state) == word


def test_every_finding_is_explained():
    words = [import_wording.finding(kind) for kind in FindingKind]
    assert len(set(words)) == len(FindingKind)


@pytest.mark.parametrize(
    ("findings", "heading"),
    [
        ((), ""),
        ((left_over(3, "x"),), "1 line is on no card"),
        ((mended(1), left_over(3, "x"), left_over(4, "y")), "2 lines are on no card"),
        ((mended(1),), "1 line was tidied up or guessed"),
        ((mended(1), mended(2)), "2 lines were tidied up or guessed"),
    ],
)
def test_the_heading_of_findings_says_what_needs_a_look(findings, heading):
    assert import_wording.findings(make_article(findings=findings)) == heading


def test_facets_stand_in_one_line_and_are_not_too_many():
    article = make_article(topics=("A", "B", "C", "D"), people=("E", "F", "G"), organizations=())
    assert import_wording.about(article) == "A · B · C · D · E · F"


def test_an_article_without_facets_is_told_by_its_summary():
    article = make_article(topics=(), people=(), organizations=())
    assert import_wording.about(article) == "They met in Lima."
    assert import_wording.about(replace(article, summary=None)) == ""


@pytest.mark.parametrize(
    ("draft", "words"),
    [
        (make_draft(), "2 cards will be added."),
        (make_draft(make_article(questions=1)), "1 card will be added."),
        (EMPTY, "No card of it can be imported yet."),
        (make_duplicate(), "This article is in your library already; nothing changes."),
        (replace(make_duplicate(), deck_id=None), "The same article stands further up in this list."),
        (make_update(NEW, CHANGED, CHANGED), "1 new card and 2 changed cards. The schedule of your cards is kept."),
        (make_update(NEW, NEW, SAME), "2 new cards. The schedule of your cards is kept."),
        (make_update(SAME, CHANGED), "1 changed card. The schedule of your cards is kept."),
        (make_update(SAME, SAME), "Facts about the article have changed; its cards stay as they are."),
    ],
)
def test_what_becomes_of_an_article_is_said_in_a_sentence(draft, words):
    assert import_wording.fate(draft) == words


def test_what_is_left_out_is_not_said_to_be_written():
    draft = make_update(NEW, CHANGED)
    left_out = with_article(draft, include_question(draft.article, 0, included=False))
    assert import_wording.fate(left_out) == "1 changed card. The schedule of your cards is kept."


def test_a_fault_names_the_file_without_its_folder():
    assert import_wording.fate(make_error()) == "bad.txt has no text in it."
    assert import_wording.fate(replace(make_error(), path=None, message="The text is empty.")) == "The text is empty."
    assert import_wording.fate(replace(make_error(), message=None)) == "This file cannot be read."


def test_the_button_says_how_much_it_imports():
    drafts = [make_draft(), make_update(SAME, CHANGED), make_duplicate(), make_error(), EMPTY]
    assert import_wording.import_button(drafts) == "Import 2 articles · 3 cards"
    assert import_wording.import_button(drafts, with_cards=False) == "Import 2 articles"
    assert import_wording.import_button([make_draft(make_article(questions=1))]) == "Import 1 article · 1 card"


@pytest.mark.parametrize("drafts", [[], [make_duplicate()], [make_error()], [EMPTY], [make_draft(chosen=False)]])
def test_the_button_says_where_there_is_nothing(drafts):
    assert import_wording.import_button(drafts) == "Nothing to import"


def test_questions_that_cannot_come_along_are_counted():
    lacking = make_draft(replace(make_article(), questions=(make_question(1), INCOMPLETE)))
    assert import_wording.incomplete([make_draft()]) == ""
    assert import_wording.incomplete([lacking, make_error()]) == "1 question has no answer and will be left out."
    assert import_wording.incomplete([lacking, lacking]) == "2 questions have no answer and will be left out."


def test_questions_that_were_left_out_anyway_are_not_counted():
    lacking = make_draft(replace(make_article(), questions=(replace(INCOMPLETE, included=False),)))
    assert import_wording.incomplete([lacking]) == ""
    assert import_wording.incomplete([make_draft(replace(make_article(), questions=(INCOMPLETE,)), chosen=False)]) == ""


def test_it_is_said_when_all_is_there_already():
    assert import_wording.nothing_new([make_duplicate()]) == "This article is in your library already."
    assert import_wording.nothing_new([make_duplicate()] * 40) == "All 40 articles are in your library already."


@pytest.mark.parametrize(
    ("counts", "words"),
    [
        ({"added": 1, "cards": 5}, "5 cards added."),
        ({"added": 1, "cards": 1}, "1 card added."),
        ({"added": 2, "updated": 1, "cards": 10, "changed_cards": 1}, "10 cards added, 1 card updated."),
        ({"updated": 1, "changed_cards": 3}, "3 cards updated."),
        ({"updated": 1}, "1 article updated."),
        ({"updated": 2}, "2 articles updated."),
        ({"added": 1, "cards": 5, "errors": 1}, "5 cards added. 1 file could not be read."),
        ({"added": 1, "cards": 5, "errors": 2}, "5 cards added. 2 files could not be read."),
    ],
)
def test_the_banner_says_what_was_done(counts, words):
    assert import_wording.imported(result(**counts)) == words


def test_a_plain_article_is_called_so_until_it_has_a_card():
    plain = make_draft(make_article("Plain", questions=0, text="They met."))
    assert import_wording.draft_sign(plain) == "Article"
    assert import_wording.fate(plain) == "An article without questions. Cards that you make of it will be added."
    proposing = replace(plain, proposals=(make_question(1), make_question(2)))
    assert import_wording.fate(proposing) == "An article without questions. 2 cards are proposed below its text."
    with_card = make_draft(make_article("Plain", questions=1, text="They met."))
    assert import_wording.draft_sign(with_card) == "New"
    assert import_wording.fate(with_card) == "1 card will be added."


def test_a_place_is_the_name_of_a_file_or_an_address_without_its_scheme():
    assert import_wording.place("/home/anna/lima.txt") == "lima.txt"
    assert import_wording.place("https://example.org/news/lima/") == "example.org/news/lima"


class TestSimilar:
    SIMILAR = Similar(deck_id=None, title="Talks", source=None, share=0.823, questions=())
    DRAFT = make_draft(state=DraftState.SIMILAR, similar=SIMILAR)

    @pytest.mark.parametrize(
        ("choice", "words"),
        [
            (SimilarChoice.LINK, "2 cards will be added, in a deck of the same story."),
            (SimilarChoice.NEW_QUESTIONS, "2 cards will be added to the other deck."),
            (SimilarChoice.KEEP, "2 cards will be added."),
        ],
    )
    def test_its_fate_follows_the_choice(self, choice, words):
        assert import_wording.fate(replace(self.DRAFT, similar_choice=choice)) == words
        assert import_wording.similar_choice(choice)

    def test_there_may_be_nothing_to_add(self):
        draft = replace(self.DRAFT, states=(SAME, SAME), similar_choice=SimilarChoice.NEW_QUESTIONS)
        assert import_wording.fate(draft) == "The other deck asks all of it already."

    def test_likenesses(self):
        assert import_wording.likeness(self.SIMILAR) == "82\N{NO-BREAK SPACE}% like “Talks”"
        like = AlikeQuestion(question="Who met?", title="Talks")
        assert import_wording.alike_question(like) == "Nearly the same as “Who met?” in “Talks”"
