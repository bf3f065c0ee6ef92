"""The map as a PNG picture."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QFont, QImage, QImageWriter, QPainter

from s2s_desktop.drawing.map_painter import MapPainter
from s2s_desktop.drawing.picture import printed_view
from s2s_desktop.drawing.segment_alignment import SegmentAlignment

_SHARPNESS = 2.0
_LARGEST_SIDE_PX = 6_000


def png(alignment: SegmentAlignment, font: QFont) -> bytes:
    """The map at twice the resolution of a screen, at most 6,000 pixels on a side."""
    view = printed_view(alignment, font)
    longest = max(view.size.width(), view.size.height())
    scale = min(_SHARPNESS, _LARGEST_SIDE_PX / longest)
    image = QImage(view.size * scale, QImage.Format.Format_RGB32)
    image.setDevicePixelRatio(scale)
    image.fill(QColor("white"))
    painter = QPainter(image)
    MapPainter(painter, view).paint()
    painter.end()
    return _encoded(image)


def _encoded(image: QImage) -> bytes:
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"png"))
    if not writer.write(image):
        raise RuntimeError(writer.errorString())
    return bytes(buffer.data().data())
