"""A result the other way round: the target as its source, and the source as what was made of it."""

from __future__ import annotations

from collections.abc import Iterator

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.results.packed_segment import pack
from s2s_desktop.gui.results.result import Result
from s2s_desktop.pipeline.messages import SegmentFinished, Span


def swapped(result: Result | None, source: str, target: str) -> KeptResult:
    """What says `source`, and is made of `target`; `result` is what the target shows.

    Words stay aligned where the source is what it was when the result was made.
    """
    if result is None or result.is_summary or result.source.edited or not result.over:
        return KeptResult(target, "", (), source)
    said: list[str] = []
    segments: list[bytes] = []
    end = 0
    for index, (start, stop), place in _segments(result):
        lead, text = source[end:start], source[start:stop]
        said.append(lead + text)
        segments.append(pack(lead, _finished(index, place, text, result.alignment(index))))
        end = stop
    return KeptResult(target, "".join(said), tuple(segments), source[end:])


def _segments(result: Result) -> Iterator[tuple[int, Span, Span]]:
    """Each segment: its index, its characters in the source and those in the target."""
    position = 0
    for index in range(len(result)):
        said = result.edits.said(index)
        start = position + len(said.lead)
        position = start + len(said.text)
        yield index, result.source_span(index), (start, position)


def _finished(index: int, place: Span, text: str, alignment: SegmentAlignment) -> SegmentFinished:
    """The segment as if `text` were its translation."""
    words, start = alignment.target_words, place[0]
    columns = range(len(alignment.source_words))
    full = all(len(row) == len(columns) for row in alignment.rows)
    return SegmentFinished(
        0,
        index,
        place,
        text,
        0.0,
        source_words=tuple((start + a, start + b) for a, b in words),
        target_words=alignment.source_words,
        links=tuple((j, i) for i, j in alignment.links),
        rows=tuple(tuple(row[j] for row in alignment.rows) for j in columns) if full else (),
    )
