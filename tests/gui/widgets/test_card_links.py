import pytest
from builders import make_card

from quizapp.gui.widgets.card_links import CardLinks

KIN = [("Split into", make_card(2, question="Who met\nin Lima?")), ("Split into", make_card(3, question="R&D? " * 40))]


@pytest.fixture
def links(theme, window) -> CardLinks:
    links = CardLinks(theme)
    links.setParent(window)
    window.show()
    return links


def test_each_card_is_a_link(qtbot, links):
    links.show_cards(KIN)
    assert links.isVisible()
    assert [link.accessibleName()[:30] for link in links.links] == [
        "Split into: Who met in Lima?", "Split into: R&D? R&D? R&D? R&D",
    ]  # fmt: skip
    assert links.links[1].text().endswith("…")
    for link, (_, card) in zip(links.links, KIN, strict=True):
        with qtbot.waitSignal(links.clicked) as clicked:
            link.click()
        assert clicked.args == [card]


def test_without_any_it_is_hidden(links):
    links.show_cards(KIN)
    links.show_cards(())
    assert not links.isVisible()
    assert links.links == ()


def test_a_link_stays_itself_while_the_cards_are_the_same(links):
    links.show_cards(KIN)
    before = links.links
    links.show_cards(list(KIN))
    assert links.links == before
