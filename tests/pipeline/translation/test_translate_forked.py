"""Texts translated in child processes: the same messages as from one process."""

from __future__ import annotations

import multiprocessing
import sys
from collections.abc import Generator, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

import pytest

from s2s_desktop.pipeline.messages import (
    DecodingChoices,
    Finished,
    Message,
    Progress,
    Remark,
    SegmentFinished,
    TranslateRequest,
)
from s2s_desktop.pipeline.search.forked_searches import ForkedSearches
from s2s_desktop.pipeline.search.workers import interleaved
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation import translate
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.pipeline.conftest import StepCount

pytestmark = [
    pytest.mark.skipif(sys.platform != "linux", reason="only there are searches forked"),
    pytest.mark.filterwarnings("ignore:.*multi-threaded:DeprecationWarning"),
]
LINES = "\n".join(
    f"My sister has {i} old cars and {'a very ' * (i % 3)}big house." for i in range(40)
)
ALIGNED = TranslateRequest(1, LINES, "en", "pt", lines=True, stream=False)
PLAIN = replace(ALIGNED, alignment=False)
BEAM = replace(PLAIN, text=LINES[:1800], choices=DecodingChoices(beam_size=2))


@pytest.fixture(autouse=True)
def alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads that other tests left behind do not count."""
    monkeypatch.setattr(translate, "may_fork", lambda: True)


def _translator() -> Translator:
    return Translator(real_models.loaded(), workers=2)


def _of_segments(messages: Iterator[Message]) -> dict[int | None, list[Message]]:
    """The messages of each segment in their order; what depends on the clock is left out."""
    kept = dict[int | None, list[Message]]()
    for message in messages:
        if isinstance(message, Finished):
            message = replace(message, seconds=0.0)
        if not isinstance(message, Progress):
            kept.setdefault(getattr(message, "segment", None), []).append(message)
    return kept


def _here(forked: Any, tasks: list[Any], meanwhile: object) -> Iterator[tuple[int, Any]]:
    """The same searches, one after the other."""
    return interleaved([partial(forked._search, task) for task in tasks], 1)


@pytest.mark.parametrize("request_", [PLAIN, ALIGNED, BEAM], ids=["plain", "aligned", "beam"])
def test_child_processes_say_what_one_process_says(
    request_: TranslateRequest, count_steps: StepCount, monkeypatch: pytest.MonkeyPatch
) -> None:
    # WHEN a text is translated in child processes
    forked = _of_segments(_translator().run(request_, never))
    # THEN this one decodes the first few lines alone, and no child is left
    assert 0 < max(count_steps.rows) <= 8 * (request_.choices.beam_size or 1)
    assert not multiprocessing.active_children()
    # and comes to the same when it decodes all
    monkeypatch.setattr(ForkedSearches, "run", _here)
    assert _of_segments(_translator().run(request_, never)) == forked
    assert max(count_steps.rows) > 8 * (request_.choices.beam_size or 1)


@pytest.mark.parametrize("how", ["stopped", "closed"])
def test_a_stop_ends_the_children(how: str) -> None:
    # GIVEN a text that nobody wants any more once the first line of a child is there
    told = list[Message]()
    messages = _translator().run(PLAIN, lambda: how == "stopped" and len(_finished(told)) > 8)
    for message in messages:
        told.append(message)
        if how == "closed" and len(_finished(told)) > 8:
            assert len(multiprocessing.active_children()) == 2
            assert isinstance(messages, Generator)
            messages.close()
    # THEN no child is left, and the text was not translated to its end
    assert not multiprocessing.active_children()
    assert 9 <= len(_finished(told)) < 40
    if how == "stopped":
        assert isinstance(told[-1], Finished)
        assert told[-1].cancelled


def _finished(messages: list[Message]) -> list[SegmentFinished]:
    return [message for message in messages if isinstance(message, SegmentFinished)]


def test_a_child_goes_on_in_smaller_batches_when_memory_runs_out(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # GIVEN memory for eight sentences at a time
    expected = [m.text for m in _finished(list(_translator().run(PLAIN, never)))]
    decoder = real_models.loaded().model.decoder
    step = decoder.step

    def tight(tokens: Any, *rest: Any, **named: Any) -> Any:
        if len(tokens) > 8:
            raise MemoryError
        return step(tokens, *rest, **named)

    monkeypatch.setattr(decoder, "step", tight)
    # WHEN children run out of it THEN each says so, and every sentence comes once all the same
    messages = list(_translator().run(PLAIN, never))
    assert any(isinstance(message, Remark) for message in messages)
    assert sorted(m.text for m in _finished(messages)) == sorted(expected)


def test_who_watches_gets_threads() -> None:
    for _ in _translator().run(replace(BEAM, stream=True), never):
        assert not multiprocessing.active_children()
