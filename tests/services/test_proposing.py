"""Cards of the text of a plain article, proposed or made of a passage, and what importing them does."""

from dataclasses import replace

import pytest
from articles import ImportBench

from quizapp.core.article import Article, Question
from quizapp.core.article_editing import add_questions
from quizapp.core.card import CardKind
from quizapp.core.draft import DraftState
from quizapp.core.draft_editing import can_import, is_without_cards
from quizapp.core.origin import stamped
from quizapp.services.proposing import (
    cloze_of,
    proposals_of,
    proposed_question,
    question_of,
    with_proposals,
)

LEAD = "Sweden became the 32nd member of NATO on 7 March 2024."
SECOND = "Prime Minister Ulf Kristersson handed over the documents in Washington. They had waited long."
TEXT = f"{LEAD}\n\n{SECOND}"
ARTICLE = stamped(Article(title="Sweden Joins NATO", source="news.example.org", language="English", text=TEXT))


def selected(part, article=ARTICLE):
    start = article.text.index(part)
    return start, start + len(part)


def test_a_proposal_becomes_a_cloze_card_with_its_passage():
    proposal = next(each for each in proposals_of(ARTICLE) if each.fact.text == "Ulf Kristersson")
    assert proposed_question(proposal) == Question(
        question="Prime Minister [… who?] handed over the documents in Washington.",
        answer="Ulf Kristersson",
        kind=CardKind.CLOZE,
        passage=SECOND,
    )


def test_a_passage_that_says_no_more_than_the_card_is_not_kept():
    proposal = proposals_of(ARTICLE)[0]
    assert proposal.passage == LEAD
    assert proposed_question(proposal).passage is None


def test_nothing_is_proposed_of_an_article_without_a_text():
    assert proposals_of(replace(ARTICLE, text=None)) == []
    assert with_proposals(replace(ARTICLE, text=None)).questions == ()


def test_proposals_are_added_once():
    once = with_proposals(ARTICLE)
    assert len(once.questions) == len(proposals_of(ARTICLE)) > 2
    assert with_proposals(once) == once
    assert add_questions(once, once.questions) == once


@pytest.mark.parametrize("part", ["Ulf Kristersson", " Ulf Kristersson "])
def test_a_selection_becomes_a_cloze_of_its_sentence(part):
    card = cloze_of(ARTICLE, *selected(part))
    assert card.question == "Prime Minister […] handed over the documents in Washington."
    assert (card.answer, card.kind, card.passage) == ("Ulf Kristersson", CardKind.CLOZE, SECOND)


def test_a_selection_becomes_an_answer_whose_question_is_still_to_ask():
    card = question_of(ARTICLE, *selected("Ulf Kristersson handed over the documents"))
    assert card == Question(question="", answer="Ulf Kristersson handed over the documents", passage=SECOND)


def test_a_selection_over_paragraphs_keeps_both_as_its_passage():
    card = question_of(ARTICLE, *selected("7 March 2024.\n\nPrime Minister"))
    assert card.passage == TEXT
    assert question_of(ARTICLE, 0, len(TEXT)) == Question(question="", answer=TEXT)


@pytest.mark.parametrize(("start", "end"), [(0, 0), (len(LEAD), len(LEAD) + 2), (5, 3), (-4, 0), (9999, 10_000)])
def test_of_nothing_no_card_is_made(start, end):
    assert cloze_of(ARTICLE, start, end) is None
    assert question_of(ARTICLE, start, end) is None


def test_a_whole_sentence_is_no_gap():
    assert cloze_of(ARTICLE, *selected(LEAD)) is None


@pytest.mark.parametrize(
    ("text", "part", "question"),
    [
        ("この橋は五月に開通した。長さは二キロだ。", "五月", "この橋は[…]に開通した。"),
        ("افتتح الجسر في مايو. وهو طويل.", "مايو", "افتتح الجسر في […]."),
        ("สะพานเปิดในเดือนพฤษภาคม", "พฤษภาคม", "สะพานเปิดในเดือน[…]"),
        (
            "It says […] and [… more] there, in May of all months.",
            "May",
            "It says (…) and (… more) there, in […] of all",
        ),
    ],
)
def test_selections_in_any_script(text, part, question):
    article = Article(title="", text=text)
    assert cloze_of(article, *selected(part, article)).question.startswith(question)


class TestImport:
    @pytest.fixture
    def bench(self):
        return ImportBench()

    def test_a_plain_article_is_new_and_has_nothing_to_import(self, bench):
        draft = bench.draft(ARTICLE)
        assert draft.state is DraftState.NEW
        assert is_without_cards(draft)
        assert not can_import(draft)
        assert bench.write([draft]).decks == ()

    def test_with_cards_it_is_a_new_deck_whose_cards_keep_their_passages(self, bench):
        draft = bench.draft(add_questions(ARTICLE, [cloze_of(ARTICLE, *selected("Ulf Kristersson"))]))
        assert not is_without_cards(draft)
        bench.write([draft])
        (card,) = bench.cards_of(bench.deck)
        assert (card.kind, card.answer, card.passage) == (CardKind.CLOZE, "Ulf Kristersson", SECOND)

    def test_the_same_article_again_is_a_duplicate_and_may_give_more_cards(self, bench):
        bench.take(add_questions(ARTICLE, [cloze_of(ARTICLE, *selected("NATO"))]))
        again = bench.draft(ARTICLE)
        assert again.state is DraftState.DUPLICATE
        more = replace(again, article=add_questions(again.article, [cloze_of(ARTICLE, *selected("Washington"))]))
        (planned,) = bench.importing.replan([more])
        assert planned.state is DraftState.UPDATE
        bench.write([planned])
        assert [answer for _, answer in bench.texts(bench.deck)] == ["NATO", "Washington"]

    def test_the_same_article_twice_in_one_batch_is_a_duplicate(self, bench):
        assert bench.states(ARTICLE, ARTICLE) == ["new", "duplicate"]

    def test_a_proposal_that_was_deleted_stays_away(self, bench):
        bench.take(with_proposals(ARTICLE))
        first, *others = bench.cards_of(bench.deck)
        bench.cards.delete([first.id])
        assert bench.states(with_proposals(ARTICLE)) == ["duplicate"]
        assert len(bench.cards_of(bench.deck)) == len(others)
