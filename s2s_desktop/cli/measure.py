"""Measures a service from outside: by the messages that it sends and when they come."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from time import perf_counter

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    SegmentStarted,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import Service

_LEAST_SECONDS = 3.0
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


def throughput(service: Service, request: TranslateRequest) -> Throughput:
    """Translate the text again and again until the figures hold still (three seconds).

    Raises UserError when the text cannot be translated or has no words.
    """
    seconds: list[float] = []
    while not seconds or sum(seconds) < _LEAST_SECONDS:
        start = perf_counter()
        finished = _last(service.run(request))
        seconds.append(perf_counter() - start)
        if not finished.segments:
            raise UserError("The text has no words to translate.", "Give one that has some.")
    median = statistics.median(seconds)
    return Throughput(
        finished.segments, finished.segments / median, finished.tokens / median, len(seconds)
    )


def latency(service: Service, request: TranslateRequest) -> Latency:
    """Translate the segments of the text one by one, 200 at most, spread over the text."""
    sentences = _spread(_segments(service, request))
    first_ms, whole_ms = [], []
    for number, sentence in enumerate(sentences, start=request.number + 1):
        alone = TranslateRequest(
            number,
            sentence,
            request.source_language,
            request.target_language,
            request.model_id,
            request.choices,
            lines=True,
            alignment=request.alignment,
        )
        start = perf_counter()
        first_ms.append(_first_text_ms(service.run(alone), start))
        whole_ms.append((perf_counter() - start) * 1000)
    return Latency(
        len(sentences),
        statistics.median(first_ms),
        statistics.median(whole_ms),
        _percentile(whole_ms, 95),
    )


def _first_text_ms(messages: Iterator[Message], start: float) -> float:
    """When the first text came; all messages are taken."""
    first: float | None = None
    for message in messages:
        if isinstance(message, TextChunk) and (message.firm or message.provisional):
            first = first or perf_counter()
    return ((first or perf_counter()) - start) * 1000


def _segments(service: Service, request: TranslateRequest) -> list[str]:
    spans = [m.source for m in service.run(request) if isinstance(m, SegmentStarted)]
    return [request.text[start:end] for start, end in spans]


def _spread(sentences: Sequence[str]) -> Sequence[str]:
    return sentences[:: -(-len(sentences) // _MOST_SINGLES)]


def _percentile(values: Sequence[float], percent: int) -> float:
    """The nearest value that `percent` of the values do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]


def _last(messages: Iterator[Message]) -> Finished:
    for message in messages:
        if isinstance(message, Failure):
            raise UserError(message.message, message.report or message.hint)
        if isinstance(message, Finished):
            return message
    raise RuntimeError("the service ended without a last message")
