"""One request as the window sees it: its segments in both documents, from its messages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument

from s2s_desktop.drawing.document.salience import DocumentSalience
from s2s_desktop.gui.editing.user_text import CarriedEdits, SegmentText
from s2s_desktop.gui.marks.provenance import ProvenanceIndex
from s2s_desktop.gui.results.kept_result import KeptResult
from s2s_desktop.gui.results.known_wordings import KnownWordings
from s2s_desktop.gui.results.packed_salience import pack_salience, unpack_salience
from s2s_desktop.gui.results.packed_segment import messages
from s2s_desktop.gui.results.placed_segments import PlacedSegments
from s2s_desktop.gui.results.source_snapshot import SourceSnapshot
from s2s_desktop.gui.text.soft_lines import clean
from s2s_desktop.gui.text.target_text import TargetText
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Continuation,
    Finished,
    LanguageDetected,
    Message,
    Provenance,
    Salience,
    SegmentDropped,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    TermUse,
    TextChunk,
)


class Result(PlacedSegments):
    """Follows the messages of one request, and writes into the target what they say.

    Of a summary `document` says how salient each sentence of the source is, once that is told.
    """

    def __init__(
        self,
        source: SourceSnapshot,
        target_document: QTextDocument,
        provisional_format: QTextCharFormat,
        is_summary: bool = False,
        into: str = "",
        carried: CarriedEdits | None = None,
        source_language: str = "",
        wordings: KnownWordings | None = None,
    ) -> None:
        """`into`: the language of the target, `source_language` that of the source, if it is known
        before it is detected. `carried`: what the user has made of the sentences of an earlier
        result, `wordings`: what else is known that they may say."""
        target = TargetText(target_document, provisional_format)
        super().__init__(source, target, carried, wordings)
        self.is_summary = is_summary
        self.into = into
        self.source_language = source_language
        self.provenance = ProvenanceIndex()
        self.document: DocumentSalience | None = None
        self.warnings: dict[int, tuple[SegmentWarning, ...]] = {}
        self.terms: dict[int, tuple[TermUse, ...]] = {}
        self._document = target_document
        self._chunks: dict[int, tuple[str, str]] = {}
        self._tail: str | None = None
        self._salience = b""  # of the document, packed
        self.over = False
        """Whether nothing more will be said, as far as is known."""
        self.resume: Continuation | None = None
        """How the request goes on, if it was stopped."""

    @property
    def languages(self) -> tuple[str, str]:
        """Of the source and the target."""
        return self.source_language, self.into or self.source_language

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
            self._salience,
            self.source_language,
        )

    def restore(self, kept: KeptResult) -> None:
        """Show what was kept of a result, in the place of nothing.

        Only what was remarked is unpacked now. Raises ValueError, KeyError or TypeError when
        that was packed by nobody.
        """
        lengths = ((head.lead, head.text, head.source[1] - head.source[0]) for head in kept.heads)
        self._target.fill(kept.text, lengths, kept.tail)
        self._tail = kept.tail
        self.over = True
        if kept.salience:
            self._salience = kept.salience
            self.document = unpack_salience(kept.salience, kept.source_text)
        if kept.tail is None and kept.heads and not kept.is_summary:
            self.resume = Continuation(len(kept.heads), kept.heads[-1].source[1])
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
            case SegmentDropped():
                self._drop(message.segment)
            case Finished():
                self._end(message)
            case LanguageDetected(pair=(source_language, _)):
                self.source_language = source_language
            case Salience():
                self.document = DocumentSalience(self.source.text, message.sentences, message.stops)
                self._salience = pack_salience(self.document)
            case _:
                pass

    def _take_remark(self, index: int, message: Message) -> None:
        """What is told about a segment beside its text and words."""
        if isinstance(message, Provenance):
            self.provenance.take(message)
        elif isinstance(message, SegmentFinished):
            if message.warnings:
                self.warnings[index] = message.warnings
            if message.terms:
                self.terms[index] = message.terms

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

    def _drop(self, segment: int) -> None:
        """Half a sentence does not stay."""
        index = self._target.index_of(segment)
        if index is not None:
            self._chunks.pop(segment, None)
            self.edits.dropped(index, self.source_span(index)[0], self.source_text(index))
            if self._target.drop(segment):
                self._records.drop_last()

    def _end(self, message: Finished) -> None:
        for segment in self._target.growing_segments():
            self._drop(segment)
        self.over = True
        self.resume = message.resume
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
