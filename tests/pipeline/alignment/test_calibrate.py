"""Calibration finds the head that was made to look at the right word."""

from __future__ import annotations

from itertools import product

import pytest
import torch
from torch import Tensor

from s2s_desktop.engine.alignment.attention_links import (
    AlignmentProfile,
    AttentionRead,
    word_rows,
)
from s2s_desktop.engine.alignment.word_links import alignment_error_rate, links_of
from s2s_desktop.engine.text.framing import Frame
from s2s_desktop.engine.text.tokenizer import Encoding
from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.alignment.calibrate import (
    LinkedPair,
    calibrate,
    error_rate,
    gold_pair,
    linked_pair,
)

Ids = tuple[int, ...]
SOURCE, TARGET = "one two three four", "uno dos tres"
LINKS = ((0, 2), (2, 0), (3, 1))
PAIRS = [linked_pair(SOURCE, TARGET, LINKS)] * 3


class _Words:
    """A tokenizer whose pieces are words; counts how often it is asked."""

    asked = 0

    def encode(self, text: str) -> Encoding:
        self.asked += 1
        spans = tuple(word_spans(text))
        return Encoding(tuple(range(len(spans))), spans)


class _Model:
    """Two layers of two heads; head 1 of layer 0 looks where `LINKS` says, a step late."""

    def __init__(self) -> None:
        decoder = type("Decoder", (), {"attention_shape": (2, 2)})
        config = type("Config", (), {"decoder": decoder})
        self.model = type("Model", (), {"config": config})
        self.source_tokenizer = self.target_tokenizer = _Words()

    def force(self, sources: list[Ids], targets: list[Ids], frame: Frame | None) -> Tensor | None:
        weights = torch.full((len(sources), 4, 2, 2, 5), 0.2)  # with the ends of sentences
        for i, j in LINKS:
            weights[:, j + 1, 0, 1] = 0.05
            weights[:, j + 1, 0, 1, i] = 0.8
        return weights


class _RandomModel(_Model):
    """Looks anywhere, but always at the same."""

    def force(self, sources: list[Ids], targets: list[Ids], frame: Frame | None) -> Tensor:
        sharp = 4 * torch.randn((4, 2, 2, 5), generator=torch.Generator().manual_seed(3))
        return sharp.softmax(-1).expand(len(sources), -1, -1, -1, -1)


class _BlindModel(_Model):
    """Has no attention."""

    def force(self, sources: list[Ids], targets: list[Ids], frame: Frame | None) -> None:
        return None


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


def test_nothing_that_was_tried_does_better() -> None:
    # GIVEN attention in which no head is right, and every choice rated one by one
    model = _RandomModel()
    pieces = tuple(word_spans(SOURCE)), tuple(word_spans(TARGET))
    attention = model.force([()], [()], None)[0]
    heads = [[(layer, head)] for layer in (0, 1) for head in (0, 1)]
    heads += [[(layer, 0), (layer, 1)] for layer in (0, 1)]
    grid = product(
        heads, (0, 1), (0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9), (0.05, 0.1, 0.15, 0.2, 0.3, 0.4)
    )
    rates = []
    for chosen, shift, threshold, floor in grid:
        reads = tuple(AttentionRead(layer, head, shift) for layer, head in chosen)
        profile = AlignmentProfile(reads, threshold, floor)
        links = links_of(word_rows([profile], attention, pieces, pieces)[0], profile)
        rates.append(alignment_error_rate([links], [LINKS]))
    # WHEN a model is calibrated
    profile, rate = calibrate(model, PAIRS[:1], "")  # type: ignore[arg-type]
    # THEN its rate is the least of all
    assert 0 < rate == pytest.approx(min(rates))
    assert rate == pytest.approx(error_rate(profile, model, PAIRS[:1]))  # type: ignore[arg-type]


def test_every_text_is_cut_into_pieces_once_and_told() -> None:
    # GIVEN more pairs than fit into a batch, a side of one empty
    pairs = [*PAIRS, *PAIRS, *PAIRS, *PAIRS, *PAIRS, *PAIRS, gold_pair(SOURCE, "", ())]
    model, told = _Model(), []
    calibrate(model, pairs, "", None, told.append)  # type: ignore[arg-type]
    assert model.source_tokenizer.asked == 2 * len(pairs)
    assert len(told) > 1
    assert sum(told) == len(pairs)


def test_words_of_gold_are_those_between_spaces() -> None:
    pair = gold_pair("It 's  3.5 %, no?", "a\u00a0b", ())
    assert pair.source_words == ((0, 2), (3, 5), (7, 10), (11, 13), (14, 17))
    assert pair.target_words == ((0, 1), (2, 3))


def test_a_model_without_attention() -> None:
    with pytest.raises(UserError, match="no attention"):
        error_rate(AlignmentProfile((AttentionRead(0, 0),)), _BlindModel(), PAIRS)  # type: ignore[arg-type]
