"""Pictures show what stands before the window, with few colours."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QColor, QImage, QPalette
from PySide6.QtWidgets import QDialog, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.gui.demo.picture import take_picture


def coloured(widget: QWidget, name: str, side: int) -> QWidget:
    palette = widget.palette()
    palette.setColor(QPalette.ColorRole.Window, QColor(name))
    widget.setPalette(palette)
    widget.setAutoFillBackground(True)
    widget.resize(side, side)
    widget.show()
    return widget


def test_a_dialog_stands_in_the_middle_of_its_window(qtbot: QtBot, tmp_path: Path) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    coloured(window, "#102030", 200)
    coloured(QDialog(window), "#f0e0d0", 100)
    path = tmp_path / "pictures" / "window.png"
    take_picture(window, path)
    picture = QImage(str(path))
    assert picture.pixelColor(5, 5) == QColor("#102030")
    assert picture.pixelColor(100, 100) == QColor("#f0e0d0")
    assert picture.colorCount() <= 256
