"""An import that nobody looks at before it is written: planned once, and the same as one that was previewed."""

from collections.abc import Sequence

import pytest
from articles import GLACIER, HARBOUR, ImportBench, changed, make_article
from hypothesis import given
from hypothesis import strategies as st

from quizapp.core.draft import Draft, DraftState, SimilarChoice
from quizapp.core.progress import Cancelled
from quizapp.errors import QuizAppError
from quizapp.services.reading import Reading

TOLD_AGAIN = (
    ("When did the new harbour open to ships?", "The harbour opened in May, and ships came at once."),
    ("Who paid for the harbour and lent money?", "The city paid for it, and the state lent the money."),
    ("What is traded in the harbour today?", "Grain and steel are traded there, coal is not."),
)
ARTICLES = (
    make_article(),
    make_article(asked=changed(HARBOUR, 0, "It opened in June. Ships came in July.")),
    make_article("A Harbour Is Open", TOLD_AGAIN, source="wire.example.org"),
    make_article("A Glacier Melts", GLACIER),
    make_article("A Library by Night", text="The library stays open at night. Students read there.", asked=()),
)
READINGS = st.lists(
    st.one_of(
        st.sampled_from([Reading(path=None, article=article) for article in ARTICLES]),
        st.just(Reading(path="a.txt", fault=QuizAppError("It is no text.", "Choose another file."))),
    ),
    max_size=4,
)


def said(drafts: Sequence[Draft]) -> list[tuple[object, ...]]:
    """Return what is told of an import in the terminal."""
    return [(draft.state, draft.article, draft.chosen, draft.message, draft.hint) for draft in drafts]


def written(bench: ImportBench) -> list[tuple[object, ...]]:
    """Return the decks with the titles of their stories, and their cards; ids may differ, as some are left out."""
    titles = {int(deck.id): deck.title for deck in bench.decks}
    return [(deck.title, deck.origin, titles.get(deck.story), bench.texts(deck)) for deck in bench.decks]


@pytest.fixture
def bench() -> ImportBench:
    return ImportBench()


@given(READINGS, READINGS, st.sampled_from(SimilarChoice))
def test_it_does_and_says_what_an_import_does_whose_preview_was_taken_as_it_is(first, second, choice):
    shown, unseen = ImportBench(), ImportBench()
    for readings in (first, second):
        seen = shown.importing.commit(shown.importing.preview(readings, choice=choice))
        done = unseen.importing.import_at_once(readings, choice=choice)
        assert said(done.drafts) == said(seen.drafts)
        assert (done.added, done.updated, done.cards) == (seen.added, seen.updated, seen.cards)
        assert (done.duplicates, done.errors) == (seen.duplicates, seen.errors)
        assert written(unseen) == written(shown)


def test_a_later_article_of_the_same_name_as_one_without_a_card_is_new(bench):
    empty = make_article(asked=(("When did the harbour open?", ""),))
    done = bench.importing.import_at_once([Reading(path=None, article=each) for each in (empty, make_article())])
    assert [draft.state for draft in done.drafts] == [DraftState.NEW, DraftState.NEW]
    assert done.added == 1
    assert bench.deck.title == "A Harbour Opens"


def test_the_same_again_writes_nothing_not_even_a_number(bench):
    readings = [Reading(path=None, article=make_article())]
    bench.importing.import_at_once(readings)
    before = bench.everything()
    assert bench.importing.import_at_once(readings).decks == ()
    assert bench.everything() == before


def test_it_can_be_undone_and_given_up(bench):
    start = bench.everything()
    asked = tuple((f"What is the height of hill {number}?", f"{number} m.") for number in range(2_000))
    hills = [Reading(path=None, article=make_article("Hills", asked))]
    with pytest.raises(Cancelled):
        bench.importing.import_at_once(hills, GivenUp())
    assert bench.everything() == start
    bench.importing.keep(bench.importing.import_at_once(hills))
    bench.history.undo()
    assert bench.everything() == start


class GivenUp:
    cancelled = True

    def report(self, done: int, total: int) -> None:
        """Nobody looks."""
