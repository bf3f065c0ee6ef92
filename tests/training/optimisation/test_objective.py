"""Losses against torch's own, the mixture that the engine writes by, and plain loops."""

from __future__ import annotations

import math

import pytest
import torch
from torch import Tensor
from torch.nn import functional

from s2s_desktop.engine.decoders.pointer import PointerDecoder
from s2s_desktop.engine.network.config import (
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.training.data.batches import Batch, Example, collate
from s2s_desktop.training.optimisation.objective import initialise, loss
from s2s_desktop.training.optimisation.output_loss import score_targets

VOCABULARY = 11


def network(copy: bool = False) -> Seq2Seq:
    torch.manual_seed(0)
    model = Seq2Seq(
        ModelConfig(
            8,
            VOCABULARY,
            VOCABULARY,
            RecurrentEncoderConfig(layers=1, hidden=6),
            RecurrentDecoderConfig(layers=1, hidden=6),
            copy=copy,
        )
    )
    initialise(model)
    return model.eval()


def batch() -> Batch:
    rows = [Example((3, 4, 5, 0), (5, 4, 3, 0)), Example((6, 6, 0), (6, 7, 0))]
    return collate(rows, -1, 0)


def forced_logits(model: Seq2Seq, given: Batch) -> Tensor:
    """(B, T, V), by the way that the engine reads given targets."""
    memory = model.encoder(given.source, given.source_mask)
    logits: Tensor = model.decoder.force(given.inputs, memory).logits
    return logits


@pytest.mark.parametrize("smoothing", [0.0, 0.1])
def test_the_loss_is_torchs_cross_entropy(smoothing: float) -> None:
    model, given = network(), batch()
    logits = forced_logits(model, given)[given.target_mask]
    expected = functional.cross_entropy(
        logits, given.targets[given.target_mask], reduction="sum", label_smoothing=smoothing
    )
    assert loss(model, given, smoothing).item() == pytest.approx(expected.item(), rel=1e-5)


def test_the_pointers_loss_is_that_of_the_mixture() -> None:
    model, given = network(copy=True), batch()
    mixture = forced_logits(model, given)  # log-probabilities
    assert torch.allclose(mixture.exp().sum(-1), torch.ones(2, 4), atol=1e-5)
    expected = -mixture.gather(-1, given.targets[..., None])[..., 0][given.target_mask].sum()
    assert loss(model, given).item() == pytest.approx(expected.item(), rel=1e-5)


def test_coverage_counts_what_is_looked_at_again() -> None:
    model, given = network(copy=True), batch()
    memory = model.encoder(given.source, given.source_mask)
    assert isinstance(model.decoder, PointerDecoder)
    _, pointed = model.decoder.point(given.inputs, memory)
    expected = 0.0
    for row, targets in ((0, 4), (1, 3)):
        seen = [0.0] * 4
        for step in range(targets):
            shares = pointed.pointing[row, step].tolist()
            expected += sum(min(a, b) for a, b in zip(seen, shares, strict=True))
            seen = [a + b for a, b in zip(seen, shares, strict=True)]
    added = loss(model, given, coverage=0.5) - loss(model, given)
    assert added.item() == pytest.approx(0.5 * expected, rel=1e-4)
    assert expected > 0.5


def test_padding_costs_nothing() -> None:
    model, given = network(), batch()
    rows = [Example((3, 4, 5, 0), (5, 4, 3, 0)), Example((6, 6, 0), (6, 7, 0))]
    alone = sum(loss(model, collate([row], -1, 0)).item() for row in rows)
    assert loss(model, given).item() == pytest.approx(alone, rel=1e-5)


def test_gradients_of_the_output_layer_are_those_of_autograd() -> None:
    # GIVEN more rows than a block has, in float64
    torch.manual_seed(1)
    parts = [torch.randn(shape, dtype=torch.float64) for shape in ((150, 7), (13, 7), (13,))]
    given = [part.requires_grad_() for part in parts]
    targets = torch.randint(13, (150,))
    weights = torch.randn(2, 150, dtype=torch.float64)
    # WHEN any mixture of both sums goes back
    found, mean = score_targets(*given, targets)
    ours = torch.autograd.grad((weights[0] * found + weights[1] * mean).sum(), given)
    # THEN values and gradients are those of the plain way.
    logs = functional.linear(*given).log_softmax(-1)
    expected, expected_mean = logs.gather(-1, targets[:, None])[:, 0], logs.mean(-1)
    theirs = torch.autograd.grad((weights[0] * expected + weights[1] * expected_mean).sum(), given)
    assert torch.allclose(found, expected, atol=1e-12)
    assert torch.allclose(mean, expected_mean, atol=1e-12)
    for a, b in zip(ours, theirs, strict=True):
        assert torch.allclose(a, b, atol=1e-10)


def test_half_products_of_the_output_layer_are_close() -> None:
    torch.manual_seed(1)
    hidden, weight = torch.randn(100, 64), torch.randn(30, 64) / 8
    targets = torch.randint(30, (100,))
    exact, _ = score_targets(hidden, weight, None, targets)
    close, _ = score_targets(hidden, weight, None, targets, half=True)
    assert 0 < (exact - close).abs().max() < 0.05


def test_weights_begin_at_the_size_that_their_layers_need() -> None:
    torch.manual_seed(0)
    model = Seq2Seq(
        ModelConfig(
            64,
            500,
            500,
            RecurrentEncoderConfig(layers=1, hidden=64),
            RecurrentDecoderConfig(layers=1, hidden=64),
        )
    )
    initialise(model)
    for module in model.modules():
        if isinstance(module, torch.nn.Embedding):
            assert module.weight.std().item() == pytest.approx(64**-0.5, rel=0.05)
        elif isinstance(module, torch.nn.Linear) and module.weight.numel() > 2000:
            glorot = math.sqrt(2 / sum(module.weight.shape))
            assert module.weight.std().item() == pytest.approx(glorot, rel=0.1)
