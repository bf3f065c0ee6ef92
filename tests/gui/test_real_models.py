"""The window with the models that are there from the start."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.gui.application import make_program
from s2s_desktop.gui.demo.picture import take_picture
from s2s_desktop.gui.demo.states import STATES
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.service import Service
from s2s_desktop.settings import Settings
from tests.gui.conftest import finished, hover, marked_words


@pytest.fixture(scope="module")
def service() -> Service:
    """The engine; it keeps what it has loaded from one test to the next."""
    return Service(Catalogue())


@pytest.fixture
def window(qtbot: QtBot, service: Service, tmp_path: Path) -> Iterator[MainWindow]:
    stored = Settings(as_you_type=False, beam_size=4)
    window = MainWindow(service.catalogue, service, stored, tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    yield window
    window.close()


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(finished(window), timeout=60_000)
    assert window.notices.notice is None, window.notices.notice


def test_a_text_is_translated_and_its_words_are_aligned(qtbot: QtBot, window: MainWindow) -> None:
    # GIVEN two paragraphs with an emoji before the words that are looked at
    text = "\N{GRINNING FACE} Good morning!\n\nThe red house is very old."
    # WHEN they are translated
    translate(qtbot, window, text)
    # THEN paragraphs are kept, the words are Portuguese and the house is the house
    first, second = window.target.text().split("\n\n")
    assert "Bom dia" in first
    assert "casa" in second
    hover(window.source, window.source.document().find("house").selectionStart() + 1)
    assert marked_words(window.source) == ["house"]
    assert marked_words(window.target) == ["casa"]
    hover(window.target, window.target.document().find("casa").selectionStart() + 1)
    assert "house" in marked_words(window.source)


def test_swapped_it_is_translated_back(qtbot: QtBot, window: MainWindow) -> None:
    translate(qtbot, window, "The red house is very old.")
    window.commands.swap.trigger()
    assert "casa" in window.source.text()
    translate(qtbot, window, window.source.text())
    assert "house" in window.target.text()
    assert "Portuguese → English" in window.status.model.text()


def test_the_language_is_detected_and_asked_for(qtbot: QtBot, window: MainWindow) -> None:
    # GIVEN nothing was chosen
    translate(qtbot, window, "A casa vermelha é muito antiga.")
    assert "house" in window.target.text()
    assert window.workspace.bar.source_pill.text() == "Portuguese · detected"
    assert window.choices.target_language == "en"
    # WHEN the text is German, nothing is made of it
    translate(qtbot, window, "Das rote Haus auf dem Hügel ist sehr alt.")
    bar = window.workspace.language_notices
    assert window.target.text() == ""
    assert bar.notice is not None
    assert bar.notice.message == "This looks like German (99 %)."
    # WHEN it is a word of two languages, the answer is what it is translated from
    translate(qtbot, window, "casa")
    assert window.target.text() == ""
    button = next(b for b in bar.action_buttons if b.text() == "Portuguese")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "ouse" in window.target.text() or "ome" in window.target.text())


def test_a_long_text_can_be_closed_in_the_middle(qtbot: QtBot, window: MainWindow) -> None:
    text = " ".join(f"The house number {i} stands in a long street." for i in range(400))
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(lambda: len(window.target.text()) > 100, timeout=60_000)
    window.close()
    assert not window.queue._thread.isRunning()


def test_the_window_that_users_get_is_ready_by_itself(qtbot: QtBot) -> None:
    program = make_program()
    window = program.window
    qtbot.addWidget(window)
    window.show()
    window.warm_up()
    qtbot.waitUntil(
        lambda: window.status.state.full_text == "Everything stays on this computer", timeout=60_000
    )
    window.close()
    program.close()


def test_the_demo_prints_a_translation_and_takes_a_picture(
    qtbot: QtBot,
    window: MainWindow,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    STATES["finished"](window)
    assert "casa branca" in capsys.readouterr().out
    assert marked_words(window.target) == ["branca"]
    take_picture(window, tmp_path / "pictures" / "demo.png")
    assert (tmp_path / "pictures" / "demo.png").read_bytes().startswith(b"\x89PNG")


def test_the_demo_summarizes_and_marks_where_a_sentence_came_from(
    qtbot: QtBot, window: MainWindow, capsys: pytest.CaptureFixture[str]
) -> None:
    STATES["summarized"](window)
    summary = window.target.text()
    assert capsys.readouterr().out.endswith(f"{summary}\n")
    assert 0 < len(summary) < len(window.source.text()) / 2
    marked = [
        [mark.cursor.selectedText() for mark in pane.extraSelections()]
        for pane in (window.source, window.target)
    ]
    (became,) = marked[1]
    assert became in summary
    assert len(marked[0]) >= 1
