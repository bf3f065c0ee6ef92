"""Longer texts are not cut, and the window can be read from the right."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.language.interface_language import LANGUAGES, speak
from s2s_desktop.gui.language.pseudo_locale import (
    FROM_RIGHT,
    PSEUDO_LANGUAGES,
    longer,
    speak_pseudo,
)
from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import WindowMaker, finished
from tests.gui.language.texts import mnemonic, placeholders
from tests.gui.layout import faults

SPOKEN = [*LANGUAGES, *PSEUDO_LANGUAGES]
SMALL, LARGE = (640, 480), (1280, 800)


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Callable[[str], None]]:
    """Has the program speak a language or a pseudo-language until the test ends."""
    yield (
        lambda language: speak_pseudo(language) if language in PSEUDO_LANGUAGES else speak(language)
    )
    speak("en")


@pytest.mark.parametrize(
    "text", ["&Open…", "{count} places to check", "%n match(es)", "Text files (*.txt)", "OK", "…"]
)
def test_a_longer_text_is_a_third_longer_and_has_all_it_had(text: str) -> None:
    said = longer(text)
    assert len(said) == len(text) + round(len(text) / 3)
    assert (placeholders(said), mnemonic(said)) == (placeholders(text), mnemonic(text))


def faults_of(qtbot: QtBot, window: QWidget) -> list[str]:
    """What is wrong once the layout has come to rest."""
    found = faults(window)
    for _ in range(20):
        qtbot.wait(10)
        before, found = found, faults(window)
        if not found and not before:
            break
    return found


def with_texts(qtbot: QtBot, window: MainWindow) -> None:
    """A window that has everything to show that a translation brings."""
    window.source.set_text("Good morning. How are you? I am 30 years old.")
    window.run_task()
    qtbot.waitUntil(finished(window))


@pytest.mark.parametrize("size", [SMALL, LARGE])
@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("task", ["translate", "summarize"])
def test_the_window_has_room(
    qtbot: QtBot,
    make_window: WindowMaker,
    speaking: Callable[[str], None],
    language: str,
    size: tuple[int, int],
    task: str,
) -> None:
    speaking(language)
    window = make_window()
    window.choices.choose_task(task)
    window.resize(*size)
    qtbot.wait(50)
    assert (window.width(), window.height()) == size
    assert faults(window) == []
    with_texts(qtbot, window)
    window.commands.find.trigger()
    assert faults_of(qtbot, window) == []


def dialogs(window: MainWindow) -> dict[str, Callable[[], object]]:
    """What opens the dialogs and windows beside the main window."""
    do = window.commands
    return {
        "preferences": do.preferences.trigger,
        "keys": do.shortcuts.trigger,
        "about": do.about.trigger,
    }


@pytest.mark.parametrize("language", SPOKEN)
@pytest.mark.parametrize("name", ["preferences", "keys", "about"])
def test_dialogs_have_room(
    qtbot: QtBot,
    make_window: WindowMaker,
    speaking: Callable[[str], None],
    language: str,
    name: str,
) -> None:
    speaking(language)
    window = make_window()
    before = set(window.findChildren(QDialog))
    dialogs(window)[name]()
    (dialog,) = set(window.findChildren(QDialog)) - before
    assert faults_of(qtbot, dialog) == []
    dialog.close()


def left_edge(widget: QWidget) -> int:
    return widget.mapTo(widget.window(), widget.rect().topLeft()).x()


def test_the_window_is_mirrored_for_languages_that_are_read_from_the_right(
    qtbot: QtBot, make_window: WindowMaker, speaking: Callable[[str], None]
) -> None:
    speaking(FROM_RIGHT)
    window = make_window()
    window.resize(1280, 800)
    qtbot.wait(50)
    # THEN the source is at the right, the panel at the left
    assert left_edge(window.source) > left_edge(window.target) > left_edge(window.panel)
    # AND texts begin where their own language begins, whatever the window speaks
    assert window.source.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft
