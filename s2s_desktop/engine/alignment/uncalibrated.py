"""Which attention to show as the alignment of a model that nobody has calibrated."""

from __future__ import annotations

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.network.config import ModelConfig, SsruConfig, TransformerConfig

_FLOOR = 0.1
"""Means over many heads are flat; what is below is no link."""


def uncalibrated_profile(config: ModelConfig) -> AlignmentProfile | None:
    """A guess: the mean over all heads of one place; None for a decoder without attention.

    In Transformers that were not trained to align, the lower layers of the decoder look at the
    word that they were given last (Garg et al. 2019). Recurrent and convolutional decoders
    look at what they are about to write; a pointer copies what the last layer looks at.
    """
    layers, heads = config.decoder.attention_shape
    if config.copy:
        chosen, shift = range(layers - 1, layers), 0
    elif isinstance(config.decoder, TransformerConfig | SsruConfig):
        chosen, shift = range(max(0, layers // 2 - 1), max(1, layers // 2)), 1
    else:
        chosen, shift = range(layers), 0
    reads = tuple(AttentionRead(layer, head, shift) for layer in chosen for head in range(heads))
    return AlignmentProfile(reads, floor=_FLOOR) if reads else None
