"""The key below the heat map: which colour is which weight, and the dot of a link."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QFont, QFontInfo, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.heat_map.legend import Legend, legend
from s2s_desktop.drawing.painting import paint, sized


class LegendBar(QWidget):
    """A bar of the colour scale between its ends, and the dot; hidden where it does not fit."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.explanation = self.tr(
            "The stronger a cell's colour, the more its target word came from its source word. "
            "A dot marks words that are linked."
        )
        self.setToolTip(self.explanation)
        self.setAccessibleName(self.tr("Key to the alignment map"))
        self.setAccessibleDescription(self.explanation)

    def key(self, colours: ViewColours, font: QFont) -> Legend:
        """The shapes, in these colours and this font."""
        return legend(colours, font, self.tr("0 %"), self.tr("100 %"), self.tr("link"))

    def sizeHint(self) -> QSize:
        """Room for all of it."""
        return self._key().size.toSize()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The shapes, if they fit."""
        super().paintEvent(event)
        key = self._key()
        if key.size.width() <= self.width():
            painter = QPainter(self)
            paint(painter, key.shapes, self.font())

    def _key(self) -> Legend:
        font = sized(self.font(), QFontInfo(self.font()).pixelSize())
        return self.key(ViewColours.from_palette(self.palette()), font)
