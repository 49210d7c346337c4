"""Reading aloud, with a stand-in for Qt's text-to-speech, which the tests' installation need not have."""

from enum import Enum
from types import SimpleNamespace

import pytest
from PySide6.QtCore import QLocale, QObject

from quizapp.errors import QuizAppError
from quizapp.gui.read_aloud import ReadAloud, speech_module

ENGLISH, JAPANESE = QLocale(QLocale.Language.English), QLocale(QLocale.Language.Japanese)


class Engine:
    """Has the names of QTextToSpeech that are used, and says what it is told to."""

    State = Enum("State", ["Ready", "Speaking"])
    engines = ("flite",)
    locales = (ENGLISH, JAPANESE)
    last = None

    def __init__(self, _parent: QObject) -> None:
        self.said: list[tuple[str, str]] = []
        self._locale = ENGLISH
        self._state = Engine.State.Ready
        Engine.last = self

    @classmethod
    def availableEngines(cls) -> list[str]:  # noqa: N802  Qt's name
        return list(cls.engines)

    def availableLocales(self) -> list[QLocale]:  # noqa: N802  Qt's name
        return list(self.locales)

    def locale(self) -> QLocale:
        return self._locale

    def setLocale(self, locale: QLocale) -> None:  # noqa: N802  Qt's name
        self._locale = locale

    def say(self, text: str) -> None:
        self.said.append((self._locale.name()[:2], text))
        self._state = Engine.State.Speaking

    def stop(self) -> None:
        self._state = Engine.State.Ready

    def state(self) -> Enum:
        return self._state


@pytest.fixture
def owner(qapp) -> QObject:
    return QObject()


@pytest.fixture
def aloud(owner) -> ReadAloud:
    return ReadAloud(owner, SimpleNamespace(QTextToSpeech=Engine))


def test_a_text_is_read_in_the_voice_of_its_language(aloud):
    assert aloud.hindrance == ""
    aloud.speak("Where?", "English")
    aloud.speak("どこ", "Japanese")
    aloud.speak("Where?", None)
    assert Engine.last.said == [("en", "Where?"), ("ja", "どこ"), ("en", "Where?")]


def test_it_is_silent_when_it_is_told_to(aloud):
    aloud.stop()
    aloud.speak("Where?", "English")
    assert aloud.is_speaking
    aloud.stop()
    assert not aloud.is_speaking


def test_a_language_without_a_voice_is_not_read_in_another(aloud):
    with pytest.raises(QuizAppError, match="No voice on this computer reads Hindi"):
        aloud.speak("कहाँ", "Hindi")
    assert Engine.last.said == []


def test_without_any_voice_it_says_so(monkeypatch, aloud):
    monkeypatch.setattr(Engine, "locales", ())
    with pytest.raises(QuizAppError, match="No voice"):
        aloud.speak("Where?", None)


def test_without_a_program_that_reads_it_says_so(monkeypatch, aloud):
    monkeypatch.setattr(Engine, "engines", ())
    assert aloud.hindrance == "This computer has no program that reads aloud."


def test_without_the_package_it_says_which(owner):
    assert "quizapp[speech]" in ReadAloud(owner, None).hindrance


def test_the_package_is_found_where_it_is_installed():
    module = speech_module()
    assert module is None or hasattr(module, "QTextToSpeech")
