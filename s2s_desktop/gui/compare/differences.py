"""Underlines where the two models say different words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from functools import partial

from PySide6.QtCore import QLineF, QObject
from PySide6.QtGui import QPainter, QPalette, QPen

from s2s_desktop.gui.text.offset_map import units
from s2s_desktop.gui.text.text_panes import TextPane

_WORD = re.compile(r"\w+(?:['’-]\w+)*|[^\w\s]")
_ABOVE_BOTTOM_PX, _THICK_PX = 3, 1.5
Places = tuple[tuple[int, int], ...]
"""Positions (start, end) in a document."""


class Differences(QObject):
    """Of two panes that hold two translations of the same."""

    def __init__(self, one: TextPane, other: TextPane) -> None:
        super().__init__(one)
        self._panes = one, other
        self._places: tuple[Places, Places] = ((), ())
        for index, pane in enumerate(self._panes):
            pane.grounds.append(partial(self._paint, index))

    @property
    def any(self) -> bool:
        """Whether there are some."""
        return any(self._places)

    def compare(self, ready: bool) -> None:
        """Mark the differences of what stands there now; while it is not `ready`, none."""
        one, other = (pane.text() for pane in self._panes)
        self._places = different(one, other) if ready and one and other else ((), ())
        for pane in self._panes:
            pane.viewport().update()

    def _paint(self, index: int, painter: QPainter) -> None:
        pane = self._panes[index]
        painter.setPen(QPen(pane.palette().color(QPalette.ColorRole.Accent), _THICK_PX))
        for place in self._places[index]:
            for box in pane.boxes(*place):
                y = box.bottom() - _ABOVE_BOTTOM_PX
                painter.drawLine(QLineF(box.left(), y, box.right(), y))


def different(one: str, other: str) -> tuple[Places, Places]:
    """Where the words of two texts differ, in the positions of each."""
    spans = [[match.span() for match in _WORD.finditer(text)] for text in (one, other)]
    words, others = _words(one, spans[0]), _words(other, spans[1])
    codes = SequenceMatcher(None, words, others, autojunk=False).get_opcodes()
    changed = [code[1:] for code in codes if code[0] != "equal"]
    first = tuple(_places(one, spans[0], [(a, b) for a, b, _, _ in changed]))
    second = tuple(_places(other, spans[1], [(a, b) for _, _, a, b in changed]))
    return first, second


def _words(text: str, spans: list[tuple[int, int]]) -> list[str]:
    return [text[a:b].casefold() for a, b in spans]


def _places(
    text: str, spans: list[tuple[int, int]], runs: list[tuple[int, int]]
) -> Iterator[tuple[int, int]]:
    """The runs of words as positions; those without a word are nowhere."""
    for first, last in runs:
        if first < last:
            yield units(text[: spans[first][0]]), units(text[: spans[last - 1][1]])
