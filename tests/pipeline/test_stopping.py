"""Stopping, closing and failing in the middle."""

from __future__ import annotations

from collections.abc import Generator
from dataclasses import replace
from typing import Any

import pytest

from s2s_desktop.pipeline.messages import (
    Finished,
    Message,
    SegmentFinished,
    TextChunk,
    TranslateRequest,
)
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.pipeline.conftest import StepCount
from tests.pipeline.transcript import Transcript

LONG = " ".join(f"The man in house number {i} has a very old car." for i in range(100))


def _request(text: str = LONG) -> TranslateRequest:
    return TranslateRequest(1, text, "en", "pt")


@pytest.mark.parametrize("after", [0, 1, 9, 30, 100, 400])
def test_a_stop_ends_the_request_at_the_next_step(
    translator: Translator, count_steps: StepCount, after: int
) -> None:
    # GIVEN a request that is stopped after so many messages
    request = _request()
    transcript, steps_at_stop = Transcript(request), 0

    def stopped() -> bool:
        return len(transcript.messages) >= after

    for message in translator.run(request, stopped):
        transcript.take([message])
        if len(transcript.messages) <= after:
            steps_at_stop = count_steps.steps
    # THEN the decoder takes one step more at most
    assert count_steps.steps <= steps_at_stop + 1
    # and nothing more is told than one step and the announcement of one window can say
    assert len(transcript.messages) - after <= 64
    finished = transcript.finished
    assert finished is not None
    assert finished.cancelled
    assert finished.tail == ""
    # and what is left is whole sentences, of how many
    assert finished.segments == len(transcript.segments) < 100
    assert finished.total_segments == 100 or not transcript.progress


MIXED = (
    "# Title\n\n"
    + " ".join(f"The man in house number {i} has {'a very ' * (i % 7)}old car." for i in range(60))
    + "\n\n12\nthanks\n"
    + "The cat and the dog and the man and the house, " * 60
    + "were red.\nYes.\n"
)


@pytest.mark.parametrize("stream", [True, False])
@pytest.mark.parametrize("remembers", [True, False])
def test_a_stopped_request_goes_on_as_if_it_had_not_been_stopped(
    count_steps: StepCount, remembers: bool, stream: bool
) -> None:
    # GIVEN a text with a sentence that is longer than the model's limit
    request = TranslateRequest(1, MIXED, "en", "pt", stream=stream)
    loaded = real_models.loaded()
    whole = Transcript(request).take(Translator(loaded, remembers=False).run(request, never))
    rows = sum(count_steps.rows)
    count_steps.rows.clear()
    # WHEN it is stopped again and again, and goes on each time
    translator = Translator(loaded, remembers=remembers)
    texts, results, stops = "", list[SegmentFinished](), 0
    while True:
        asked, told = request, list[Message]()

        def stopped(told: list[Message] = told) -> bool:
            return len(told) > 400

        transcript = Transcript(asked)
        for message in translator.run(asked, stopped):
            told.append(message)
            transcript.take([message])
        texts += transcript.text
        results += transcript.results
        finished = transcript.finished
        assert finished is not None
        assert finished.segments == len(results)
        if not finished.cancelled:
            break
        assert finished.resume is not None
        assert finished.resume.segment == len(results)
        # (The long sentence counts as one until it is reached.)
        assert len(whole.segments) - 12 < finished.total_segments <= len(whole.segments)
        stops += 1
        request = replace(request, resume=finished.resume)
    # THEN the parts are together what it would have been,
    assert stops >= 3
    assert texts == whole.text
    assert [r.text for r in results] == [r.text for r in whole.results]
    assert [r.segment for r in results] == list(range(len(results)))
    assert [r.source for r in results] == [r.source for r in whole.results]
    # and what was whole was not done again.
    if remembers:
        assert sum(count_steps.rows) <= 1.5 * rows


def test_the_signal_is_asked_for_at_every_step(
    translator: Translator, count_steps: StepCount
) -> None:
    asked = 0

    def stopped() -> bool:
        nonlocal asked
        asked += 1
        return False

    list(translator.run(_request("The house is red. The car is old."), stopped))
    assert asked >= count_steps.steps > 5


def test_closing_the_iterator_ends_the_decoding(
    translator: Translator, count_steps: StepCount
) -> None:
    messages = translator.run(_request(), never)
    for message in messages:
        if isinstance(message, TextChunk):
            break
    steps = count_steps.steps
    assert isinstance(messages, Generator)
    messages.close()
    assert next(messages, None) is None
    # and the next request starts afresh
    assert isinstance(list(translator.run(_request("Hello."), never))[-1], Finished)
    assert count_steps.steps > steps


def test_a_model_that_fails_leaves_the_translator_usable(
    translator: Translator, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a decoder that breaks in its fourth step
    decoder = real_models.loaded().model.decoder
    step, calls = decoder.step, 0

    def broken(*arguments: Any, **named: Any) -> Any:
        nonlocal calls
        calls += 1
        if calls == 4:
            raise RuntimeError("the tensors are of two minds")
        return step(*arguments, **named)

    with monkeypatch.context() as patch:
        patch.setattr(decoder, "step", broken)
        request = _request("The house is red.")
        transcript = Transcript(request)
        # WHEN a request meets it, THEN the error comes out after what was written
        with pytest.raises(RuntimeError, match="two minds"):
            transcript.take(translator.run(request, never))
        # (the steps behind the first were to be told together with the one that failed)
        assert transcript.segments[0].firm == "A"
    # and nothing of it is left over
    again = list(translator.run(request, never))
    assert [m.text for m in again if isinstance(m, SegmentFinished)] == ["A casa é vermelha."]
