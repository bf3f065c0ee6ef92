"""A block's marks and insets, moved to its translation.

Word alignment says which words they belong to (as Bergamot does for HTML with the strongest link
of each word; here with the stretch of words that has most from the marked ones).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from s2s_desktop.documents.model import OBJECT, Block, Inset, Written
from s2s_desktop.pipeline.documents.inset_places import place_inset
from s2s_desktop.pipeline.documents.mark_places import PlacedSegment, apart, place
from s2s_desktop.pipeline.documents.translated_segment import TranslatedSegment


@dataclass(frozen=True)
class Projection:
    """The translation of a block, and how many marks with letters had to be dropped."""

    written: Written
    dropped: int = 0


def project(block: Block, segments: Sequence[TranslatedSegment], tail: str = "") -> Projection:
    """The segments of a block as one text that carries the block's marks and insets.

    `tail` is what was copied behind the last segment. An inset is never lost; a mark only where
    the model has no alignment and its words are found in no other way.
    """
    parts: list[str] = []
    placed: list[PlacedSegment] = []
    length = 0
    for segment in segments:
        length += len(segment.lead)
        placed.append(PlacedSegment(segment, length))
        length += len(segment.text)
        parts += segment.lead, segment.text
    text = "".join(parts) + tail
    places = [(mark, place(mark, block.text, placed, len(text))) for mark in block.marks]
    found = [(mark, span) for mark, span in places if span is not None]
    marks = tuple(apart(found))
    insets = tuple(_placed_insets(block, placed, text))
    dropped = sum(
        span is None and any(map(str.isalnum, block.text[mark.start : mark.end]))
        for mark, span in places
    )
    return Projection(Written(text, marks, insets), dropped)


def _placed_insets(block: Block, placed: Sequence[PlacedSegment], text: str) -> Iterator[Inset]:
    """The insets at their places; what stands for one in the text keeps its own."""
    there = [at for at, character in enumerate(text) if character == OBJECT]
    objects = iter(there if len(there) == block.text.count(OBJECT) else ())
    for inset in block.insets:
        at = None
        if block.text[inset.at : inset.at + 1] == OBJECT:
            at = next(objects, None)
        if at is None:
            at = place_inset(inset.at, block.text, placed, len(text))
        yield Inset(at, inset.key, inset.kind)
