"""Two articles tell of the same event, or only of the same people: pairs of real events, labelled by hand."""

import itertools
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from events import account, articles_of

from quizapp.core.article import Article, Question
from quizapp.core.similarity import SIMILAR_FROM, Account, account_of, rarity, share_of

ARTICLES = articles_of("events.json")


def weights_among(accounts: list[Account], *, decks: int | None = None) -> Callable[[str], float]:
    """Return the weights of words in a collection of `accounts`, or of so many decks with the same shares of words."""
    having = Counter(word for each in accounts for word in each.parts)
    size = decks or len(accounts)
    counts = {word: count if count < 5 else count * size // len(accounts) for word, count in having.items()}
    return lambda word: rarity(word, having=counts.get(word, 0), decks=size)


def judged(weight: Callable[[str], float], decks: int | None) -> Iterator[tuple[bool, bool, str, str]]:
    """Yield for each pair of articles whether they are held for one event, whether they are, and their titles."""
    accounts = [account(article) for _, _, article in ARTICLES]
    for one, other in itertools.combinations(range(len(ARTICLES)), 2):
        held = share_of(accounts[one], accounts[other], weight, decks=decks or len(accounts)) >= SIMILAR_FROM
        yield held, ARTICLES[one][0] == ARTICLES[other][0], ARTICLES[one][2].title, ARTICLES[other][2].title


@pytest.mark.parametrize("decks", [None, 500, 20_000])
def test_tellings_of_one_event_are_similar_and_others_with_the_same_people_are_not(decks):
    weight = weights_among([account(article) for _, _, article in ARTICLES], decks=decks)
    pairs = list(judged(weight, decks))
    missed = [titles for held, same, *titles in pairs if same and not held]
    mistaken = [titles for held, same, *titles in pairs if held and not same]
    assert len(pairs) > 1_000
    assert mistaken == []
    assert len(missed) <= 1, missed


@pytest.mark.parametrize("others", [0, 4, 20])
def test_they_are_in_a_collection_that_has_only_begun(others):
    mistaken = []
    for one, other in itertools.combinations(ARTICLES, 2):
        if one[1] == other[1]:
            rest = [each for each in ARTICLES if each[1] != one[1]][:others]
            accounts = [account(article) for _, _, article in (one, other, *rest)]
            share = share_of(accounts[0], accounts[1], weights_among(accounts), decks=len(accounts))
            if (share >= SIMILAR_FROM) != (one[0] == other[0]):
                mistaken.append((one[2].title, other[2].title, share))
    assert len(mistaken) <= 2, mistaken


def test_the_same_article_is_wholly_alike():
    told = account(ARTICLES[0][2])
    assert share_of(told, told, weights_among([told]), decks=1) == 1.0


def test_articles_without_a_word_in_common_are_not_alike():
    one, other = account(Article(title="Harbour")), account(Article(title="Glacier"))
    assert share_of(one, other, lambda _: 1.0, decks=2) == 0.0


def test_accounts_as_of_days_more_than_a_month_apart_are_of_different_events():
    article = ARTICLES[0][2]
    one = account(replace(article, as_of=date(2022, 7, 21)))
    assert share_of(one, account(replace(article, as_of=date(2022, 8, 20))), lambda _: 1.0, decks=2) == 1.0
    assert share_of(one, account(replace(article, as_of=date(2022, 9, 8))), lambda _: 1.0, decks=2) == 0.0
    assert share_of(one, account(article), lambda _: 1.0, decks=2) == 1.0


def test_numbers_that_differ_keep_reports_apart():
    july = account(Article(title="Prices rose by 8.6 per cent in 2022 up to June 30"))
    august = account(Article(title="Prices rose by 9.1 per cent in 2022 up to August 31"))
    again = account(Article(title="June 30 2022 prices rose by 8.6 per cent"))
    assert share_of(july, again, lambda _: 1.0, decks=2) > share_of(july, august, lambda _: 1.0, decks=2) + 0.2


def test_words_of_names_weigh_half_unless_the_text_has_them():
    told = account_of(Article(title="Talks Begin", people=("Angela Merkel",), organizations=("APEC",)), ())
    assert told.parts == {"talks": 1.0, "begin": 1.0, "angela": 0.5, "merkel": 0.5, "apec": 0.5}
    asked = Question(question="What did Merkel say?", answer="Nothing.")
    assert account_of(Article(title="Talks", people=("Angela Merkel",)), [asked]).parts["merkel"] == 1.0


def test_the_body_of_a_plain_article_counts_and_only_its_beginning_is_read():
    told = account_of(Article(title="Harbour"), (), "Ships came. " + "x " * 50_000 + "Glacier")
    assert "ships" in told.parts
    assert "glacier" not in told.parts


def test_a_word_weighs_more_the_fewer_decks_have_it_and_nothing_where_all_do():
    weights = [rarity("harbour", having=having, decks=1_000) for having in (0, 1, 30, 500, 1_000)]
    assert weights == sorted(weights, reverse=True)
    assert weights[-1] < 0.02


def test_short_words_are_common_in_advance_and_numbers_are_not():
    assert rarity("the", having=1, decks=2) < rarity("harbour", having=1, decks=2) / 2
    assert rarity("12", having=1, decks=2) == rarity("harbour", having=1, decks=2)
    assert rarity("the", having=1, decks=20_000) > 7


def test_scripts_without_spaces_are_compared_by_neighbouring_characters():
    weight = weights_among([account(Article(title=title)) for title in ("日本銀行が利上げを決定", "東京で大雪")])
    one, other = account(Article(title="日本銀行が利上げを決定")), account(Article(title="日本銀行、利上げを決める"))
    assert share_of(one, other, weight, decks=2) > SIMILAR_FROM
    assert share_of(one, account(Article(title="日本で銀の展示会が行われる")), weight, decks=2) < SIMILAR_FROM


def test_articles_of_one_pattern_are_of_different_events():
    asked = [Question(question="When did the harbour of the town open?", answer="It opened in the spring, late.")]
    articles = [Article(title=f"Story Number {number}", people=(f"Person {number}",)) for number in range(40)]
    accounts = [account_of(article, asked) for article in articles]
    weight = weights_among(accounts)
    assert share_of(accounts[0], accounts[1], weight, decks=len(accounts)) == 0.0
