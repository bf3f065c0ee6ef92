"""The window changes its language without a new start."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop import settings
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.language.interface_language import speak
from s2s_desktop.gui.program import Program
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.fake_service import FakeService


@pytest.fixture
def program(
    qapp: QApplication, qtbot: QtBot, service: FakeService, settings_path: Path
) -> Iterator[Program]:
    """The program, in English, with its window open."""
    stored = Settings(as_you_type=False, interface_language="en")
    history_path = settings_path.parent / "history" / "history.db"
    program = Program(Catalogue(), service, stored, settings_path, history_path)
    program.window.show()
    program.window.setGeometry(8, 60, 700, 500)
    yield program
    program.window.close()
    program.close()
    speak("en")


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    qtbot.keyClicks(window.source, text)
    window.run_task()
    qtbot.waitUntil(lambda: not window.requester.running)


def change_language(qtbot: QtBot, program: Program, language: str) -> None:
    before, kept = program.window, program.window.kept
    kept.take(replace(kept.value, interface_language=language))
    qtbot.waitUntil(lambda: program.window is not before)


def test_the_window_speaks_another_language_and_holds_what_it_held(
    qtbot: QtBot, program: Program
) -> None:
    # GIVEN a translation in an English window
    translate(qtbot, program.window, "Good morning.")
    said, place = program.window.target.text(), program.window.geometry()
    assert program.window.menuBar().actions()[0].text() == "&File"
    # WHEN Portuguese is chosen
    change_language(qtbot, program, "pt-BR")
    # THEN a window in its place speaks it, with the same texts
    window = program.window
    assert window.isVisible()
    assert window.menuBar().actions()[0].text() == "&Arquivo"
    assert window.source.text() == "Good morning."
    qtbot.waitUntil(lambda: window.target.text() == said)
    assert window.geometry() == place
    # AND undoing does not empty it
    assert not window.commands.undo.isEnabled()
    # AND the choice is kept
    assert settings.load(program._settings_path).interface_language == "pt-BR"


def test_changing_the_language_does_not_end_the_program(
    qtbot: QtBot, qapp: QApplication, program: Program
) -> None:
    ended: list[bool] = []
    qapp.lastWindowClosed.connect(lambda: ended.append(True))
    for language in ("zh-Hans", "en"):
        change_language(qtbot, program, language)
    qtbot.wait(50)
    assert program.window.isVisible()
    assert QApplication.quitOnLastWindowClosed()


def test_texts_are_typed_and_translated_as_before(qtbot: QtBot, program: Program) -> None:
    change_language(qtbot, program, "zh-Hans")
    translate(qtbot, program.window, "Good evening.")
    assert program.window.target.text()


def test_what_was_done_is_found_at_the_next_start(
    qtbot: QtBot, qapp: QApplication, service: FakeService, settings_path: Path
) -> None:
    history_path = settings_path.parent / "history" / "history.db"
    stored = Settings(as_you_type=False, interface_language="en", history="on")
    for text in ("Good morning.", "Good night."):
        # GIVEN a program in which something is translated, and which ends at once
        program = Program(Catalogue(), service, stored, settings_path, history_path)
        program.window.show()
        program.window.source.selectAll()
        translate(qtbot, program.window, text)
        program.window.close()
        program.close()
    # THEN the next one opens with the last text, and its list has both
    program = Program(Catalogue(), service, stored, settings_path, history_path)
    program.window.show()
    assert program.window.target.text() == "GOOD NIGHT."
    program.window.commands.history.trigger()
    qtbot.waitUntil(lambda: program.history.entries.rowCount() == 2)
    program.window.close()
    program.close()


def test_the_first_start_asks_for_the_history_and_an_answer_counts(
    qtbot: QtBot, qapp: QApplication, service: FakeService, settings_path: Path
) -> None:
    history_path = settings_path.parent / "history" / "history.db"
    program = Program(Catalogue(), service, Settings(), settings_path, history_path)
    notices = program.window.notices
    assert notices.notice is not None
    assert "Keep a history" in notices.notice.message
    notices.action_buttons[1].click()
    program.window.close()
    program.close()
    assert settings.load(settings_path).history == "off"
