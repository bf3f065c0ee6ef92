"""Where the segments of one request stand: in the source, in the target, word by word."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.editing.edited_alignment import edited_alignment
from s2s_desktop.gui.editing.result_edits import ResultEdits
from s2s_desktop.gui.editing.user_text import CarriedEdits
from s2s_desktop.gui.results.known_wordings import KnownWordings
from s2s_desktop.gui.results.segment_records import SegmentRecords
from s2s_desktop.gui.results.source_snapshot import SourceSnapshot
from s2s_desktop.gui.text.offset_map import chars_before, units
from s2s_desktop.gui.text.target_text import TargetText
from s2s_desktop.pipeline.alignment.messages import FinishedText, SegmentAligned
from s2s_desktop.pipeline.messages import Span

Range = tuple[int, int]
"""Positions (start, end) in a document."""


class PlacedSegments:
    """The segments of one request, known by their index in the order in which they started.

    That is the order of the target text; of the source text too, unless it is a summary.
    """

    def __init__(
        self,
        source: SourceSnapshot,
        target: TargetText,
        carried: CarriedEdits | None,
        wordings: KnownWordings | None,
    ) -> None:
        self.source = source
        self._target = target
        self._records = SegmentRecords(source.text)
        self.wordings = wordings or KnownWordings()
        self.edits = ResultEdits(target, self._records, carried)

    def __len__(self) -> int:
        """How many segments there are so far."""
        return len(self._target)

    @property
    def source_chars(self) -> int:
        """How long the text is that was translated."""
        return len(self.source.text)

    def finished(self) -> range:
        """The segments that are finished, up to the first that is not."""
        return self._records.finished()

    def score(self, index: int) -> float:
        """The mean log-probability of what the model wrote as a finished segment."""
        return self._records.score(index)

    def growing(self) -> Sequence[int]:
        """The segments that are being written, in their order."""
        return sorted(self._target.growing())

    def alignment(self, index: int) -> SegmentAlignment:
        """The words of a segment and their weights, as far as they are known."""
        of_model = self._records.alignment(index)
        if index not in self.edits:
            return of_model
        said, source = self.edits.said(index).text, self.source_text(index)
        known = self.wordings.find(source, said)
        return known or edited_alignment(self.wordings.latest(source) or of_model, said)

    def realign(self, aligned: SegmentAligned) -> None:
        """Better links of a finished segment, by its index; what its text says stays."""
        self._records.realign(aligned.segment, aligned.links, aligned.rows)

    def to_realign(self, index: int) -> FinishedText | None:
        """A finished segment, as far as its links may get better; None where they are the best."""
        if index not in self._records.finished() or self._records.is_realigned(index):
            return None
        own = self._records.alignment(index)
        if not own.source_words or not own.target_words or not own.rows:
            return None
        words = own.source_words, own.target_words
        return FinishedText(index, own.source_text, own.target_text, *words, own.rows)

    def scores(self) -> list[float]:
        """The mean log-probability of each finished segment."""
        return self._records.scores()

    def start_of_lead(self, index: int) -> int:
        """Where what leads to a segment starts in the target document."""
        return self._target.start_of_lead(index)

    def source_span(self, index: int) -> Span:
        """The characters of the request's text that a segment translates."""
        return self._records.source_span(index)

    def source_text(self, index: int) -> str:
        """What a segment translates."""
        return self._records.source_text(index)

    def is_written_at(self, start: int, end: int) -> bool:
        """Whether a segment that is being written lies at or between two positions."""
        return self._target.is_written_at(start, end)

    def index_at_source(self, position: int) -> int | None:
        """The segment at a position in the source document."""
        char = self.source.char(position)
        return None if char is None else self._records.index_at_source(char)

    def index_of_source(self, char: int) -> int | None:
        """The segment that translates character `char` of the request's text."""
        return self._records.index_at_source(char)

    def index_before(self, position: int) -> int | None:
        """The segment that holds a position in the target document, or follows it."""
        return self._target.index_before(position)

    def index_at_target(self, position: int) -> int | None:
        """The segment at a position in the target document."""
        return self._target.index_at(position)

    def indices_between(self, first: int, last: int) -> range:
        """The segments that lie at or between two positions in the target document."""
        low, high = self._target.index_before(first), self._target.index_before(last)
        return range(0) if low is None or high is None else range(low, high + 1)

    def source_indices_between(self, first: int, last: int) -> Sequence[int]:
        """The segments whose source lies at or between two positions, as far as it is unchanged."""
        low, high = (self.index_near_source(position) for position in (first, last))
        return () if low is None or high is None else range(min(low, high), max(low, high) + 1)

    def index_near_source(self, position: int) -> int | None:
        """The segment at a position in the source document, else the one before it."""
        char = self.source.char(position)
        return None if char is None else self._records.index_before_source(char)

    def source_word_at(self, index: int, position: int) -> int | None:
        """The word of segment `index` at a position in the source document."""
        char = self.source.char(position)
        if char is None:
            return None
        start = self._records.source_span(index)[0]
        return _word_at(self.alignment(index).source_words, char - start)

    def target_word_at(self, index: int, position: int) -> int | None:
        """The word of segment `index` at a position in the target document."""
        alignment = self.alignment(index)
        within = position - self._target.place(index)[0]
        return _word_at(alignment.target_words, chars_before(alignment.target_text, within))

    def source_ranges(self, index: int, words: Iterable[int]) -> list[Range]:
        """Where words of a segment stand in the source document, unless they were changed."""
        start = self._records.source_span(index)[0]
        spans = _spans(self.alignment(index).source_words, words)
        ranges = (self.source.range(start + a, start + b) for a, b in spans)
        return [found for found in ranges if found is not None]

    def target_ranges(self, index: int, words: Iterable[int]) -> list[Range]:
        """Where words of a segment stand in the target document."""
        alignment = self.alignment(index)
        text = alignment.target_text
        start = self._target.place(index)[0]
        return [
            (start + units(text[:a]), start + units(text[:b]))
            for a, b in _spans(alignment.target_words, words)
        ]

    def segment_ranges(self, index: int) -> tuple[Range | None, Range]:
        """Where a whole segment stands in the source and in the target document."""
        return self.source.range(*self._records.source_span(index)), self._target.place(index)


def _word_at(words: Sequence[Span], char: int) -> int | None:
    return next((i for i, (start, end) in enumerate(words) if start <= char < end), None)


def _spans(words: Sequence[Span], chosen: Iterable[int]) -> list[Span]:
    """Of the words that are there: a pointer may be a moment ahead of a growing sentence."""
    return [words[word] for word in sorted(chosen) if word < len(words)]
