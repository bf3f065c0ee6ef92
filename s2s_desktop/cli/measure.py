"""Measures services from outside: by the messages that they send and when these come.

A service remembers what it has translated, so nothing is given twice to the same one.
"""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from time import perf_counter
from typing import Protocol

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    SegmentStarted,
    TextChunk,
    TranslateRequest,
)


class Answers(Protocol):
    """What is measured: a service, as far as it matters here."""

    def run(self, request: TranslateRequest) -> Iterator[Message]:
        """Messages that answer `request`."""
        ...


NewService = Callable[[], Answers]
"""Makes a service with its model in memory."""

_LEAST_SECONDS = 3.0
_MOST_ROUNDS = 20
_MOST_SINGLES = 200


@dataclass(frozen=True)
class Throughput:
    """A whole text at once; the median of `rounds` runs."""

    segments: int
    segments_per_second: float
    tokens_per_second: float
    rounds: int


@dataclass(frozen=True)
class Latency:
    """One sentence at a time, over `sentences` sentences."""

    sentences: int
    first_token_ms: float
    sentence_p50_ms: float
    sentence_p95_ms: float


def throughput(new_service: NewService, request: TranslateRequest) -> Throughput:
    """Translate the text by one service after the other, for three seconds at least.

    Raises UserError when the text cannot be translated or has no words.
    """
    seconds: list[float] = []
    while sum(seconds) < _LEAST_SECONDS and len(seconds) < _MOST_ROUNDS:
        one_run, finished = _time_whole(new_service(), request)
        seconds.append(one_run)
    median = statistics.median(seconds)
    return Throughput(
        segments=finished.segments,
        segments_per_second=finished.segments / median,
        tokens_per_second=finished.tokens / median,
        rounds=len(seconds),
    )


def latency(new_service: NewService, request: TranslateRequest) -> Latency:
    """Translate the segments of the text one by one, 200 at most, spread over the text."""
    sentences = _spread(_segments(new_service(), request))
    service = new_service()
    times = [
        _time_one(service, replace(request, number=number, text=sentence, lines=True))
        for number, sentence in enumerate(sentences, start=request.number + 1)
    ]
    first_ms, whole_ms = zip(*times, strict=True)
    return Latency(
        sentences=len(sentences),
        first_token_ms=statistics.median(first_ms),
        sentence_p50_ms=statistics.median(whole_ms),
        sentence_p95_ms=percentile(whole_ms, 95),
    )


def percentile(values: Sequence[float], percent: int) -> float:
    """The least of `values` that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _time_whole(service: Answers, request: TranslateRequest) -> tuple[float, Finished]:
    start = perf_counter()
    finished = _end(service.run(request))
    return perf_counter() - start, finished


def _time_one(service: Answers, request: TranslateRequest) -> tuple[float, float]:
    """Milliseconds until the first text came, and until all had come."""
    start = perf_counter()
    first: float | None = None
    for message in service.run(request):
        if first is None and isinstance(message, TextChunk) and message.firm + message.provisional:
            first = perf_counter()
    end = perf_counter()
    return ((first or end) - start) * 1000, (end - start) * 1000


def _segments(service: Answers, request: TranslateRequest) -> list[str]:
    """The distinct segments of the text, in order."""
    spans = [m.source for m in service.run(request) if isinstance(m, SegmentStarted)]
    return list(dict.fromkeys(request.text[start:end] for start, end in spans))


def _spread(sentences: Sequence[str]) -> Sequence[str]:
    return sentences[:: -(-len(sentences) // _MOST_SINGLES)]


def _end(messages: Iterable[Message]) -> Finished:
    for message in messages:
        if isinstance(message, Failure):
            raise UserError(message.message, message.report or message.hint)
        if isinstance(message, Finished) and message.segments:
            return message
    raise UserError("The text has no words to translate.", "Give one that has some.")
