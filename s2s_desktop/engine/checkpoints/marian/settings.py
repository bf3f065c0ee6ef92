"""The settings that a Marian model carries as YAML, each checked before it is used."""

from __future__ import annotations

import reprlib
from collections.abc import Mapping
from typing import Any

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.plain_yaml import read_yaml
from s2s_desktop.sentences import Sentence

_MOST_CHARS = 1 << 18
_MOST_SIZE, _MOST_LAYERS = 1 << 24, 256
_AGAIN = Sentence("Get the model again from its source.")


class MarianSettings:
    """The settings inside the file `name`; all methods raise CheckpointError.

    A setting that is missing is younger than the model, which then has Marian's default.
    """

    def __init__(self, name: str, text: str) -> None:
        self.name = name
        if len(text) > _MOST_CHARS:
            raise CheckpointError(
                Sentence(
                    "The configuration inside {name} has {count:,} characters; no model "
                    "needs more than {most_chars:,}.",
                    name=name,
                    count=len(text),
                    most_chars=_MOST_CHARS,
                ),
                _AGAIN,
            )
        try:
            values = read_yaml(text)
        except ValueError as error:
            raise CheckpointError(
                Sentence("The configuration inside {name} is not YAML.", name=name), _AGAIN
            ) from error
        if not isinstance(values, dict):
            raise CheckpointError(
                Sentence("The configuration inside {name} is not a table.", name=name), _AGAIN
            )
        self._values: dict[object, Any] = values

    def expect(self, supported: Mapping[str, tuple[object, ...]]) -> None:
        """Nothing but these values, of which the first is Marian's default."""
        for key, values in supported.items():
            if self._values.get(key, values[0]) not in values:
                raise self.unsupported(key, values)

    def unsupported(self, key: str, values: tuple[object, ...]) -> CheckpointError:
        """The error for a value of `key` that is none of `values`."""
        return CheckpointError(
            Sentence(
                "{name} is a Marian model of a kind that cannot be opened yet: {key} is "
                "{key_2}, not {names}.",
                name=self.name,
                key=key,
                key_2=_shown(self._values.get(key)),
                names=" or ".join(map(repr, values)),
            ),
            Sentence("Choose another model."),
        )

    def text(self, key: str, default: str) -> str:
        """A string."""
        value = self._values.get(key, default)
        if not isinstance(value, str):
            raise self.wrong(f"{key} is {_shown(value)}")
        return value

    def given(self, key: str) -> bool:
        """Whether there is a value other than nothing, zero or false."""
        return bool(self._values.get(key))

    def flag(self, key: str) -> bool:
        """True or false; false when it is missing."""
        return self._values.get(key) is True

    def size(self, key: str, default: int | None = None, most: int = _MOST_SIZE) -> int:
        """A size of 1 or more."""
        return self._size(key, self._values.get(key, default), most)

    def layers(self, key: str, default: int | None = None) -> int:
        """A number of layers or cells."""
        return self.size(key, default, _MOST_LAYERS)

    def vocabularies(self) -> tuple[int, int]:
        """How many pieces source and target have."""
        sizes = self._values.get("dim-vocabs")
        if not isinstance(sizes, list) or len(sizes) != 2:
            raise self.wrong(f"dim-vocabs is {_shown(sizes)}")
        source, target = (self._size("dim-vocabs", size, _MOST_SIZE) for size in sizes)
        return source, target

    def has(self, key: str) -> bool:
        """Whether it says anything there."""
        return self._values.get(key) is not None

    def guided_layer(self, layers: int) -> int:
        """The layer, from 0, of `layers` that guided alignment trains, where it says so."""
        layer = self._values["transformer-guided-alignment-layer"]
        number = layers if layer == "last" else layer
        if type(number) is not int or not 1 <= number <= layers:
            raise self.wrong(f"it aligns with its layer {_shown(layer)}, but has {layers}")
        return number - 1

    def wrong(self, reason: str) -> CheckpointError:
        """The error for settings that make no sense."""
        return CheckpointError(
            Sentence(
                "The configuration inside {name} lacks sizes or contradicts itself: {reason}.",
                name=self.name,
                reason=reason,
            ),
            _AGAIN,
        )

    def _size(self, key: str, value: object, most: int) -> int:
        if type(value) is not int or not 1 <= value <= most:
            raise self.wrong(f"{key} is {_shown(value)}")
        return value


def _shown(value: object) -> str:
    """A value for a message; lists and tables may refer to themselves a billion times."""
    if isinstance(value, int) and value.bit_length() > 64:
        return "a number too large"  # to be written out, maybe
    if value is None or isinstance(value, str | int | float):
        return reprlib.repr(value)
    return f"a {type(value).__name__}"
