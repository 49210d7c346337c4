import pytest
from PySide6.QtCore import Qt

from quizapp.gui.widgets.percent_slider import PercentSlider


@pytest.fixture
def slider(qtbot, theme) -> PercentSlider:
    slider = PercentSlider(theme, "Desired retention", least=80, most=95)
    qtbot.addWidget(slider)
    slider.set_share(0.9)
    slider.show()
    return slider


@pytest.fixture
def chosen(slider) -> list[float]:
    heard: list[float] = []
    slider.chosen.connect(heard.append)
    return heard


def shown(slider: PercentSlider) -> str:
    return slider.value.text().replace("\u00a0", " ")


def test_the_share_it_is_given_is_shown_and_not_taken_for_a_choice(slider, chosen):
    slider.set_share(0.85)
    assert (slider.slider.value(), shown(slider), chosen) == (85, "85 %", [])


def test_an_arrow_key_chooses_the_next_per_cent_at_once(qtbot, slider, chosen):
    qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    assert (chosen, shown(slider)) == ([0.91], "91 %")


def test_the_keys_stop_at_the_ends_of_the_range(qtbot, slider, chosen):
    qtbot.keyClick(slider.slider, Qt.Key.Key_End)
    qtbot.keyClick(slider.slider, Qt.Key.Key_Right)
    qtbot.keyClick(slider.slider, Qt.Key.Key_Home)
    assert chosen == [0.95, 0.8]


def test_a_drag_shows_the_value_all_along_and_chooses_where_it_ends(slider, chosen):
    slider.slider.setSliderDown(True)
    for position in (91, 92, 93):
        slider.slider.setSliderPosition(position)
    assert (shown(slider), chosen) == ("93 %", [])
    slider.slider.setSliderDown(False)
    assert chosen == [0.93]


@pytest.mark.parametrize(("share", "words"), [(0.7, "70 %"), (0.99, "99 %"), (0.905, "90.5 %")])
def test_a_share_from_elsewhere_is_shown_as_it_is(slider, chosen, share, words):
    slider.set_share(share)
    assert (shown(slider), chosen) == (words, [])


def test_the_range_widens_for_a_share_outside_and_narrows_again(slider):
    slider.set_share(0.7)
    assert (slider.slider.minimum(), slider.slider.maximum()) == (70, 95)
    slider.set_share(0.9)
    assert (slider.slider.minimum(), slider.slider.maximum()) == (80, 95)


def test_the_slider_does_not_move_when_its_value_gets_longer(qtbot, slider):
    before = slider.slider.width()
    slider.set_share(0.8)
    assert slider.slider.width() == before
    assert slider.focusProxy() is slider.slider
    assert slider.slider.accessibleName() == "Desired retention"
