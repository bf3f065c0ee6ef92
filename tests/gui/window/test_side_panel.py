"""The side panel in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop import settings
from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import WindowMaker, finished


def type_and_translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    window.run_task()
    qtbot.waitUntil(finished(window))


def test_the_panel_tells_the_place_and_steps_to_the_sentences_around(
    qtbot: QtBot, window: MainWindow
) -> None:
    window.resize(1280, 800)  # in little room the place is told in numbers alone
    type_and_translate(qtbot, window, "One. Two. Three.")
    header = window.panel.header
    window.marks.go_to(0)
    assert header.place.full_text == "Sentence 1 of 3"
    QTest.mouseClick(header.forward, Qt.MouseButton.LeftButton)
    assert header.place.full_text == "Sentence 2 of 3"
    assert window.marks.shown_index == 1


def test_the_panel_remembers_its_view_and_names_the_model(
    qtbot: QtBot, make_window: WindowMaker, settings_path: Path
) -> None:
    # GIVEN a window whose user looks at the heat map, with punctuation
    window = make_window()
    type_and_translate(qtbot, window, "One.")
    window.panel.choose_view("heat map")
    window.panel.commands.punctuation.trigger()
    assert window.panel.exports.model_name
    window.close()
    # WHEN it is opened again
    again = make_window(settings.load(settings_path))
    # THEN the same view is there
    assert again.panel.view_name == "heat map"
    assert again.panel.punctuation


def test_the_panels_own_menu_moves_and_folds_it_and_ticks_where_it_stands(
    window: MainWindow,
) -> None:
    window.resize(1280, 800)
    menu = window.panel.header.options.menu()
    assert menu is not None
    by_place = {action.data(): action for action in menu.actions() if action.data()}
    splitter = window.workspace.panel_splitter
    by_place["below"].trigger()
    assert splitter.orientation() == Qt.Orientation.Vertical
    assert by_place["below"].isChecked()
    # WHEN the window's menu moves it THEN the panel's own follows
    window.commands.panel_beside.trigger()
    assert splitter.orientation() == Qt.Orientation.Horizontal
    assert by_place["beside"].isChecked()
    assert not by_place["below"].isChecked()
    by_place["folded"].trigger()
    assert not window.workspace.panel_card.isVisible()
    window.commands.alignment.trigger()
    assert window.workspace.panel_card.isVisible()
    assert by_place["beside"].isChecked()
    assert not by_place["folded"].isChecked()
