"""What the Transformer's encoder and decoder have in common (Vaswani et al. 2017)."""

from __future__ import annotations

from torch import Tensor, nn

from s2s_desktop.engine.network.config import RelativePositions, TransformerConfig
from s2s_desktop.engine.network.layers import FeedForward, TokenEmbedding, norm
from s2s_desktop.engine.network.positions import RelativeBias, added_positions


def dropout(share: float) -> nn.Module:
    """Dropout that costs nothing where there is none."""
    return nn.Dropout(share) if share else nn.Identity()


class ResidualLayer(nn.Module):
    """A layer that ends in a feed-forward; around each part a residual, and a norm before
    the part ("pre") or after the sum ("post")."""

    def __init__(self, config: TransformerConfig, width: int) -> None:
        super().__init__()
        self.norm_first = config.norm_place == "pre"
        self.dropout = dropout(config.dropout)
        self.feed_forward = FeedForward(
            width, config.feed_forward, config.activation, config.gated, config.bias
        )
        self.feed_forward_norm = norm(config.norm_kind, width, config.norm_epsilon)

    def enter(self, its_norm: nn.Module, x: Tensor) -> Tensor:
        """What a part is given."""
        return its_norm(x) if self.norm_first else x

    def leave(self, its_norm: nn.Module, x: Tensor, out: Tensor) -> Tensor:
        """What follows the part: x is what went around it, out what it made."""
        x = x + (self.dropout(out) if self.training else out)
        return x if self.norm_first else its_norm(x)

    def think(self, x: Tensor) -> Tensor:
        """The feed-forward part, (…, D) -> (…, D)."""
        out = self.feed_forward(self.enter(self.feed_forward_norm, x))
        return self.leave(self.feed_forward_norm, x, out)


class TransformerStack(nn.Module):
    """Embedding, positions and the norms around a stack of layers."""

    def __init__(
        self, config: TransformerConfig, embedding: TokenEmbedding, looks_right: bool
    ) -> None:
        super().__init__()
        width = embedding.embedding_dim
        self.width = width
        self.embedding = embedding
        self.positions = added_positions(config.positions, width)
        self.relative: RelativeBias | None = None
        if isinstance(config.positions, RelativePositions):
            self.relative = RelativeBias(config.positions, config.heads, looks_right)
        self.norm_place = config.embedding_norm
        self.embedding_norm, self.final_norm = (
            norm(config.norm_kind, width, config.norm_epsilon) if wanted else nn.Identity()
            for wanted in (config.embedding_norm != "none", config.final_norm)
        )
        self.dropout = dropout(config.dropout)

    def placed_at(self, start: int, length: int) -> Tensor | None:
        """What is added to embeddings at positions start, start + 1, …, (length, D)."""
        return None if self.positions is None else self.positions(start, length)

    def place(self, x: Tensor, positions: Tensor | None) -> Tensor:
        """Embeddings (…, T, D) with positions (T, D), normed."""
        if self.norm_place == "before":
            x = self.embedding_norm(x)
        if positions is not None:
            x = x + positions
        if self.norm_place == "after":
            x = self.embedding_norm(x)
        out: Tensor = self.dropout(x)
        return out
