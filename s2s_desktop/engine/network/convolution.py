"""The part that convolutional networks are built from: a gated convolution over time."""

from __future__ import annotations

import math

from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.network.layers import normal

HALF = math.sqrt(0.5)
"""Keeps the variance when two terms are added (Gehring et al. 2017, section 3.4)."""


class GatedConvolution(nn.Module):
    """A convolution over time and a gated linear unit: half of it gates the other half."""

    def __init__(self, hidden: int, kernel: int, dropout: float) -> None:
        super().__init__()
        # The variance that the gate halves and dropout takes away (section 3.5 there).
        deviation = math.sqrt(4 * (1 - dropout) / (kernel * hidden))
        self.weight = nn.Parameter(normal(2 * hidden, hidden, kernel, deviation=deviation))
        self.bias = nn.Parameter(normal(2 * hidden, deviation=0.0))

    def forward(self, window: Tensor) -> Tensor:
        """window (B, T + kernel - 1, D), what is seen at either end included -> (B, T, D)."""
        both = functional.conv1d(window.transpose(1, 2), self.weight, self.bias)
        return functional.glu(both, dim=1).transpose(1, 2)
