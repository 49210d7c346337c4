import pytest
from builders import Bench, make_deck
from PySide6.QtWidgets import QWidget

from quizapp.gui.actions import FLAGS
from quizapp.gui.pages.review_actions import CHANGES, CHOICES, RATINGS, ReviewActions

DECK = make_deck(source="news.example.org")


@pytest.fixture
def page(qtbot) -> QWidget:
    page = QWidget()
    qtbot.addWidget(page)
    return page


@pytest.fixture
def actions(theme, page) -> ReviewActions:
    return ReviewActions(theme, page, single_keys=True)


def in_use(actions: ReviewActions) -> set[str]:
    return {name for name, action in actions.by_id.items() if action.isEnabled()}


def test_a_command_that_is_used_is_passed_on_by_its_name(actions):
    heard = []
    actions.triggered.connect(heard.append)
    for name in ("bury", "flag-3", "leave"):
        actions.by_id[name].trigger()
    assert heard == ["bury", "flag-3", "leave"]


def test_each_command_has_a_key_that_no_other_has(actions):
    for choices in (0, 4):
        actions.follow(DECK, is_editing=False, choices=choices)
        used = [action for action in actions.by_id.values() if action.isEnabled()]
        keys = [key.toString() for action in used for key in action.shortcuts()]
        assert len(keys) == len(set(keys))
        assert choices or all(action.shortcuts() for action in used)


def test_letters_choose_while_there_are_choices_and_then_mean_what_they_always_mean(actions):
    def keys() -> set[str]:
        used = (action for action in actions.by_id.values() if action.isEnabled())
        return {f"{action.objectName()} {key.toString()}" for action in used for key in action.shortcuts()}

    actions.follow(DECK, is_editing=False, choices=5)
    assert {"choose-A A", "choose-C C", "choose-E E"} <= keys()
    assert keys().isdisjoint({"edit E", "context C", "choose-F F"})
    assert {"edit", "context"} <= in_use(actions)
    actions.follow(DECK, is_editing=False)
    assert {"edit E", "context C"} <= keys()
    assert not any(key.startswith("choose") for key in keys())


def test_without_single_keys_the_commands_stay_in_the_menu(theme, page):
    actions = ReviewActions(theme, page, single_keys=False)
    assert actions.by_id["bury"].shortcuts() == []
    assert actions.by_id["bury"] in actions.menu.actions()
    assert actions.by_id["save"].shortcuts() != []


def test_on_a_card_all_are_in_use_but_saving(actions):
    actions.follow(DECK, is_editing=False)
    assert in_use(actions) == set(actions.by_id) - {"save", *CHOICES}


def test_a_source_without_an_address_is_out_of_use_and_says_why(actions):
    actions.follow(make_deck(), is_editing=False)
    assert "source" not in in_use(actions)
    assert actions.by_id["source"].toolTip() == "The article gives no web address."


def test_a_forbidden_command_stays_out_of_use_and_says_why(actions):
    actions.forbid("read-aloud", "There is no voice.")
    actions.follow(DECK, is_editing=False)
    assert "read-aloud" not in in_use(actions)
    assert actions.by_id["read-aloud"].toolTip() == "There is no voice."


def test_while_editing_only_saving_and_leaving_are_in_use(actions):
    actions.follow(DECK, is_editing=True)
    assert in_use(actions) == {"save", "leave"}


def test_at_the_end_only_going_on_and_leaving_are_in_use(actions):
    actions.follow(None, is_editing=False)
    assert in_use(actions) == {"reveal", "leave"}


def test_a_key_held_down_is_one_press(actions):
    assert not any(action.autoRepeat() for action in actions.by_id.values())


def test_every_flag_has_its_own_colour_in_the_menu(actions):
    pictures = {actions.by_id[f"flag-{number}"].icon().pixmap(16).toImage().cacheKey() for number in FLAGS}
    assert len(pictures) == len(FLAGS)


def test_the_ratings_are_those_of_the_keys_1_to_4(actions):
    keys = {name: actions.by_id[name].shortcut().toString() for name in RATINGS}
    assert keys == {name: str(rating.value) for name, rating in RATINGS.items()}


@pytest.fixture
def bench() -> Bench:
    bench = Bench()
    bench.add_decks(1, 2)
    return bench


@pytest.mark.parametrize(
    ("name", "attribute", "whole_deck"),
    [
        ("star", "starred", False),
        ("flag-2", "flag", False),
        ("bury", "buried_until", False),
        ("bury-deck", "buried_until", True),
        ("suspend", "suspended", False),
        ("suspend-deck", "suspended", True),
    ],
)
def test_each_change_touches_the_card_or_all_of_its_deck(bench, name, attribute, whole_deck):
    CHANGES[name](bench.cards, bench.card(11))
    assert bool(getattr(bench.card(11), attribute))
    assert bool(getattr(bench.card(12), attribute)) is whole_deck


def test_each_flag_sets_its_own_number(bench):
    for number in FLAGS:
        CHANGES[f"flag-{number}"](bench.cards, bench.card(11))
        assert bench.card(11).flag == number
