"""How the blocks of a document look in its translation, while that is being written too."""

from __future__ import annotations

from bisect import bisect_left

from PySide6.QtGui import QTextCursor, QTextDocument

from s2s_desktop.gui.formatting.looks import BlockLook, look_of
from s2s_desktop.gui.formatting.shape import Shape
from s2s_desktop.gui.results.result import Result
from s2s_desktop.gui.results.translated_segments import translated_segment
from s2s_desktop.gui.text.offset_map import OffsetMap, units
from s2s_desktop.gui.text.soft_lines import soften
from s2s_desktop.pipeline.documents.block_translation import project_placed


class TargetLooks:
    """The looks of what a result has made of the blocks of a shape, which is that of its source.

    Marks and insets are shown once all sentences of a block are there.
    """

    def __init__(self, shape: Shape, result: Result, document: QTextDocument) -> None:
        self._shape, self._result, self._document = shape, result, document
        self._known: dict[int, BlockLook] = {}

    def forget(self) -> None:
        """The text has changed."""
        self._known.clear()

    def at(self, position: int) -> BlockLook | None:
        """The look of the block there."""
        char = self._source_char(position)
        index = None if char is None else self._shape.index_at(char)
        if index is None:
            return None
        if index not in self._known:
            self._known[index] = self._look(index, position)
        return self._known[index]

    def _source_char(self, position: int) -> int | None:
        """The character of the source that is translated at a position, or copied there."""
        result = self._result
        index = result.index_before(position)
        if index is None:
            return None
        place = result.segment_ranges(index)[1]
        if place[0] <= position <= place[1]:
            return result.source_span(index)[0]
        behind = position > place[1]  # the last one: a tail was copied
        lead = place[1] if behind else result.start_of_lead(index)
        before = index if behind else index - 1
        copied_from = result.source_span(before)[1] if before >= 0 else 0
        return copied_from + position - lead

    def _look(self, index: int, position: int) -> BlockLook:
        block, (start, end) = self._shape.blocks[index], self._shape.span(index)
        segments = self._segments(start, end)
        if not segments:  # it was copied, or is not there yet
            line = self._document.findBlock(position).position()
            return BlockLook(line, position, block.role, block.frozen)
        first, last = segments[0], segments[-1]
        base = self._result.segment_ranges(first)[1][0]
        base -= units(soften(block.text[: self._result.source_span(first)[0] - start]))
        plain = BlockLook(base, self._result.segment_ranges(last)[1][1], block.role, block.frozen)
        if not (block.marks or block.insets) or not self._finished(segments):
            return plain
        found = (translated_segment(self._result, number) for number in segments)
        written = project_placed(block, start, found).written
        shown = soften(written.text)
        if self._text_at(base, units(shown)) != shown.replace("\n", "\u2029"):
            return plain  # more than its sentences was changed
        places = OffsetMap(shown)
        return look_of(
            block,
            written.marks,
            written.insets,
            len(written.text),
            lambda offset: base + places.position(offset),
        )

    def _segments(self, start: int, end: int) -> range:
        """Of the block with these characters of the source, as far as there are any yet."""
        of_all = range(len(self._result))
        first = bisect_left(of_all, start, key=self._starts_at)
        return of_all[first : bisect_left(of_all, end, key=self._starts_at)]

    def _starts_at(self, segment: int) -> int:
        return self._result.source_span(segment)[0]

    def _finished(self, segments: range) -> bool:
        if not set(self._result.growing()).isdisjoint(segments):
            return False
        return self._result.over or segments.stop < len(self._result)

    def _text_at(self, start: int, size: int) -> str:
        if start < 0 or start + size >= self._document.characterCount():
            return ""
        cursor = QTextCursor(self._document)
        cursor.setPosition(start)
        cursor.setPosition(start + size, QTextCursor.MoveMode.KeepAnchor)
        return cursor.selectedText()
