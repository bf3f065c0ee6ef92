"""The window with the pipeline that really summarizes; what is salient, a test marks."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.marks.mark_layers import Depth
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.pipeline.service import Service
from s2s_desktop.settings import Settings
from tests.gui.conftest import choose_length, finished, hover, notice_of, place_of
from tests.pipeline.summary.scripted import scripted_catalogue

KEY, OLD = "The key is with the mayor of the town.", "The old pier is closed today."
TEXT = (
    f"\N{ROCKET} It may rain. {OLD} Nobody swims there.\n\n"
    f"Boats come and go all day. {KEY} The school is near the church."
)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> MainWindow:
    service = Service(scripted_catalogue(tmp_path, monkeypatch), device="cpu", threads=1)
    stored = Settings(task="summarize", as_you_type=False)
    window = MainWindow(service.catalogue, service, stored, tmp_path / "settings.json")
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    return window


def summarize(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(finished(window))


def provenance(window: MainWindow, pane: TextPane) -> list[str]:
    marks = pane.shown_marks(Depth.ORIGIN, window.provenance_marks)
    return [mark.cursor.selectedText() for mark in marks]


def words(window: MainWindow, pane: TextPane) -> list[str]:
    marks = pane.shown_marks(Depth.WORD, window.marks)
    return [mark.cursor.selectedText() for mark in marks]


def test_a_sentence_of_the_summary_leads_to_its_place_in_the_text(
    qtbot: QtBot, window: MainWindow
) -> None:
    summarize(qtbot, window, TEXT)
    assert KEY in window.target.text()
    assert window.notices.notice is None
    # WHEN the sentence is clicked that says the most
    at = window.target.document().find("mayor").selectionStart() + 1
    QTest.mouseClick(
        window.target.viewport(), Qt.MouseButton.LeftButton, pos=place_of(window.target, at)
    )
    # THEN it is marked where it stands, behind a wide character too
    assert provenance(window, window.target) == [KEY]
    assert provenance(window, window.source) == [KEY]
    # AND its words were copied from their own places
    hover(window.target, at)
    assert words(window, window.source) == ["mayor"]
    # AND back
    at = window.source.document().find("mayor").selectionStart() + 1
    QTest.mouseClick(
        window.source.viewport(), Qt.MouseButton.LeftButton, pos=place_of(window.source, at)
    )
    assert provenance(window, window.target) == [KEY]


def test_one_line_is_one_sentence(qtbot: QtBot, window: MainWindow) -> None:
    choose_length(window, "line")
    summarize(qtbot, window, TEXT)
    assert window.target.text() == KEY
    assert window.workspace.target_card.facts.full_text.startswith("1 sentence chosen · 9 of ")


def test_a_text_with_nothing_to_summarize_gets_a_plain_word(
    qtbot: QtBot, window: MainWindow
) -> None:
    summarize(qtbot, window, "| a | b |\n|---|---|\n| 1 | 2 |\n")
    assert notice_of(window).message
    assert window.source.text().startswith("| a | b |")
