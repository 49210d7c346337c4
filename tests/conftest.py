"""What all tests share: windows that no screen shows, a steady hypothesis profile, and no unexpected log line."""

import logging
import os
from collections.abc import Iterator

import pytest
from clocks import FakeClock
from distributions import Distributions
from hypothesis import HealthCheck, settings
from web_server import WebServer

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

settings.register_profile(
    "steady", deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
settings.load_profile("steady")


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def web() -> Iterator[WebServer]:
    """A web server on this computer."""
    with WebServer() as server:
        yield server


@pytest.fixture
def distributions(tmp_path_factory, monkeypatch) -> Iterator[Distributions]:
    folder = tmp_path_factory.mktemp("site-packages")
    monkeypatch.syspath_prepend(folder)
    made = Distributions(folder)
    yield made
    made.forget()


@pytest.fixture(autouse=True)
def no_unexpected_log_lines(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail a test that logs a warning or worse, unless it is marked `expects_log`."""
    with caplog.at_level(logging.INFO):
        yield
    if request.node.get_closest_marker("expects_log") is None:
        lines = [r.getMessage() for r in caplog.get_records("call") if r.levelno >= logging.WARNING]
        assert not lines, f"unexpected log lines: {lines}"
