import pytest
from PySide6.QtCore import QCoreApplication, QTranslator

from quizapp.gui.i18n import tr, tr_count


class Shouting(QTranslator):
    """Translates into capitals, as a language of its own would."""

    def translate(self, _context, text, _disambiguation=None, _count=-1):
        return text.upper().replace("{ACTION}", "{action}").replace("%N", "%n")

    def isEmpty(self):  # noqa: N802  Qt calls it
        return False


@pytest.fixture
def shouting(qapp):
    translator = Shouting()
    QCoreApplication.installTranslator(translator)
    yield
    QCoreApplication.removeTranslator(translator)


def test_a_text_without_a_translation_is_shown_as_it_is():
    assert tr("Undo {action}", action="Good") == "Undo Good"


def test_values_are_set_into_the_translated_text(shouting):
    assert tr("Undo {action}", action="good") == "UNDO good"


def test_what_looks_like_a_place_in_a_value_stays_as_it_is():
    assert tr("Undo {action}", action="{0} 100 %") == "Undo {0} 100 %"


def test_a_text_without_values_may_have_braces():
    assert tr("{as it is}") == "{as it is}"


def test_one_and_many_are_worded_apart():
    assert [tr_count("1 card", "%n cards", count) for count in (0, 1, 2)] == ["0 cards", "1 card", "2 cards"]


def test_counts_are_translated(shouting):
    assert tr_count("1 card", "%n cards", 5) == "5 CARDS"
