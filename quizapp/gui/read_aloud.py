"""Reading a card aloud with Qt's text-to-speech, where that and a voice are installed."""

import importlib
from types import ModuleType
from typing import Any

from PySide6.QtCore import QLocale, QObject

from quizapp.errors import QuizAppError
from quizapp.gui.i18n import tr

_MODULE = "PySide6.QtTextToSpeech"


def speech_module() -> ModuleType | None:
    """Return Qt's text-to-speech, which is in PySide6-Addons; None where that is not installed."""
    try:
        return importlib.import_module(_MODULE)
    except ImportError:
        return None


class ReadAloud(QObject):
    """Speaks one text at a time. The voices are looked for when the first text is to be read."""

    def __init__(self, parent: QObject, module: ModuleType | None) -> None:
        """`module` is Qt's text-to-speech, None where there is none."""
        super().__init__(parent)
        self._module: Any = module
        self._engine: Any = None
        self._usual = QLocale()

    @property
    def hindrance(self) -> str:
        """Why nothing can be read aloud; "" where it can, as far as is known."""
        if self._module is None:
            return tr("Reading aloud needs the package PySide6-Addons: pip install 'quizapp[speech]'.")
        if not self._module.QTextToSpeech.availableEngines():
            return tr("This computer has no program that reads aloud.")
        return ""

    @property
    def is_speaking(self) -> bool:
        """Whether a text is being read."""
        return self._engine is not None and self._engine.state() == self._module.QTextToSpeech.State.Speaking

    def speak(self, text: str, language: str | None) -> None:
        """Read `text`; `language` is the English name of its language, None where it is not known.

        Raises QuizAppError where there is no voice for it.
        """
        if self._engine is None:
            self._engine = self._module.QTextToSpeech(self)
            self._usual = self._engine.locale()
        locale = self._voice_for(language)
        if locale is None:
            raise QuizAppError(
                tr("No voice on this computer reads {language}.", language=language or tr("this text")),
                tr("Install one in the settings of the system."),
            )
        self._engine.setLocale(locale)
        self._engine.say(text)

    def stop(self) -> None:
        """Be silent."""
        if self.is_speaking:
            self._engine.stop()

    def _voice_for(self, language: str | None) -> QLocale | None:
        """Return the locale of a voice that reads `language`, by preference the one that the system has chosen."""
        wanted = language or _name(self._usual)
        fitting = [locale for locale in self._engine.availableLocales() if _name(locale) == wanted]
        return self._usual if self._usual in fitting else next(iter(fitting), None)


def _name(locale: QLocale) -> str:
    return QLocale.languageToString(locale.language())
