"""The draft model of speculative decoding: the decoder itself with int8 weights.

A step of the draft takes a third of the time, for its weights come from memory in a quarter of it.
Of trained networks it says the same as the decoder in 98 of 100 tokens or more.
`decoding/speculative/draft_model` proposes tokens by it.
"""

from __future__ import annotations

from threading import Lock
from typing import Any

import torch
from torch import nn

from s2s_desktop.engine.arithmetic.int8_layers import in_int8, is_int8
from s2s_desktop.engine.arithmetic.int8_product import is_faster
from s2s_desktop.engine.arithmetic.system_memory import free_memory_bytes
from s2s_desktop.engine.network.memory import Decoder, VerifyingDecoder

_LEAST_WEIGHTS = 10_000_000
"""A decoder with fewer takes a step in a millisecond; guessing costs what it saves."""

_WORTH_MAKING = 100
"""Pieces of sources: to make a draft decoder takes as long as it then saves in as many tokens."""


class DraftDecoder:
    """Makes the int8 draft of a decoder when there is use for it."""

    def __init__(self, decoder: Decoder[Any]) -> None:
        self._decoder: Any = decoder
        self._weights = 0  # none as long as there is no use for a draft decoder
        self._pieces = 0
        self._made: Any = None
        self._lock = Lock()

    def freeze(self) -> None:
        """From now on the decoder's weights stay as they are."""
        decoder = self._decoder
        if isinstance(decoder, VerifyingDecoder) and isinstance(decoder, nn.Module):
            kinds = {(weight.device.type, weight.dtype) for weight in decoder.parameters()}
            is_float = kinds == {("cpu", torch.float32)} and not is_int8(decoder)
            weights = sum(weight.numel() for weight in decoder.parameters())
            if is_float and weights >= _LEAST_WEIGHTS and is_faster():
                self._weights = weights

    def for_source(self, pieces: int) -> VerifyingDecoder | None:
        """The draft, once so many pieces were asked for that it is worth having. None where it
        would not be faster, where memory is short, and for decoders that cannot verify several
        tokens in one pass."""
        if not self._weights:
            return None
        with self._lock:
            self._pieces += pieces
            if self._made is None and self._pieces >= _WORTH_MAKING:
                if _has_room(self._weights):
                    self._made = in_int8(self._decoder)
                else:
                    self._weights = 0
            made: VerifyingDecoder | None = self._made
            return made


def _has_room(weights: int) -> bool:
    """Whether a draft decoder leaves half of the free memory to others."""
    free = free_memory_bytes()
    # Its weights are held twice while they are packed, those of the output layer for good.
    return free is None or 2 * weights < free / 2
