"""Recurrent encoders and decoders against torch's own networks and the papers' equations."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch import nn

from s2s_desktop.engine.network.config import (
    NO_TOKEN,
    Cell,
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.equations import (
    Array,
    Recurrences,
    Weights,
    affine,
    read_both_ways,
    softmax,
    weights_of,
)

WIDTH, VOCABULARY = 6, 20
SOURCES = [[3, 4, 5, 6, 0], [7, 0], [8, 9, 10, 3, 3, 3, 4, 0]]
TARGETS = [[5, 6, 0], [7, 8, 9, 10, 0], [11, 0]]


def model_of(
    encoder: RecurrentEncoderConfig, decoder: RecurrentDecoderConfig | None = None
) -> Seq2Seq:
    torch.manual_seed(7)
    decoder = decoder or RecurrentDecoderConfig(1, 4)
    config = ModelConfig(WIDTH, VOCABULARY, VOCABULARY, encoder, decoder)
    return Seq2Seq(config).double().eval()


@pytest.mark.parametrize("cell", ["gru", "lstm"])
@pytest.mark.parametrize("bidirectional", [False, True])
@torch.no_grad()
def test_the_encoder_equals_torchs_own_network(cell: Cell, bidirectional: bool) -> None:
    # GIVEN an encoder of three layers, and torch's network of the same kind with its weights
    model = model_of(RecurrentEncoderConfig(3, 5, cell, bidirectional))
    kind = {"gru": nn.GRU, "lstm": nn.LSTM}[cell]
    whole = kind(WIDTH, 5, num_layers=3, bidirectional=bidirectional).double()
    ours = dict(model.named_parameters())
    for name, parameter in whole.named_parameters():
        weight, _, layer = name.removesuffix("_reverse").rpartition("_l")
        direction = "_reverse" if name.endswith("_reverse") else ""
        parameter.copy_(ours[f"encoder.layers.{layer}.{weight}_l0{direction}"])
    # WHEN sentences of different lengths are read as one batch
    memory = model.encode(SOURCES)
    # THEN each is what torch makes of that sentence alone
    for row, source in enumerate(SOURCES):
        outputs, last = whole(ours["encoder.embedding.weight"][source])
        torch.testing.assert_close(memory.states[row, : len(source)], outputs)
        lasts = last if isinstance(last, tuple) else (last,)
        assert len(memory.summary) == len(lasts)
        for summary, expected in zip(memory.summary, lasts, strict=True):
            torch.testing.assert_close(summary[row].flatten(), expected.flatten())


@pytest.mark.parametrize("cell", ["gru", "lstm"])
@torch.no_grad()
def test_the_encoder_with_residuals_follows_the_equations(cell: Cell) -> None:
    # GIVEN three layers in both directions, of which two add what they read
    model = model_of(RecurrentEncoderConfig(3, 4, cell, residual=True))
    w = weights_of(model.encoder)
    # WHEN a batch is read, THEN each row is what the equations say of it
    memory = model.encode(SOURCES)
    for row, source in enumerate(SOURCES):
        states, _ = _encode(w, source, cell, 4, 2, residual=True)
        np.testing.assert_allclose(memory.states[row, : len(source)], states, atol=1e-12)


DECODERS = {
    "Sutskever": RecurrentDecoderConfig(2, 7, attention="none"),
    "Sutskever, LSTM with residuals": RecurrentDecoderConfig(
        3, 7, "lstm", attention="none", residual=True
    ),
    "Cho": RecurrentDecoderConfig(1, 5, attention="none", summary_each_step=True),
    "Bahdanau": RecurrentDecoderConfig(1, 7),
    "Bahdanau, deep LSTM": RecurrentDecoderConfig(3, 5, "lstm", residual=True),
    "Luong": RecurrentDecoderConfig(2, 5, "lstm", attention="multiplicative"),
    "Luong, input feeding": RecurrentDecoderConfig(
        2, 5, attention="multiplicative", input_feeding=True
    ),
}


@pytest.mark.parametrize("config", DECODERS.values(), ids=DECODERS.keys())
@pytest.mark.parametrize("encoder_cell", ["gru", "lstm"])
@torch.no_grad()
def test_the_decoder_follows_its_paper(config: RecurrentDecoderConfig, encoder_cell: Cell) -> None:
    # GIVEN a decoder over an encoder of two layers
    model = model_of(RecurrentEncoderConfig(2, 4, encoder_cell), config)
    # WHEN targets of different lengths are read by teacher forcing as one batch
    output = model.force(SOURCES, TARGETS)
    # THEN each row is what the equations say of it, word by word
    for row, (source, target) in enumerate(zip(SOURCES, TARGETS, strict=True)):
        paper = Paper(config, model, source, encoder_cell)
        for t, token in enumerate([NO_TOKEN, *target[:-1]]):
            logits, weights = paper.step(token)
            np.testing.assert_allclose(output.logits[row, t], logits, atol=1e-12)
            if weights is not None:
                assert output.attention is not None
                found = output.attention[row, t, 0, 0]
                np.testing.assert_allclose(found[: len(source)], weights, atol=1e-12)
                assert not found[len(source) :].any()
    assert (output.attention is None) == (config.attention == "none")


class Paper:
    """One row of one of the papers."""

    def __init__(
        self, config: RecurrentDecoderConfig, model: Seq2Seq, source: list[int], cell: Cell
    ) -> None:
        self.config = config
        self.w = weights_of(model.decoder)
        states, lasts = _encode(weights_of(model.encoder), source, cell, 4, 2)
        self.states = np.stack(states)
        self.summary = lasts[-1][0]
        self.layers = Recurrences(self.w, config.cell, config.layers, config.residual)
        self.layers.start(lasts)
        self.fed = np.zeros(WIDTH)

    def step(self, token: int) -> tuple[Array, Array | None]:
        """One word -> logits (V,) and attention (S,)."""
        y = np.zeros(WIDTH) if token == NO_TOKEN else self.w["embedding.weight"][token]
        hidden, weights = {
            "none": self._plain,
            "additive": self._bahdanau,
            "multiplicative": self._luong,
        }[self.config.attention](y)
        return self.w["embedding.weight"] @ hidden + self.w["output.bias"], weights

    def _plain(self, y: Array) -> tuple[Array, None]:
        if not self.config.summary_each_step:
            return affine(self.w, "readout", self.layers.step(y)), None
        x = np.concatenate([y, self.summary])
        return affine(self.w, "readout", np.concatenate([self.layers.step(x), x])), None

    def _bahdanau(self, y: Array) -> tuple[Array, Array]:
        before = self.layers.states[-1][0]
        energies = [
            self.w["attention.energy.weight"][0]
            @ np.tanh(
                affine(self.w, "attention.query", before) + affine(self.w, "attention.key", h)
            )
            for h in self.states
        ]
        weights = softmax(np.array(energies))
        context = weights @ self.states
        s = self.layers.step(np.concatenate([y, context]))
        return np.tanh(affine(self.w, "readout", np.concatenate([s, context, y]))), weights

    def _luong(self, y: Array) -> tuple[Array, Array]:
        x = np.concatenate([y, self.fed]) if self.config.input_feeding else y
        s = self.layers.step(x)
        weights = softmax(np.array([s @ self.w["attention.key.weight"] @ h for h in self.states]))
        seen = np.concatenate([s, weights @ self.states])
        self.fed = np.tanh(affine(self.w, "readout", seen))
        return self.fed, weights


def _encode(
    w: Weights, source: list[int], cell: str, hidden: int, directions: int, residual: bool = False
) -> tuple[list[Array], list[list[Array]]]:
    """Outputs of the last layer, and of each layer the last states."""
    xs, lasts = [w["embedding.weight"][i] for i in source], []
    layers = len({name.split(".")[1] for name in w if name.startswith("layers.")})
    for i in range(layers):
        outputs, last = read_both_ways(w, f"layers.{i}", cell, xs, hidden, directions)
        xs = [x + o for x, o in zip(xs, outputs, strict=True)] if residual and i else outputs
        lasts.append(last)
    return xs, lasts


@pytest.mark.parametrize(
    ("fields", "reason"),
    [
        ({"layers": 0}, "layers is 0"),
        ({"hidden": -3}, "hidden is -3"),
        ({"dropout": 1.0}, "dropout"),
        ({"input_feeding": True}, "multiplicative"),
        ({"summary_each_step": True}, "takes the place"),
    ],
)
def test_a_contradictory_configuration_is_refused(fields: dict[str, object], reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        RecurrentDecoderConfig(**{"layers": 1, "hidden": 4, **fields})
