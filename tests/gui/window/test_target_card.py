"""The foot of the target: what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from tests.gui.conftest import finished


def test_edit_puts_the_caret_into_the_translation(qtbot: QtBot, window: MainWindow) -> None:
    button = window.workspace.target_card.edit_button
    assert not button.isEnabled()  # there is nothing yet
    window.source.set_text("Dear Ann.")
    window.run_task()
    qtbot.waitUntil(finished(window))
    assert "changed" in button.toolTip()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert window.target.hasFocus()
    # WHEN one types THEN it is there
    QTest.keyClicks(window.target, "x")
    assert window.target.text() == "xDEAR ANN."
