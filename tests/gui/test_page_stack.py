import pytest

from quizapp.core.changes import ChangeSet
from quizapp.gui.page_stack import PageStack
from quizapp.gui.pages.page import EVERYTHING, Page
from quizapp.gui.widgets.banner import Message


class Notebook(Page):
    def __init__(self, title):
        super().__init__(title)
        self.entered = []
        self.changes = []
        self.stays = False

    def leave(self):
        return not self.stays

    def enter(self, argument):
        self.entered.append(argument)

    def refresh(self, change):
        self.changes.append(change)


@pytest.fixture
def stack(qtbot, theme, events):
    stack = PageStack(events)
    qtbot.addWidget(stack)
    stack.add_page("today", Notebook("Today"))
    stack.add_page("library", Notebook("Library"))
    stack.add_page("deck", Notebook("Deck"), section="library")
    stack.show()
    return stack


def test_before_the_first_step_no_page_is_there(stack):
    assert (stack.page_name, stack.current_page, stack.section) == (None, None, None)
    assert not any(stack.page(name).isVisible() for name in ("today", "library", "deck"))
    assert stack.page("today").changes == []


def test_a_page_is_shown_by_its_name(qtbot, stack):
    with qtbot.waitSignal(stack.moved):
        stack.go("library")

    assert stack.page_name == "library"
    assert stack.current_page is stack.page("library") is stack.currentWidget()


def test_a_page_is_told_what_to_show_before_it_is_seen(stack):
    stack.go("deck", 7)

    assert stack.page("deck").entered == [7]
    assert stack.section == "library"


def test_without_an_argument_a_page_shows_what_it_did(stack):
    stack.go("deck", 7)
    stack.go("today")
    stack.go("deck")

    assert stack.page("deck").entered == [7]


def test_zero_is_an_argument(stack):
    stack.go("deck", 0)

    assert stack.page("deck").entered == [0]


def test_a_page_can_ask_for_another(stack):
    stack.go("library")
    stack.page("library").navigate.emit("deck", 3)

    assert stack.page_name == "deck"
    assert stack.page("deck").entered == [3]


def test_the_way_back_is_the_way_that_was_come(stack):
    for name in ("today", "library", "deck", "deck"):
        stack.go(name)

    visited = []
    for _ in range(3):
        stack.back()
        visited.append(stack.page_name)

    assert visited == ["library", "today", "today"]


def test_the_way_back_ends_after_fifty_pages(stack):
    for _ in range(200):
        stack.go("library")
        stack.go("today")
    steps = []
    stack.moved.connect(lambda: steps.append(stack.page_name))
    for _ in range(200):
        stack.back()

    assert len(steps) == 49


def test_a_message_of_a_page_is_passed_on(qtbot, stack):
    message = Message(text="5 cards added.")

    with qtbot.waitSignal(stack.message) as passed:
        stack.page("today").message.emit(message)

    assert passed.args == [message]


def test_the_wish_of_a_page_for_the_palette_is_passed_on(qtbot, stack):
    with qtbot.waitSignal(stack.palette_asked):
        stack.page("today").palette_asked.emit()


def test_pages_are_told_of_changes(stack, events):
    stack.go("today")
    change = ChangeSet(reviews=True)
    events.publish(change)

    assert stack.page("today").changes == [EVERYTHING, change]


def test_a_page_that_is_not_there_is_asked_for_and_then_shown(stack):
    def build(name, argument):
        assert argument == "x"
        stack.add_page(name, Notebook("Settings"))

    stack.missing.connect(build)
    stack.go("settings", "x")

    assert stack.page_name == "settings"
    assert stack.page("settings").entered == ["x"]


def test_pages_are_made_ahead_one_after_another_and_what_is_shown_stays(qtbot, stack):
    asked = []
    stack.missing.connect(lambda name, _argument: asked.append(name))
    stack.go("today")
    stack.make_ahead(("inbox", "today", "settings"))

    assert asked == []
    qtbot.waitUntil(lambda: "settings" in asked)
    assert asked == ["inbox", "settings"]
    assert stack.page_name == "today"


def test_where_nobody_has_the_page_all_stays_as_it_is(stack):
    stack.go("today")
    stack.go("nowhere")

    assert stack.page_name == "today"


def test_the_window_may_close_where_every_page_lets_it(stack):
    stack.go("library")

    assert stack.leave()
    assert stack.page_name == "library"


def test_a_page_out_of_sight_that_keeps_the_window_open_is_shown(stack):
    stack.go("library")
    stack.page("deck").stays = True

    assert not stack.leave()
    assert stack.page_name == "deck"


def test_the_page_that_is_seen_is_asked_before_the_others(stack):
    stack.go("library")
    stack.page("library").stays = stack.page("today").stays = True

    assert not stack.leave()
    assert stack.page_name == "library"
