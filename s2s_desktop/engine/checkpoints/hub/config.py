"""The values of a config.json, each of the type and size that it must have."""

from __future__ import annotations

import sys
from collections.abc import Mapping
from typing import Any, TypeGuard

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.network.config import (
    Activation,
    DecoderConfig,
    EncoderConfig,
    ModelConfig,
    TransformerConfig,
)
from s2s_desktop.sentences import Sentence

_MOST_LAYERS, _MOST_HEADS = 256, 1024
_MOST_WIDTH, _MOST_POSITIONS, _MOST_PIECES = 1 << 18, 1 << 20, 1 << 22

_ACTIVATIONS: dict[str, Activation] = {
    "relu": "relu",
    "gelu": "gelu",
    "gelu_new": "gelu_tanh",
    "gelu_pytorch_tanh": "gelu_tanh",
    "silu": "swish",
    "swish": "swish",
}


class HubConfig:
    """A config.json of the folder `name`; every method raises CheckpointError on what is not
    as it must be."""

    def __init__(self, name: str, values: Mapping[str, Any]) -> None:
        self.name = name
        self._values = values

    @property
    def family(self) -> str:
        """The model_type."""
        return self.text("model_type", "")

    def text(self, key: str, default: str) -> str:
        """A string."""
        value = self._values.get(key)
        if value is None:
            return default
        if not isinstance(value, str):
            raise self._wrong(key)
        return value

    def layers(self, key: str, default: int | None = None) -> int:
        """A number of layers."""
        return self._size(key, _MOST_LAYERS, default)

    def heads(self, key: str) -> int:
        """A number of heads."""
        return self._size(key, _MOST_HEADS)

    def width(self, key: str) -> int:
        """The width of a layer."""
        return self._size(key, _MOST_WIDTH)

    def positions(self, key: str, default: int | None = None) -> int:
        """A number of positions."""
        return self._size(key, _MOST_POSITIONS, default)

    def pieces(self, key: str, default: int | None = None) -> int:
        """The size of a vocabulary."""
        return self._size(key, _MOST_PIECES, default)

    def flag(self, key: str, default: bool) -> bool:
        """True or false."""
        value = self._values.get(key)
        return default if value is None else bool(value)

    def number(self, key: str, default: float) -> float:
        """A finite number."""
        value = self._values.get(key)
        if value is None:
            return default
        if isinstance(value, bool) or not isinstance(value, int | float):
            raise self._wrong(key)
        if not abs(value) <= sys.float_info.max:  # nor is an int that no float can hold
            raise self._wrong(key)
        return float(value)

    def token(self, *keys: str, default: int = 0) -> int:
        """A piece id: the first of these keys that has one."""
        found = next((t for t in map(self.optional_token, keys) if t is not None), None)
        return default if found is None else found

    def optional_token(self, key: str) -> int | None:
        """A piece id, None if there is none. Of several ids the first counts."""
        return next(iter(self.tokens(key)), None)

    def tokens(self, key: str) -> tuple[int, ...]:
        """Piece ids, one or a list of them."""
        value = self._values.get(key)
        if value is None:
            return ()
        ids = value if isinstance(value, list) else [value]
        if not all(_is_size(i) and 0 <= i < _MOST_PIECES for i in ids):
            raise self._wrong(key)
        return tuple(ids)

    def single_tokens(self, key: str) -> tuple[int, ...]:
        """Of a list of sequences of piece ids those that are one piece long."""
        value = self._values.get(key) or []
        if not isinstance(value, list) or not all(isinstance(ids, list) for ids in value):
            raise self._wrong(key)
        single = [ids[0] for ids in value if len(ids) == 1]
        if not all(_is_size(i) and 0 <= i < _MOST_PIECES for i in single):
            raise self._wrong(key)
        return tuple(single)

    def count(self, key: str, most: int) -> int:
        """A whole number from 0 on; 0 where there is none."""
        value = self._values.get(key) or 0
        if not _is_size(value) or not 0 <= value <= most:
            raise self._wrong(key)
        return int(value)

    def activation(self, key: str, default: str) -> Activation:
        """The name of an activation."""
        return self.known_activation(self.text(key, default))

    def known_activation(self, name: str) -> Activation:
        """What an activation is called here."""
        if name not in _ACTIVATIONS:
            raise CheckpointError(
                Sentence(
                    "{name} uses the activation {name_2!r}, which is not known here.",
                    name=self.name,
                    name_2=name[:40],
                ),
                Sentence("Choose another model."),
            )
        return _ACTIVATIONS[name]

    def _size(self, key: str, most: int, default: int | None = None) -> int:
        value = self._values.get(key)
        if value is None:
            value = default
        if not _is_size(value) or not 1 <= value <= most:
            raise self._wrong(key)
        return int(value)

    def _wrong(self, key: str) -> CheckpointError:
        shown = repr(self._values.get(key))[:40]
        problem = f"{key} is {shown}" if key in self._values else f"{key} is missing"
        return CheckpointError(
            Sentence(
                "The configuration of {name} makes no sense: {problem}.",
                name=self.name,
                problem=problem,
            ),
            Sentence("Get the model again from its source."),
        )


def _is_size(value: object) -> TypeGuard[int]:  # JSON: true is no number
    return isinstance(value, int) and not isinstance(value, bool)


def stack(part: EncoderConfig | DecoderConfig) -> TransformerConfig:
    """An encoder or decoder of these families, all of which are Transformers."""
    if not isinstance(part, TransformerConfig):
        raise TypeError(f"{type(part).__name__} is no Transformer")
    return part


def fewest_parameters(config: ModelConfig) -> int:
    """A lower bound of the numbers in a Transformer's weights, found without building it."""
    own_target = 0 if config.shared_embeddings else config.target_vocabulary
    total = config.width * (config.source_vocabulary + own_target)
    for side, attentions in ((stack(config.encoder), 1), (stack(config.decoder), 2)):
        inner = side.heads * (side.head_width or config.width // side.heads)
        layer = 4 * attentions * inner + (2 + side.gated) * side.feed_forward
        total += side.layers * layer * config.width
    return total


def check_fits_files(name: str, config: ModelConfig, weights_bytes: int) -> None:
    """Raise CheckpointError when the weights are too small for the sizes of the configuration.

    Every number takes a byte at least, so absurd sizes are found before anything is built.
    """
    fewest = fewest_parameters(config)
    if fewest > weights_bytes:
        raise CheckpointError(
            Sentence(
                "The configuration of {name} describes {fewest:,} numbers, but its "
                "weights have {weights_bytes:,} bytes.",
                name=name,
                fewest=fewest,
                weights_bytes=weights_bytes,
            ),
            Sentence("Get the model again from its source."),
        )
