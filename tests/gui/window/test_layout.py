"""The room that texts and panel have, in windows of all sizes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSplitter

from s2s_desktop import settings
from s2s_desktop.gui.look.appearance import Look, dress
from s2s_desktop.gui.text.text_panes import TextPane
from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker

LETTER = (
    "Thank you for your letter of 3 February 2026, in which you asked whether Dr. Helena "
    "Souza-Lima could give two lectures at the Lisbon summer school. She would be delighted to "
    "come, provided that the dates do not clash with her stay in the north. The fee we agreed on "
    "last year was paid by the bank, and the travel costs were too. If the budget has changed, "
    "please let us know by Friday, because the university closes its books on March 20th."
)


def resized(window: MainWindow, width: int, height: int) -> None:
    window.resize(width, height)
    QApplication.processEvents()


def line_chars(pane: TextPane) -> float:
    """How many characters of usual text a line of the pane holds."""
    QApplication.processEvents()
    line = pane.document().firstBlock().layout().lineAt(0)
    return line.width() / (pane.fontMetrics().horizontalAdvance(LETTER) / len(LETTER))


def dragged(splitter: QSplitter, by: QPoint) -> None:
    """Move the handle between the two parts with the mouse."""
    handle = splitter.handle(1)
    start, button = handle.rect().center(), Qt.MouseButton.LeftButton
    QTest.mousePress(handle, button, pos=start)
    QTest.mouseMove(handle, start + by)
    QTest.mouseRelease(handle, button, pos=start + by)
    QApplication.processEvents()


@pytest.mark.parametrize("width", [1280, 1600, 2560])
def test_a_line_of_text_holds_fifty_to_seventy_five_characters(
    window: MainWindow, width: int
) -> None:
    resized(window, width, 800)
    window.source.set_text(LETTER)
    window.view.replace(LETTER)
    for pane in (window.source, window.target):
        assert 50 <= line_chars(pane) <= 75


def test_the_panel_has_a_quarter_to_a_third_of_the_width(window: MainWindow) -> None:
    resized(window, 1280, 800)
    share = window.workspace.panel_card.width() / window.workspace.panel_splitter.width()
    assert 0.25 <= share <= 0.3
    # AND in a narrower window more of it, for its words are as long as ever
    resized(window, 800, 600)
    narrow = window.workspace.panel_card.width() / window.workspace.panel_splitter.width()
    assert share < narrow <= 0.31
    # UNTIL the user shares the room
    dragged(window.workspace.panel_splitter, QPoint(-100, 0))
    before = window.workspace.panel_card.width()
    resized(window, 810, 600)
    assert window.workspace.panel_card.width() == pytest.approx(before, abs=8)


def test_in_large_text_a_window_that_was_wide_enough_is_narrow(
    make_window: WindowMaker, qapp: QApplication
) -> None:
    dress(Look(text_percent=200))
    window = make_window()
    resized(window, 1000, 700)
    assert not window.panel.isVisible()
    resized(window, 1280, 800)
    assert window.panel.isVisible()
    dress(Look())


def test_the_panel_can_stand_below_and_be_folded_and_that_is_remembered(
    make_window: WindowMaker, settings_path: object
) -> None:
    window = make_window()
    resized(window, 800, 700)
    workspace, do = window.workspace, window.commands
    assert do.panel_beside.isChecked()
    # WHEN it is put below, and made higher
    do.panel_below.trigger()
    QApplication.processEvents()
    assert workspace.panel_splitter.orientation() == Qt.Orientation.Vertical
    assert workspace.panel_card.y() > workspace.text_splitter.y()
    dragged(workspace.panel_splitter, QPoint(0, -120))
    before = workspace.panel_splitter.sizes()
    # AND folded away by its own button
    workspace.panel.position_asked.emit("folded")
    assert not workspace.panel.isVisible()
    assert not do.alignment.isChecked()
    window.close()
    # THEN the next window has it so
    again = make_window(settings.load(settings_path))  # type: ignore[arg-type]
    assert again.commands.panel_below.isChecked()
    assert not again.panel.isVisible()
    again.commands.alignment.trigger()
    QApplication.processEvents()
    sizes = again.workspace.panel_splitter.sizes()
    assert sizes[1] / sum(sizes) == pytest.approx(before[1] / sum(before), abs=0.05)
    # AND beside it has the share that it had there
    again.workspace.panel.position_asked.emit("beside")
    QApplication.processEvents()
    assert again.workspace.panel_splitter.orientation() == Qt.Orientation.Horizontal


def test_in_a_narrow_window_the_texts_have_all_the_room(window: MainWindow) -> None:
    resized(window, 800, 600)
    assert window.panel.isVisible()
    resized(window, 640, 480)
    assert window.width() == 640
    assert not window.panel.isVisible()
    # WHEN somebody asks for it all the same, it is there
    window.commands.alignment.trigger()
    assert window.panel.isVisible()
    window.commands.alignment.trigger()
    window.commands.alignment.trigger()
    # AND in a wider window it comes back by itself
    resized(window, 1000, 600)
    assert window.panel.isVisible()


def test_in_a_wide_window_everything_stands_in_the_middle(make_window: WindowMaker) -> None:
    window = make_window(Settings(as_you_type=False))
    resized(window, 2560, 1440)
    workspace = window.workspace
    left = workspace.source_card.mapTo(window, QPoint()).x()
    right = workspace.panel_card.mapTo(window, QPoint(workspace.panel_card.width(), 0)).x()
    assert left > 200
    assert abs(left - (window.width() - right)) <= 1
    assert workspace.bar.task_switch.mapTo(window, QPoint()).x() == left
