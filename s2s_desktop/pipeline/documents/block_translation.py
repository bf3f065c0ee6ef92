"""The blocks of a document through the same path as any text, and back as blocks.

They are shown to it as the paragraphs of one text, so that batches, memory and workers serve them
as they serve everything else; where a segment stands says which block it belongs to.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from s2s_desktop.documents.model import Block
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
        self._blocks = blocks
        texts = [blocks[number].text for number in self.numbers]
        self.text = _BETWEEN.join(texts)
        self._starts: list[int] = []
        at = 0
        for text in texts:
            self._starts.append(at)
            at += len(text) + len(_BETWEEN)

    def index_at(self, char: int) -> int:
        """Which of the numbers has the block with this character."""
        return bisect_right(self._starts, char) - 1

    def start(self, index: int) -> int:
        """The first character of a block."""
        return self._starts[index]

    def block(self, index: int) -> Block:
        """A block."""
        return self._blocks[self.numbers[index]]


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
    block, start = texts.block(index), texts.start(index)
    segments, behind = [], 0
    for message in finished:
        first, last = message.source[0] - start, message.source[1] - start
        segments.append(
            TranslatedSegment(
                (first, last),
                block.text[behind:first],
                message.text,
                tuple((a - start, b - start) for a, b in message.source_words),
                message.target_words,
                message.rows,
                message.links,
            )
        )
        behind = last
    warnings = tuple(warning for message in finished for warning in message.warnings)
    yield BlockFinished(
        texts.numbers[index], project(block, segments, block.text[behind:]), warnings
    )
