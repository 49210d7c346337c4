import json

import pytest
from click.testing import CliRunner

from quizapp.cli.main import cli
from quizapp.paths import Profile
from quizapp.settings import load_settings


@pytest.fixture
def profile(tmp_path):
    return Profile(root=tmp_path / "profile")


@pytest.fixture
def run(profile):
    def run(*arguments: str):
        return CliRunner().invoke(cli, ["--profile", str(profile.root), *arguments])

    return run


def test_a_profile_with_few_answers_is_left_as_it_is(run, profile):
    pytest.importorskip("fsrs_rs_python")
    done = run("optimize")
    assert done.exit_code == 1
    assert "400 answers" in done.output
    assert not profile.settings.exists()


def test_the_fit_is_saved_and_every_memory_follows_it(run, profile):
    pytest.importorskip("fsrs_rs_python")
    run("dev-seed", "--decks", "20", "--cards", "200", "--reviews-per-card", "8")
    done = run("optimize", "--json")
    assert done.exit_code == 0
    result = json.loads(done.output)
    assert load_settings(profile.settings).parameters == tuple(result["parameters"])
    assert result["cards"] == 200


def test_reset_goes_back_to_the_defaults(run, profile):
    pytest.importorskip("fsrs_rs_python")
    run("dev-seed", "--decks", "20", "--cards", "200", "--reviews-per-card", "8")
    run("optimize")
    done = run("optimize", "--reset")
    assert done.output == "The scheduler follows the defaults now; 200 memories changed.\n"
    assert load_settings(profile.settings).parameters is None
