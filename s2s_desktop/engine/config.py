"""One typed configuration of a model: any encoder with any decoder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Activation = Literal["relu", "gelu", "gelu_tanh", "swish"]

NO_TOKEN = -1
"""The start token of models that begin from a zero embedding (Marian)."""


@dataclass(frozen=True)
class Sinusoids:
    """Fixed sine and cosine positions.

    `first` is the table's row of the first position. Wavelengths run to 10000 · 2π with
    that end included (Marian, fairseq) or left out (`inclusive` False).
    """

    first: int = 0
    inclusive: bool = True


@dataclass(frozen=True)
class LearnedPositions:
    """A trained table of so many positions; `first` is its row of the first one."""

    length: int
    first: int = 0


@dataclass(frozen=True)
class RelativePositions:
    """Buckets of distances that bias self-attention, shared by all layers (Raffel et al. 2020)."""

    buckets: int = 32
    longest: int = 128


@dataclass(frozen=True)
class NoPositions:
    """The order is known otherwise (recurrence, convolution)."""


Positions = Sinusoids | LearnedPositions | RelativePositions | NoPositions


@dataclass(frozen=True)
class TransformerConfig:
    """A stack of Transformer layers (Vaswani et al. 2017), for an encoder or a decoder.

    `head_width` None means width / heads. `gated` feed-forward multiplies two projections
    (Shazeer 2020). `scaled` attention divides scores by √head_width.
    """

    layers: int
    heads: int
    feed_forward: int
    activation: Activation = "relu"
    gated: bool = False
    norm_place: Literal["post", "pre"] = "post"
    norm_kind: Literal["layer", "rms"] = "layer"
    norm_epsilon: float = 1e-9
    embedding_norm: bool = False
    final_norm: bool = False
    bias: bool = True
    scaled: bool = True
    head_width: int | None = None
    positions: Positions = Sinusoids()
    dropout: float = 0.0


@dataclass(frozen=True)
class RecurrentEncoderConfig:
    """Layers of GRU or LSTM; `hidden` is the width of one direction."""

    layers: int
    hidden: int
    cell: Literal["gru", "lstm"] = "gru"
    bidirectional: bool = True
    residual: bool = False
    dropout: float = 0.0


@dataclass(frozen=True)
class ConvolutionalEncoderConfig:
    """Gated convolutions with residuals (Gehring et al. 2017)."""

    layers: int
    hidden: int
    kernel: int = 3
    positions: Positions = LearnedPositions(1024)
    dropout: float = 0.0


@dataclass(frozen=True)
class RecurrentDecoderConfig:
    """Layers of GRU or LSTM.

    attention "none": started from the encoder's summary alone (Sutskever et al. 2014);
    "additive": Bahdanau et al. 2015; "multiplicative" with `input_feeding`: Luong et al. 2015.
    """

    layers: int
    hidden: int
    cell: Literal["gru", "lstm"] = "gru"
    attention: Literal["none", "additive", "multiplicative"] = "additive"
    input_feeding: bool = False
    residual: bool = False
    dropout: float = 0.0


@dataclass(frozen=True)
class ConvolutionalDecoderConfig:
    """Causal gated convolutions with attention in every layer (Gehring et al. 2017)."""

    layers: int
    hidden: int
    kernel: int = 3
    positions: Positions = LearnedPositions(1024)
    dropout: float = 0.0


@dataclass(frozen=True)
class SsruConfig:
    """A decoder of simpler simple recurrent units with cross-attention (Kim et al. 2019)."""

    layers: int
    heads: int
    feed_forward: int
    activation: Activation = "relu"
    norm_epsilon: float = 1e-9


EncoderConfig = TransformerConfig | RecurrentEncoderConfig | ConvolutionalEncoderConfig
DecoderConfig = TransformerConfig | RecurrentDecoderConfig | ConvolutionalDecoderConfig | SsruConfig


@dataclass(frozen=True)
class ModelConfig:
    """Sizes, ties and special tokens of an encoder-decoder.

    `width` is that of the embeddings. `shared_embeddings`: source and target use one
    matrix; `tied_output`: the output layer is the target embedding. Embeddings are
    multiplied by `embedding_scale`, what enters the output layer by `output_scale`.
    `copy` adds a pointer to the source (See et al. 2017). `start_id` is the token that the
    decoder is given first; `suppressed_ids` are never written.
    """

    width: int
    source_vocabulary: int
    target_vocabulary: int
    encoder: EncoderConfig
    decoder: DecoderConfig
    shared_embeddings: bool = True
    tied_output: bool = True
    embedding_scale: float = 1.0
    output_scale: float = 1.0
    output_bias: bool = True
    copy: bool = False
    start_id: int = NO_TOKEN
    eos_id: int = 0
    pad_id: int = 0
    suppressed_ids: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        for part in (self.encoder, self.decoder):
            if not isinstance(part, TransformerConfig | SsruConfig):
                continue
            own_width = isinstance(part, TransformerConfig) and part.head_width is not None
            if not own_width and self.width % part.heads:
                raise ValueError(f"width {self.width} is not a multiple of {part.heads} heads")
        if self.shared_embeddings and self.source_vocabulary != self.target_vocabulary:
            raise ValueError("shared embeddings need one vocabulary")
