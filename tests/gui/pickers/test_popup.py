"""Where a sheet opens."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.pickers.popup import Popup

SHEET = QSize(200, 150)


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    qtbot.addWidget(window)
    return window


def opened(window: QWidget, x: int, y: int) -> tuple[Popup, QPushButton]:
    """A sheet of a button at (x, y) in a window of 400 × 400."""
    window.setGeometry(100, 100, 400, 400)
    button = QPushButton("Languages", window)
    button.setGeometry(x, y, 80, 30)
    window.show()
    popup = Popup("Languages", window)
    popup.open_below(button, SHEET)
    return popup, button


def test_a_sheet_opens_below_its_button(window: QWidget) -> None:
    popup, button = opened(window, 50, 50)
    assert popup.y() > button.mapToGlobal(button.rect().bottomLeft()).y()
    assert popup.x() == button.mapToGlobal(button.rect().topLeft()).x()


def test_a_sheet_stays_in_the_window(window: QWidget) -> None:
    # GIVEN a button at the bottom and at the side of its window
    popup, button = opened(window, 320, 370)
    # THEN the sheet is above it, and as wide as it wants to be
    assert popup.geometry().bottom() < button.mapToGlobal(button.rect().topLeft()).y()
    assert popup.size() == SHEET
    # AND does not touch the window's edge
    assert window.geometry().adjusted(20, 0, -20, 0).contains(popup.geometry())
