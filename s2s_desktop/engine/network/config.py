"""One typed configuration of a model: any encoder with any decoder."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Annotated, Literal

from s2s_desktop.engine.bounds import Bounded, Length, PieceId, Share, Within

Layers = Annotated[int, Within(1, 256)]
Heads = Annotated[int, Within(1, 1024)]
Cells = Annotated[int, Within(1, 64)]
Width = Annotated[int, Within(1, 1 << 18)]
Kernel = Annotated[int, Within(1, 1024)]
Pieces = Annotated[int, Within(1, 1 << 22)]
Row = Annotated[int, Within(0, 1 << 20)]
Epsilon = Annotated[float, Within(0, 1)]
Scale = Annotated[float, Within(1e-9, 1e9)]
Activation = Literal["relu", "gelu", "gelu_tanh", "swish"]
Cell = Literal["gru", "lstm"]
Arrangement = Literal["bidirectional", "alternating", "bi-unidirectional"]

NO_TOKEN = -1
"""The start token of models that begin from a zero embedding (Marian)."""


@dataclass(frozen=True)
class Sinusoids(Bounded):
    """Fixed sine and cosine positions.

    `first` is the table's row of the first position. Wavelengths run to 10000 · 2π with
    that end included (Marian, fairseq) or left out (`inclusive` False).
    """

    first: Row = 0
    inclusive: bool = True


@dataclass(frozen=True)
class LearnedPositions(Bounded):
    """A trained table of so many positions; `first` is its row of the first one."""

    length: Length
    first: Row = 0


@dataclass(frozen=True)
class RelativePositions(Bounded):
    """Buckets of distances that bias self-attention, shared by all layers (Raffel et al. 2020)."""

    buckets: Annotated[int, Within(4, 1 << 16)] = 32
    longest: Length = 128

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.longest <= self.buckets // 2:
            raise ValueError("relative positions need distances beyond half of the buckets")


@dataclass(frozen=True)
class NoPositions:
    """The order is known otherwise (recurrence, convolution)."""


Positions = Sinusoids | LearnedPositions | RelativePositions | NoPositions


@dataclass(frozen=True)
class TransformerConfig(Bounded):
    """A stack of Transformer layers (Vaswani et al. 2017), for an encoder or a decoder.

    `head_width` None means width / heads. `gated` feed-forward multiplies two projections
    (Shazeer 2020). `scaled` attention divides scores by √head_width. Embeddings are normed
    before or after the positions are added; `final_norm` stands behind the last layer.
    """

    layers: Layers
    heads: Heads
    feed_forward: Width
    activation: Activation = "relu"
    gated: bool = False
    norm_place: Literal["post", "pre"] = "post"
    norm_kind: Literal["layer", "rms"] = "layer"
    norm_epsilon: Epsilon = 1e-9
    embedding_norm: Literal["none", "before", "after"] = "none"
    final_norm: bool = False
    bias: bool = True
    scaled: bool = True
    head_width: Width | None = None
    positions: Positions = Sinusoids()
    dropout: Share = 0.0

    @property
    def attention_shape(self) -> tuple[int, int]:
        """Layers and heads of a decoder's attention that can be read."""
        return self.layers, self.heads


@dataclass(frozen=True)
class RecurrentEncoderConfig(Bounded):
    """Layers of GRU or LSTM; `hidden` is the width of one direction.

    `residual` adds the input of each layer but the first to its output.
    """

    layers: Layers
    hidden: Width
    cell: Cell = "gru"
    bidirectional: bool = True
    residual: bool = False
    dropout: Share = 0.0


@dataclass(frozen=True)
class DeepTransitionEncoderConfig(Bounded):
    """Recurrent layers that take several `cells` a step (Miceli Barone et al. 2017).

    Two stacks read the source, one in each direction. In the arrangement "alternating" the
    layers of a stack change direction; in "bi-unidirectional" only the first layer reads both
    ways and the others read forward what the two say together.
    """

    layers: Layers
    hidden: Width
    cells: Cells = 1
    cell: Cell = "gru"
    arrangement: Arrangement = "bidirectional"
    residual: bool = False
    layer_norm: bool = False
    dropout: Share = 0.0


@dataclass(frozen=True)
class ConvolutionalEncoderConfig(Bounded):
    """Gated convolutions with residuals (Gehring et al. 2017); `hidden` is their width."""

    layers: Layers
    hidden: Width
    kernel: Kernel = 3
    positions: Positions = LearnedPositions(1024)
    dropout: Share = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.kernel % 2 == 0:
            raise ValueError("the kernel of an encoder is odd: as many pieces left as right")


@dataclass(frozen=True)
class RecurrentDecoderConfig(Bounded):
    """Layers of GRU or LSTM.

    attention "none": started from the encoder's summary alone (Sutskever et al. 2014), which
    with `summary_each_step` is also read at every step (Cho et al. 2014); "additive":
    Bahdanau et al. 2015; "multiplicative", with `input_feeding`: Luong et al. 2015.
    """

    layers: Layers
    hidden: Width
    cell: Cell = "gru"
    attention: Literal["none", "additive", "multiplicative"] = "additive"
    input_feeding: bool = False
    summary_each_step: bool = False
    residual: bool = False
    dropout: Share = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.input_feeding and self.attention != "multiplicative":
            raise ValueError("input feeding goes with multiplicative attention")
        if self.summary_each_step and self.attention != "none":
            raise ValueError("what attention reads takes the place of the summary")

    @property
    def attention_shape(self) -> tuple[int, int]:
        """Layers and heads of attention that can be read."""
        return (0, 0) if self.attention == "none" else (1, 1)


@dataclass(frozen=True)
class DeepTransitionDecoderConfig(Bounded):
    """The conditional recurrence of Nematus (Sennrich et al. 2017), with deep transitions.

    In the first layer additive attention stands between the first of its `cells` and the
    second; the layers above take `higher_cells` a step.
    """

    layers: Layers
    hidden: Width
    cells: Cells = 2
    higher_cells: Cells = 1
    cell: Cell = "gru"
    residual: bool = False
    layer_norm: bool = False
    dropout: Share = 0.0

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.cells < 2:
            raise ValueError("attention stands between two cells")

    @property
    def attention_shape(self) -> tuple[int, int]:
        """Layers and heads of attention that can be read."""
        return 1, 1


@dataclass(frozen=True)
class ConvolutionalDecoderConfig(Bounded):
    """Causal gated convolutions with attention in every layer (Gehring et al. 2017)."""

    layers: Layers
    hidden: Width
    kernel: Kernel = 3
    positions: Positions = LearnedPositions(1024)
    dropout: Share = 0.0

    @property
    def attention_shape(self) -> tuple[int, int]:
        """Layers and heads of attention that can be read."""
        return self.layers, 1


@dataclass(frozen=True)
class SsruConfig(Bounded):
    """A decoder of simpler simple recurrent units with cross-attention (Kim et al. 2019)."""

    layers: Layers
    heads: Heads
    feed_forward: Width
    activation: Activation = "relu"
    norm_epsilon: Epsilon = 1e-9

    @property
    def attention_shape(self) -> tuple[int, int]:
        """Layers and heads of attention that can be read."""
        return self.layers, self.heads


def _check_width(part: EncoderConfig | DecoderConfig, width: int) -> None:
    """Raise ValueError unless heads and positions of this width can be made."""
    heads = None if getattr(part, "head_width", None) else getattr(part, "heads", None)
    if heads is not None and width % heads:
        raise ValueError(f"width {width} is not a multiple of {heads} heads")
    sines = isinstance(part, SsruConfig) or isinstance(getattr(part, "positions", None), Sinusoids)
    if sines and (width < 4 or width % 2):
        raise ValueError(f"sinusoids need an even width of 4 or more, not {width}")


EncoderConfig = (
    TransformerConfig
    | RecurrentEncoderConfig
    | DeepTransitionEncoderConfig
    | ConvolutionalEncoderConfig
)
DecoderConfig = (
    TransformerConfig
    | RecurrentDecoderConfig
    | DeepTransitionDecoderConfig
    | ConvolutionalDecoderConfig
    | SsruConfig
)


@dataclass(frozen=True)
class ModelConfig(Bounded):
    """Sizes, ties and special tokens of an encoder-decoder.

    `width` is that of the embeddings. `shared_embeddings`: source and target use one
    matrix; `tied_output`: the output layer is the target embedding. Embeddings are
    multiplied by `embedding_scale`, what enters the output layer by `output_scale`.
    `copy` adds a pointer to the source (See et al. 2017). `start_id` is the token that the
    decoder is given first; `suppressed_ids` are never written.
    """

    width: Width
    source_vocabulary: Pieces
    target_vocabulary: Pieces
    encoder: EncoderConfig
    decoder: DecoderConfig
    shared_embeddings: bool = True
    tied_output: bool = True
    embedding_scale: Scale = 1.0
    output_scale: Scale = 1.0
    output_bias: bool = True
    copy: bool = False
    start_id: Annotated[int, Within(NO_TOKEN, 1 << 22)] = NO_TOKEN
    eos_id: PieceId = 0
    pad_id: PieceId = 0
    suppressed_ids: tuple[PieceId, ...] = ()

    def __post_init__(self) -> None:
        super().__post_init__()
        for part in (self.encoder, self.decoder):
            _check_width(part, self.width)
        self._check_pieces()
        if self.shared_embeddings and self.source_vocabulary != self.target_vocabulary:
            raise ValueError("shared embeddings need one vocabulary")
        if self.copy and self.source_vocabulary != self.target_vocabulary:
            raise ValueError("a pointer copies pieces: it needs one vocabulary")
        if self.copy and not self.decoder.attention_shape[0]:
            raise ValueError("a pointer needs a decoder with attention")

    def _check_pieces(self) -> None:
        """Both sides are filled up with `pad_id`, and sentences of both end with `eos_id`."""
        smaller = min(self.source_vocabulary, self.target_vocabulary)
        of_both = max(self.eos_id, self.pad_id)
        of_target = max(self.start_id, *self.suppressed_ids, NO_TOKEN)
        for piece, size in ((of_both, smaller), (of_target, self.target_vocabulary)):
            if piece >= size:
                raise ValueError(f"it names the piece {piece}, but its vocabulary has {size}")
