"""The attention of every head, in networks of all kinds."""

from __future__ import annotations

import pytest
import torch

from s2s_desktop.engine.alignment.attention_maps import attention_maps
from s2s_desktop.engine.alignment.leave_one_out import left_out
from s2s_desktop.engine.arithmetic import tracing
from s2s_desktop.engine.network.config import (
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    DecoderConfig,
    EncoderConfig,
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
    SsruConfig,
    TransformerConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq

WIDTH, VOCABULARY = 8, 19
SOURCE, TARGET = [3, 4, 5, 4, 0], [6, 12, 13, 0]
TRANSFORMER, GRU = TransformerConfig(2, 2, 12), RecurrentEncoderConfig(1, 5)


def model_of(encoder: EncoderConfig, decoder: DecoderConfig, copy: bool = False) -> Seq2Seq:
    torch.manual_seed(4)
    return Seq2Seq(ModelConfig(WIDTH, VOCABULARY, VOCABULARY, encoder, decoder, copy=copy)).eval()


@pytest.mark.parametrize(
    ("encoder", "decoder", "shapes"),
    [
        (TRANSFORMER, TRANSFORMER, ((2, 2, 4, 5), (2, 2, 5, 5), (2, 2, 4, 4))),
        (TRANSFORMER, SsruConfig(3, 2, 12), ((3, 2, 4, 5), (2, 2, 5, 5), None)),
        (ConvolutionalEncoderConfig(1, 5), ConvolutionalDecoderConfig(2, 5), ((2, 1, 4, 5),)),
        (GRU, RecurrentDecoderConfig(1, 7), ((1, 1, 4, 5),)),
        (GRU, RecurrentDecoderConfig(1, 7, attention="none"), (None,)),
    ],
    ids=["transformer", "ssru", "convolutional", "additive", "plain"],
)
def test_every_architecture_shows_the_attention_that_it_has(
    encoder: EncoderConfig, decoder: DecoderConfig, shapes: tuple[tuple[int, ...] | None, ...]
) -> None:
    maps = attention_maps(model_of(encoder, decoder), SOURCE, TARGET)
    found = [maps.cross, maps.encoder, maps.decoder]
    expected = [*shapes, None, None][:3]
    assert [None if weights is None else tuple(weights.shape) for weights in found] == expected
    for weights in found:
        if weights is not None:
            torch.testing.assert_close(weights.sum(-1), torch.ones(weights.shape[:-1]))
    assert maps.copy is None


def test_a_pointer_shows_what_it_copies() -> None:
    maps = attention_maps(model_of(GRU, RecurrentDecoderConfig(1, 7), copy=True), SOURCE, TARGET)
    assert maps.copy is not None
    assert maps.copy.shape == (4, 5)
    assert ((maps.copy.sum(-1) > 0) & (maps.copy.sum(-1) < 1)).all()


def test_a_decoder_looks_at_nothing_that_comes_later() -> None:
    maps = attention_maps(model_of(TRANSFORMER, TRANSFORMER), SOURCE, TARGET)
    assert maps.decoder is not None
    assert maps.decoder.triu(1).abs().max() == 0


def test_a_network_that_runs_as_a_trace_is_looked_at_too(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN a network whose encoder has been traced
    monkeypatch.setattr(tracing, "RARELY", 0)
    model = model_of(TRANSFORMER, TRANSFORMER)
    before = attention_maps(model, SOURCE, TARGET)
    model.freeze()
    tracer = model.encoder.tracer  # type: ignore[attr-defined]
    with torch.inference_mode():
        model.encode([SOURCE])
    # WHEN its attention is read
    maps = attention_maps(model, SOURCE, TARGET)
    # THEN it is the same, and the trace is still there
    assert maps.encoder is not None
    torch.testing.assert_close(maps.encoder, before.encoder)
    assert model.encoder.tracer is tracer  # type: ignore[attr-defined]
    assert tracer.count == 1


def test_leaving_out_is_what_a_loop_finds() -> None:
    # GIVEN parts of a source, more than fit into one pass
    model, source = model_of(TRANSFORMER, TRANSFORMER), [3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 0]
    parts = [[position] for position in range(9)] + [[0, 1]]

    def logprobs(pieces: list[int]) -> torch.Tensor:
        with torch.inference_mode():
            scores = model.force([pieces], [TARGET]).logits[0].log_softmax(-1)
        return torch.stack([scores[i, piece] for i, piece in enumerate(TARGET)])

    # WHEN they are left out in batches
    found = [nats for batch in left_out(model, source, TARGET, parts) for nats in batch]
    # THEN that is the difference that each makes alone
    for part, nats in zip(parts, found, strict=True):
        rest = [piece for position, piece in enumerate(source) if position not in part]
        torch.testing.assert_close(nats, logprobs(source) - logprobs(rest), atol=1e-5, rtol=0)
