"""What study made of questions elsewhere comes along with an import, and takes no card back."""

from dataclasses import replace
from datetime import timedelta

import pytest
from articles import GLACIER, HARBOUR, ImportBench, changed, make_article
from builders import make_card, reviewed
from stored import NOW, make_review

from quizapp.core.article import Article
from quizapp.core.article_editing import include_question
from quizapp.core.card import NEW_SCHEDULE, Schedule
from quizapp.core.draft import QuestionState
from quizapp.core.ids import CardId
from quizapp.core.origin import stamped
from quizapp.core.standing import Provenance, Standing

EARLY = reviewed(make_card(1), NOW, stability=4.0).schedule
LATE = reviewed(make_card(1), NOW + timedelta(days=3), stability=9.0).schedule
LOGS = (make_review(1, 1, minutes=1), make_review(2, 1, minutes=2))


@pytest.fixture
def bench() -> ImportBench:
    return ImportBench()


def studied(schedule: Schedule = EARLY, asked=HARBOUR, **values: object) -> Article:
    """Return an article whose first question was studied elsewhere."""
    article = make_article(asked=asked)
    standing = replace(Standing(schedule=schedule, reviews=LOGS, number=1), **values)
    return replace(article, questions=(replace(article.questions[0], standing=standing), *article.questions[1:]))


def put_on(bench: ImportBench, schedule: Schedule, **values: object) -> None:
    """Bring the article's first card to this."""
    bench.take(make_article())
    bench.add(replace(bench.card(1), schedule=schedule, **values))


class TestNewCard:
    def test_goes_on_where_it_stood(self, bench):
        bench.take(studied(suspended=True, flag=3, starred=True, buried_until=NOW.date(), added_at=NOW))
        card = bench.card(1)
        assert card.schedule == EARLY
        assert (card.suspended, card.flag, card.starred, card.buried_until, card.added_at) == (
            True,
            3,
            True,
            NOW.date(),
            NOW,
        )
        assert [log.reviewed_at for log in bench.collection.reviews.of_card(CardId(1))] == [
            log.reviewed_at for log in LOGS
        ]
        assert bench.card(2).schedule == NEW_SCHEDULE

    def test_that_is_unticked_brings_nothing(self, bench):
        bench.write(
            [
                replace(draft, article=include_question(draft.article, 0, included=False))
                for draft in bench.drafts(studied())
            ]
        )
        assert len(bench.cards_of(bench.deck)) == 2
        assert bench.collection.reviews.of_cards([CardId(1), CardId(2)]) == []

    def test_undo_takes_the_answers_back_too(self, bench):
        before = bench.everything()
        bench.take(studied())
        bench.history.undo()
        assert bench.everything() == before


class TestKnownCard:
    def test_that_was_answered_later_there_goes_on_from_there(self, bench):
        put_on(bench, EARLY, suspended=True)
        draft = bench.draft(studied(LATE, flag=2))
        assert (draft.state, draft.states[0]) == ("update", QuestionState.CHANGED)
        result = bench.write([draft])
        assert (result.updated, result.changed_cards, result.cards) == (1, 1, 0)
        assert (bench.card(1).schedule, bench.card(1).flag, bench.card(1).suspended) == (LATE, 2, False)

    def test_that_was_answered_later_here_keeps_schedule_and_marks_and_takes_the_answers_it_lacks(self, bench):
        put_on(bench, LATE, flag=4)
        bench.take(studied(EARLY, flag=2))
        assert (bench.card(1).schedule, bench.card(1).flag) == (LATE, 4)
        assert len(bench.collection.reviews.of_card(CardId(1))) == 2

    def test_that_is_new_in_both_places_keeps_its_marks(self, bench):
        put_on(bench, NEW_SCHEDULE, flag=4)
        bench.take(studied(NEW_SCHEDULE, flag=2, reviews=()))
        assert bench.card(1).flag == 4

    def test_the_same_again_is_a_duplicate(self, bench):
        bench.take(studied())
        assert bench.states(studied()) == ["duplicate"]
        assert bench.take(studied()).duplicates == 1
        assert len(bench.collection.reviews.of_card(CardId(1))) == 2

    def test_more_answers_to_the_same_article_are_an_update(self, bench):
        bench.take(studied())
        more = (*LOGS, make_review(3, 1, minutes=9))
        bench.take(studied(LATE, reviews=more))
        assert len(bench.collection.reviews.of_card(CardId(1))) == 3
        assert bench.card(1).schedule == LATE

    def test_takes_new_texts_and_schedule_together(self, bench):
        put_on(bench, EARLY)
        bench.take(studied(LATE, changed(HARBOUR, 0, "In June.")))
        assert (bench.card(1).answer, bench.card(1).schedule) == ("In June.", LATE)

    def test_one_that_the_same_import_has_added_gains_no_answer_twice(self, bench):
        bench.take(studied(), studied(LATE))
        assert bench.card(1).schedule == LATE
        assert len(bench.collection.reviews.of_card(CardId(1))) == 2


class TestSuccessor:
    def article(self, *, successor: int | None = 2) -> Article:
        article = make_article()
        first, second, third = article.questions
        questions = (
            replace(first, standing=Standing(number=1, superseded_by=successor)),
            replace(second, standing=Standing(number=2)),
            third,
        )
        return replace(article, questions=questions)

    def test_is_the_card_of_that_number_even_where_it_comes_later(self, bench):
        bench.take(self.article())
        assert bench.card(1).superseded_by == 2
        assert bench.states(self.article()) == ["duplicate"]

    def test_may_be_a_card_that_is_there_already(self, bench):
        bench.take(make_article(asked=HARBOUR[1:2]))
        bench.take(self.article())
        first = next(card for card in bench.cards_of(bench.deck) if card.question == HARBOUR[0][0])
        assert first.superseded_by == 1

    def test_that_does_not_come_along_leaves_the_card_suspended(self, bench):
        bench.take(self.article(successor=77))
        assert (bench.card(1).superseded_by, bench.card(1).suspended) == (None, True)

    def test_of_another_file_is_another_card(self, bench):
        other = make_article("A Glacier Melts", GLACIER)
        named = replace(other.questions[0], standing=Standing(number=77))
        bench.take(self.article(successor=77), replace(other, path="b.json", questions=(named,)))
        assert bench.card(1).superseded_by is None


class TestDeckOfACollection:
    def test_keeps_its_age_its_group_and_all_its_cards(self, bench):
        twice = (*HARBOUR, HARBOUR[0])
        article = replace(make_article(asked=twice), provenance=Provenance(added_at=NOW, group="Samples"))
        bench.take(article)
        assert (bench.deck.added_at, bench.deck.group) == (NOW, "Samples")
        assert len(bench.cards_of(bench.deck)) == 4

    def test_brings_back_a_card_that_was_deleted_here(self, bench):
        article = replace(make_article(), provenance=Provenance())
        bench.take(article)
        bench.cards.delete([CardId(2)])
        assert bench.states(article) == ["update"]
        bench.take(article)
        assert len(bench.cards_of(bench.deck)) == 3

    def test_an_article_that_says_nothing_of_study_stays_deleted_as_before(self, bench):
        bench.take(make_article())
        bench.cards.delete([CardId(2)])
        assert bench.states(stamped(make_article())) == ["duplicate"]
