"""Pictures as PDF pages: lines stay lines, text stays text."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize, QPainter, QPdfWriter

from s2s_desktop.drawing.export.picture import Picture
from s2s_desktop.drawing.painting import paint
from s2s_desktop.drawing.shapes import Box

_PX_PER_INCH = 96
_POINTS_PER_INCH = 72


def pdf(picture: Picture) -> bytes:
    """One page, as large as the picture."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setResolution(_PX_PER_INCH)
    writer.setTitle(picture.title)
    points = picture.size * (_POINTS_PER_INCH / _PX_PER_INCH)
    size = QPageSize(QSizeF(points), QPageSize.Unit.Point, "", QPageSize.SizeMatchPolicy.ExactMatch)
    writer.setPageLayout(QPageLayout(size, QPageLayout.Orientation.Portrait, QMarginsF(0, 0, 0, 0)))
    painter = QPainter(writer)
    ground = Box(picture.bounds, picture.ground)
    paint(painter, (ground, *picture.shapes), picture.font)
    painter.end()
    return bytes(buffer.data().data())
