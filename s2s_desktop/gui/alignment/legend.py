"""The key to the map: which colour is which weight, and the dot of a link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2s_desktop.gui.alignment.colour_scale import STEPS
from s2s_desktop.gui.alignment.map_colours import MapColours

_BAR_WIDTH_PX = 56
_GAP_PX = 6


class Legend(QWidget):
    """A bar of the colour scale between its ends, and the dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = MapColours.from_palette(self.palette())
        self._low, self._high = self.tr("0 %"), self.tr("100 %")
        self._link = self.tr("link")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)
        explanation = self.tr(
            "The stronger a cell's colour, the more its target word came from its source word. "
            "A dot marks words that are linked."
        )
        self.setToolTip(explanation)
        self.setAccessibleName(self.tr("Key to the alignment map"))
        self.setAccessibleDescription(explanation)

    def sizeHint(self) -> QSize:
        """The bar and its three words on one line."""
        words = sum(map(self.fontMetrics().horizontalAdvance, (self._low, self._high, self._link)))
        height = self.fontMetrics().height()
        return QSize(words + _BAR_WIDTH_PX + height + 5 * _GAP_PX, height + 4)

    def minimumSizeHint(self) -> QSize:
        """Not smaller: a cut key explains nothing."""
        return self.sizeHint()

    def changeEvent(self, event: QEvent) -> None:
        """Take over another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = MapColours.from_palette(self.palette())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Words and bar from left to right."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        size_px = self.fontMetrics().height() - 2
        left = self._paint_text(painter, 0, self._low)
        top = (self.height() - size_px) // 2
        painter.drawImage(QRect(left, top, _BAR_WIDTH_PX, size_px), self._bar())
        left = self._paint_text(painter, left + _BAR_WIDTH_PX + _GAP_PX, self._high)
        cell = QRect(left + _GAP_PX, top, size_px, size_px)
        self._paint_linked_cell(painter, cell)
        self._paint_text(painter, cell.right() + _GAP_PX, self._link)

    def _paint_text(self, painter: QPainter, left: int, text: str) -> int:
        width = self.fontMetrics().horizontalAdvance(text)
        painter.setPen(self.palette().windowText().color())
        painter.drawText(QRect(left, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, text)
        return left + width + _GAP_PX

    def _paint_linked_cell(self, painter: QPainter, cell: QRect) -> None:
        step = STEPS * 3 // 4
        painter.fillRect(cell, self._colours.scale[step])
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._colours.on_step(step))
        radius = cell.width() * 0.16
        painter.drawEllipse(QPointF(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2), radius, radius)

    def _bar(self) -> QImage:
        image = QImage(bytes(range(STEPS)), STEPS, 1, STEPS, QImage.Format.Format_Indexed8).copy()
        image.setColorTable(list(self._colours.scale))
        return image
