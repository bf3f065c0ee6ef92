"""A service without a model: a scripted one, whose every step a test can hold up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import zip_longest
from threading import Event

from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    Progress,
    Request,
    SegmentFinished,
    SegmentStarted,
    Span,
    TextChunk,
)

SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*[.!?]?")
WORD = re.compile(r"[^\s.!?,]+")


def upper(word: str) -> str:
    """The language of the tests: every word is written in capitals."""
    return word.upper()


@dataclass
class FakeService:
    """Translates word by word, in the same order, every sentence as a row of one batch.

    `go` cleared holds it up before the next word. `error` is raised by the next request.
    `provisional`: the word after each firm one is shown as provisional first.
    """

    word: Callable[[str], str] = upper
    provisional: bool = False
    error: Exception | None = None
    failure: Failure | None = None
    go: Event = field(default_factory=Event)
    requests: list[Request] = field(default_factory=list)
    warmed: list[tuple[str, str, str | None]] = field(default_factory=list)
    stopped_requests: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.go.set()

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        self.warmed.append((source_language, target_language, model_id))
        if self.error is not None:
            raise self.error

    def run(self, request: Request, stopped: Callable[[], bool]) -> Iterator[Message]:
        self.requests.append(request)
        number = request.number
        if self.error is not None:
            raise self.error
        if self.failure is not None:
            yield Failure(number, self.failure.message, self.failure.hint, self.failure.report)
            return
        yield Loading(number, "fake")
        yield ModelReady(number, "fake", "Fake model", "cpu", "float32", 0.1)
        sentences = [_Sentence(i, m.span(), request.text) for i, m in _sentences(request.text)]
        words = 0
        end = 0
        for sentence in sentences:
            start = sentence.span[0]
            yield sentence.started(number, request.text[end:start])
            end = sentence.span[1]
        for steps in zip_longest(*(s.steps(number, self) for s in sentences)):
            for messages in steps:
                if self._held(stopped):
                    self.stopped_requests.append(number)
                    yield Finished(number, "", True, len(sentences), words, 1.0)
                    return
                yield from messages or ()
                words += messages is not None
            done = sum(s.span[1] - s.span[0] for s in sentences if s.done)
            yield Progress(number, done, len(request.text), words, 1.0)
        yield Finished(number, request.text[end:], False, len(sentences), words, 1.0)

    def _held(self, stopped: Callable[[], bool]) -> bool:
        while not stopped():
            if self.go.wait(0.005):
                return stopped()
        return True


def _sentences(text: str) -> Iterator[tuple[int, re.Match[str]]]:
    return enumerate(SENTENCE.finditer(text))


@dataclass
class _Sentence:
    number: int
    span: Span
    text: str
    done: bool = False

    @property
    def words(self) -> list[re.Match[str]]:
        return list(WORD.finditer(self.text, *self.span))

    def started(self, request: int, lead: str) -> SegmentStarted:
        spans = tuple(word.span() for word in self.words)
        return SegmentStarted(request, self.number, self.span, lead, spans)

    def steps(self, request: int, service: FakeService) -> Iterator[list[Message]]:
        """What each word brings, and at last the end of the sentence."""
        words = self.words
        written = ""
        position = self.span[0]
        targets: list[Span] = []
        for index, word in enumerate(words):
            firm = self.text[position : word.start()] + service.word(word[0])
            start = len(written) + word.start() - position
            written += firm
            position = word.end()
            targets.append((start, len(written)))
            shown = " …" if service.provisional and index + 1 < len(words) else ""
            row = tuple(float(i == index) for i in range(len(words)))
            yield [
                TextChunk(request, self.number, firm, shown),
                AlignmentRow(request, self.number, index, targets[-1], row),
            ]
        rest = self.text[position : self.span[1]]
        self.done = True
        count = range(len(words))
        yield [
            TextChunk(request, self.number, rest),
            SegmentFinished(
                request,
                self.number,
                self.span,
                written + rest,
                -0.5,
                source_words=tuple(word.span() for word in words),
                target_words=tuple(targets),
                links=tuple((i, i) for i in count),
                rows=tuple(tuple(float(i == j) for j in count) for i in count),
            ),
        ]
