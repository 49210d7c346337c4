from dataclasses import replace

import pytest
from articles import GLACIER, HARBOUR, ImportBench, changed, make_article

from quizapp.core.article import Article
from quizapp.core.deck import Deck
from quizapp.services.known_decks import KnownDecks

URL = "https://news.example.org/harbour"


@pytest.fixture
def bench() -> ImportBench:
    return ImportBench()


def found(bench: ImportBench, article: Article) -> Deck | None:
    return KnownDecks(bench.collection, [article]).find(article)


class TestByWhatTheArticleSaysOfItself:
    def test_a_renamed_deck_is_still_that_of_its_article(self, bench):
        article = make_article(source="news.example.org")
        bench.take(article)
        bench.library.edit_deck(replace(bench.deck, title="My harbour", source="elsewhere.example.org"))
        assert found(bench, article) == bench.deck

    def test_a_renamed_deck_of_which_all_cards_are_deleted_is_so_too(self, bench):
        article = make_article()
        bench.take(article)
        bench.library.edit_deck(replace(bench.deck, title="My harbour"))
        bench.cards.delete([card.id for card in bench.cards_of(bench.deck)])
        assert found(bench, article) == bench.deck

    def test_it_is_surer_than_an_address(self, bench):
        article = make_article(url=URL)
        bench.take(article)
        bench.library.edit_deck(replace(bench.deck, url=None, title="My harbour"))
        bench.take(make_article("Another", GLACIER, url=URL))
        mine, another = bench.decks
        assert (mine.title, another.url) == ("My harbour", URL)
        assert found(bench, article) == mine

    def test_an_article_that_was_never_stamped_is_found_by_other_means(self, bench):
        bench.take(make_article())
        assert found(bench, Article(title="A Harbour Opens")) == bench.deck
        assert found(bench, Article(title="A Glacier Melts")) is None


class TestByAddress:
    def test_the_same_address_is_the_same_article_under_any_title(self, bench):
        bench.take(make_article(url=URL))
        assert found(bench, make_article("Harbour: the second day", GLACIER, url=URL)) == bench.deck

    def test_the_address_wins_over_the_title(self, bench):
        bench.take(make_article("One", url=URL), make_article("Two", GLACIER))
        one, _ = bench.decks
        assert found(bench, make_article("Two", GLACIER, url=URL)) == one

    def test_another_address_under_the_same_title_is_another_article(self, bench):
        bench.take(make_article("The Morning Briefing", url=URL + "/1"))
        assert found(bench, make_article("The Morning Briefing", GLACIER, url=URL + "/2")) is None


class TestByTitle:
    @pytest.mark.parametrize("title", ["a harbour opens", "A  Harbour   opens!", "Ａ Harbour Opens", "Á harbour opens"])
    def test_case_accents_spaces_and_punctuation_make_no_other_title(self, bench, title):
        bench.take(make_article())
        assert found(bench, make_article(title, GLACIER)) == bench.deck

    def test_another_source_is_another_article(self, bench):
        bench.take(make_article(source="news.example.org"))
        assert found(bench, make_article(source="wire.example.org")) is None

    def test_no_source_contradicts_none(self, bench):
        bench.take(make_article(source="news.example.org"))
        assert found(bench, make_article(summary="Said anew.")) == bench.deck

    def test_of_several_decks_that_of_the_same_source_is_meant(self, bench):
        bench.take(make_article(summary="Without a source."))
        anywhere = bench.deck
        bench.library.edit_deck(replace(anywhere, title="Away for a moment", about_origin=None))
        bench.take(make_article(asked=GLACIER, source="news.example.org"))
        bench.library.edit_deck(anywhere)
        assert found(bench, make_article(summary="Said anew.", source="News.Example.Org")) == anywhere
        assert found(bench, make_article(summary="Said anew.", source="news.example.org")) != anywhere

    @pytest.mark.parametrize("title", ["", "  "])
    def test_articles_without_a_title_are_not_one_article(self, bench, title):
        bench.take(make_article(title))
        assert found(bench, make_article(title, GLACIER)) is None
        assert found(bench, make_article(title)) == bench.deck

    @pytest.mark.parametrize("title", ["日本の港", "हार्बर", "ميناء جديد", "!!!", "🚢"])
    def test_titles_of_any_script_tell_articles_apart(self, bench, title):
        bench.take(make_article("香港的港口"), make_article(title, GLACIER))
        assert len(bench.decks) == 2
        assert found(bench, make_article(title, HARBOUR, summary="Other.")) == bench.decks[1]


class TestByQuestions:
    def test_most_of_the_questions_under_a_changed_title_are_the_same_article(self, bench):
        bench.take(make_article())
        assert found(bench, make_article("Harbour Is Open", HARBOUR[:2] + GLACIER[:1])) == bench.deck

    def test_less_than_most_are_another_article(self, bench):
        bench.take(make_article())
        assert found(bench, make_article("Harbour Is Open", HARBOUR[:2] + GLACIER)) is None

    def test_a_single_question_is_never_enough(self, bench):
        bench.take(make_article(asked=HARBOUR[:1]))
        assert found(bench, make_article("Harbour Is Open", HARBOUR[:1])) is None

    def test_another_source_is_another_article(self, bench):
        bench.take(make_article(source="news.example.org"))
        assert found(bench, make_article("Harbour Is Open", source="wire.example.org")) is None

    def test_questions_that_are_asked_of_every_article_make_no_two_the_same(self, bench):
        asked = (("What is it about?", "A harbour."), ("Why does it matter?", "Trade grows."))
        bench.take(make_article(asked=asked))
        others = (("What is it about?", "A glacier."), ("Why does it matter?", "Water runs short."))
        assert found(bench, make_article("A Glacier Melts", others)) is None

    def test_one_answer_that_stayed_is_enough(self, bench):
        bench.take(make_article())
        asked = changed(changed(HARBOUR, 0, "In June."), 1, "The state did.")
        assert found(bench, make_article("Harbour Is Open", asked)) == bench.deck

    def test_an_answer_that_the_student_has_edited_counts_as_the_one_it_was(self, bench):
        bench.take(make_article(asked=HARBOUR[:2]))
        for card in bench.cards_of(bench.deck):
            bench.cards.edit(card.id, question=card.question, answer="In my words.")
        assert found(bench, make_article("Harbour Is Open", HARBOUR[:2])) == bench.deck

    def test_the_deck_with_the_most_of_them_is_meant_then_the_oldest(self, bench):
        bench.take(make_article("One", HARBOUR[:2], source="a.example.org"))
        bench.take(make_article("Two", source="b.example.org"))
        bench.take(make_article("Three", source="c.example.org"))
        deck = found(bench, make_article("Four"))
        assert deck is not None
        assert deck.title == "Two"

    def test_what_many_decks_ask_counts_neither_for_nor_against(self, bench):
        everywhere = (
            ("What is it about?", "Read on."),
            ("Who is in it?", "Some people."),
            ("And then?", "We shall see."),
        )
        own = HARBOUR[:2]
        bench.take(*(make_article(f"Article {n}", everywhere) for n in range(20)), make_article(asked=own + everywhere))
        assert found(bench, make_article("Something Else", everywhere)) is None
        deck = found(bench, make_article("Harbour Is Open", own + everywhere))
        assert deck is not None
        assert deck.title == "A Harbour Opens"


class TestWhatIsPlanned:
    def test_is_found_as_it_will_be_and_by_the_title_it_had(self, bench):
        bench.take(make_article(url=URL))
        known = KnownDecks(bench.collection, [make_article("New Title", url=URL)])
        renamed = replace(bench.deck, title="New Title")
        known.take(renamed, [], new=False)
        for title in ("New Title", "A Harbour Opens"):
            assert known.find(make_article(title, GLACIER, summary="Other.")) == renamed

    def test_a_renamed_deck_is_known_by_the_title_of_its_article_where_that_comes_too(self, bench):
        bench.take(make_article())
        bench.library.edit_deck(replace(bench.deck, title="My harbour"))
        version = make_article(asked=GLACIER, summary="Other.")
        assert KnownDecks(bench.collection, [version, make_article()]).find(version) == bench.deck

    def test_has_the_cards_it_will_have(self, bench):
        bench.take(make_article())
        first, second, third = bench.cards_of(bench.deck)
        known = KnownDecks(bench.collection, [])
        edited, added = replace(second, answer="Other."), replace(third, id=third.id + 1)
        known.take(bench.deck, [edited, added], new=False)
        assert known.cards_of(bench.deck.id) == [first, edited, third, added]


def test_a_long_list_is_known_by_questions_taken_from_all_of_it(bench):
    asked = tuple((f"What is the height of mountain {number}?", f"{number} m.") for number in range(2_500))
    bench.take(make_article("Mountains", asked, source="news.example.org"))
    grown = make_article("Mountains and hills", (*asked, *GLACIER), source="news.example.org")
    assert found(bench, grown) == bench.deck
    others = tuple((f"What is the height of hill {number}?", f"{number} m.") for number in range(1_600))
    assert found(bench, make_article("Hills", (*asked[:900], *others), source="news.example.org")) is None
