"""A target that is out of date is quieter, can still be read, and is cleared with its source."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPalette
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.window.main_window import MainWindow
from s2s_desktop.settings import Settings
from tests.gui.conftest import WindowMaker, finished

CTRL = Qt.KeyboardModifier.ControlModifier


def translate(qtbot: QtBot, window: MainWindow, text: str) -> None:
    window.source.set_text(text)
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))


def contrast(one: QColor, other: QColor) -> float:
    """As WCAG 2 defines it."""

    def luminance(colour: QColor) -> float:
        parts = [colour.redF(), colour.greenF(), colour.blueF()]
        linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
        return sum(share * c for share, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))

    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_it_is_quieter_until_it_is_made_anew(qtbot: QtBot, window: MainWindow) -> None:
    def ink() -> QColor:
        return window.target.palette().color(QPalette.ColorRole.Text)

    translate(qtbot, window, "true words")
    clear = ink()
    QTest.keyClicks(window.source, "x")
    base = window.target.palette().color(QPalette.ColorRole.Base)
    assert 4.5 <= contrast(ink(), base) < contrast(clear, base)
    assert window.workspace.target_card.run_button.text().startswith("Update")
    QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    qtbot.waitUntil(finished(window))
    assert ink() == clear


def test_it_does_not_flicker_while_one_types_on(qtbot: QtBot, make_window: WindowMaker) -> None:
    window = make_window(Settings(as_you_type=True))
    QTest.keyClicks(window.source, "some words")
    qtbot.waitUntil(lambda: window.target.text() == "SOME WORDS")
    qtbot.waitUntil(finished(window))
    clear = window.target.palette().color(QPalette.ColorRole.Text)
    QTest.keyClicks(window.source, " more")
    assert window.target.palette().color(QPalette.ColorRole.Text) == clear


@pytest.mark.parametrize("how", ["ctrl+return", "clear"])
def test_an_emptied_source_clears_the_target(qtbot: QtBot, window: MainWindow, how: str) -> None:
    translate(qtbot, window, "true words")
    if how == "clear":
        window.commands.clear.trigger()
    else:
        window.source.selectAll()
        QTest.keyClick(window.source, Qt.Key.Key_Delete)
        assert window.target.text() == "TRUE WORDS"
        QTest.keyClick(window.source, Qt.Key.Key_Return, CTRL)
    assert window.target.text() == ""
    # AND undo brings the text back
    window.source.setFocus()
    QTest.keyClick(window.source, Qt.Key.Key_Z, CTRL)
    assert window.source.text() == "true words"
    if how == "clear":
        assert window.target.text() == "TRUE WORDS"
