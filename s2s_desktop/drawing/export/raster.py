"""Pictures as pixels: for the clipboard and as PNG files."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from s2s_desktop.drawing.export.picture import Picture
from s2s_desktop.drawing.painting import paint

_SHARPNESS = 2.0
_LARGEST_SIDE_PX = 6_000


def image(picture: Picture) -> QImage:
    """The picture at twice the resolution of a screen, at most 6,000 pixels on a side."""
    scale = min(_SHARPNESS, _LARGEST_SIDE_PX / max(picture.size.width(), picture.size.height()))
    made = QImage((picture.size * scale).toSize(), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    made.fill(picture.ground)
    painter = QPainter(made)
    paint(painter, picture.shapes, picture.font)
    painter.end()
    return made


def png(picture: Picture) -> bytes:
    """The same as a PNG file."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image(picture)):
        raise RuntimeError(writer.errorString())
    return bytes(buffer.data().data())
