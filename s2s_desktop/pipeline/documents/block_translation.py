"""The blocks of a document through the same path as any text, and back as blocks.

They are shown to it as the paragraphs of one text, so that batches, memory and workers serve them
as they serve everything else; where a segment stands says which block it belongs to.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from s2s_desktop.documents.model import Block
from s2s_desktop.pipeline.documents.line_breaks import with_spaces, without_spaces
from s2s_desktop.pipeline.documents.projection import Projection, project
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment
from s2s_desktop.pipeline.messages import (
    Finished,
    Message,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
)

_BETWEEN = "\n\n"


@dataclass(frozen=True)
class BlockFinished:
    """Block `number` is translated; `warnings` have places in its own two texts."""

    number: int
    projection: Projection
    warnings: tuple[SegmentWarning, ...] = ()


class BlockTexts:
    """The text of the blocks of these numbers, and the block of each of its characters."""

    def __init__(self, blocks: Sequence[Block], numbers: Sequence[int]) -> None:
        self.numbers = list(numbers)
        self.blocks = [with_spaces(blocks[number]) for number in self.numbers]
        """As they stand in the text."""
        self._spaced = [
            shown is not blocks[number]
            for number, shown in zip(self.numbers, self.blocks, strict=True)
        ]
        texts = [block.text for block in self.blocks]
        self.text = _BETWEEN.join(texts)
        self.starts: list[int] = []
        at = 0
        for text in texts:
            self.starts.append(at)
            at += len(text) + len(_BETWEEN)

    def index_at(self, char: int) -> int:
        """Which of the numbers has the block with this character."""
        return bisect_right(self.starts, char) - 1

    def project(self, index: int, segments: Sequence[TranslatedSegment]) -> Projection:
        """A block with its segments, whose places are those in the whole text; what leads to
        them is taken from the block."""
        projection = project_placed(self.blocks[index], self.starts[index], segments)
        if not self._spaced[index]:
            return projection
        return replace(projection, written=without_spaces(projection.written))

    def projected(self, segments: Iterable[TranslatedSegment]) -> Iterator[tuple[int, Projection]]:
        """The numbers of the blocks that have segments among these, in their order, and what
        becomes of them."""
        for index, own in groupby(segments, lambda segment: self.index_at(segment.source[0])):
            yield self.numbers[index], self.project(index, list(own))


def project_placed(block: Block, start: int, segments: Iterable[TranslatedSegment]) -> Projection:
    """A block that begins at character `start` of a text, with its segments, whose places are those
    in the text; what leads to them is taken from the block."""
    moved, behind = [], 0
    for segment in segments:
        first, last = segment.source[0] - start, segment.source[1] - start
        words = tuple((a - start, b - start) for a, b in segment.source_words)
        lead = block.text[behind:first]
        moved.append(replace(segment, source=(first, last), lead=lead, source_words=words))
        behind = last
    return project(block, moved, block.text[behind:])


class BlockAssembly:
    """Puts the segments that messages tell of together to blocks.

    A block comes once its last segment is done, so blocks may overtake each other.
    """

    def __init__(self, texts: BlockTexts) -> None:
        self._texts = texts
        self._waiting: dict[int, list[int]] = {}
        self._done: dict[int, SegmentFinished] = {}
        self._latest = 0

    def take(self, message: Message) -> Iterator[BlockFinished]:
        """The blocks that are whole now."""
        match message:
            case SegmentStarted():
                index = self._texts.index_at(message.source[0])
                self._waiting.setdefault(index, []).append(message.segment)
                for earlier in range(self._latest, index):
                    yield from self._whole(earlier)
                self._latest = max(self._latest, index)
            case SegmentFinished():
                self._done[message.segment] = message
                index = self._texts.index_at(message.source[0])
                if index < self._latest:
                    yield from self._whole(index)
            case Finished(cancelled=False):
                for index in list(self._waiting):
                    yield from self._whole(index)
            case _:
                pass

    def _whole(self, index: int) -> Iterator[BlockFinished]:
        """The block, if all of its segments are done."""
        numbers = self._waiting.get(index)
        if not numbers or not all(number in self._done for number in numbers):
            return
        del self._waiting[index]
        finished = [self._done.pop(number) for number in numbers]
        segments = [
            TranslatedSegment(
                message.source,
                "",
                message.text,
                message.source_words,
                message.target_words,
                message.rows,
            )
            for message in finished
        ]
        warnings = tuple(warning for message in finished for warning in message.warnings)
        projection = self._texts.project(index, segments)
        yield BlockFinished(self._texts.numbers[index], projection, warnings)
