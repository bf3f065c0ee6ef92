"""Links below the texts: words in lines, ribbons between them, long sentences in bands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize

from s2s_desktop.drawing.links.breaks import Break, breaks
from s2s_desktop.drawing.links.layout import CHIP_PADDING_PX, LinkLayout, WordBox
from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.shapes import Side
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths

_EDGE_PX = 8
_AWAY_PX = 3
_LEAST_GAP_PX, _WIDEST_GAP_PX = 4, 40
"""Between the chips of two words."""
_BAND_GAP_PX = 12
_LOWEST, _HIGHEST = 22, 150
"""Of the ribbons, in pixels."""
_EXPECTED_LONGER = 1.1
"""A target that is still growing may become so much longer than its source."""
_PICTURE_WIDTH_PX = 1_000


@dataclass(frozen=True)
class _Line:
    """Some words in a line: their widths with chips, and which way they are read."""

    texts: Sequence[str]
    px: Sequence[float]
    mirrored: bool

    def part(self, start: int, end: int) -> _Line:
        return _Line(self.texts[start:end], self.px[start:end], self.mirrored)

    @property
    def least_px(self) -> float:
        return sum(self.px) + _LEAST_GAP_PX * max(0, len(self.px) - 1)

    def gap(self, room: float) -> float:
        between = (room - sum(self.px)) / max(1, len(self.px) - 1)
        return max(_LEAST_GAP_PX, min(_WIDEST_GAP_PX, between))


def in_bands(
    words: ShownWords,
    bonds: Bonds,
    widths: WordWidths,
    font_px: float,
    view: QSize | None,
    finished: bool = True,
) -> LinkLayout:
    """The layout for a view; None: for a picture, as wide as a page, with nothing cut."""
    width = _PICTURE_WIDTH_PX if view is None else view.width()
    room = max(60, width - 2 * _EDGE_PX)
    source = _line(words.source_texts, widths, room, words.source_mirrored)
    target = _line(words.target_texts, widths, room, words.target_mirrored)
    starts = _broken(source, target, bonds, room, finished)
    chip_px = round(widths.line_px * 1.25)
    bands = len(starts)
    ribbon_px = float(_HIGHEST)
    if view is not None:
        free = view.height() - 2 * _EDGE_PX - (bands - 1) * _BAND_GAP_PX
        ribbon_px = max(_LOWEST, min(_HIGHEST, free / bands - 2 * chip_px))
    band_px = 2 * chip_px + ribbon_px
    height = bands * band_px + (bands - 1) * _BAND_GAP_PX + 2 * _EDGE_PX
    top = _EDGE_PX if view is None else max(_EDGE_PX, (view.height() - height) / 2 + _EDGE_PX)
    sources: list[WordBox] = []
    targets: list[WordBox] = []
    for (s, t), (s_end, t_end) in pairwise([*starts, (len(source.px), len(target.px))]):
        upper, lower = source.part(s, s_end), target.part(t, t_end)
        gap = upper.gap(room)
        span = sum(upper.px) + gap * max(0, len(upper.px) - 1)
        start = _EDGE_PX + max(0.0, (room - span) / 2)
        sources += _boxes(upper, start, span, gap, top, chip_px, below=False)
        if finished:
            gap = lower.gap(room)
            span = sum(lower.px) + gap * max(0, len(lower.px) - 1)
            start = _EDGE_PX + max(0.0, (room - span) / 2)
        # A line that grows begins below the source's, and keeps its words where they are.
        below = top + chip_px + ribbon_px
        targets += _boxes(
            lower,
            start,
            max(span, lower.least_px),
            min(gap, lower.gap(room)),
            below,
            chip_px,
            below=True,
        )
        top += band_px + _BAND_GAP_PX
    size = QSize(round(width), round(height))
    return LinkLayout(words, bonds, tuple(sources), tuple(targets), size, font_px, upright=True)


def _line(texts: Sequence[str], widths: WordWidths, room: float, mirrored: bool) -> _Line:
    shown = [widths.cut(text, room - 2 * CHIP_PADDING_PX) for text in texts]
    return _Line(shown, [px + 2 * CHIP_PADDING_PX for px in widths.of(shown)], mirrored)


def _broken(source: _Line, target: _Line, bonds: Bonds, room: float, finished: bool) -> list[Break]:
    """The beginnings of all bands: as few as there can be without words on top of each other."""
    longest = (
        target.least_px if finished else max(target.least_px, source.least_px * _EXPECTED_LONGER)
    )
    count = max(1, -int(-max(source.least_px, longest) // room))
    most = max(len(source.px), len(target.px), 1)
    while True:
        starts = [(0, 0), *breaks(source.px, target.px, bonds.all, count, finished)]
        parts = pairwise([*starts, (len(source.px), len(target.px))])
        fits = all(
            source.part(s, s_end).least_px <= room and target.part(t, t_end).least_px <= room
            for (s, t), (s_end, t_end) in parts
        )
        if fits or count >= most:
            return starts
        count += 1


def _boxes(
    line: _Line, start: float, span: float, gap: float, top: float, height: float, below: bool
) -> list[WordBox]:
    """The words of one line, from the side where it begins."""
    boxes = []
    x = start + span if line.mirrored else start
    for text, px in zip(line.texts, line.px, strict=True):
        left = x - px if line.mirrored else x
        chip = QRectF(left, top, px, height)
        reach = chip.adjusted(-gap / 2, -_AWAY_PX, gap / 2, _AWAY_PX)
        edge = chip.top() - _AWAY_PX if below else chip.bottom() + _AWAY_PX
        boxes.append(WordBox(text, chip, reach, QPointF(chip.center().x(), edge), Side.MIDDLE))
        x += -px - gap if line.mirrored else px + gap
    return boxes
