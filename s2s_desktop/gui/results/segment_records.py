"""What is known about the words of each segment: in full while it grows, packed afterwards."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from dataclasses import dataclass, field

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.results import packed_segment
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Provenance,
    SegmentFinished,
    SegmentStarted,
    Span,
)

Rows = tuple[tuple[float, ...], ...]


@dataclass
class _Live:
    """A segment that is being written."""

    source: Span
    lead: str
    source_words: tuple[Span, ...]
    firm: str = ""
    provisional: str = ""
    rows: dict[int, AlignmentRow] = field(default_factory=dict)


class SegmentRecords:
    """Segments of one request by their index (the order of the text).

    A finished segment takes a few hundred bytes, so that a book fits.
    """

    def __init__(self, source_text: str) -> None:
        self._source_text = source_text
        self._starts = array("q")
        self._ends = array("q")
        # The segments of a summary may come in any order, and their passages may overlap.
        self._ordered_starts = array("q")
        self._ordered = array("q")
        self._longest = 0
        self._live: dict[int, _Live] = {}
        self._packed: dict[int, bytes] = {}
        self._scores: dict[int, float] = {}
        self._texts: dict[int, str] = {}  # of the finished, with what leads to them

    def start(self, index: int, message: SegmentStarted) -> None:
        """Begin segment `index`; they are numbered in the order in which they begin."""
        self._place(index, message.source)
        self._live[index] = _Live(message.source, message.lead, message.source_words)

    def grow(self, index: int, firm: str, provisional: str) -> None:
        """The text of a segment went on."""
        live = self._live[index]
        live.firm += firm
        live.provisional = provisional

    def align(self, index: int, row: AlignmentRow) -> None:
        """A word of a segment is aligned, or aligned anew."""
        self._live[index].rows[row.word] = row

    def drop_last(self) -> None:
        """The segment that began last is as if it had never begun."""
        index = len(self._starts) - 1
        place = self._ordered.index(index)
        for places in (self._ordered, self._ordered_starts):
            places.pop(place)
        for bounds in (self._starts, self._ends):
            bounds.pop()
        self._live.pop(index, None)

    def finish(
        self, index: int, message: SegmentFinished, provenance: Provenance | None = None
    ) -> None:
        """Segment `index` is complete."""
        lead = self._live.pop(index).lead
        self._packed[index] = packed_segment.pack(lead, message, provenance)
        self._texts[index] = lead + message.text
        self._scores[index] = message.score

    def realign(self, index: int, links: packed_segment.Links, rows: Rows) -> None:
        """Better links and weights of a finished segment are known."""
        self._packed[index] = packed_segment.realigned(self._packed[index], links, rows)

    def is_realigned(self, index: int) -> bool:
        """Whether that has been done, so that nothing better is to be had."""
        return packed_segment.is_realigned(self._packed[index])

    def restore(self, index: int, source: Span, text: str, packed: bytes) -> None:
        """Segment `index` was finished once; `text` is all of it, with what leads to it."""
        self._place(index, source)
        self._packed[index] = packed
        self._texts[index] = text

    def finished(self) -> range:
        """The indices of the segments that are finished, up to the first that is not."""
        return range(min(self._live, default=len(self._starts)))

    def packed(self) -> tuple[bytes, ...]:
        """Those segments, as `packed_segment` packs them."""
        return tuple(self._packed[index] for index in self.finished())

    def scores(self) -> list[float]:
        """Their mean log-probabilities."""
        return [packed_segment.score(packed) for packed in self.packed()]

    def text(self) -> str:
        """What they and what leads to them make together."""
        return "".join(self._texts[index] for index in self.finished())

    def index_at_source(self, char: int) -> int | None:
        """The segment whose source holds character `char`; None between two of them."""
        place = bisect_right(self._ordered_starts, char) - 1
        while place >= 0 and char - self._ordered_starts[place] < self._longest:
            index = self._ordered[place]
            if char < self._ends[index]:
                return index
            place -= 1
        return None

    def index_before_source(self, char: int) -> int | None:
        """The last segment whose source begins at or before character `char`, else the first."""
        if not self._ordered:
            return None
        return self._ordered[max(0, bisect_right(self._ordered_starts, char) - 1)]

    def source_span(self, index: int) -> Span:
        """The characters of the request's text that segment `index` translates."""
        return self._starts[index], self._ends[index]

    def source_text(self, index: int) -> str:
        """What segment `index` translates."""
        start, end = self.source_span(index)
        return self._source_text[start:end]

    def said(self, index: int) -> tuple[str, str]:
        """What leads to segment `index`, and what the model has said so far."""
        if index in self._live:
            live = self._live[index]
            return live.lead, live.firm + live.provisional
        lead = packed_segment.head(self._packed[index]).lead
        return self._texts[index][:lead], self._texts[index][lead:]

    def score(self, index: int) -> float:
        """The mean log-probability of what the model wrote as finished segment `index`."""
        if index not in self._scores:
            self._scores[index] = packed_segment.score(self._packed[index])
        return self._scores[index]

    def alignment(self, index: int) -> SegmentAlignment:
        """What is known about segment `index` now."""
        source_text = self.source_text(index)
        if index in self._live:
            return _growing_alignment(source_text, self._live[index])
        return packed_segment.alignment(self._packed[index], source_text)

    def _place(self, index: int, source: Span) -> None:
        start, end = source
        self._starts.append(start)
        self._ends.append(end)
        place = bisect_right(self._ordered_starts, start)
        self._ordered_starts.insert(place, start)
        self._ordered.insert(place, index)
        self._longest = max(self._longest, end - start)


def _growing_alignment(source_text: str, live: _Live) -> SegmentAlignment:
    text = live.firm + live.provisional
    rows = [row for _, row in sorted(live.rows.items()) if row.target_word[1] <= len(text)]
    return SegmentAlignment(
        source_text=source_text,
        target_text=text,
        source_words=_within(live.source, live.source_words),
        target_words=tuple(row.target_word for row in rows),
        rows=tuple(row.weights for row in rows),
    )


def _within(source: Span, words: tuple[Span, ...]) -> tuple[Span, ...]:
    return tuple((start - source[0], end - source[0]) for start, end in words)
