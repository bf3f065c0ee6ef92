"""The parts that networks are built from: embeddings, attention, feed-forward, norms."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from functools import partial
from typing import Literal

import torch
from torch import Tensor, nn
from torch.nn import functional

from s2s_desktop.engine.network.config import NO_TOKEN, Activation

ACTIVATIONS: dict[Activation, Callable[[Tensor], Tensor]] = {
    "relu": functional.relu,
    "gelu": functional.gelu,
    "gelu_tanh": partial(functional.gelu, approximate="tanh"),
    "swish": functional.silu,
}


def normal(*shape: int, deviation: float = 1.0) -> Tensor:
    """A fresh matrix of normally distributed values; empty on the meta device."""
    weight = torch.empty(*shape)
    if not weight.is_meta:  # on the meta device normal_ alone imports for a second
        nn.init.normal_(weight, std=deviation)
    return weight


class TokenEmbedding(nn.Embedding):
    """Embeddings times `scale`; NO_TOKEN embeds as zeros."""

    def __init__(self, vocabulary: int, width: int, scale: float = 1.0) -> None:
        super().__init__(vocabulary, width, _weight=normal(vocabulary, width))
        self.scale = scale

    def forward(self, ids: Tensor) -> Tensor:
        """ids (…) -> (…, D)."""
        known = self.after_start(ids)
        return torch.where((ids == NO_TOKEN)[..., None], torch.zeros_like(known), known)

    def of_pieces(self, ids: Tensor) -> Tensor:
        """The same for ids that are all in the vocabulary."""
        return functional.embedding(ids, self.weight) * self.scale

    def after_start(self, ids: Tensor) -> Tensor:
        """The same with fewer operations where NO_TOKEN does not matter any more: only idle
        hypotheses still have it then."""
        return self.of_pieces(ids.clamp(min=0))


def sinusoids(length: int, width: int, inclusive: bool = True) -> Tensor:
    """Position embeddings (length, width): all sines, then all cosines.

    Wavelengths run from 2π to 10000 · 2π. `inclusive`: with that end included (Marian and
    fairseq); otherwise the last is one step short of it (Vaswani et al. 2017).
    """
    half = width // 2
    # On the CPU whatever the default device is; each kind as precise as where it comes from.
    dtype = torch.float32 if inclusive else torch.float64
    steps = torch.arange(max(length, half), dtype=dtype, device="cpu")
    rates = torch.exp(steps[:half] * (-math.log(10000.0) / (half - 1 if inclusive else half)))
    angles = steps[:length, None] * rates
    return torch.cat([angles.sin(), angles.cos()], dim=1).float()


class SinusoidalPositions(nn.Module):
    """A table of sinusoids that grows when a longer text comes."""

    table: Tensor

    def __init__(
        self, width: int, length: int = 512, first: int = 0, inclusive: bool = True
    ) -> None:
        """`first` is the table's row of the first position."""
        super().__init__()
        self.width, self.first, self.inclusive = width, first, inclusive
        self.register_buffer("table", sinusoids(length, width, inclusive), persistent=False)

    def forward(self, start: int, length: int) -> Tensor:
        """Positions start … start + length - 1, (length, D)."""
        start += self.first
        if start + length > len(self.table):
            grown = sinusoids(2 * (start + length), self.width, self.inclusive)
            self.table = grown.to(self.table)
        return self.table[start : start + length]


def norm(kind: Literal["layer", "rms"], width: int, epsilon: float) -> nn.Module:
    """LayerNorm, or RMSNorm (Zhang and Sennrich 2019), which has no mean and no bias."""
    return (nn.LayerNorm if kind == "layer" else nn.RMSNorm)(width, epsilon)


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
    """Multi-head self-attention with one packed projection for query, key and value.

    `head_width` None means width / heads; `scaled` divides scores by its root.
    """

    def __init__(
        self,
        width: int,
        heads: int,
        head_width: int | None = None,
        bias: bool = True,
        scaled: bool = True,
    ) -> None:
        super().__init__()
        self.heads, self.head_width = heads, head_width or width // heads
        inner = heads * self.head_width
        self.scale = None if scaled else 1.0
        self.qkv = nn.Linear(width, 3 * inner, bias)
        self.out = nn.Linear(inner, width, bias)

    def forward(self, x: Tensor, rows: int, bias: Tensor | None, causal: bool = False) -> Tensor:
        """x (B·S, D), bias broadcast to (B, H, S, S) or None -> (B·S, D).

        `causal`: no position sees a later one; then `bias` must be None or say so itself.
        """
        packed = self.qkv(x).view(rows, -1, 3, self.heads, self.head_width)
        q, k, v = packed.permute(2, 0, 3, 1, 4).unbind(0)  # (B, H, S, D / H)
        mixed = functional.scaled_dot_product_attention(
            q, k, v, attn_mask=bias, is_causal=causal, scale=self.scale
        )
        out: Tensor = self.out(mixed.transpose(1, 2).reshape(x.shape[0], -1))
        return out

    def weights(self, x: Tensor, rows: int, bias: Tensor | None, causal: bool = False) -> Tensor:
        """The weights with which `forward` mixes, for who wants to look at them: (B, H, S, S)."""
        packed = self.qkv(x).view(rows, -1, 3, self.heads, self.head_width)
        q, k, _ = packed.permute(2, 0, 3, 1, 4).unbind(0)
        scores = q @ k.mT * (1 / math.sqrt(self.head_width) if self.scale is None else self.scale)
        if bias is not None:
            scores = scores + bias
        if causal:
            later = torch.ones(scores.shape[-2:], dtype=torch.bool, device=x.device).triu(1)
            scores = scores.masked_fill(later, float("-inf"))
        weights: Tensor = scores.softmax(dim=-1)
        return weights

    def step(self, x: Tensor, past: Tensor, bias: Tensor | None) -> Tensor:
        """x (N, D), one token of each hypothesis, over all of its tokens -> (N, D).

        bias (1, H, 1, T) or None. Keys and values of the token are put at the end of `past`
        (2, N, H, T, D / H).
        """
        tokens = self.qkv(x).view(-1, 3, self.heads, self.head_width).transpose(0, 1)
        past[:, :, :, -1].copy_(tokens[1:])
        mixed = functional.scaled_dot_product_attention(
            tokens[0].unsqueeze(2), past[0], past[1], attn_mask=bias, scale=self.scale
        )
        out: Tensor = self.out(mixed.flatten(1))
        return out

    def steps(self, x: Tensor, past: Tensor, bias: Tensor) -> Tensor:
        """The same for several tokens of one hypothesis, x (T', D) -> (T', D); bias
        (1, H or 1, T', T) bars later tokens, past (2, 1, H, T, D / H)."""
        tokens = self.qkv(x).view(-1, 3, self.heads, self.head_width).permute(1, 2, 0, 3)
        past[:, 0, :, -x.shape[0] :].copy_(tokens[1:])
        mixed = functional.scaled_dot_product_attention(
            tokens[:1], past[0], past[1], attn_mask=bias, scale=self.scale
        )
        out: Tensor = self.out(mixed[0].transpose(0, 1).flatten(1))
        return out


class CrossAttention(nn.Module):
    """Multi-head attention of the decoder over the memory, with its weights.

    Keys and values are computed once a source (`project`); all beams of a row share them.
    """

    def __init__(
        self,
        width: int,
        heads: int,
        memory_width: int,
        head_width: int | None = None,
        bias: bool = True,
        scaled: bool = True,
    ) -> None:
        super().__init__()
        head_width = head_width or width // heads
        self.heads = heads
        self.query = nn.Linear(width, heads * head_width, bias)
        self.key_value = nn.Linear(memory_width, 2 * heads * head_width, bias)
        self.out = nn.Linear(heads * head_width, width, bias)
        self.scale = 1 / math.sqrt(head_width) if scaled else 1.0

    def project(self, memory: Tensor, values: Tensor | None = None) -> tuple[Tensor, Tensor]:
        """memory (B, S, D of the encoder) -> keys (B, H, D / H, S), values (B, H, S, D / H).

        `values` (B, S, D of the encoder) are what is mixed where that is not the memory.
        """
        key, value = self._by_heads(memory)
        if values is not None:
            value = self._by_heads(values)[1]
        return (key * self.scale).mT.contiguous(), value.contiguous()

    def _by_heads(self, memory: Tensor) -> tuple[Tensor, Tensor]:
        """Keys and values, (B, H, S, D / H) each."""
        packed: Tensor = self.key_value(memory).view(*memory.shape[:2], 2, self.heads, -1)
        keys, values = packed.permute(2, 0, 3, 1, 4).unbind(0)
        return keys, values

    def forward(
        self, x: Tensor, keys: Tensor, values: Tensor, bias: Tensor | None
    ) -> tuple[Tensor, Tensor]:
        """x (B, T, D) -> (B, T, D) and weights (B, H, T, S)."""
        scores = torch.matmul(split_heads(self.query(x), self.heads), keys)
        if bias is not None:
            scores = scores + bias
        weights = scores.softmax(dim=-1)
        return self.out(join_heads(torch.matmul(weights, values))), weights


def project_all(
    attentions: Iterable[CrossAttention], memory: Tensor, values: Tensor | None = None
) -> tuple[tuple[Tensor, ...], tuple[Tensor, ...]]:
    """Keys and values of a memory for each attention, as its `project` makes them."""
    projected = [attention.project(memory, values) for attention in attentions]
    return tuple(keys for keys, _ in projected), tuple(mixed for _, mixed in projected)


class FeedForward(nn.Module):
    """Two linear layers with an activation between.

    `gated`: the inner layer is twice as wide, and its activated half multiplies the other.
    """

    def __init__(
        self,
        width: int,
        inner: int,
        activation: Activation,
        gated: bool = False,
        bias: bool = True,
    ) -> None:
        super().__init__()
        self.gated = gated
        self.inner = nn.Linear(width, 2 * inner if gated else inner, bias)
        self.out = nn.Linear(inner, width, bias)
        self.activation = ACTIVATIONS[activation]

    def forward(self, x: Tensor) -> Tensor:
        """(…, D) -> (…, D)."""
        inner = self.inner(x)
        if self.gated:
            gate, inner = inner.chunk(2, dim=-1)
            inner = self.activation(gate) * inner
        else:
            inner = self.activation(inner)
        out: Tensor = self.out(inner)
        return out
