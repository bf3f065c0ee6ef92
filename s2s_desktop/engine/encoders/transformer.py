"""The Transformer encoder (Vaswani et al. 2017)."""

from __future__ import annotations

from torch import Tensor, nn

from s2s_desktop.engine.config import TransformerConfig
from s2s_desktop.engine.layers import SelfAttention, TokenEmbedding, mask_bias, norm
from s2s_desktop.engine.memory import Memory
from s2s_desktop.engine.recording import Recorder
from s2s_desktop.engine.transformer_stack import ResidualLayer, TransformerStack

_FEW_PIECES = 256
"""As many as are read in so short a time that Python between the operations matters."""


class EncoderLayer(ResidualLayer):
    """Self-attention and feed-forward."""

    def __init__(self, config: TransformerConfig, width: int) -> None:
        super().__init__(config, width)
        self.attention = SelfAttention(
            width, config.heads, config.head_width, config.bias, config.scaled
        )
        self.attention_norm = norm(config.norm_kind, width, config.norm_epsilon)

    def forward(self, x: Tensor, rows: int, bias: Tensor | None) -> Tensor:
        """(B·S, D) -> (B·S, D)."""
        mixed = self.attention(self.enter(self.attention_norm, x), rows, bias)
        return self.think(self.leave(self.attention_norm, x, mixed))


class TransformerEncoder(TransformerStack):
    """Embedding, positions and a stack of layers."""

    def __init__(self, config: TransformerConfig, embedding: TokenEmbedding) -> None:
        super().__init__(config, embedding, looks_right=True)
        self.recorder = Recorder()
        self.layers = nn.ModuleList(EncoderLayer(config, self.width) for _ in range(config.layers))

    def forward(self, source_ids: Tensor, source_mask: Tensor) -> Memory:
        """source_ids (B, S), source_mask (B, S) -> Memory with states (B, S, D)."""
        positions = self.placed_at(0, source_ids.shape[1])
        x = self.place(self.embedding.of_pieces(source_ids), positions)
        bias = self._bias(source_mask, x)
        if source_ids.numel() <= _FEW_PIECES:
            states = self.recorder(self.through, (), x, bias)
        else:
            states = self.through(x, bias)
        return Memory(states, source_mask, source_ids)

    def through(self, x: Tensor, bias: Tensor | None) -> Tensor:
        """What is embedded, (B, S, D), through all layers -> (B, S, D)."""
        rows, shape = x.shape[0], x.shape
        x = x.flatten(0, 1)
        for layer in self.layers:
            x = layer(x, rows, bias)
        out: Tensor = self.final_norm(x)
        return out.view(shape)

    def _bias(self, mask: Tensor, x: Tensor) -> Tensor | None:
        """What is added to the scores: (B, 1, 1, S), or (B, H, S, S) with relative positions."""
        padding = None if bool(mask.all()) else mask_bias(mask, x.dtype)
        if self.relative is None:
            return padding
        length = x.shape[1]
        relative: Tensor = self.relative(0, length, length)
        return relative if padding is None else relative + padding
