"""A card that fails is taken out, brought back, corrected or rescued, on the page of its deck."""

from dataclasses import replace
from functools import partial

import pytest
from browsing import DUE, BrowsingWindow, browsing_windows
from builders import make_card, make_deck, reviewed
from page_windows import SHIFT

from quizapp.core.changes import Action
from quizapp.core.ids import DeckId
from quizapp.core.withdrawal import Reason
from quizapp.gui.dialogs.rescue_sheet import Rescue

LEECH = reviewed(make_card(11, answer="Iwaya met Blinken in Lima. They agreed on three points."), DUE)
LEECH = replace(LEECH, schedule=replace(LEECH.schedule, lapses=5))


@pytest.fixture
def page(qtbot, theme, tmp_path, clock):
    with browsing_windows(qtbot, theme, tmp_path, clock) as open_window:
        opened = partial(open_window, page="deck", argument=DeckId(1))
        window = opened(make_deck(1, url="https://kyodonews.net/1"), LEECH, make_card(12))
        window.app._collection.reserve_card_ids(100)
        yield window


def remedies(page: BrowsingWindow):
    return page.deck.card_deeds.remedies


class TestWithdrawal:
    def test_x_takes_the_card_out_with_reason_and_note(self, page):
        page.key("X")
        form = remedies(page).form
        form.reasons[Reason.OUTDATED].click()
        form.note.setPlainText("Ishiba since October")
        form.save_button.click()
        withdrawn = page.stored_card(11).withdrawn
        assert (withdrawn.reason, withdrawn.note) == (Reason.OUTDATED, "Ishiba since October")
        assert page.said == "Card taken out: it waits under Corrections."
        page.undo_by_banner()
        assert page.stored_card(11) == LEECH

    def test_x_on_a_card_that_is_out_brings_it_back(self, page):
        remedies(page).retire(page.stored_card(11))
        assert page.said == "Card retired: it is asked no more."
        page.key("X")
        assert page.stored_card(11) == LEECH
        assert page.app.history.undoable is Action.BRING_BACK

    def test_the_opened_card_says_why_it_is_out_and_offers_to_bring_it_back(self, page):
        page.events.publish(page.app.withdrawals.withdraw([LEECH.id], Reason.WRONG, "It was Kerry."))
        page.go("deck", page.stored_card(11))
        detail = page.cards.detail(LEECH.id)
        assert detail._withdrawn.text() == "Wrong: It was Kerry."
        assert detail.buttons["withdraw"].text() == "Bring back"
        assert not detail.buttons["rescue"].isVisible()

    def test_the_form_opens_the_source(self, page, browser):
        page.key("X")
        remedies(page).form.source_button.click()
        assert browser.opened == ["https://kyodonews.net/1"]

    def test_a_correction_gives_the_right_text_and_brings_the_card_back(self, page):
        page.app.withdrawals.withdraw([LEECH.id], Reason.WRONG)
        remedies(page).correct(page.stored_card(11))
        editor = remedies(page).editor
        editor.editor.answer.setPlainText("Iwaya met Blinken in Lima, Peru. They agreed on three points.")
        editor.save_button.click()
        card = page.stored_card(11)
        assert card.withdrawn is None
        assert [point.text_in(card.answer) for point in card.key_points] == [
            "Iwaya met Blinken in Lima, Peru.",
            "They agreed on three points.",
        ]


class TestRescue:
    def test_shift_x_offers_to_split_the_card_by_its_points(self, page):
        page.key("X", SHIFT)
        sheet = remedies(page).sheet
        sheet.split.rows[0].question.setPlainText("Whom did Iwaya meet?")
        sheet.save_button.click()
        assert page.stored_card(11).withdrawn.reason is Reason.RETIRED
        answers = [row.card.answer for row in page.deck.table.rows]
        assert answers[1:3] == ["Iwaya met Blinken in Lima.", "They agreed on three points."]
        assert page.said == "Card split. It is retired itself."
        page.undo_by_banner()
        assert page.stored_card(11) == LEECH
        assert len(page.deck.table.rows) == 2

    def test_a_card_is_written_anew(self, page):
        page.key("X", SHIFT)
        sheet = remedies(page).sheet
        sheet.choices[Rescue.REWRITE].click()
        sheet.editor.question.setPlainText("Where did Iwaya meet Blinken?")
        sheet.save_button.click()
        card = page.stored_card(11)
        assert (card.question, card.kept_lapses, card.schedule) == ("Where did Iwaya meet Blinken?", 5, LEECH.schedule)

    def test_a_card_is_kept(self, page):
        page.key("X", SHIFT)
        sheet = remedies(page).sheet
        sheet.choices[Rescue.KEEP].click()
        sheet.save_button.click()
        assert page.stored_card(11).kept_lapses == 5
        assert page.app.rescue.leeches() == []

    def test_a_card_is_retired(self, page):
        page.key("X", SHIFT)
        sheet = remedies(page).sheet
        sheet.choices[Rescue.RETIRE].click()
        sheet.save_button.click()
        assert page.stored_card(11).withdrawn.reason is Reason.RETIRED

    def test_a_sheet_that_is_closed_changes_nothing(self, page):
        page.key("X", SHIFT)
        remedies(page).sheet.cancel_button.click()
        assert remedies(page).sheet is None
        assert page.stored_card(11) == LEECH
