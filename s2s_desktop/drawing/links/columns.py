"""Links beside the texts: two columns of words, one word a line."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, QSizeF

from s2s_desktop.drawing.links.layout import CHIP_PADDING_PX, LinkLayout, WordBox
from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.shapes import Side
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths

_EDGE_PX = 4
_AWAY_PX = 2
"""From a chip to its ribbons."""
_PLEASANT_LINE = 1.45
_CLOSEST_LINE = 0.95
"""Lines are so far apart at most and at least, as a share of a line set solid."""
_NARROWEST, _WIDEST = 40, 140
_RIBBON_SHARE = 0.28
_SMALLEST_SHARE = 0.65
_SMALLEST_PX = 11
_MOST_OF_ROOM = 0.6  # for one of the two columns
"""Rather than to be cut, words are so small at most: of the size wanted, and in pixels."""


def in_columns(
    words: ShownWords,
    bonds: Bonds,
    widths: WordWidths,
    font_px: float,
    view: QSize | None,
    mirrored: bool = False,
) -> LinkLayout:
    """The layout for a view; None: for a picture, as large as it likes, with nothing cut.

    Source words stand at the left, or at the right if the window is `mirrored`.
    """
    widths, font_px = _sized(words, widths, font_px, view)
    line_px = _line_px(words, widths, view)
    source_px, target_px = widths.of(words.source_texts), widths.of(words.target_texts)
    rooms, gap = _rooms(source_px, target_px, view)
    used = rooms[0] + gap + rooms[1] + 2 * _EDGE_PX
    width = used if view is None else max(used, view.width())
    edge = (width - used) / 2 + _EDGE_PX + rooms[0]
    inner = (edge, edge + gap)
    columns = [
        _column(words.source_texts, widths, rooms[0], inner[0], width, line_px, left=True),
        _column(words.target_texts, widths, rooms[1], inner[1], width, line_px, left=False),
    ]
    if mirrored:
        columns = [[_flipped(box, width) for box in boxes] for boxes in columns]
    height = max(len(words.sources), len(words.targets)) * line_px + 2 * _EDGE_PX
    size = QSizeF(width, height).toSize()
    return LinkLayout(
        words, bonds, tuple(columns[0]), tuple(columns[1]), size, font_px, upright=False
    )


def _sized(
    words: ShownWords, widths: WordWidths, font_px: float, view: QSize | None
) -> tuple[WordWidths, float]:
    """The widths of words in the size in which the longest of both texts fit, as far as that can
    be read; and the size. A word that would be cut in any size (an address) makes none smaller."""
    if view is None:
        return widths, font_px
    room = view.width() - 2 * _EDGE_PX - 4 * CHIP_PADDING_PX - _NARROWEST
    least = min(font_px, max(_SMALLEST_PX, font_px * _SMALLEST_SHARE))
    hopeless = _MOST_OF_ROOM * room * font_px / least
    texts = words.source_texts, words.target_texts
    longest = sum(max((w for w in widths.of(t) if w < hopeless), default=0.0) for t in texts)
    if longest <= room:
        return widths, font_px
    fitting = int(max(least, font_px * room / longest))
    return widths.in_size(fitting), float(fitting)


def _line_px(words: ShownWords, widths: WordWidths, view: QSize | None) -> float:
    """Pleasant if all lines fit, closer if they fit then, and at least closest."""
    pleasant, closest = widths.line_px * _PLEASANT_LINE, widths.line_px * _CLOSEST_LINE
    if view is None:
        return pleasant
    lines = max(1, len(words.sources), len(words.targets))
    return max(closest, min(pleasant, (view.height() - 2 * _EDGE_PX) / lines))


def _rooms(
    source_px: Sequence[float], target_px: Sequence[float], view: QSize | None
) -> tuple[tuple[float, float], float]:
    """Widths of the two columns with their chips, and of what is between them, which gives way.

    The target's words come one by one: its column is as wide as the source's from the start.
    """
    widest = max(source_px, default=0.0) + 2 * CHIP_PADDING_PX
    wanted = widest, max([widest, *(px + 2 * CHIP_PADDING_PX for px in target_px)])
    if view is None:
        return wanted, _WIDEST
    width = view.width() - 2 * _EDGE_PX
    least = max(_NARROWEST, min(width * _RIBBON_SHARE, width - sum(wanted)))
    half = (width - least) / 2
    # What one column does not need, the other may have.
    source = min(wanted[0], max(half, width - least - wanted[1]))
    target = min(wanted[1], max(half, width - least - source))
    return (source, target), max(least, min(_WIDEST, width - source - target))


def _column(
    texts: Sequence[str],
    widths: WordWidths,
    room: float,
    edge: float,
    width: float,
    line_px: float,
    left: bool,
) -> list[WordBox]:
    """Words whose chips end (or begin) at `edge`."""
    boxes = []
    height = min(line_px, widths.line_px * 1.15)
    for index, text in enumerate(texts):
        shown = widths.cut(text, room - 2 * CHIP_PADDING_PX)
        chip_width = widths.of([shown])[0] + 2 * CHIP_PADDING_PX
        top = _EDGE_PX + index * line_px
        middle = top + line_px / 2
        chip_left = edge - chip_width if left else edge
        chip = QRectF(chip_left, middle - height / 2, chip_width, height)
        reach = QRectF(0, top, edge, line_px) if left else QRectF(edge, top, width - edge, line_px)
        anchor = QPointF(edge + (_AWAY_PX if left else -_AWAY_PX), middle)
        boxes.append(WordBox(shown, chip, reach, anchor, Side.RIGHT if left else Side.LEFT))
    return boxes


def _flipped(box: WordBox, width: float) -> WordBox:
    """The same at the other side of the view."""

    def turned(area: QRectF) -> QRectF:
        return QRectF(width - area.right(), area.top(), area.width(), area.height())

    side = Side.LEFT if box.side is Side.RIGHT else Side.RIGHT
    anchor = QPointF(width - box.anchor.x(), box.anchor.y())
    return WordBox(box.shown, turned(box.chip), turned(box.reach), anchor, side)
