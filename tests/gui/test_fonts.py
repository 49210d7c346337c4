from PySide6.QtGui import QFont, QFontMetricsF

from quizapp.gui.fonts import TYPE_SCALE, interface_families, make_font


def test_every_step_of_the_scale_has_a_line_higher_than_its_letters():
    assert all(style.line > style.size for style in TYPE_SCALE.values())


def test_there_are_two_weights_only():
    assert {style.weight for style in TYPE_SCALE.values()} == {QFont.Weight.Normal, QFont.Weight.DemiBold}


def test_there_are_families_to_fall_back_on(theme):
    families = interface_families()

    assert len(families) > 3
    assert all(families)


def test_a_font_grows_with_the_text_scale(theme):
    font = make_font(interface_families(), TYPE_SCALE["answer"], 2.0)

    assert font.pixelSize() == 34


def test_tabular_figures_are_equally_wide(theme):
    font = make_font(interface_families(), TYPE_SCALE["figure"], 1.0, tabular=True)
    metrics = QFontMetricsF(font)

    assert metrics.horizontalAdvance("1111") == metrics.horizontalAdvance("8888")
