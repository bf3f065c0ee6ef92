"""Pictures as pixels: for the clipboard and as PNG files."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QImage, QImageWriter, QPainter

from s2s_desktop.drawing.export.picture import Picture
from s2s_desktop.drawing.painting import paint

_DOTS_PER_INCH, _PX_PER_INCH = 300, 96
_INCHES_PER_METRE = 1 / 0.0254
_LARGEST_SIDE_PX = 6_000


def image(picture: Picture) -> QImage:
    """The picture at 300 dots per inch, as printers ask for, or fewer, so that no side has more
    than 6,000 pixels; it says how many."""
    largest = _LARGEST_SIDE_PX / max(picture.size.width(), picture.size.height())
    scale = min(_DOTS_PER_INCH / _PX_PER_INCH, largest)
    made = QImage((picture.size * scale).toSize(), QImage.Format.Format_RGB32)
    made.setDevicePixelRatio(scale)
    dots = round(scale * _PX_PER_INCH * _INCHES_PER_METRE)
    made.setDotsPerMeterX(dots)
    made.setDotsPerMeterY(dots)
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
