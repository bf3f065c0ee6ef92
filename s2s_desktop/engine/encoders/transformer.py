"""The Transformer encoder (Vaswani et al. 2017)."""

from __future__ import annotations

from torch import Tensor, nn

from s2s_desktop.engine.config import TransformerConfig
from s2s_desktop.engine.layers import (
    FeedForward,
    SelfAttention,
    SinusoidalPositions,
    TokenEmbedding,
    mask_bias,
)
from s2s_desktop.engine.memory import Memory


class EncoderLayer(nn.Module):
    """Self-attention and feed-forward, each with a residual and a norm after it."""

    def __init__(self, config: TransformerConfig, width: int) -> None:
        super().__init__()
        self.attention = SelfAttention(width, config.heads)
        self.attention_norm = nn.LayerNorm(width, config.norm_epsilon)
        self.feed_forward = FeedForward(width, config.feed_forward, config.activation)
        self.feed_forward_norm = nn.LayerNorm(width, config.norm_epsilon)

    def forward(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """(B, S, D) -> (B, S, D)."""
        x = self.attention_norm(x + self.attention(x, bias))
        out: Tensor = self.feed_forward_norm(x + self.feed_forward(x))
        return out


class TransformerEncoder(nn.Module):
    """Embedding, positions and a stack of layers."""

    def __init__(self, config: TransformerConfig, embedding: TokenEmbedding) -> None:
        super().__init__()
        width = embedding.embedding_dim
        self.width = width
        self.embedding = embedding
        self.positions = SinusoidalPositions(width)
        self.layers = nn.ModuleList(EncoderLayer(config, width) for _ in range(config.layers))

    def forward(self, source_ids: Tensor, source_mask: Tensor) -> Memory:
        """source_ids (B, S), source_mask (B, S) -> Memory with states (B, S, D)."""
        x = self.embedding(source_ids) + self.positions(0, source_ids.shape[1])
        bias = None if bool(source_mask.all()) else mask_bias(source_mask, x.dtype)
        for layer in self.layers:
            x = layer(x, bias)
        return Memory(x, source_mask, source_ids)
