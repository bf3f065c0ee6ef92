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
from s2s_desktop.pipeline.messages import Message, SegmentFinished, SegmentStarted, SegmentWarning

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


def finished_blocks(
    texts: BlockTexts, messages: Iterable[Message]
) -> Iterator[Message | BlockFinished]:
    """What `messages` about these texts say of whole blocks; all others are passed on.

    A block comes once its last segment is done, so blocks may overtake each other.
    """
    waiting: dict[int, list[int]] = {}
    done: dict[int, SegmentFinished] = {}
    latest = 0
    for message in messages:
        if isinstance(message, SegmentStarted):
            index = texts.index_at(message.source[0])
            waiting.setdefault(index, []).append(message.segment)
            if index > latest:
                for earlier in range(latest, index):
                    yield from _whole(texts, earlier, waiting, done)
                latest = index
        elif isinstance(message, SegmentFinished):
            done[message.segment] = message
            index = texts.index_at(message.source[0])
            if index < latest:
                yield from _whole(texts, index, waiting, done)
        yield message
    for index in list(waiting):
        yield from _whole(texts, index, waiting, done)


def _whole(
    texts: BlockTexts,
    index: int,
    waiting: dict[int, list[int]],
    done: dict[int, SegmentFinished],
) -> Iterator[BlockFinished]:
    """The block, if all of its segments are done."""
    numbers = waiting.get(index)
    if not numbers or not all(number in done for number in numbers):
        return
    del waiting[index]
    finished = [done.pop(number) for number in numbers]
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
    yield BlockFinished(texts.numbers[index], texts.project(index, segments), warnings)
