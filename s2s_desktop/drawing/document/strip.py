"""A document as a strip: a bar a sentence, and beside it the beginning of the sentence."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, QSizeF
from PySide6.QtGui import QFont

from s2s_desktop.drawing.colour_scale import mixed
from s2s_desktop.drawing.colours import ViewColours
from s2s_desktop.drawing.direction import is_right_to_left
from s2s_desktop.drawing.shapes import Box, Shape, Side, Text
from s2s_desktop.drawing.shown_words import WordWidths

_EDGE_PX = 4
_LOWEST_LINE_PX = 4
_PLEASANT_LINE = 1.7
_CLOSEST_LINE = 1.05
"""Lines with words are so far apart at most and at least, as a share of a line set solid."""
_BAR_SHARE = 0.3
_THICKEST_PX = 10.0
_LEAST_LENGTH = 0.04
_UNCHOSEN_SHARE, _POINTED_SHARE = 0.45, 0.14
_ROUNDING_PX = 5.0
_PICTURE_WIDTH_PX = 640


@dataclass(frozen=True)
class Bar:
    """One sentence: its text on one line, and how long its bar is (0…1); `doubtful` is worth a
    look."""

    text: str
    length: float
    filled: bool = True
    doubtful: bool = False


@dataclass(frozen=True)
class StripLayout:
    """`count` bars in a view `width` pixels wide, of which those are asked for that are seen; where
    there is room, the beginning of each sentence stands beside its bar."""

    count: int
    bar: Callable[[int], Bar]
    width: float
    line_px: float
    words: bool
    font_px: float
    widths: WordWidths

    @property
    def full_size(self) -> QSize:
        """Room for all bars."""
        height = self.count * self.line_px + 2 * _EDGE_PX
        return QSizeF(self.width, height).toSize()

    def index_at(self, place: QPoint, scroll: QPoint) -> int | None:
        """The sentence whose line is at `place` of the view."""
        index = int((place.y() + scroll.y() - _EDGE_PX) // self.line_px)
        return index if 0 <= index < self.count else None

    def area_of(self, index: int, scroll: QPoint) -> QRectF:
        """The line of a sentence."""
        return QRectF(0, _EDGE_PX + index * self.line_px - scroll.y(), self.width, self.line_px)

    def visible(self, view: QSize, scroll: QPoint) -> range:
        """The sentences whose lines are in a view of this size."""
        first = int((scroll.y() - _EDGE_PX) // self.line_px)
        last = int((scroll.y() + view.height() - _EDGE_PX) // self.line_px)
        return range(max(0, first), min(self.count, last + 1))

    def shapes(
        self,
        colours: ViewColours,
        view: QSize,
        scroll: QPoint,
        pointed: int | None = None,
        clicked: int | None = None,
    ) -> Iterator[Shape]:
        """The lines that are seen; those pointed at and clicked stand out."""
        for index in self.visible(view, scroll):
            area = self.area_of(index, scroll)
            if index in (pointed, clicked):
                fill = mixed(colours.base, colours.accent, _POINTED_SHARE)
                line = colours.accent if index == clicked else None
                yield Box(area.adjusted(1, 0, -1, 0), fill, _ROUNDING_PX, line)
            yield from self._line(index, area, colours)

    def _line(self, index: int, area: QRectF, colours: ViewColours) -> Iterator[Shape]:
        bar = self.bar(index)
        room = self.width * (_BAR_SHARE if self.words else 1.0) - 2 * _EDGE_PX
        length = room * (_LEAST_LENGTH + (1 - _LEAST_LENGTH) * bar.length)
        thick = min(_THICKEST_PX, self.line_px * 0.6)
        place = QRectF(_EDGE_PX, area.center().y() - thick / 2, length, thick)
        colour = colours.check if bar.doubtful else colours.accent
        if bar.filled:
            yield Box(place, colour, thick / 4, title=bar.text)
        else:
            faint = mixed(colours.base, colour, _UNCHOSEN_SHARE)
            outline = place.adjusted(0.5, 0.5, -0.5, -0.5)
            yield Box(outline, None, thick / 4, faint, title=bar.text)
        if self.words:
            left = room + 3 * _EDGE_PX
            beside = QRectF(left, area.top(), self.width - left - _EDGE_PX, area.height())
            text = self.widths.cut(bar.text, beside.width())
            side = Side.RIGHT if is_right_to_left(bar.text) else Side.LEFT
            ink = colours.text if bar.filled else colours.quiet
            yield Text(text, beside, ink, self.font_px, side)


def strip(count: int, bar: Callable[[int], Bar], font: QFont, view: QSize | None) -> StripLayout:
    """The layout for a view; None: for a picture, with the beginnings of all sentences."""
    widths, font_px = WordWidths(font), float(font.pixelSize())
    pleasant, closest = widths.line_px * _PLEASANT_LINE, widths.line_px * _CLOSEST_LINE
    if view is None:
        return StripLayout(count, bar, _PICTURE_WIDTH_PX, pleasant, True, font_px, widths)
    fitting = (view.height() - 2 * _EDGE_PX) / max(1, count)
    line_px = max(_LOWEST_LINE_PX, min(pleasant, fitting))
    return StripLayout(count, bar, view.width(), line_px, line_px >= closest, font_px, widths)
