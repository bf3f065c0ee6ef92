"""Calibration finds the head that was made to look at the right word."""

from __future__ import annotations

import pytest
import torch
from torch import Tensor

from s2s_desktop.engine.alignment import AttentionRead
from s2s_desktop.engine.tokenizer import Encoding
from s2s_desktop.engine.words import word_spans
from s2s_desktop.pipeline.calibrate import LinkedPair, calibrate, error_rate, linked_pair

SOURCE, TARGET = "one two three four", "uno dos tres"
LINKS = ((0, 2), (2, 0), (3, 1))
PAIRS = [linked_pair(SOURCE, TARGET, LINKS)] * 3


class _Words:
    """A tokenizer whose pieces are words."""

    def encode(self, text: str) -> Encoding:
        spans = tuple(word_spans(text))
        return Encoding(tuple(range(len(spans))), spans)


class _Model:
    """Two layers of two heads; head 1 of layer 0 looks where `LINKS` says, a step late."""

    def __init__(self) -> None:
        decoder = type("Decoder", (), {"attention_shape": (2, 2)})
        config = type("Config", (), {"decoder": decoder})
        self.model = type("Model", (), {"config": config})
        self.source_tokenizer = self.target_tokenizer = _Words()

    def force(self, sources: list[tuple[int, ...]], targets: list[tuple[int, ...]]) -> Tensor:
        weights = torch.full((len(sources), 4, 2, 2, 5), 0.2)  # with the ends of sentences
        for i, j in LINKS:
            weights[:, j + 1, 0, 1] = 0.05
            weights[:, j + 1, 0, 1, i] = 0.8
        return weights


def test_the_head_and_the_step_are_found() -> None:
    profile, rate = calibrate(_Model(), PAIRS, "made up")  # type: ignore[arg-type]
    assert profile.reads == (AttentionRead(0, 1, 1),)
    assert profile.found == "made up"
    assert rate == 0
    assert error_rate(profile, _Model(), PAIRS) == 0  # type: ignore[arg-type]


def test_the_rate_is_that_of_the_best_there_is() -> None:
    wrong = LinkedPair(
        SOURCE, TARGET, ((0, 2), (1, 0)), PAIRS[0].source_words, PAIRS[0].target_words
    )
    profile, rate = calibrate(_Model(), [wrong], "made up")  # type: ignore[arg-type]
    # Of three links found at most one is right, of two; leaving all out gives 100.
    assert profile.reads == (AttentionRead(0, 1, 1),)
    assert rate == pytest.approx(100 * (1 - 2 * 1 / 5))
