"""The real model, with nothing remembered, and ways to ask it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from s2s_desktop.pipeline.messages import TranslateRequest
from s2s_desktop.pipeline.service import never
from s2s_desktop.pipeline.translation.translate import Translator
from tests import real_models
from tests.pipeline.transcript import Transcript

Translate = Callable[..., Transcript]


@pytest.fixture
def translator() -> Translator:
    """English to Portuguese."""
    return Translator(real_models.loaded())


@pytest.fixture
def translate(translator: Translator) -> Translate:
    """Translates a whole text; options are those of the request."""

    def run(text: str, **options: Any) -> Transcript:
        request = TranslateRequest(1, text, "en", "pt", **options)
        transcript = Transcript(request).take(translator.run(request, never))
        assert transcript.finished is not None
        assert not transcript.finished.cancelled
        return transcript

    return run


class StepCount:
    """How often the decoder was asked for a step, and for how many rows."""

    def __init__(self) -> None:
        self.rows: list[int] = []

    @property
    def steps(self) -> int:
        return len(self.rows)


@pytest.fixture
def count_steps(monkeypatch: pytest.MonkeyPatch) -> StepCount:
    """Counts from here on."""
    count, decoder = StepCount(), real_models.loaded().model.decoder
    step = decoder.step

    def counted(tokens: Any, *rest: Any, **named: Any) -> Any:
        count.rows.append(len(tokens))
        return step(tokens, *rest, **named)

    monkeypatch.setattr(decoder, "step", counted)
    return count
