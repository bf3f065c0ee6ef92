"""What stands in the panel while there is nothing to show."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.painting import paint
from s2s_desktop.drawing.shapes import Box, Ribbon, Shape

_TEXT_WIDTH_PX = 260
_MARGIN_PX = 24
_SKETCH = QSize(150, 84)
_WORD_PX = 9.0
_WORDS = ((34, 30), (26, 38), (38, 24), (22, 34))
"""The lengths of four words and of their partners."""
_PAIRS = ((0, 0), (1, 2), (2, 1), (3, 3))
_RIBBON_PX = 5.0
_STRENGTH = 0.3


class EmptyState(QWidget):
    """A sketch of links above one sentence."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""

    def show_text(self, text: str) -> None:
        """Show `text`, also to screen readers."""
        self._text = text
        self.setAccessibleName(text)
        self.update()

    def minimumSizeHint(self) -> QSize:
        """As small as a view may be."""
        return QSize(160, 100)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Sketch and sentence, centred together; in a low panel the sentence alone."""
        super().paintEvent(event)
        painter = QPainter(self)
        colours = ViewColours.from_palette(self.palette())
        painter.fillRect(self.rect(), colours.base)
        width = min(_TEXT_WIDTH_PX, self.width() - _MARGIN_PX)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.TextFlag.TextWordWrap
        room = QRect(0, 0, width, self.height())
        height = self.fontMetrics().boundingRect(room, flags, self._text).height()
        above = _SKETCH.height() + _MARGIN_PX
        above = above if above + height < self.height() else 0
        top = (self.height() - above - height) // 2
        if above:
            corner = QPointF((self.width() - _SKETCH.width()) / 2, top)
            shapes = (shape.moved(corner.x(), corner.y()) for shape in _sketch(colours))
            paint(painter, shapes, self.font())
        painter.setPen(colours.quiet)
        place = QRect((self.width() - width) // 2, top + above, width, height)
        painter.drawText(place, flags, self._text)


def _sketch(colours: ViewColours) -> Iterator[Shape]:
    """Words as bars, and ribbons between them."""
    step = (_SKETCH.height() - _WORD_PX) / (len(_WORDS) - 1)
    longest = max(length for lengths in _WORDS for length in lengths)
    left, right = float(longest), float(_SKETCH.width() - longest)
    for source, target in _PAIRS:
        start = QPointF(left + _RIBBON_PX, source * step + _WORD_PX / 2)
        end = QPointF(right - _RIBBON_PX, target * step + _WORD_PX / 2)
        yield Ribbon(start, end, _RIBBON_PX, colours.faint(_STRENGTH))
    for row, (source_px, target_px) in enumerate(_WORDS):
        for x, width in ((left - source_px, source_px), (right, target_px)):
            area = QRectF(x, row * step, width, _WORD_PX)
            yield Box(area, colours.line, _WORD_PX / 2)
