"""The facets of a deck as chips."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from quizapp.core.deck import FacetKind
from quizapp.gui.widgets.facet_chips import FacetChips

TOPICS = [(FacetKind.TOPIC, f"Topic {number}") for number in range(1, 31)]


def shown(chips, window):
    chips.setParent(window)
    chips.resize(600, 400)
    window.show()
    window.activateWindow()
    return chips


def more(chips):
    return next((b for b in chips.findChildren(QPushButton) if b.isVisible() and b.text().endswith("more")), None)


def test_a_click_carries_kind_and_name(qtbot, theme, window):
    chips = shown(FacetChips(theme, [(FacetKind.TOPIC, "Trade"), (FacetKind.PERSON, "Iwaya")]), window)
    with qtbot.waitSignal(chips.clicked) as clicked:
        qtbot.mouseClick(chips.chips[FacetKind.PERSON, "Iwaya"], Qt.MouseButton.LeftButton)
    assert clicked.args == [FacetKind.PERSON, "Iwaya"]
    assert more(chips) is None


@pytest.mark.parametrize(("presses", "seen", "left"), [(0, 12, "18 more"), (1, 24, "6 more"), (2, 30, None)])
def test_of_many_the_first_are_shown_and_with_each_press_more(qtbot, theme, window, presses, seen, left):
    chips = shown(FacetChips(theme, TOPICS), window)
    qtbot.waitUntil(window.isActiveWindow)
    for _ in range(presses):
        before = len(chips.chips)
        qtbot.mouseClick(more(chips), Qt.MouseButton.LeftButton)
        assert chips.chips[TOPICS[before]].hasFocus()
        qtbot.waitUntil(lambda: all(chip.isVisible() for chip in chips.chips.values()))
    assert list(chips.chips) == TOPICS[:seen]
    assert (more(chips).text() if left else more(chips)) == left
