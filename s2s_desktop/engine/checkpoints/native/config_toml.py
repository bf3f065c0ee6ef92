"""Configurations as TOML and back: frozen dataclasses of numbers, names and each other.

What is read is checked field by field against the types of the dataclasses; what they do not
have is refused rather than ignored.
"""

from __future__ import annotations

import json
import math
import sys
import types
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import MISSING, fields, is_dataclass
from typing import TYPE_CHECKING, Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

from s2s_desktop.engine.network.config import (
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    DeepTransitionDecoderConfig,
    DeepTransitionEncoderConfig,
    LearnedPositions,
    NoPositions,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
    RelativePositions,
    Sinusoids,
    SsruConfig,
    TransformerConfig,
)

if TYPE_CHECKING:
    from _typeshed import DataclassInstance

Table = dict[str, Any]
T = TypeVar("T", bound="DataclassInstance")

KINDS: dict[type, str] = {
    TransformerConfig: "transformer",
    RecurrentEncoderConfig: "recurrent",
    RecurrentDecoderConfig: "recurrent",
    DeepTransitionEncoderConfig: "deep transition",
    DeepTransitionDecoderConfig: "deep transition",
    ConvolutionalEncoderConfig: "convolutional",
    ConvolutionalDecoderConfig: "convolutional",
    SsruConfig: "ssru",
    Sinusoids: "sinusoids",
    LearnedPositions: "learned",
    RelativePositions: "relative",
    NoPositions: "none",
}
"""What stands under `kind` where a field may hold one of several dataclasses."""


def table_of(value: DataclassInstance) -> Table:
    """A dataclass as a table; None is left out, as TOML has none."""
    table: Table = {"kind": KINDS[type(value)]} if type(value) in KINDS else {}
    for field in fields(value):
        held = getattr(value, field.name)
        if held is not None:
            table[field.name] = _plain(held)
    return table


def _plain(value: object) -> object:
    if is_dataclass(value) and not isinstance(value, type):
        return table_of(value)
    return [_plain(item) for item in value] if isinstance(value, tuple) else value


def write_toml(table: Mapping[str, Any]) -> str:
    """Tables, arrays, numbers, truths and strings as TOML."""
    return "\n".join(_lines(table, ())).strip() + "\n"


def _lines(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[str]:
    inner = {key: value for key, value in table.items() if isinstance(value, dict)}
    if path:
        yield f"\n[{'.'.join(path)}]"
    for key, value in table.items():
        if key not in inner:
            yield f"{key} = {_written(value)}"
    for key, value in inner.items():
        yield from _lines(value, (*path, key))


def _written(value: object) -> str:
    if isinstance(value, list):
        tables = any(isinstance(item, dict) for item in value)
        opening, between, closing = ("[\n    ", ",\n    ", ",\n]") if tables else ("[", ", ", "]")
        return opening + between.join(map(_written, value)) + closing
    if isinstance(value, dict):
        return f"{{ {', '.join(f'{k} = {_written(v)}' for k, v in value.items())} }}"
    if isinstance(value, str):
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    return str(value).lower() if isinstance(value, bool) else repr(value)


def read_as(kind: type[T], table: object, name: str) -> T:
    """A table as the dataclass `kind`; raises ValueError with the field's `name` in it."""
    if not isinstance(table, dict):
        raise ValueError(f"{name} is {_shown(table)}, not a table")
    hints = get_type_hints(kind)
    known = {field.name: field for field in fields(kind) if field.init}
    unknown = sorted(table.keys() - known.keys() - ({"kind"} if kind in KINDS else set()))
    if unknown:
        raise ValueError(f"{name} has {unknown[0]!r}, which this version does not know")
    for field in known.values():
        if field.default is MISSING and field.name not in table:
            raise ValueError(f"{name} lacks {field.name!r}")
    given = {key: table[key] for key in known if key in table}
    return kind(**{key: _read(hints[key], value, f"{name}.{key}") for key, value in given.items()})


def _read(hint: object, value: object, name: str) -> object:
    """A value as what the annotation of its field says."""
    origin, options = get_origin(hint), get_args(hint)
    if origin is Literal:
        if value in options:
            return value
        raise ValueError(f"{name} is {_shown(value)}, not one of {', '.join(map(str, options))}")
    if origin is tuple:
        if isinstance(value, list):
            return tuple(_read(options[0], item, name) for item in value)
        raise ValueError(f"{name} is {_shown(value)}, not a list")
    if origin in (Union, types.UnionType):
        return _read_one_of([o for o in options if o is not types.NoneType], value, name)
    if not isinstance(hint, type):
        raise TypeError(f"fields of {hint} cannot be read")
    return read_as(hint, value, name) if is_dataclass(hint) else _scalar(hint, value, name)


def _read_one_of(options: Sequence[Any], value: object, name: str) -> object:
    """A value as the dataclass that its `kind` names, or as the first option that it fits."""
    named = {KINDS[option]: option for option in options if option in KINDS}
    if named:
        kind = value.get("kind") if isinstance(value, dict) else None
        if not isinstance(kind, str) or kind not in named:
            raise ValueError(f"the kind of {name} is {_shown(kind)}, not one of {', '.join(named)}")
        return _read(named[kind], value, name)
    for option in options[:-1]:
        with suppress(ValueError):
            return _read(option, value, name)
    return _read(options[-1], value, name)


def _scalar(kind: type, value: object, name: str) -> object:
    if kind is float and type(value) is int and abs(value) <= sys.float_info.max:
        value = float(value)
    if type(value) is not kind or (isinstance(value, float) and not math.isfinite(value)):
        raise ValueError(f"{name} is {_shown(value)}, not a finite {kind.__name__}")
    return value


def _shown(value: object, most: int = 40) -> str:
    if isinstance(value, int) and value.bit_length() > 64:
        return "a number too large"  # to be written out, maybe
    text = repr(value)
    return text if len(text) <= most else f"{text[:most]}…"
