"""The marks of one pane, which several parts of the window set: layers, one over the other."""

from __future__ import annotations

from collections.abc import Sequence
from enum import IntEnum

from PySide6.QtWidgets import QTextEdit

Marks = Sequence[QTextEdit.ExtraSelection]


class Depth(IntEnum):
    """What lies over what: the sentence of a word, where a summary came from, what was written
    anew, what is locked, the words, and what was looked for."""

    SENTENCE = 0
    ORIGIN = 1
    CHANGED = 2
    LOCKED = 3
    WORD = 4
    FOUND = 5


class MarkLayers:
    """What each owner has marked at each depth."""

    def __init__(self) -> None:
        self._layers: dict[tuple[Depth, int], Marks] = {}

    def get(self, depth: Depth, owner: object) -> Marks:
        """What `owner` has marked at `depth`."""
        return self._layers.get((depth, id(owner)), ())

    def put(self, depth: Depth, owner: object, marks: Marks) -> bool:
        """Replace what `owner` has marked at `depth`; whether that changes anything."""
        had_any = self._layers.pop((depth, id(owner)), ())
        if marks:
            self._layers[depth, id(owner)] = marks
        return bool(had_any or marks)

    def all(self) -> list[QTextEdit.ExtraSelection]:
        """The marks, the undermost first."""
        by_depth = sorted(self._layers.items(), key=lambda item: item[0][0])
        return [mark for _, marks in by_depth for mark in marks]
