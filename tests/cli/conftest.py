"""The command line without a model: a service that sends what a test wrote."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Iterator

import pytest

from s2s_desktop.cli import options
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    LanguageDetected,
    Loading,
    Message,
    ModelReady,
    Progress,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    TextChunk,
    TokenScore,
    TranslateRequest,
)

TypeText = Callable[[bytes], None]


class ShoutingService:
    """Translates each line by shouting it; the last line of the text finishes first.

    `failure` is sent in place of the end, `detected` before the beginning. `requests` are those
    that came.
    """

    def __init__(self) -> None:
        self.requests: list[TranslateRequest] = []
        self.failure: Failure | None = None
        self.warnings: tuple[SegmentWarning, ...] = ()
        self.detected: LanguageDetected | None = None

    def run(self, request: TranslateRequest) -> Iterator[Message]:
        self.requests.append(request)
        number, text = request.number, request.text
        spans, leads, tail = _lines(text)
        if self.detected is not None:
            yield self.detected
        yield Loading(number, "shouting")
        yield ModelReady(number, "shouting", "Shouting", "cpu", "float32", 0.5)
        for index, (span, lead) in enumerate(zip(spans, leads, strict=True)):
            yield SegmentStarted(number, index, span, lead)
            shouted = text[slice(*span)].upper()
            yield TextChunk(number, index, shouted)
            yield SegmentFinished(
                number,
                index,
                span,
                shouted,
                score=-0.25,
                tokens=(TokenScore(shouted, 0, len(shouted), -0.25, 0.5),),
                source_words=(span,),
                target_words=((0, len(shouted)),),
                links=((0, 0),),
                warnings=self.warnings,
            )
            yield Progress(number, span[1], len(text), len(spans), 0.1)
        yield self.failure or Finished(number, tail, False, len(spans), len(spans), 0.1)


def _lines(text: str) -> tuple[list[tuple[int, int]], list[str], str]:
    """Spans of what is on the lines of `text`, what is copied before each, and after all."""
    spans, leads, copied, start = [], [], 0, 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            first = start + len(line) - len(line.lstrip())
            last = start + len(line.rstrip())
            spans.append((first, last))
            leads.append(text[copied:first])
            copied = last
        start += len(line)
    return spans, leads, text[copied:]


@pytest.fixture
def service(monkeypatch: pytest.MonkeyPatch) -> ShoutingService:
    """The service that every command of the test uses."""
    shouting = ShoutingService()
    monkeypatch.setattr(options, "make_service", lambda arguments, catalogue: shouting)
    return shouting


@pytest.fixture
def type_text(monkeypatch: pytest.MonkeyPatch) -> TypeText:
    """Puts bytes on standard input."""

    def put(data: bytes) -> None:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(data), encoding="utf-8"))

    return put
