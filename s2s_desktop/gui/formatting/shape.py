"""What a document says of a text: which of its characters are a heading, a cell, a link, …"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from s2s_desktop.documents.model import Block, Inset, Mark, RoleKind
from s2s_desktop.gui.text.common_ends import common_ends
from s2s_desktop.pipeline.messages import Span, TextStretch

_STRETCHES: dict[RoleKind, Literal["heading", "paragraph", "item", "table", "aside"]] = {
    "heading": "heading",
    "paragraph": "paragraph",
    "item": "item",
    "cell": "table",
    "caption": "aside",
    "note": "aside",
    "header": "aside",
    "code": "aside",
}


@dataclass(frozen=True)
class Shape:
    """`blocks` of a document as they stand in `text`, from the characters in `starts` on."""

    text: str = ""
    blocks: tuple[Block, ...] = ()
    starts: tuple[int, ...] = ()

    def index_at(self, char: int) -> int | None:
        """The block with this character, or directly before it."""
        index = bisect_right(self.starts, char) - 1
        return index if index >= 0 and char <= self.span(index)[1] else None

    def span(self, index: int) -> Span:
        """The characters of a block."""
        start = self.starts[index]
        return start, start + len(self.blocks[index].text)

    def frozen(self) -> tuple[Span, ...]:
        """The characters that nobody translates."""
        return tuple(
            self.span(index)
            for index, block in enumerate(self.blocks)
            if block.frozen and block.text
        )

    def stretches(self) -> tuple[TextStretch, ...]:
        """What the document says of its lines to whoever summarizes it."""
        return tuple(self._stretches())

    def headings(self) -> Iterator[tuple[int, Block]]:
        """The headings, each with its first character."""
        for start, block in zip(self.starts, self.blocks, strict=True):
            if block.role.kind == "heading" and block.text.strip():
                yield start, block

    def moved_to(self, text: str) -> Shape:
        """The shape of `text`, which somebody has made of this one: blocks are where they have come
        to stand, the one that was changed keeps its formatting around the change. One that does not
        begin a line any more is none."""
        if text == self.text:
            return self
        head, tail = common_ends(self.text, text)
        change = _Change(head, len(self.text) - tail, text[head : len(text) - tail])
        placed = [
            found
            for start, block in zip(self.starts, self.blocks, strict=True)
            if (found := change.placed(start, block)) is not None
            and self.text[max(0, start - 1) : start] == text[max(0, found[0] - 1) : found[0]]
        ]
        return Shape(text, tuple(block for _, block in placed), tuple(start for start, _ in placed))

    def _stretches(self) -> Iterator[TextStretch]:
        for index, block in enumerate(self.blocks):
            role = "aside" if block.frozen else _STRETCHES.get(block.role.kind)
            if role is not None and block.text:
                yield TextStretch(self.span(index), role)


@dataclass(frozen=True)
class _Change:
    """`new` stands in the place of the characters `start` … `end`."""

    start: int
    end: int
    new: str

    @property
    def _longer(self) -> int:
        return len(self.new) - (self.end - self.start)

    def placed(self, start: int, block: Block) -> tuple[int, Block] | None:
        """Where a block stands now, and what it says; None for one that is cut in two."""
        end = start + len(block.text)
        if end < self.start or (end == self.start and self.end > end):
            return start, block
        if start <= self.start and self.end <= end:
            return start, self._within(start, block)
        if start >= self.end:
            return start + self._longer, block
        return None

    def _within(self, start: int, block: Block) -> Block:
        """The block that was changed; what was typed behind a line end is another paragraph."""
        low, high = self.start - start, self.end - start
        line, *others = self.new.split("\n")
        rest = "" if others else block.text[high:]
        text = block.text[:low] + line + rest
        inner = _Change(low, high, self.new)
        marks = (inner.moved_mark(mark, len(text)) for mark in block.marks)
        insets = (inner.moved_inset(inset) for inset in block.insets)
        return replace(
            block,
            text=text,
            marks=tuple(mark for mark in marks if mark.start < mark.end),
            insets=tuple(inset for inset in insets if inset is not None and inset.at <= len(text)),
        )

    def moved_mark(self, mark: Mark, most: int) -> Mark:
        """A mark around the change grows with it; of one that is cut, the part outside is left."""
        typed_before = mark.start == self.start == self.end
        start, end = mark.start, mark.end
        if start > self.start or typed_before:
            start = max(start, self.end) + self._longer
        if end > self.start:
            end = self.start if end < self.end else end + self._longer
        return replace(mark, start=min(start, most), end=min(end, most))

    def moved_inset(self, inset: Inset) -> Inset | None:
        """None for one that was taken out."""
        if inset.at <= self.start:
            return inset
        return None if inset.at < self.end else replace(inset, at=inset.at + self._longer)
