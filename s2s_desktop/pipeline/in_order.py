"""Puts what is done side by side in the order of the text: one whole segment after the other."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable, Iterator
from dataclasses import dataclass, field

from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Message,
    SegmentDropped,
    SegmentFinished,
    SegmentMessage,
    SegmentStarted,
    TextChunk,
)


def in_order(messages: Iterable[Message], first: int = 0) -> Generator[Message]:
    """The messages, those of each segment once all segments before it are finished.

    Segments are numbered from `first` without a gap; they may start and finish in any order. One
    that is still unfinished when the messages end is dropped; what was to come after it is not
    told. Messages of no segment pass through.
    """
    turn = _Turn(first)
    for message in messages:
        if isinstance(message, SegmentMessage):
            yield from turn.take(message)
        else:
            yield message
    yield from turn.dropped()


def until_stopped(messages: Iterable[Message], stopped: Callable[[], bool]) -> Generator[Message]:
    """The messages, as long as nobody wants them to stop."""
    for message in messages:
        if stopped():
            return
        yield message


class _Turn:
    """Whose turn it is, and what waits for its own."""

    def __init__(self, segment: int) -> None:
        self._segment = segment
        self._started: SegmentStarted | None = None
        self._waiting: dict[int, _Waiting] = {}

    def take(self, message: SegmentMessage) -> Iterator[Message]:
        """What can be told now that `message` has come."""
        if message.segment != self._segment:
            self._waiting.setdefault(message.segment, _Waiting()).add(message)
            return
        yield from self._tell(message)
        while self._started is None and (held := self._waiting.pop(self._segment, None)):
            for waited in held.messages():
                yield from self._tell(waited)

    def dropped(self) -> Iterator[Message]:
        """The end of the segment whose turn it is, if it has started."""
        if self._started is not None:
            yield SegmentDropped(self._started.request, self._started.segment)

    def _tell(self, message: SegmentMessage) -> Iterator[Message]:
        if isinstance(message, SegmentStarted):
            self._started = message
        yield message
        if isinstance(message, SegmentFinished):
            self._started = None
            self._segment += 1


@dataclass
class _Waiting:
    """What is known of a segment before its turn: of what was sent again, the last."""

    started: list[SegmentMessage] = field(default_factory=list)
    firm: str = ""
    provisional: str = ""
    rows: dict[int, AlignmentRow] = field(default_factory=dict)
    rest: list[SegmentMessage] = field(default_factory=list)

    def add(self, message: SegmentMessage) -> None:
        match message:
            case SegmentStarted():
                self.started.append(message)
            case TextChunk():
                self.firm += message.firm
                self.provisional = message.provisional
            case AlignmentRow():
                self.rows[message.word] = message
            case _:
                self.rest.append(message)

    def messages(self) -> Iterator[SegmentMessage]:
        """All of it, as if it came now."""
        yield from self.started
        if self.firm or self.provisional:
            about = self.started[0]
            yield TextChunk(about.request, about.segment, self.firm, self.provisional)
        yield from (row for _, row in sorted(self.rows.items()))
        yield from self.rest
