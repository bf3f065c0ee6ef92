"""The parts that networks are built from: embeddings, positions, attention, feed-forward."""

from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import torch
from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.config import NO_TOKEN, Activation

ACTIVATIONS: dict[Activation, Callable[[Tensor], Tensor]] = {
    "relu": functional.relu,
    "gelu": functional.gelu,
    "gelu_tanh": partial(functional.gelu, approximate="tanh"),
    "swish": functional.silu,
}


class TokenEmbedding(nn.Embedding):
    """Embeddings times `scale`; NO_TOKEN embeds as zeros."""

    def __init__(self, vocabulary: int, width: int, scale: float = 1.0) -> None:
        weight = torch.empty(vocabulary, width)
        if not weight.is_meta:  # on the meta device normal_ alone imports for a second
            nn.init.normal_(weight)
        super().__init__(vocabulary, width, _weight=weight)
        self.scale = scale

    def forward(self, ids: Tensor) -> Tensor:
        """ids (…) -> (…, D)."""
        known = super().forward(ids.clamp(min=0)) * self.scale
        return torch.where((ids == NO_TOKEN)[..., None], torch.zeros_like(known), known)


def sinusoids(length: int, width: int) -> Tensor:
    """Position embeddings (length, width): all sines, then all cosines.

    Marian's variant of Vaswani et al. 2017: wavelengths run from 2π to 10000 · 2π with
    both ends included.
    """
    half = width // 2
    steps = torch.arange(max(length, half), device="cpu")  # whatever the default device is
    rates = torch.exp(steps[:half] * (-math.log(10000.0) / (half - 1)))
    angles = steps[:length, None] * rates
    return torch.cat([angles.sin(), angles.cos()], dim=1)


class SinusoidalPositions(nn.Module):
    """A table of sinusoids that grows when a longer text comes."""

    table: Tensor

    def __init__(self, width: int, length: int = 512) -> None:
        super().__init__()
        self.width = width
        self.register_buffer("table", sinusoids(length, width), persistent=False)

    def forward(self, start: int, length: int) -> Tensor:
        """Rows start … start + length - 1, (length, D)."""
        if start + length > len(self.table):
            grown = sinusoids(2 * (start + length), self.width)
            self.table = grown.to(self.table)
        return self.table[start : start + length]


def split_heads(x: Tensor, heads: int) -> Tensor:
    """(B, T, D) -> (B, H, T, D / H)."""
    rows, length, width = x.shape
    return x.view(rows, length, heads, width // heads).transpose(1, 2)


def join_heads(x: Tensor) -> Tensor:
    """(B, H, T, D / H) -> (B, T, D)."""
    return x.transpose(1, 2).flatten(2)


def mask_bias(mask: Tensor, dtype: torch.dtype) -> Tensor:
    """mask (B, S), True where there is a piece -> (B, 1, 1, S): 0 or minus infinity."""
    bias = torch.zeros(mask.shape, dtype=dtype, device=mask.device)
    return bias.masked_fill_(~mask, float("-inf"))[:, None, None, :]


class SelfAttention(nn.Module):
    """Multi-head self-attention with one packed projection for query, key and value."""

    def __init__(self, width: int, heads: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(width, 3 * width)
        self.out = nn.Linear(width, width)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """x (B, S, D), bias (B, 1, 1, S) or None when nothing is padded -> (B, S, D)."""
        q, k, v = (split_heads(part, self.heads) for part in self.qkv(x).chunk(3, dim=-1))
        mixed = functional.scaled_dot_product_attention(q, k, v, attn_mask=bias)
        out: Tensor = self.out(join_heads(mixed))
        return out


class CrossAttention(nn.Module):
    """Multi-head attention of the decoder over the memory, with its weights.

    Keys and values are computed once a source (`project`); all beams of a row share them.
    """

    def __init__(self, width: int, heads: int, memory_width: int) -> None:
        super().__init__()
        self.heads = heads
        self.query = nn.Linear(width, width)
        self.key_value = nn.Linear(memory_width, 2 * width)
        self.out = nn.Linear(width, width)
        self.scale = 1 / math.sqrt(width // heads)

    def project(self, memory: Tensor) -> tuple[Tensor, Tensor]:
        """memory (B, S, D of the encoder) -> keys (B, H, D / H, S), values (B, H, S, D / H)."""
        key, value = self.key_value(memory).chunk(2, dim=-1)
        keys = split_heads(key * self.scale, self.heads).transpose(2, 3).contiguous()
        return keys, split_heads(value, self.heads).contiguous()

    def forward(
        self, x: Tensor, keys: Tensor, values: Tensor, bias: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """x (B, T, D) -> (B, T, D) and weights (B, H, T, S)."""
        scores = torch.matmul(split_heads(self.query(x), self.heads), keys)
        if bias is not None:
            scores = scores + bias
        weights = scores.softmax(dim=-1)
        return self.out(join_heads(torch.matmul(weights, values))), weights


class FeedForward(nn.Module):
    """Two linear layers with an activation between."""

    def __init__(self, width: int, inner: int, activation: Activation) -> None:
        super().__init__()
        self.inner = nn.Linear(width, inner)
        self.out = nn.Linear(inner, width)
        self.activation = ACTIVATIONS[activation]

    def forward(self, x: Tensor) -> Tensor:
        """(…, D) -> (…, D)."""
        out: Tensor = self.out(self.activation(self.inner(x)))
        return out
