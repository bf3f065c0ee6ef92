"""Reading Marian's .npz files, the format in which it trains: arrays in an uncompressed zip.

An array is numpy's: a magic number, a line that says type, order and shape, and the data. The
line is matched, not evaluated, and data are read only where they are as long as it says.
"""

from __future__ import annotations

import math
import re
import zipfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

import numpy as np
import torch
from torch import Tensor

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.binary_file import CONFIG_NAME, MarianFile
from s2s_desktop.sentences import Sentence

_MAGIC = b"\x93NUMPY"
_MOST_HEADER_BYTES = 1 << 16
_HEADER = re.compile(
    r"\{'descr': '(?P<kind>[<>|=]?(?:f[248]|[iu]1|S1))', "
    r"'fortran_order': (?P<column_major>True|False), "
    r"'shape': \((?P<shape>[0-9, ]*)\),? *\}\s*"
)
"""Numbers, and the bytes of a text; nothing else is in a model."""


def read_marian_npz(path: Path) -> MarianFile:
    """Read a Marian .npz model; raise CheckpointError when it is not one or is damaged."""
    try:
        with zipfile.ZipFile(path) as archive:
            members = archive.infolist()
            _check_members(members, path.stat().st_size)
            arrays = {info.filename.removesuffix(".npy"): _array(archive, info) for info in members}
    # What zipfile and the checks here raise; a RuntimeError where it is encrypted.
    except (zipfile.BadZipFile, OSError, ValueError, EOFError, RuntimeError) as error:
        raise _damaged(path, str(error)) from error
    if len(arrays) != len(members):
        raise _damaged(path, "a name occurs twice")
    if CONFIG_NAME not in arrays:
        raise _damaged(path, f"it has no {CONFIG_NAME}")
    text = arrays.pop(CONFIG_NAME).tobytes().rstrip(b"\0").decode("utf-8", errors="replace")
    return MarianFile({name: _tensor(path, name, array) for name, array in arrays.items()}, text)


def _check_members(members: Sequence[zipfile.ZipInfo], size_bytes: int) -> None:
    """Raise ValueError where unpacking would take more than the file has."""
    packed = next((info for info in members if info.compress_type != zipfile.ZIP_STORED), None)
    if packed is not None:
        raise ValueError(f"{packed.filename} is compressed")
    claimed_bytes = sum(info.file_size for info in members)
    if claimed_bytes > size_bytes:
        raise ValueError(f"it claims {claimed_bytes} bytes and has {size_bytes}")


def _array(archive: zipfile.ZipFile, info: zipfile.ZipInfo) -> np.ndarray:
    """One array; raises ValueError when it is not as long as it claims."""
    with archive.open(info) as file:
        header = _header(file)
        if header is None:
            raise ValueError(f"{info.filename} is no array of numbers")
        shape = tuple(int(size) for size in header["shape"].split(",") if size.strip())
        kind = np.dtype(header["kind"])
        size_bytes = math.prod(shape) * kind.itemsize
        if size_bytes != info.file_size - file.tell():
            raise ValueError(f"{info.filename} claims the shape {shape}")
        data = np.frombuffer(file.read(size_bytes), kind)
    return data.reshape(shape, order="F" if header["column_major"] == "True" else "C")


def _header(file: IO[bytes]) -> re.Match[str] | None:
    """The line that says what follows, None if there is none."""
    start = file.read(len(_MAGIC) + 2)
    if not start.startswith(_MAGIC):
        return None
    length = int.from_bytes(file.read(2 if start[len(_MAGIC)] == 1 else 4), "little")
    return _HEADER.fullmatch(file.read(min(length, _MOST_HEADER_BYTES)).decode("latin-1"))


def _tensor(path: Path, name: str, array: np.ndarray) -> Tensor:
    if array.dtype.kind != "f":
        raise _damaged(path, f"{name} is of the type {array.dtype}")
    return torch.from_numpy(np.array(array, dtype=np.float32, order="C"))


def _damaged(path: Path, reason: str) -> CheckpointError:
    return CheckpointError(
        Sentence("{path} is not an intact Marian model: {reason}.", path=path.name, reason=reason),
        Sentence("Install or download the model again."),
    )
