from quizapp.core.plug_in import PlugIn


def test_a_plug_in_complains_only_of_a_fault():
    assert PlugIn(name="tiddly", package="bridge 1.2").complaint is None
    complaint = PlugIn(name="tiddly", package="bridge 1.2", fault="No module (ImportError).").complaint
    assert complaint == (
        'The format "tiddly" of bridge 1.2 does not work: No module (ImportError). Update or remove the package.'
    )
