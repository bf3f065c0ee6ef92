"""Stopping, closing and failing in the middle."""

from __future__ import annotations

from collections.abc import Generator
from typing import Any

import pytest

from s2s_desktop.pipeline.messages import Finished, SegmentFinished, TextChunk, TranslateRequest
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
    assert finished.segments == sum(s.finished is not None for s in transcript.segments)
    assert finished.segments < 100


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
        assert transcript.segments[0].firm == "A casa é"
    # and nothing of it is left over
    again = list(translator.run(request, never))
    assert [m.text for m in again if isinstance(m, SegmentFinished)] == ["A casa é vermelha."]
