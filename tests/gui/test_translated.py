"""Sentences from below in a window of another language."""

from __future__ import annotations

import pickle
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale, QTranslator
from pytestqt.qtbot import QtBot

from s2s_desktop.errors import UserError
from s2s_desktop.gui.translated import in_one_line, translated
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.sentences import LanguageName, Sentence, verbatim
from tests.gui.conftest import notice_of
from tests.gui.fake_service import FakeService

GERMAN = {
    "{name} is damaged: {reason}.": "{name} ist beschädigt: {reason}.",
    "it is empty": "sie ist leer",
    "Get it again.": "Bitte neu holen.",
    "{count} are left.": "{anzahl} sind übrig.",
}


class German(QTranslator):
    """Knows some sentences; lupdate puts them into a context without a name."""

    def isEmpty(self) -> bool:
        return False

    def translate(
        self,
        context: str,
        text: str,
        disambiguation: str | None = None,
        n: int = -1,
    ) -> str | None:
        return None if context else GERMAN.get(text)


@pytest.fixture
def german(qapp: QCoreApplication) -> Iterator[None]:
    """The window speaks German, as far as it can."""
    translator = German()
    qapp.installTranslator(translator)
    yield
    qapp.removeTranslator(translator)


def test_a_sentence_is_translated_and_filled_anew(german: None) -> None:
    reason = Sentence("it is empty")
    told = Sentence("{name} is damaged: {reason}.", name="a.bin", reason=reason)
    assert told == "a.bin is damaged: it is empty."
    assert translated(told) == "a.bin ist beschädigt: sie ist leer."
    assert in_one_line(told, Sentence("Get it again.")).endswith("Bitte neu holen.")


def test_numbers_and_languages_are_written_as_in_the_language_of_the_window(
    german: None,
) -> None:
    QLocale.setDefault(QLocale("pt-BR"))
    told = Sentence(
        "{size:,} bytes in {language}.", size=12345, language=LanguageName("German", "de")
    )
    assert told == "12,345 bytes in German."
    assert translated(told) == "12.345 bytes in alemão."
    assert translated(pickle.loads(pickle.dumps(told))) == translated(told)
    QLocale.setDefault(QLocale("en"))


def test_other_texts_stay_as_they_are(german: None) -> None:
    assert translated("it is empty") == "it is empty"
    assert translated(verbatim("it is {empty}")) == "it is {empty}"
    assert translated(Sentence("Nobody knows this.")) == "Nobody knows this."


def test_a_translation_with_other_placeholders_gives_way_to_english(german: None) -> None:
    assert translated(Sentence("{count} are left.", count=3)) == "3 are left."


def test_a_failure_is_told_in_the_language_of_the_window(
    german: None, window: MainWindow, service: FakeService, qtbot: QtBot
) -> None:
    # GIVEN a service whose model is damaged
    service.error = UserError(
        Sentence("{name} is damaged: {reason}.", name="m.bin", reason=Sentence("it is empty")),
        Sentence("Get it again."),
    )
    # WHEN a text is to be translated
    qtbot.keyClicks(window.source, "Hello.")
    window.commands.run.trigger()
    qtbot.waitUntil(lambda: not window.requester.running and window.notices.isVisible())
    # THEN the notice is German
    notice = notice_of(window)
    assert notice.message == "m.bin ist beschädigt: sie ist leer."
    assert notice.hint == "Bitte neu holen."
