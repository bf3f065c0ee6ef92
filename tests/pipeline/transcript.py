"""A receiver of messages: it puts them together as a window would, and checks their order."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from s2s_desktop.pipeline.guard.kinds import worded
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Finished,
    Message,
    Progress,
    Provenance,
    Request,
    SegmentDropped,
    SegmentFinished,
    SegmentStarted,
    Span,
    TextChunk,
    TranslateRequest,
)

Row = tuple[float, ...]


@dataclass
class Received:
    """One segment as it was received."""

    started: SegmentStarted
    firm: str = ""
    provisional: str = ""
    chunks: list[TextChunk] = field(default_factory=list)
    rows: dict[int, tuple[Span, Row]] = field(default_factory=dict)
    provenance: Provenance | None = None
    finished: SegmentFinished | None = None


@dataclass
class Transcript:
    """What came in answer to one request."""

    request: Request
    segments: list[Received] = field(default_factory=list)
    messages: list[Message] = field(default_factory=list)
    finished: Finished | None = None
    done_chars: int = 0
    progress: list[Progress] = field(default_factory=list)
    dropped: Received | None = None

    def take(self, messages: Iterable[Message]) -> Transcript:
        """Receive `messages`; everything that holds of any answer is asserted on the way."""
        for message in messages:
            assert message.request == self.request.number
            assert self.finished is None, "nothing comes after the end"
            self.messages.append(message)
            match message:
                case SegmentStarted():
                    assert message.segment == self.first + len(self.segments), "in order"
                    assert all(s.finished for s in self.segments[-1:]), "one after the other"
                    assert self._end <= message.source[0] < message.source[1]
                    self.segments.append(Received(message))
                case TextChunk():
                    self._open(message.segment).chunks.append(message)
                    self._open(message.segment).firm += message.firm
                    self._open(message.segment).provisional = message.provisional
                case AlignmentRow():
                    self._take_row(message)
                case Provenance():
                    self._take_provenance(message)
                case SegmentFinished():
                    self._finish(message)
                case SegmentDropped():
                    self.dropped = self._open(message.segment)
                    self.segments.remove(self.dropped)
                case Progress():
                    self._take_progress(message)
                case Finished():
                    assert all(segment.finished for segment in self.segments)
                    assert message.cancelled or self.dropped is None
                    self.finished = message
        return self

    @property
    def first(self) -> int:
        """The number of the first segment."""
        request = self.request
        return request.resume.segment if isinstance(request, TranslateRequest) else 0

    @property
    def text(self) -> str:
        """The target text so far."""
        written = (s.started.lead + s.firm + s.provisional for s in self.segments)
        return "".join(written) + (self.finished.tail if self.finished else "")

    @property
    def source(self) -> str:
        """What is copied and what is translated, put together again."""
        return "".join(
            s.started.lead + self.request.text[slice(*s.started.source)] for s in self.segments
        ) + (self.finished.tail if self.finished else "")

    @property
    def sources(self) -> list[str]:
        """The source text of each segment."""
        return [self.request.text[slice(*s.started.source)] for s in self.segments]

    @property
    def results(self) -> list[SegmentFinished]:
        """All segments, which must be finished, in order."""
        finished = [s.finished for s in self.segments]
        assert None not in finished
        return [f for f in finished if f]

    @property
    def warnings(self) -> list[str]:
        """Of all segments, as users read them."""
        return [worded(warning) for result in self.results for warning in result.warnings]

    @property
    def _end(self) -> int:
        return self.segments[-1].started.source[1] if self.segments else 0

    def _take_progress(self, message: Progress) -> None:
        assert self.done_chars <= message.done_chars <= message.total_chars
        assert message.total_chars == len(self.request.text)
        assert message.done_segments <= message.total_segments or message.total_segments == 0
        assert message.seconds_left is None or message.seconds_left >= 0
        self.done_chars = message.done_chars
        self.progress.append(message)

    def _open(self, number: int) -> Received:
        received = self.segments[number - self.first]
        assert received.finished is None, "nothing comes after the end of a segment"
        return received

    def _take_row(self, message: AlignmentRow) -> None:
        received = self._open(message.segment)
        start, end = message.target_word
        assert 0 <= start < end <= len(received.firm), "a row is of a word that is there"
        assert len(message.weights) == len(received.started.source_words)
        assert all(-1e-4 <= weight <= 1.0001 for weight in message.weights)
        received.rows[message.word] = message.target_word, message.weights

    def _take_provenance(self, message: Provenance) -> None:
        received = self._open(message.segment)
        assert received.provenance is None
        assert message.sources, "everything comes from somewhere"
        start, end = received.started.source
        for sentence in message.sources:
            assert start <= sentence.span[0] < sentence.span[1] <= end
        weights = [sentence.weight for sentence in message.sources]
        assert weights == sorted(weights, reverse=True)
        assert 0 < min(weights) <= sum(weights) <= 1.0001
        received.provenance = message

    def _finish(self, message: SegmentFinished) -> None:
        received = self._open(message.segment)
        received.finished = message
        assert message.source == received.started.source
        assert message.text == received.firm, "the firm chunks are the text"
        assert received.provisional == "", "nothing provisional is left over"
        if not self.request.alignment:
            assert (message.tokens, message.target_words, message.rows) == ((), (), ())
            return
        assert message.source_words == received.started.source_words
        assert len(message.rows) == len(message.target_words)
        for word, (span, row) in enumerate(zip(message.target_words, message.rows, strict=True)):
            assert received.rows[word] == (span, row), "the last row that was sent counts"
            assert message.text[slice(*span)].strip() == message.text[slice(*span)] != ""
        for source, target in message.links:
            assert 0 <= source < len(message.source_words)
            assert 0 <= target < len(message.target_words)
        for token in message.tokens:
            assert message.text[token.start : token.end] == token.text
            assert token.logprob <= 1e-6
