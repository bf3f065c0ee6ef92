"""A model: an encoder and a decoder built from one configuration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import torch
from torch import Tensor, nn

from s2s_desktop.engine.arithmetic.packed_layers import pack
from s2s_desktop.engine.arithmetic.tracing import Tracer
from s2s_desktop.engine.decoders.convolutional import ConvolutionalDecoder
from s2s_desktop.engine.decoders.deep_transition import DeepTransitionDecoder
from s2s_desktop.engine.decoders.pointer import PointerDecoder
from s2s_desktop.engine.decoders.recurrent import recurrent_decoder
from s2s_desktop.engine.decoders.ssru import SsruDecoder
from s2s_desktop.engine.decoders.transformer import TransformerDecoder
from s2s_desktop.engine.encoders.convolutional import ConvolutionalEncoder
from s2s_desktop.engine.encoders.deep_transition import DeepTransitionEncoder
from s2s_desktop.engine.encoders.recurrent import RecurrentEncoder
from s2s_desktop.engine.encoders.transformer import TransformerEncoder
from s2s_desktop.engine.network.config import (
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    DecoderConfig,
    DeepTransitionDecoderConfig,
    DeepTransitionEncoderConfig,
    EncoderConfig,
    ModelConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
    SsruConfig,
    TransformerConfig,
)
from s2s_desktop.engine.network.draft_decoder import DraftDecoder
from s2s_desktop.engine.network.layers import TokenEmbedding
from s2s_desktop.engine.network.memory import Decoder, Encoder, ForcedOutput, Memory
from s2s_desktop.engine.network.output_layer import OutputLayer

# Kind of configuration -> module; an encoder is built from (config, embedding), a decoder
# from (config, embedding, output layer, width of the memory).
ENCODERS: dict[type[EncoderConfig], Callable[..., Any]] = {
    TransformerConfig: TransformerEncoder,
    RecurrentEncoderConfig: RecurrentEncoder,
    DeepTransitionEncoderConfig: DeepTransitionEncoder,
    ConvolutionalEncoderConfig: ConvolutionalEncoder,
}
DECODERS: dict[type[DecoderConfig], Callable[..., Any]] = {
    SsruConfig: SsruDecoder,
    TransformerConfig: TransformerDecoder,
    RecurrentDecoderConfig: recurrent_decoder,
    DeepTransitionDecoderConfig: DeepTransitionDecoder,
    ConvolutionalDecoderConfig: ConvolutionalDecoder,
}


class Seq2Seq(nn.Module):
    """An encoder and a decoder behind their contracts (see `memory`)."""

    encoder: Encoder
    decoder: Decoder[Any]

    def __init__(self, config: ModelConfig) -> None:
        super().__init__()
        self.config = config
        width, scale = config.width, config.embedding_scale
        source = TokenEmbedding(config.source_vocabulary, width, scale)
        self._words = [source]  # in a list, so that it is a part of the encoder alone
        target = source
        if not config.shared_embeddings:
            target = TokenEmbedding(config.target_vocabulary, width, scale)
        output = OutputLayer(
            width,
            config.target_vocabulary,
            target if config.tied_output else None,
            config.output_bias,
            config.output_scale,
        )
        self.encoder = ENCODERS[type(config.encoder)](config.encoder, source)
        build_decoder = DECODERS[type(config.decoder)]
        self.decoder = build_decoder(config.decoder, target, output, self.encoder.width)
        if config.copy:
            self.decoder = PointerDecoder(self.decoder, target, self.encoder.width)
        self.draft_decoder = DraftDecoder(self.decoder)

    def freeze(self) -> None:
        """From now on weights and modules stay as they are, on the CPU; so they
        may be put in order, and how they are stepped through traced."""
        self.draft_decoder.freeze()
        pack(self)
        for module in self.modules():
            tracer = getattr(module, "tracer", None)
            if isinstance(tracer, Tracer):
                tracer.freeze()

    @property
    def device(self) -> torch.device:
        """Where the weights are."""
        return self._words[0].weight.device

    def encode(self, sources: Sequence[Sequence[int]]) -> Memory:
        """Sources as piece ids, end of sentence included -> Memory of B rows."""
        ids, mask = pad(sources, self.config.pad_id)
        return self.encoder(ids.to(self.device), mask.to(self.device))

    def force(
        self, sources: Sequence[Sequence[int]], targets: Sequence[Sequence[int]]
    ) -> ForcedOutput:
        """Read given targets (end of sentence included) by teacher forcing."""
        inputs = [[self.config.start_id, *target[:-1]] for target in targets]
        ids, _ = pad(inputs, self.config.pad_id)
        return self.decoder.force(ids.to(self.device), self.encode(sources))


def pad(rows: Sequence[Sequence[int]], fill: int) -> tuple[Tensor, Tensor]:
    """Rows of ids -> ids (B, S) filled up at the right, and mask (B, S)."""
    longest = max(len(row) for row in rows)
    ids = torch.tensor([[*row, *[fill] * (longest - len(row))] for row in rows])
    if all(len(row) == longest for row in rows):
        return ids, torch.ones(ids.shape, dtype=torch.bool)
    lengths = torch.tensor([len(row) for row in rows])
    return ids, torch.arange(longest) < lengths[:, None]
