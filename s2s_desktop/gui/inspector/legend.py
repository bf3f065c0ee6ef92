"""The key to the map: which colour is which weight, and the dot of a link."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from s2s_desktop.drawing.colour_scale import STEPS
from s2s_desktop.drawing.map_colours import MapColours
from s2s_desktop.drawing.map_painter import LINK_RADIUS_SHARE

_BAR_WIDTH_PX = 56
_GAP_PX = 6


class Legend(QWidget):
    """A bar of the colour scale between its ends, and the dot."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours = MapColours.from_palette(self.palette())
        self._low, self._high = self.tr("0 %"), self.tr("100 %")
        self._link = self.tr("link")
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Preferred)
        explanation = self.tr(
            "The stronger a cell's colour, the more its target word came from its source word. "
            "A dot marks words that are linked."
        )
        self.setToolTip(explanation)
        self.setAccessibleName(self.tr("Key to the alignment map"))
        self.setAccessibleDescription(explanation)

    def sizeHint(self) -> QSize:
        """The bar between its words, and the dot with its own."""
        return QSize(self._bar_part_px() + self._link_part_px(), self._line_px() + 4)

    def minimumSizeHint(self) -> QSize:
        """In a narrow panel the key gives way to the buttons."""
        return QSize(0, self.sizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Take over another palette."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._colours = MapColours.from_palette(self.palette())

    def paintEvent(self, event: QPaintEvent) -> None:
        """The parts that fit, from left to right."""
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.width() >= self._bar_part_px():
            self._paint_bar_part(painter)
        if self.width() >= self._bar_part_px() + self._link_part_px():
            self._paint_link_part(painter)

    def _line_px(self) -> int:
        return self.fontMetrics().height()

    def _bar_part_px(self) -> int:
        words = self.fontMetrics().horizontalAdvance(self._low + self._high)
        return words + _BAR_WIDTH_PX + 2 * _GAP_PX

    def _link_part_px(self) -> int:
        return self._line_px() + self.fontMetrics().horizontalAdvance(self._link) + 3 * _GAP_PX

    def _swatch(self, left: int, width: int) -> QRect:
        """A rectangle as high as the letters, half-way up."""
        height = self._line_px() - 2
        return QRect(left, (self.height() - height) // 2, width, height)

    def _paint_bar_part(self, painter: QPainter) -> None:
        left = self._paint_text(painter, 0, self._low)
        painter.drawImage(self._swatch(left, _BAR_WIDTH_PX), self._bar())
        self._paint_text(painter, left + _BAR_WIDTH_PX + _GAP_PX, self._high)

    def _paint_link_part(self, painter: QPainter) -> None:
        cell = self._swatch(self._bar_part_px() + 2 * _GAP_PX, self._line_px() - 2)
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
        radius = cell.width() * LINK_RADIUS_SHARE
        painter.drawEllipse(
            QPointF(cell.x() + cell.width() / 2, cell.y() + cell.height() / 2), radius, radius
        )

    def _bar(self) -> QImage:
        image = QImage(bytes(range(STEPS)), STEPS, 1, STEPS, QImage.Format.Format_Indexed8).copy()
        image.setColorTable(list(self._colours.scale))
        return image
