import pytest
from urllib3.exceptions import DecodeError, IncompleteRead, ProtocolError, ReadTimeoutError

from quizapp.sources.web_faults import bad_status, broken, ended, too_large
from quizapp.sources.web_watch import End

URL = "https://news.example.org/lima"


@pytest.mark.parametrize(
    ("fault", "message"),
    [
        (ReadTimeoutError(None, URL, "slow"), "news.example.org does not answer."),
        (TimeoutError("timed out"), "news.example.org does not answer."),
        (IncompleteRead(3, 5), f"{URL} broke off before its end."),
        (DecodeError("bad"), f"{URL} is packed, and the packing is damaged."),
        (ProtocolError("odd"), "What news.example.org answers cannot be understood."),
        (
            ConnectionResetError(104, "Connection reset by peer"),
            "The connection to news.example.org failed: Connection",
        ),
    ],
)
def test_a_fault_is_put_into_words(fault, message):
    assert broken(URL, fault).message.startswith(message)


def test_a_long_address_is_cut_in_messages():
    assert len(str(too_large(URL + "a" * 5000, 5_000_000))) < 400


def test_a_server_is_named_by_its_host():
    assert bad_status(URL, 500).message == "The server of news.example.org has a fault of its own (500)."


def test_the_deadline_is_said_in_seconds():
    assert ended(URL, End.LATE, 30.0).message == f"{URL} takes longer than 30 seconds."
