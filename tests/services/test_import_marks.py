"""Questions that two articles of one import ask are marked, with what they are like."""

from dataclasses import replace

from articles import make_article

from quizapp.core.alike_questions import MOST_COMPARED, essence_of
from quizapp.core.article import Question
from quizapp.core.card import CardKind
from quizapp.core.draft import AlikeQuestion, Draft, DraftState, QuestionState
from quizapp.services.import_marks import with_marks

TUNNEL = ("Who opened the Channel Tunnel in Calais?", "The Queen.")
AGAIN = ("Who opened the Channel Tunnel at Calais?", "Elizabeth II.")
OTHER = ("How deep is the lake?", "Nine metres.")


def draft_of(title, *asked, state=DraftState.NEW, **values):
    article = make_article(title, asked, **values)
    return Draft(state=state, article=article, states=(QuestionState.NEW,) * len(asked))


def likenesses(*drafts):
    return [[like and (like.title, like.question) for like in draft.alike] for draft in with_marks(drafts)]


def test_both_are_marked_and_name_each_other():
    assert likenesses(draft_of("One", OTHER, TUNNEL), draft_of("Two", AGAIN), draft_of("Three", OTHER[::-1])) == [
        [None, ("Two", AGAIN[0])],
        [("One", TUNNEL[0])],
        [],
    ]


def test_within_one_article_too():
    assert likenesses(draft_of("One", TUNNEL, AGAIN)) == [[("One", AGAIN[0]), ("One", TUNNEL[0])]]


def test_a_general_question_is_another_where_the_answer_is():
    general = "What did they say?"
    one = draft_of("One", (general, "That the harbour is open."))
    assert likenesses(one, draft_of("Two", (general, "Nothing of the glacier."))) == [[], []]
    assert likenesses(one, draft_of("Two", (general, "The harbour is to be open."))) != [[], []]


def test_choices_make_it_another_question():
    def choice(*choices):
        question = Question(
            question="Which of the following statements about lakes is correct?",
            answer=choices[0],
            kind=CardKind.CHOICE,
            choices=choices,
            correct=0,
        )
        draft = draft_of("One")
        return replace(draft, article=replace(draft.article, questions=(question,)), states=(QuestionState.NEW,))

    assert likenesses(choice("Deep", "Shallow"), choice("Wide", "Narrow")) == [[], []]
    assert likenesses(choice("Deep", "Shallow"), choice("Shallow", "Deep")) != [[], []]


def test_duplicates_and_faults_are_passed_over():
    known = draft_of("Known", TUNNEL, state=DraftState.DUPLICATE)
    fault = Draft(state=DraftState.ERROR, chosen=False)
    assert likenesses(draft_of("One", TUNNEL), known, fault) == [[], [], []]


def hills(count):
    return tuple((f"How high is the hill {number} above the sea?", f"{number} m") for number in range(count))


def test_a_long_list_is_marked_too():
    one, many = likenesses(draft_of("One", TUNNEL), draft_of("Many", *hills(200), AGAIN))
    assert one == [("Many", AGAIN[0])]
    assert many == [*[None] * 200, ("One", TUNNEL[0])]


def test_what_is_longer_than_can_be_compared_is_marked_where_the_wording_is_the_same():
    many = draft_of("Many", *hills(MOST_COMPARED), AGAIN, OTHER)
    one, other, _ = with_marks([draft_of("One", TUNNEL), draft_of("Other", OTHER), many])
    assert one.alike == ()
    assert other.alike == (AlikeQuestion(question=OTHER[0], title="Many"),)


def test_after_an_edit_only_what_was_edited_is_compared_anew():
    drafts = [draft_of("One", TUNNEL), draft_of("Many", *hills(500))]
    with_marks(drafts)
    before = essence_of.cache_info().misses
    with_marks([draft_of("One", AGAIN), drafts[1]])
    assert essence_of.cache_info().misses - before <= 1


def test_a_mark_of_the_similar_deck_stays():
    like = AlikeQuestion(question=TUNNEL[0], title="Deck", index=3)
    one = replace(draft_of("One", TUNNEL), alike=(like,))
    marked, _ = with_marks([one, draft_of("Two", AGAIN)])
    assert marked.alike == (like,)
