"""Taking the picture of a window with whatever stands before it, in a small file."""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QImage, QPainter, QPalette
from PySide6.QtWidgets import QApplication, QWidget

from s2s_desktop.errors import UserError
from s2s_desktop.gui.demo.driving import live
from s2s_desktop.sentences import Sentence

_FADED_MS = 300
"""Then everything that fades in is there."""
_COLOURS = 96
_FINEST = np.uint32(0xF8F8F8)  # colours that differ by less count as one


def take_picture(window: QWidget, path: Path) -> None:
    """Save what the window looks like, with dialogs and lists before it. Raises UserError."""
    live(_FADED_MS)
    picture = window.grab()
    painter = QPainter(picture)
    for other in QApplication.topLevelWidgets():
        if other is not window and other.isVisible() and _stands_before(other, window):
            _paint_before(painter, other, window)
    painter.end()
    path.parent.mkdir(parents=True, exist_ok=True)
    if not _with_few_colours(picture.toImage()).save(str(path), quality=0):  # packed most
        raise UserError(
            Sentence("The picture cannot be written to {path}.", path=path),
            Sentence("Choose another folder."),
        )
    sys.stdout.write(f"\n{path}\n")


def _stands_before(other: QWidget, window: QWidget) -> bool:
    kinds = Qt.WindowType.Popup, Qt.WindowType.Dialog
    parent = other.parentWidget()
    return other.windowType() in kinds and parent is not None and parent.window() is window


def _paint_before(painter: QPainter, other: QWidget, window: QWidget) -> None:
    """Where it stands, as far as that is within the window; a dialog with a line round it."""
    corner = other.mapToGlobal(QPoint()) - window.mapToGlobal(QPoint())
    if other.windowType() == Qt.WindowType.Dialog:
        free = window.size() - other.size()
        corner = QPoint(free.width() // 2, free.height() // 2)
    painter.drawPixmap(corner, other.grab())
    if other.windowType() == Qt.WindowType.Dialog:
        painter.setPen(window.palette().color(QPalette.ColorRole.Mid))
        painter.drawRect(other.rect().translated(corner).adjusted(-1, -1, 0, 0))


def _with_few_colours(image: QImage) -> QImage:
    """The same with the colours that it has most of: a quarter of the size."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    pixels = np.frombuffer(image.constBits(), np.uint32) & np.uint32(0xFFFFFF)
    colours, counts = np.unique(pixels, return_counts=True)
    most_first = colours[np.argsort(-counts, kind="stable")]
    _, first = np.unique(most_first & _FINEST, return_index=True)
    table = [0xFF000000 | int(colour) for colour in most_first[np.sort(first)][:_COLOURS]]
    nearest = Qt.ImageConversionFlag.ThresholdDither | Qt.ImageConversionFlag.AvoidDither
    return image.convertToFormat(QImage.Format.Format_Indexed8, table, nearest)
