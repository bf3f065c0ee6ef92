"""The window speaks the language that the system or the user wants."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QLocale
from PySide6.QtWidgets import QApplication, QDialogButtonBox
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.language.interface_language import AS_SYSTEM, best_of, speak


@pytest.fixture(autouse=True)
def _english_in_the_end(qapp: QApplication) -> Iterator[None]:
    """What one test speaks is not what the next one hears."""
    yield
    speak("en")


@pytest.mark.parametrize(
    ("wanted", "language"),
    [
        (["pt-BR", "pt", "en-US"], "pt-BR"),
        (["pt-PT"], "pt-BR"),
        (["zh-CN"], "zh-Hans"),
        (["zh-Hans-SG", "zh-SG"], "zh-Hans"),
        (["zh-Hant-TW", "zh-TW"], "en"),
        (["de-DE", "zh-CN", "en"], "zh-Hans"),
        (["de-DE"], "en"),
        (["C"], "en"),
        ([], "en"),
    ],
)
def test_the_best_language_for_the_system(wanted: list[str], language: str) -> None:
    assert best_of(wanted) == language


def test_the_system_is_followed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QLocale, "uiLanguages", lambda self: ["pt-BR", "pt"])
    assert speak(AS_SYSTEM) == "pt-BR"


@pytest.mark.parametrize(
    ("language", "cancel", "number"),
    [
        ("en", "Cancel", "12,345.5"),
        ("pt-BR", "Cancelar", "12.345,5"),
        ("zh-Hans", "取消", "12,345.5"),
    ],
)
def test_texts_of_qt_and_numbers_are_in_that_language(
    qtbot: QtBot, language: str, cancel: str, number: str
) -> None:
    assert speak(language) == language
    buttons = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(buttons)
    (button,) = buttons.buttons()
    assert button.text().split("(")[0].replace("&", "") == cancel
    assert QLocale().toString(12345.5) == number


def test_another_language_takes_the_place_of_the_one_before() -> None:
    speak("zh-Hans")
    speak("pt-BR")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancelar"
    speak("en")
    assert QCoreApplication.translate("QPlatformTheme", "Cancel") == "Cancel"
