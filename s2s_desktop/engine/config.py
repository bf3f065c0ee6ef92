"""One typed configuration of a model: any encoder with any decoder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Activation = Literal["relu", "gelu", "swish"]
NormPlace = Literal["post", "pre"]

NO_TOKEN = -1
"""The start token of models that begin from a zero embedding (Marian)."""


@dataclass(frozen=True)
class TransformerConfig:
    """A stack of Transformer layers (Vaswani et al. 2017), encoder or decoder."""

    layers: int
    heads: int
    feed_forward: int
    activation: Activation = "relu"
    norm: NormPlace = "post"
    norm_epsilon: float = 1e-9


@dataclass(frozen=True)
class SsruConfig:
    """A decoder of simpler simple recurrent units with cross-attention (Kim et al. 2019)."""

    layers: int
    heads: int
    feed_forward: int
    activation: Activation = "relu"
    norm_epsilon: float = 1e-9


@dataclass(frozen=True)
class ModelConfig:
    """Sizes and special tokens of an encoder-decoder.

    `start_id` is the token that the decoder is given first. All three embeddings
    (source, target, output) are one matrix when `tied` is set.
    """

    width: int
    vocabulary: int
    encoder: TransformerConfig
    decoder: SsruConfig
    start_id: int = NO_TOKEN
    eos_id: int = 0
    suppressed_ids: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        if self.width % self.encoder.heads or self.width % self.decoder.heads:
            raise ValueError(f"width {self.width} is not a multiple of the number of heads")
