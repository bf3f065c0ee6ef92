"""Reading Marian's binary files: a list of named tensors, nothing is executed.

Layout, little endian: u64 version, u64 count; a header a tensor (name length, type, shape
length, data length, u64 each); the names; the shapes (i32); u64 padding and so many bytes;
then the data in the order of the headers. Every length is checked against the file before
anything is allocated.
"""

from __future__ import annotations

import math
import mmap
import struct
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np
import torch
from torch import Tensor

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.sentences import Sentence

FLOAT32, INT8, INTGEMM8 = 0x404, 0x101, 0x4101
CONFIG_NAME = "special:model.yml"
UNTRANSPOSED = "Wemb"
"""The one int8 matrix that is stored as its shape says."""

OUTPUT_STEPS = "none"
_INPUT_MULTIPLIER = "_QuantMultA"
# The second is an empty matrix that Nematus wants to find.
_NO_WEIGHTS = (CONFIG_NAME, "decoder_c_tt")
_MOST_TENSORS, _MOST_NAME_BYTES, _MOST_DIMENSIONS = 100_000, 512, 8


@dataclass(frozen=True)
class Int8Steps:
    """What one unit of a tensor's int8 values stands for, and of those of its input."""

    weight: float
    input: float


@dataclass(frozen=True)
class MarianFile:
    """The tensors of a file as float32 in Marian's own shapes, and its YAML text.

    `steps` are those of the tensors that are int8 in the file, as far as it states both;
    those of the output layer have the name OUTPUT_STEPS.
    """

    tensors: dict[str, Tensor]
    config_text: str
    steps: dict[str, Int8Steps] = field(default_factory=dict)


@dataclass(frozen=True)
class _Header:
    name: str
    kind: int
    shape: tuple[int, ...]
    start: int
    size_bytes: int

    @property
    def values(self) -> int:
        """How many numbers the shape holds."""
        return math.prod(self.shape)


def read_marian_file(path: Path) -> MarianFile:
    """Read a Marian binary model; raise CheckpointError when it is not one or is damaged."""
    content = _mapped(path)
    headers = _headers(path, content)
    config = next((h for h in headers if h.name == CONFIG_NAME), None)
    if config is None:
        raise _damaged(path, f"it has no {CONFIG_NAME}")
    text = content[config.start : config.start + config.size_bytes].rstrip(b"\0")
    tensors = {
        h.name: _tensor(path, h, content)
        for h in headers
        if h.name not in _NO_WEIGHTS and not h.name.endswith(_INPUT_MULTIPLIER)
    }
    steps = _steps({h.name: h for h in headers}, content)
    return MarianFile(tensors, text.decode("utf-8", errors="replace"), steps)


def marian_file_values(path: Path) -> int:
    """How many numbers the tensors hold, without reading them; raises CheckpointError."""
    return sum(header.values for header in _headers(path, _mapped(path)))


def _steps(headers: dict[str, _Header], content: mmap.mmap) -> dict[str, Int8Steps]:
    """Steps by tensor, from the multipliers of weights and inputs (value = int8 / multiplier)."""
    found = {}
    for name, header in headers.items():
        # The output layer has no matrix of its own but that of the embeddings.
        stated = headers.get((OUTPUT_STEPS if name == UNTRANSPOSED else name) + _INPUT_MULTIPLIER)
        if header.kind != INTGEMM8 or stated is None or stated.size_bytes < 4:
            continue
        multiplier = float(np.frombuffer(content, "<f4", 1, header.start + header.values)[0])
        of_input = float(np.frombuffer(content, "<f4", 1, stated.start)[0])
        if np.isfinite(of_input) and of_input > 0:
            key = OUTPUT_STEPS if name == UNTRANSPOSED else name
            found[key] = Int8Steps(1 / multiplier, 1 / of_input)
    return found


def _mapped(path: Path) -> mmap.mmap:
    """The content of the file, read where it is looked at."""
    try:
        with path.open("rb") as file:
            return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
    except ValueError as error:
        raise _damaged(path, "it is empty") from error
    except OSError as error:
        raise CheckpointError(
            Sentence("{path} cannot be read: {reason}.", path=path.name, reason=error.strerror),
            Sentence("Check that the file is there, or install the model again."),
        ) from error


def _damaged(path: Path, reason: str) -> CheckpointError:
    return CheckpointError(
        Sentence("{path} is not an intact Marian model: {reason}.", path=path.name, reason=reason),
        Sentence("Install or download the model again."),
    )


def _headers(path: Path, content: mmap.mmap) -> list[_Header]:
    """Names, shapes and places of all tensors, each checked to lie inside the file."""
    try:
        version, count = struct.unpack_from("<QQ", content, 0)
        if version != 1:
            raise _damaged(path, f"its version is {version}, not 1")
        if count > _MOST_TENSORS:
            raise _damaged(path, f"it claims {count} tensors")
        fields = [struct.unpack_from("<QQQQ", content, 16 + 32 * i) for i in range(count)]
        at = 16 + 32 * count
        names = []
        for name_bytes, _, _, _ in fields:
            if not 1 <= name_bytes <= _MOST_NAME_BYTES:
                raise _damaged(path, f"a name of {name_bytes} bytes")
            names.append(content[at : at + name_bytes - 1].decode("utf-8"))
            at += name_bytes
        shapes = []
        for name, (_, _, dimensions, _) in zip(names, fields, strict=True):
            if dimensions > _MOST_DIMENSIONS:
                raise _damaged(path, f"{name} has {dimensions} dimensions")
            shapes.append(struct.unpack_from(f"<{dimensions}i", content, at))
            at += 4 * dimensions
        (padding,) = struct.unpack_from("<Q", content, at)
    except (struct.error, UnicodeDecodeError) as error:
        raise _damaged(path, "its header is cut off or garbled") from error
    at += 8 + padding
    headers = []
    for name, shape, (_, kind, _, size_bytes) in zip(names, shapes, fields, strict=True):
        headers.append(_Header(name, kind, shape, at, size_bytes))
        at += size_bytes
    if at > len(content):
        raise _damaged(path, f"it has {len(content)} bytes where {at} are needed")
    if len(set(names)) != len(names):
        raise _damaged(path, "a name occurs twice")
    return headers


def _tensor(path: Path, header: _Header, content: mmap.mmap) -> Tensor:
    """One tensor as float32 in its logical shape."""
    if any(size < 1 for size in header.shape):
        raise _damaged(path, f"{header.name} has the shape {header.shape}")
    values = header.values
    needed = {FLOAT32: 4 * values, INTGEMM8: values + 4}.get(header.kind)
    if needed is None:
        raise _damaged(path, f"{header.name} is of the unknown type {header.kind:#x}")
    if header.size_bytes < needed:
        raise _damaged(path, f"{header.name} has {header.size_bytes} bytes, not {needed}")
    if header.kind == FLOAT32:
        numbers = np.frombuffer(content, "<f4", values, header.start)
        return torch.from_numpy(numbers.reshape(header.shape).copy())
    if len(header.shape) != 2:
        raise _damaged(path, f"{header.name} is no matrix, but of int8")
    # value = int8 / multiplier; the multiplier follows the matrix.
    multiplier = float(np.frombuffer(content, "<f4", 1, header.start + values)[0])
    if not np.isfinite(multiplier) or multiplier == 0:
        raise _damaged(path, f"{header.name} has the multiplier {multiplier}")
    quantized = np.frombuffer(content, np.int8, values, header.start)
    matrix = torch.from_numpy(quantized.astype(np.float32) / np.float32(multiplier))
    if header.name == UNTRANSPOSED:
        return matrix.view(header.shape)
    return matrix.view(header.shape[::-1]).t()
