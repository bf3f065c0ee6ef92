"""Words in lines as wide as the view."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from s2s_desktop.drawing.direction import is_right_to_left
from s2s_desktop.drawing.shown_words import WordWidths

_LINE = 1.5


@dataclass(frozen=True)
class Flow:
    """Where each word stands, counted from a corner; `height` is that of all lines."""

    areas: tuple[QRectF, ...]
    height: float


def flow(words: Sequence[str], joined: Sequence[bool], widths: WordWidths, width: float) -> Flow:
    """Set words one behind the other; `joined[i]`: no space stands before word i."""
    line, space = widths.line_px * _LINE, widths.of([" "])[0]
    mirrored = is_right_to_left(" ".join(words))
    areas, x, y = list[QRectF](), 0.0, 0.0
    for room, close in zip(widths.of(words), joined, strict=True):
        if x and not close:
            x += space
        if x and x + room > width:
            x, y = 0.0, y + line
        left = width - x - room if mirrored else x
        areas.append(QRectF(left, y, room, line))
        x += room
    return Flow(tuple(areas), y + line if words else 0.0)
