"""Figures of `bench`, against a clock that the test moves."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.cli import measure
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Message,
    SegmentStarted,
    TextChunk,
    TranslateRequest,
)


class Clock:
    """Stands still until it is moved."""

    def __init__(self) -> None:
        self.seconds = 100.0

    def __call__(self) -> float:
        return self.seconds


class SlowService:
    """One segment a word; each takes 5 ms until its text comes and as many more as letters."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.seen: list[str] = []

    def run(self, request: TranslateRequest) -> Iterator[Message]:
        words, start = request.text.split(), 0
        self.seen.append(request.text)
        for number, word in enumerate(words):
            at = request.text.index(word, start)
            start = at + len(word)
            yield SegmentStarted(request.number, number, (at, start), "")
            self._clock.seconds += 0.005
            yield TextChunk(request.number, number, word)
            self._clock.seconds += len(word) / 1000
        yield Finished(request.number, "", False, len(words), 3 * len(words), 0.0)


@pytest.fixture
def clock(monkeypatch: pytest.MonkeyPatch) -> Clock:
    """The clock that the measurements read."""
    moved = Clock()
    monkeypatch.setattr(measure, "perf_counter", moved)
    return moved


def request(text: str) -> TranslateRequest:
    return TranslateRequest(1, text, "en", "pt")


def test_throughput(clock: Clock) -> None:
    # GIVEN a text of two segments that takes 5 + 5 + 5 + 85 = 100 ms
    services: list[SlowService] = []

    def new_service() -> SlowService:
        services.append(SlowService(clock))
        return services[-1]

    # WHEN
    figures = measure.throughput(new_service, request("abcde " + "x" * 85))
    # THEN rounds are run until three seconds are over, at most twenty, each on a new service
    assert figures.segments == 2
    assert figures.segments_per_second == pytest.approx(20)
    assert figures.tokens_per_second == pytest.approx(60)
    assert figures.rounds == 20
    assert all(len(service.seen) == 1 for service in services)


def test_latency(clock: Clock) -> None:
    # GIVEN a hundred different words of 1 to 100 letters
    words = ["x" * letters for letters in range(1, 101)]
    figures = measure.latency(lambda: SlowService(clock), request(" ".join([*words, "x"])))
    # THEN each was taken once, alone: 5 ms to the first text, 5 + letters ms in all
    assert figures.sentences == 100
    assert figures.first_token_ms == pytest.approx(5)
    assert figures.sentence_p50_ms == pytest.approx(55.5)
    assert figures.sentence_p95_ms == pytest.approx(100)


def test_a_long_text_is_sampled(clock: Clock) -> None:
    text = " ".join(str(number) for number in range(1000))
    figures = measure.latency(lambda: SlowService(clock), request(text))
    assert figures.sentences == 200


@given(st.lists(st.integers(), min_size=1), st.integers(1, 100))
def test_percentile_is_the_least_value_that_enough_do_not_exceed(
    values: list[int], percent: int
) -> None:
    found = measure.percentile(values, percent)

    def enough(bound: float) -> bool:
        return 100 * sum(value <= bound for value in values) >= percent * len(values)

    assert found == min(value for value in values if enough(value))


def test_a_text_without_words(clock: Clock) -> None:
    with pytest.raises(UserError, match="no words"):
        measure.throughput(lambda: SlowService(clock), request("  "))


def test_a_failure_is_raised(clock: Clock) -> None:
    class Broken:
        def run(self, request: TranslateRequest) -> Iterator[Message]:
            yield Failure(request.number, "The model broke.", "Buy a new one.")

    with pytest.raises(UserError, match="Buy a new one"):
        measure.throughput(lambda: Broken(), request("word"))
