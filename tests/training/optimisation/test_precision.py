"""Layers with products in bfloat16, and dropout from bytes."""

from __future__ import annotations

import pytest
import torch
from torch import nn

from s2s_desktop.training.optimisation.precision import HalfProducts


def relative(found: torch.Tensor, exact: torch.Tensor) -> float:
    return float(((found - exact).norm() / exact.norm()).detach())


@pytest.mark.parametrize("bias", [True, False])
def test_linear_layers_and_their_gradients_are_close_to_float32(bias: bool) -> None:
    torch.manual_seed(0)
    layer, x = nn.Linear(32, 16, bias=bias), torch.randn(3, 5, 32, requires_grad=True)
    wanted, toward = [x, *layer.parameters()], torch.randn(3, 5, 16)
    exact = layer(x)
    gradients = torch.autograd.grad((exact * toward).sum(), wanted)
    with HalfProducts():
        close = layer(x)
    assert close.dtype == torch.float32
    assert 0 < relative(close, exact) < 0.01
    found = torch.autograd.grad((close * toward).sum(), wanted)
    assert all(relative(a, b) < 0.01 for a, b in zip(found, gradients, strict=True))


def test_convolutions_are_close_to_float32() -> None:
    torch.manual_seed(0)
    layer, x = nn.Conv1d(16, 16, 3), torch.randn(2, 16, 9)
    with HalfProducts():
        close = layer(x)
    assert 0 < relative(close, layer(x)) < 0.01


@pytest.mark.parametrize("share", [0.1, 0.3, 0.5])
def test_dropout_drops_its_share_and_keeps_the_mean(share: float) -> None:
    torch.manual_seed(0)
    layer, x = nn.Dropout(share), torch.ones(1001, 201)
    with HalfProducts():
        dropped = layer(x)
        again = layer(x)
        whole = layer.eval()(x)
    assert (dropped == 0).float().mean().item() == pytest.approx(share, abs=0.005)
    assert dropped.mean().item() == pytest.approx(1, abs=0.01)
    assert dropped.unique().numel() == 2
    assert not torch.equal(dropped, again)
    assert torch.equal(whole, x)


def test_dropout_comes_from_torchs_generator() -> None:
    layer, x = nn.Dropout(0.5), torch.ones(99)
    with HalfProducts():
        torch.manual_seed(5)
        first = layer(x)
        torch.manual_seed(5)
        assert torch.equal(layer(x), first)
