"""The convolutional networks against the equations of Gehring et al. 2017, word by word."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2s_desktop.engine.network.config import (
    NO_TOKEN,
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    LearnedPositions,
    ModelConfig,
    NoPositions,
    RecurrentEncoderConfig,
    Sinusoids,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.equations import Array, Weights, affine, sigmoid, softmax, weights_of

WIDTH, VOCABULARY = 6, 20
SOURCES = [[3, 4, 5, 6, 0], [7, 0], [8, 9, 10, 3, 3, 3, 4, 0]]
TARGETS = [[5, 6, 0], [7, 8, 9, 10, 11, 0], [11, 0]]
HALF = np.sqrt(0.5)


def model_of(
    encoder: ConvolutionalEncoderConfig | RecurrentEncoderConfig,
    decoder: ConvolutionalDecoderConfig,
) -> Seq2Seq:
    torch.manual_seed(3)
    model = Seq2Seq(ModelConfig(WIDTH, VOCABULARY, VOCABULARY, encoder, decoder))
    for parameter in model.parameters():  # biases too, so that each of them matters
        torch.nn.init.normal_(parameter, std=0.4)
    return model.double().eval()


def gated(w: Weights, layer: str, xs: list[Array], left: int, right: int) -> list[Array]:
    """The gated convolution over words xs, with zeros outside of them."""
    zero = np.zeros_like(xs[0])
    padded = [zero] * left + xs + [zero] * right
    outputs = []
    for t in range(len(xs)):
        y = w[f"{layer}bias"].copy()
        for k in range(left + right + 1):
            y += w[f"{layer}weight"][:, :, k] @ padded[t + k]
        value, gate = np.split(y, 2)
        outputs.append(value * sigmoid(gate))
    return outputs


def encode(w: Weights, source: list[int], layers: int, reach: int) -> tuple[list[Array], Array]:
    """What attention looks at and what it mixes, (S, D)."""
    embedded = [w["embedding.weight"][i] + w["positions.weight"][t] for t, i in enumerate(source)]
    xs = [affine(w, "inner", e) for e in embedded]
    for i in range(layers):
        ys = gated(w, f"layers.{i}.", xs, reach, reach)
        xs = [(x + y) * HALF for x, y in zip(xs, ys, strict=True)]
    states = [affine(w, "out", x) for x in xs]
    return states, np.stack([(z + e) * HALF for z, e in zip(states, embedded, strict=True)])


@pytest.mark.parametrize("kernel", [1, 3, 5])
@torch.no_grad()
def test_the_encoder_follows_its_paper(kernel: int) -> None:
    # GIVEN sentences that are padded in a batch
    config = ConvolutionalEncoderConfig(3, 7, kernel, LearnedPositions(12))
    model = model_of(config, ConvolutionalDecoderConfig(1, 5))
    # WHEN they are encoded together
    memory = model.encode(SOURCES)
    assert memory.values is not None
    # THEN each is what the equations make of it alone
    for row, source in enumerate(SOURCES):
        states, values = encode(weights_of(model.encoder), source, 3, kernel // 2)
        np.testing.assert_allclose(memory.states[row, : len(source)], states, atol=1e-12)
        np.testing.assert_allclose(memory.values[row, : len(source)], values, atol=1e-12)


@pytest.mark.parametrize(("layers", "kernel"), [(1, 1), (2, 3), (3, 4)])
@torch.no_grad()
def test_the_decoder_follows_its_paper(layers: int, kernel: int) -> None:
    encoder = ConvolutionalEncoderConfig(2, 7, 3, LearnedPositions(12))
    config = ConvolutionalDecoderConfig(layers, 5, kernel, LearnedPositions(12))
    model = model_of(encoder, config)
    # WHEN targets of different lengths are read by teacher forcing as one batch
    output = model.force(SOURCES, TARGETS)
    assert output.attention is not None
    # THEN each row, and each layer's attention in it, is what the equations say
    for row, (source, target) in enumerate(zip(SOURCES, TARGETS, strict=True)):
        states, values = encode(weights_of(model.encoder), source, 2, 1)
        logits, attention = decode(
            weights_of(model.decoder), [NO_TOKEN, *target[:-1]], np.stack(states), values, config
        )
        steps, pieces = len(target), len(source)
        np.testing.assert_allclose(output.logits[row, :steps], logits, atol=1e-12)
        found = output.attention[row, :steps, :, 0]
        np.testing.assert_allclose(found[..., :pieces], attention, atol=1e-12)
        assert not found[..., pieces:].any()


def decode(
    w: Weights,
    inputs: list[int],
    states: Array,
    values: Array,
    config: ConvolutionalDecoderConfig,
) -> tuple[list[Array], list[list[Array]]]:
    """Logits of each step, and weights (S,) of each step and layer."""
    embedded = [
        w["positions.weight"][t] + (0 if i == NO_TOKEN else w["embedding.weight"][i])
        for t, i in enumerate(inputs)
    ]
    xs = [affine(w, "inner", e) for e in embedded]
    attention: list[list[Array]] = [[] for _ in inputs]
    for i in range(config.layers):
        layer = f"layers.{i}."
        ys = gated(w, f"{layer}convolution.", xs, config.kernel - 1, 0)
        for t, (y, e) in enumerate(zip(ys, embedded, strict=True)):
            query = (affine(w, f"{layer}query", y) + e) * HALF
            weights = softmax(states @ query)
            found = weights @ values * len(states) * np.sqrt(1 / len(states))
            y = (y + affine(w, f"{layer}context", found)) * HALF
            attention[t].append(weights)
            xs[t] = (xs[t] + y) * HALF
    hidden = [affine(w, "out", x) for x in xs]
    return [w["embedding.weight"] @ h + w["output.bias"] for h in hidden], attention


@torch.no_grad()
def test_another_encoders_width_is_projected() -> None:
    # GIVEN an encoder whose states are wider than the embeddings
    model = model_of(RecurrentEncoderConfig(1, 5), ConvolutionalDecoderConfig(2, 5))
    # WHEN a source is read alone and beside a longer one
    alone = model.force(SOURCES[:1], TARGETS[:1])
    together = model.force(SOURCES, TARGETS)
    # THEN the row is the same
    steps = len(TARGETS[0])
    torch.testing.assert_close(together.logits[0, :steps], alone.logits[0])


@torch.no_grad()
def test_the_order_of_words_reaches_as_far_as_the_kernel() -> None:
    # GIVEN two layers of kernel 3, without positions: a state sees two words to either side
    config = ConvolutionalEncoderConfig(2, 7, 3, NoPositions())
    model = model_of(config, ConvolutionalDecoderConfig(1, 5, positions=NoPositions()))
    before = model.encode([[3, 4, 5, 6, 7, 8, 9, 0]]).states[0]
    # WHEN the fourth word changes
    after = model.encode([[3, 4, 5, 11, 7, 8, 9, 0]]).states[0]
    # THEN so do exactly the states that see it
    changed = [i for i in range(8) if not torch.equal(before[i], after[i])]
    assert changed == [1, 2, 3, 4, 5]


@torch.no_grad()
def test_texts_beyond_the_trained_positions_are_read() -> None:
    encoder = ConvolutionalEncoderConfig(1, 5, 3, LearnedPositions(4))
    model = model_of(encoder, ConvolutionalDecoderConfig(1, 5, 3, Sinusoids()))
    states = model.encode([[3 + i % 9 for i in range(30)]]).states
    assert torch.isfinite(states).all()


def test_an_even_kernel_has_no_middle() -> None:
    with pytest.raises(ValueError, match="odd"):
        ConvolutionalEncoderConfig(1, 4, kernel=4)
