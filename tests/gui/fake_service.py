"""A service without a model: a scripted one, whose every step a test can hold up."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest
from threading import Event
from typing import Any

from s2s_desktop.pipeline.alignment.messages import AlignRequest, SegmentAligned
from s2s_desktop.pipeline.messages import (
    AlignmentRow,
    Continuation,
    Failure,
    Finished,
    LanguageDetected,
    Loading,
    Message,
    ModelReady,
    Progress,
    Provenance,
    Remark,
    Request,
    Salience,
    SegmentDropped,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    SentenceSalience,
    SourceSentence,
    Span,
    SummarizeRequest,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.steering.messages import AnyRequest, SentenceRequest
from tests.gui import fake_steering

SENTENCE = re.compile(r"[^\s.!?][^.!?\n]*[.!?]?")
SUMMARY_SENTENCES = {"line": 1, "short": 2, "long": 4}
WORD = re.compile(r"[^\s.!?,]+")


def upper(word: str) -> str:
    """The language of the tests: every word is written in capitals."""
    return word.upper()


@dataclass
class FakeService:
    """Translates word by word, in the same order, every sentence as a row of one batch.

    `go` cleared holds it up before the next word. `error` is raised by the next request.
    `provisional`: the word after each firm one is shown as provisional first. The model called
    `without_attention` aligns nothing. `warnings` are those of every sentence. `in_order`: one
    sentence after the other. `realigns`: in idle time it links words the other way round. `detect`
    says in which language a text is; without it, nothing is said about that.
    """

    word: Callable[[str], str] = upper
    provisional: bool = False
    without_attention: str = ""
    remarks: tuple[str, ...] = ()
    warnings: tuple[SegmentWarning, ...] = ()
    in_order: bool = False
    realigns: bool = False
    error: Exception | None = None
    failure: Failure | None = None
    detect: Callable[[Request], LanguageDetected] | None = None
    go: Event = field(default_factory=Event)
    requests: list[Request] = field(default_factory=list)
    asked: list[SentenceRequest] = field(default_factory=list)
    warmed: list[tuple[str, str, str | None]] = field(default_factory=list)
    stopped_requests: list[int] = field(default_factory=list)
    forgotten: int = 0

    def __post_init__(self) -> None:
        self.go.set()

    def warm_up(self, source_language: str, target_language: str, model_id: str | None) -> None:
        self.warmed.append((source_language, target_language, model_id))
        if self.error is not None:
            raise self.error

    def forget(self) -> None:
        self.forgotten += 1

    def run(self, request: AnyRequest, stopped: Callable[[], bool]) -> Iterator[Message]:
        if isinstance(request, SentenceRequest):
            self.asked.append(request)
            yield from self._about_sentence(request, stopped)
            return
        if isinstance(request, AlignRequest):
            texts = request.texts if self.realigns else ()
            for text in texts:
                links = tuple((i, j) for i, j in enumerate(reversed(range(len(text.rows)))))
                yield SegmentAligned(request.number, text.segment, links, text.rows[::-1])
            yield Finished(request.number, "", False, len(texts), 0, 0.0)
            return
        self.requests.append(request)
        number = request.number
        if self.error is not None:
            raise self.error
        if self.failure is not None:
            yield Failure(number, self.failure.message, self.failure.hint, self.failure.report)
            return
        if self.detect is not None:
            detected = replace(self.detect(request), request=number)
            yield detected
            if detected.pair is None:
                yield Finished(number, "", False, 0, 0, 0.0)
                return
        yield Loading(number, "fake")
        yield ModelReady(number, "fake", "Fake model", "cpu", "float32", 0.1)
        if isinstance(request, SummarizeRequest):
            yield from self._summarize(request, stopped)
            return
        sentences = _sentences(request.text, request.frozen)
        if request.model_id is not None and request.model_id == self.without_attention:
            sentences = [_Unaligned(s.number, s.span, s.text) for s in sentences]
        if self.in_order:
            yield from self._one_by_one(request, sentences, stopped)
            return
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

    def _about_sentence(
        self, request: SentenceRequest, stopped: Callable[[], bool]
    ) -> Iterator[Message]:
        if self.failure is not None:
            yield Failure(request.number, self.failure.message, self.failure.hint)
            return
        yield ModelReady(request.number, "fake", "Fake model", "cpu", "float32", 0.1)
        yield from fake_steering.answer(request, lambda: self._held(stopped))

    def _one_by_one(
        self, request: TranslateRequest, sentences: list[_Sentence], stopped: Callable[[], bool]
    ) -> Iterator[Message]:
        """As the engine does: each sentence is whole before the next one begins."""
        number, end, total = request.number, request.resume.start, len(sentences)
        for sentence in sentences[request.resume.segment :]:
            yield sentence.started(number, request.text[end : sentence.span[0]])
            for messages in sentence.steps(number, self):
                if self._held(stopped):
                    self.stopped_requests.append(number)
                    yield SegmentDropped(number, sentence.number)
                    go_on, done = Continuation(sentence.number, end), sentence.number
                    yield Finished(number, "", True, done, 0, 1.0, total, go_on)
                    return
                yield from messages
            end = sentence.span[1]
        yield Finished(number, request.text[end:], False, total, 0, 1.0, total)

    def _summarize(
        self, request: SummarizeRequest, stopped: Callable[[], bool]
    ) -> Iterator[Message]:
        """One sentence after the other: every second one, which owes a quarter to the next.

        The earlier a sentence, the more salient it is.
        """
        number, sentences = request.number, _sentences(request.text)
        yield from (Remark(number, text) for text in self.remarks)
        by_rank = [*sentences[::2], *sentences[1::2]]
        chosen = sentences[::2][: SUMMARY_SENTENCES[request.length]]
        if request.size is not None:
            chosen = sorted(by_rank[: request.size.sentences], key=lambda one: one.number)
        numbers = {sentence.number for sentence in chosen}
        ranks = {sentence.number: rank for rank, sentence in enumerate(by_rank, 1)}
        yield Salience(
            number,
            tuple(
                SentenceSalience(one.span, 1 - i / len(sentences), i in numbers, ranks[i])
                for i, one in enumerate(sentences)
            ),
            (1, 2, 3),
        )
        for count, sentence in enumerate(chosen):
            yield sentence.started(number, " " if count else "")
            for messages in sentence.steps(number, self):
                if self._held(stopped):
                    self.stopped_requests.append(number)
                    yield Finished(number, "", True, count, 0, 1.0)
                    return
                if isinstance(messages[-1], SegmentFinished):
                    yield Provenance(number, sentence.number, _sources(sentences, sentence), True)
                yield from messages
        yield Finished(number, "", False, len(chosen), 0, 1.0)

    def _held(self, stopped: Callable[[], bool]) -> bool:
        while not stopped():
            if self.go.wait(0.005):
                return stopped()
        return True


def _sentences(text: str, frozen: Sequence[Span] = ()) -> list[_Sentence]:
    spans = (match.span() for match in SENTENCE.finditer(text))
    read = [span for span in spans if not any(a <= span[0] < b for a, b in frozen)]
    return [_Sentence(i, span, text) for i, span in enumerate(read)]


def _sources(sentences: list[_Sentence], sentence: _Sentence) -> tuple[SourceSentence, ...]:
    """The sentence itself, and the one that follows."""
    following = sentences[sentence.number + 1 :][:1]
    return (
        SourceSentence(sentence.span, 0.75),
        *(SourceSentence(other.span, 0.25) for other in following),
    )


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
                warnings=service.warnings,
            ),
        ]


class _Unaligned(_Sentence):
    """A sentence of a model that has no attention."""

    def started(self, request: int, lead: str) -> SegmentStarted:
        return replace(super().started(request, lead), source_words=())

    def steps(self, request: int, service: FakeService) -> Iterator[list[Message]]:
        nothing: dict[str, Any] = {"source_words": (), "target_words": (), "links": (), "rows": ()}
        for messages in super().steps(request, service):
            without = [m for m in messages if not isinstance(m, AlignmentRow)]
            yield [replace(m, **nothing) if isinstance(m, SegmentFinished) else m for m in without]
