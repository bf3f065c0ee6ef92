"""The contract of encoders and decoders, for every pair of them, with and without a pointer."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from typing import get_args

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.decoding.search import search
from s2s_desktop.engine.network.config import (
    NO_TOKEN,
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    DecoderConfig,
    DeepTransitionDecoderConfig,
    DeepTransitionEncoderConfig,
    EncoderConfig,
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
    RelativePositions,
    SsruConfig,
    TransformerConfig,
)
from s2s_desktop.engine.network.memory import StepOutput
from s2s_desktop.engine.network.seq2seq import Seq2Seq

ENCODERS: dict[str, EncoderConfig] = {
    "transformer": TransformerConfig(1, 2, 12),
    "gru": RecurrentEncoderConfig(2, 5),
    "lstm": RecurrentEncoderConfig(2, 8, "lstm", bidirectional=False, residual=True),
    "deep transition": DeepTransitionEncoderConfig(2, 5, 2, "gru", "alternating", True, True),
    "deep lstm": DeepTransitionEncoderConfig(2, 5, 2, "lstm", "bi-unidirectional"),
    "convolutional": ConvolutionalEncoderConfig(2, 6),
}
DECODERS: dict[str, DecoderConfig] = {
    "transformer": TransformerConfig(2, 2, 12),
    "relative": TransformerConfig(
        2, 2, 12, "gelu", norm_place="pre", final_norm=True, positions=RelativePositions(8, 16)
    ),
    "ssru": SsruConfig(2, 2, 12),
    "plain": RecurrentDecoderConfig(2, 7, attention="none"),
    "plain lstm": RecurrentDecoderConfig(1, 7, "lstm", "none", summary_each_step=True),
    "additive": RecurrentDecoderConfig(2, 7, "lstm"),
    "multiplicative": RecurrentDecoderConfig(3, 7, attention="multiplicative", residual=True),
    "input feeding": RecurrentDecoderConfig(2, 7, "lstm", "multiplicative", True),
    "deep transition": DeepTransitionDecoderConfig(1, 6, 3, layer_norm=True),
    "deep lstm": DeepTransitionDecoderConfig(3, 6, 2, 2, "lstm", residual=True),
    "convolutional": ConvolutionalDecoderConfig(2, 6),
}
WIDTH, VOCABULARY = 8, 19
SOURCES = [[3, 4, 5, 0], [6, 0], [7, 8, 3, 3, 9, 0]]
INPUTS = torch.tensor([[NO_TOKEN, 3, 4, 5], [NO_TOKEN, 6, 7, 8], [NO_TOKEN, 9, 9, 1]])
ROWS, STEPS = INPUTS.shape


def pairs() -> Iterator[object]:
    """Every encoder with every decoder; with a pointer, every decoder."""
    for (e, encoder), (d, decoder) in product(ENCODERS.items(), DECODERS.items()):
        config = ModelConfig(WIDTH, VOCABULARY, VOCABULARY, encoder, decoder)
        yield pytest.param(config, id=f"{e}-{d}")
        if e == "gru" and decoder.attention_shape[0]:
            yield pytest.param(replace(config, copy=True), id=f"{e}-{d}-copy")


def model_of(config: ModelConfig) -> Seq2Seq:
    torch.manual_seed(1)
    return Seq2Seq(config).double().eval()


def assert_close(found: Tensor | None, expected: Tensor | None) -> None:
    """Both are there and alike, or neither is there."""
    assert (found is None) == (expected is None)
    if found is not None and expected is not None:
        # a pointer computes in float32 whatever the model does
        torch.testing.assert_close(found.double(), expected.double(), atol=2e-6, rtol=1e-5)


def test_every_configuration_is_among_the_pairs() -> None:
    assert {type(config) for config in ENCODERS.values()} == set(get_args(EncoderConfig))
    assert {type(config) for config in DECODERS.values()} == set(get_args(DecoderConfig))


@pytest.mark.parametrize("config", list(pairs()))
@torch.inference_mode()
def test_steps_equal_the_teacher_forced_pass(config: ModelConfig) -> None:
    # GIVEN a batch of targets read at once
    model = model_of(config)
    memory = model.encode(SOURCES)
    forced = model.decoder.force(INPUTS, memory)
    # WHEN two beams a row are given the same step by step
    state = model.decoder.start(memory, beams=2)
    for t in range(STEPS):
        step = model.decoder.step(INPUTS[:, t].repeat_interleave(2), state)
        # THEN each step is a row of the pass, for both beams
        for name in ("logits", "hidden", "attention", "copy"):
            whole: Tensor | None = getattr(forced, name)
            expected = None if whole is None else whole[:, t].repeat_interleave(2, dim=0)
            assert_close(getattr(step, name), expected)
    assert state.size_bytes() > 0


@pytest.mark.parametrize("config", list(pairs()))
@torch.inference_mode()
def test_a_row_does_not_depend_on_its_neighbours(config: ModelConfig) -> None:
    model = model_of(config)
    together = model.decoder.force(INPUTS, model.encode(SOURCES))
    for row, source in enumerate(SOURCES):
        alone = model.decoder.force(INPUTS[row : row + 1], model.encode([source]))
        assert_close(together.logits[row], alone.logits[0])
        if together.attention is not None and alone.attention is not None:
            found = together.attention[row]
            assert_close(found[..., : len(source)], alone.attention[0])
            assert not found[..., len(source) :].any()
            assert found.shape[1:3] == config.decoder.attention_shape


@pytest.mark.parametrize("config", list(pairs()))
@torch.inference_mode()
def test_rows_leave_and_beams_are_reordered(config: ModelConfig) -> None:
    # GIVEN three beams a row that have read different words
    model = model_of(config)
    memory = model.encode(SOURCES)
    state = model.decoder.start(memory, beams=3)
    histories = [[NO_TOKEN, 4, 7], [NO_TOKEN, 5, 5], [NO_TOKEN, 6, 2]]
    for t in range(2):
        model.decoder.step(torch.tensor([h[t] for h in histories] * ROWS), state)
    size = state.size_bytes()
    # WHEN the second row leaves, and in the others beam 2 replaces beams 0 and 1
    state = state.reorder(torch.tensor([2, 2, 0, 5, 4, 3, 8, 8, 6])).keep(torch.tensor([0, 2]))
    step = model.decoder.step(torch.tensor([histories[i][2] for i in (2, 2, 0)] * 2), state)
    # THEN each beam goes on as if it had been alone
    assert state.size_bytes() < size
    for position, (row, beam) in enumerate(product((0, 2), (2, 2, 0))):
        alone = _read(model, SOURCES[row], histories[beam])
        assert_close(step.logits[position], alone.logits[0])
        if step.copy is not None and alone.copy is not None:
            assert_close(step.copy[position, : len(SOURCES[row])], alone.copy[0])


def _read(model: Seq2Seq, source: list[int], tokens: list[int]) -> StepOutput:
    """The last step of one hypothesis."""
    state = model.decoder.start(model.encode([source]))
    return [model.decoder.step(torch.tensor([token]), state) for token in tokens][-1]


@pytest.mark.parametrize("config", list(pairs()))
def test_everything_learns(config: ModelConfig) -> None:
    # GIVEN a model in training
    torch.manual_seed(1)
    model = Seq2Seq(config)
    # WHEN the loss of a batch is led back
    logits = model.decoder.force(INPUTS, model.encode(SOURCES)).logits
    functional.cross_entropy(logits.flatten(0, 1), torch.arange(ROWS * STEPS)).backward()
    # THEN every parameter has a gradient, and all are finite
    gradients = {name: p.grad for name, p in model.named_parameters()}
    assert [name for name, gradient in gradients.items() if gradient is None] == []
    assert all(g.isfinite().all() for g in gradients.values() if g is not None)


def one_of_each() -> Iterator[object]:
    """Every decoder, with one encoder or another."""
    names = list(ENCODERS)
    for i, (d, decoder) in enumerate(DECODERS.items()):
        e = names[i % len(names)]
        config = ModelConfig(WIDTH, VOCABULARY, VOCABULARY, ENCODERS[e], decoder)
        yield pytest.param(config, id=f"{e}-{d}")


@pytest.mark.parametrize("config", list(one_of_each()))
def test_candidates_are_columns_of_the_whole_vocabulary(config: ModelConfig) -> None:
    model = model_of(config)
    memory, some = model.encode(SOURCES), torch.tensor([0, 3, 17])
    whole = model.decoder.step(INPUTS[:, 0], model.decoder.start(memory)).logits
    step = model.decoder.step(
        INPUTS[:, 0], model.decoder.start(memory, candidates=some), want_attention=False
    )
    torch.testing.assert_close(step.logits, whole[:, some])
    assert step.attention is None


@pytest.mark.parametrize("config", list(one_of_each()))
def test_a_model_learns_to_copy_three_sentences(config: ModelConfig) -> None:
    # GIVEN three sentences that are to be written as they are read
    torch.manual_seed(2)
    model = Seq2Seq(config)
    optimizer = torch.optim.Adam(model.parameters(), lr=0.02)
    inputs = torch.tensor([[NO_TOKEN, *s, *[0] * 9][:6] for s in SOURCES])
    wanted = torch.tensor([[*s, *[-100] * 9][:6] for s in SOURCES])
    # WHEN the model is trained on them
    for _ in range(60):
        optimizer.zero_grad()
        logits = model.decoder.force(inputs, model.encode(SOURCES)).logits
        loss = functional.cross_entropy(logits.flatten(0, 1), wanted.flatten())
        loss.backward()
        optimizer.step()
    # THEN greedy search, and beam search, write them
    model.eval()
    for beams in (1, 3):
        written: list[list[int]] = [[] for _ in SOURCES]
        for step in search(model, SOURCES, SearchOptions(beam_size=beams)):
            written[step.row] += [token.id for token in step.firm]
        assert written == [source[:-1] for source in SOURCES]


DROPPING: dict[str, tuple[EncoderConfig, DecoderConfig]] = {
    "recurrent": (
        RecurrentEncoderConfig(2, 5, dropout=0.5),
        RecurrentDecoderConfig(2, 7, dropout=0.5),
    ),
    "luong": (
        RecurrentEncoderConfig(2, 5, dropout=0.5),
        RecurrentDecoderConfig(2, 7, attention="multiplicative", dropout=0.5),
    ),
    "deep transition": (
        DeepTransitionEncoderConfig(2, 5, dropout=0.5),
        DeepTransitionDecoderConfig(2, 7, dropout=0.5),
    ),
    "convolutional": (
        ConvolutionalEncoderConfig(2, 5, dropout=0.5),
        ConvolutionalDecoderConfig(2, 7, dropout=0.5),
    ),
}


@pytest.mark.parametrize("parts", DROPPING.values(), ids=DROPPING.keys())
@torch.inference_mode()
def test_dropout_is_for_training_alone(parts: tuple[EncoderConfig, DecoderConfig]) -> None:
    model = model_of(ModelConfig(WIDTH, VOCABULARY, VOCABULARY, *parts))

    def read() -> tuple[Tensor, Tensor]:
        memory = model.encode(SOURCES)
        return memory.states, model.decoder.force(INPUTS, memory).logits

    for first, second in zip(read(), read(), strict=True):
        torch.testing.assert_close(first, second)
    model.train()
    for first, second in zip(read(), read(), strict=True):
        assert not torch.allclose(first, second)
