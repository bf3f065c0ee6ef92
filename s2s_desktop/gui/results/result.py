"""One request as the window sees it: its segments in both documents, from its messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.gui.marks.provenance import ProvenanceIndex
from s2s_desktop.gui.results.edited_alignment import edited_alignment
from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.results.packed_segment import messages
from s2s_desktop.gui.results.result_edits import ResultEdits
from s2s_desktop.gui.results.segment_records import SegmentRecords
from s2s_desktop.gui.results.user_text import CarriedEdits, SegmentText
from s2s_desktop.gui.text.offset_map import chars_before, units
from s2s_desktop.gui.text.soft_lines import clean
from s2s_desktop.gui.text.source_snapshot import SourceSnapshot
from s2s_desktop.gui.text.target_text import TargetText
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Finished,
    Message,
    Provenance,
    Salience,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    SourceSentence,
    Span,
    TextChunk,
)

Range = tuple[int, int]
"""Positions (start, end) in a document."""


class Result:
    """The segments of one request, known by their index in the order in which they started.

    That is the order of the target text; of the source text too, unless it is a summary. Then
    `document` says how salient each sentence of the source is, once that is told.
    """

    def __init__(
        self,
        source: SourceSnapshot,
        target_document: QTextDocument,
        provisional_format: QTextCharFormat,
        is_summary: bool = False,
        into: str = "",
        carried: CarriedEdits | None = None,
    ) -> None:
        """`into`: the language of the target. `carried`: what the user has made of the sentences
        of an earlier result."""
        self.source = source
        self.is_summary = is_summary
        self.into = into
        self.provenance = ProvenanceIndex()
        self.document: DocumentSalience | None = None
        self.warnings: dict[int, tuple[SegmentWarning, ...]] = {}
        self._document = target_document
        self._target = TargetText(target_document, provisional_format)
        self._records = SegmentRecords(source.text)
        self.edits = ResultEdits(self._target, self._records, carried)
        self._chunks: dict[int, tuple[str, str]] = {}
        self._tail: str | None = None
        self._over = False

    def __len__(self) -> int:
        """How many segments there are so far."""
        return len(self._target)

    def apply(self, messages: Iterable[Message]) -> None:
        """Write what the messages say. Chunks of one segment are written in one go."""
        with _one_edit(self._document):
            for message in messages:
                self._take(message)
            for segment in list(self._chunks):
                self._write(segment)

    def kept(self) -> KeptResult:
        """What is needed to show it again: all that is finished."""
        records = self._records
        return KeptResult(
            self.source.text,
            records.text(),
            records.packed(),
            self._tail,
            self.is_summary,
            self.into,
            self.edits.for_keeping(records.finished()),
        )

    def restore(self, kept: KeptResult) -> None:
        """Show what was kept of a result, in the place of nothing.

        Only what was remarked is unpacked now. Raises ValueError, KeyError or TypeError when
        that was packed by nobody.
        """
        lengths = ((head.lead, head.text, head.source[1] - head.source[0]) for head in kept.heads)
        self._target.fill(kept.text, lengths, kept.tail or "")
        self._tail = kept.tail
        self._over = True
        self.edits.tail = kept.tail or ""
        position = 0
        for index, (head, packed) in enumerate(zip(kept.heads, kept.segments, strict=True)):
            end = position + head.lead + head.text
            self._records.restore(index, head.source, kept.text[position:end], packed)
            position = end
            if head.remarked:
                self.provenance.start(index, index)
                for message in messages(packed, index):
                    self._take_remark(index, message)
        for index, lead, text in kept.edits:
            self.edits.write(index, SegmentText(lead, text))

    def recolour(self, provisional_format: QTextCharFormat) -> None:
        """Show provisional text in another format."""
        self._target.recolour(provisional_format)

    def growing(self) -> Sequence[int]:
        """The segments that are being written, in their order."""
        return sorted(self._target.growing())

    def alignment(self, index: int) -> SegmentAlignment:
        """The words of a segment and their weights, as far as they are known."""
        of_model = self._records.alignment(index)
        if index not in self.edits:
            return of_model
        return edited_alignment(of_model, self.edits.said(index).text)

    @property
    def over(self) -> bool:
        """Whether nothing more will be said, as far as is known."""
        return self._over

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
        low, high = (self._near_source(position) for position in (first, last))
        return () if low is None or high is None else range(min(low, high), max(low, high) + 1)

    def _near_source(self, position: int) -> int | None:
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

    def provenance_ranges(self, index: int) -> list[tuple[Range, float]]:
        """Where the sentences stand that a segment of a summary came from, with their shares.

        The strongest come first. Before they are told, it is the passage of the segment.
        """
        passage = SourceSentence(self._records.source_span(index), 1.0)
        provenance = self.provenance.of(index) or (passage,)
        ranges = ((self.source.range(*origin.span), origin.weight) for origin in provenance)
        return [(found, weight) for found, weight in ranges if found is not None]

    def provenance_at_source(self, position: int) -> Span | None:
        """The sentence at a position in the source document that a summary came from.

        Its characters in the request's text, which stay what they are when the source is edited.
        """
        char = self.source.char(position)
        return None if char is None else self.provenance.sentence_at(char)

    def segment_ranges(self, index: int) -> tuple[Range | None, Range]:
        """Where a whole segment stands in the source and in the target document."""
        return self.source.range(*self._records.source_span(index)), self._target.place(index)

    def opposite_of_source(self, position: int) -> int | None:
        """The position in the target that says what `position` of the source says.

        By the share of its sentence; between two of them it is the end of the first.
        """
        char = self.source.char(position)
        index = None if char is None else self._records.index_before_source(char)
        return None if index is None else self._opposite(index, position, from_source=True)

    def opposite_of_target(self, position: int) -> int | None:
        """The position in the source that says what `position` of the target says."""
        index = self._target.index_before(position)
        return None if index is None else self._opposite(index, position, from_source=False)

    def _opposite(self, index: int, position: int, from_source: bool) -> int | None:
        in_source, in_target = self.segment_ranges(index)
        if in_source is None:
            return None
        here, there = (in_source, in_target) if from_source else (in_target, in_source)
        share = (position - here[0]) / max(1, here[1] - here[0])
        return there[0] + int(min(1.0, max(0.0, share)) * (there[1] - there[0]))

    def _take(self, message: Message) -> None:
        match message:
            case TextChunk():
                firm, _ = self._chunks.get(message.segment, ("", ""))
                self._chunks[message.segment] = firm + message.firm, message.provisional
            case AlignmentRow():
                self._align(message)
            case SegmentStarted():
                self._start(message)
            case SegmentFinished():
                self._finish(message)
            case Provenance():
                self.provenance.take(message)
            case Finished():
                self._end(message)
            case Salience():
                self.document = DocumentSalience(self.source.text, message.sentences, message.stops)
            case _:
                pass

    def _take_remark(self, index: int, message: Message) -> None:
        """What is told about a segment beside its text and words."""
        if isinstance(message, Provenance):
            self.provenance.take(message)
        elif isinstance(message, SegmentFinished) and message.warnings:
            self.warnings[index] = message.warnings

    def _start(self, message: SegmentStarted) -> None:
        start, end = message.source
        index, source = len(self), self.source.text[start:end]
        kept = self.edits.carried.take(index, message.source, source)
        lead = message.lead if kept is None or kept.lead is None else kept.lead
        held = None if kept is None else kept.text
        self._target.start(message.segment, lead, end - start, held)
        self._records.start(index, message)
        if kept is not None:
            self.edits.keep(index, SegmentText(clean(lead), clean(kept.text)))
        if self.is_summary:
            self.provenance.start(index, message.segment)

    def _align(self, message: AlignmentRow) -> None:
        index = self._target.index_of(message.segment)
        if index is not None:
            self._records.align(index, message)

    def _write(self, segment: int) -> None:
        firm, provisional = self._chunks.pop(segment, ("", ""))
        index = self._target.index_of(segment)
        if index is not None:
            self._target.grow(segment, firm, provisional)
            self._records.grow(index, firm, provisional)

    def _finish(self, message: SegmentFinished) -> None:
        index = self._target.index_of(message.segment)
        if index is not None:
            self._write(message.segment)
            self._target.finish(message.segment)
            self._records.finish(index, message, self.provenance.told(index))
            self.edits.finished(index)
            self._take_remark(index, message)

    def _end(self, message: Finished) -> None:
        self._over = True
        if not message.cancelled:
            self._tail = self.edits.tail = message.tail
            self._target.end(message.tail)


@contextmanager
def _one_edit(document: QTextDocument) -> Iterator[None]:
    """Qt lays out what has changed once, at the end."""
    cursor = QTextCursor(document)
    cursor.beginEditBlock()
    try:
        yield
    finally:
        cursor.endEditBlock()


def _word_at(words: Sequence[Span], char: int) -> int | None:
    return next((i for i, (start, end) in enumerate(words) if start <= char < end), None)


def _spans(words: Sequence[Span], chosen: Iterable[int]) -> list[Span]:
    """Of the words that are there: a pointer may be a moment ahead of a growing sentence."""
    return [words[word] for word in sorted(chosen) if word < len(words)]
