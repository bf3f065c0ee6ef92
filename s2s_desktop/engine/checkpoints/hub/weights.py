"""The tensors of a model folder, mapped into memory rather than read where that can be.

Nothing in the files is run: safetensors hold numbers alone, and pickles are read by torch's
restricted reader, which knows tensors and refuses the rest.
"""

from __future__ import annotations

import pickle
import struct
import zipfile
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from torch import Tensor

from s2s_desktop.engine.checkpoints.hub.files import MOST_WEIGHTS_BYTES, HubFolder
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.sentences import Sentence

_MOST_HEADER_BYTES = 32 << 20
_MOST_SHARDS = 1000
_FLOATS = (torch.float32, torch.float16, torch.bfloat16, torch.float64)
_AGAIN = Sentence("Get the model again from its source.")

_WHOLE = ("model.safetensors", "pytorch_model.bin")
_SHARDED = ("model.safetensors.index.json", "pytorch_model.bin.index.json")


def weight_files(folder: HubFolder) -> tuple[Path, ...]:
    """Where the tensors are; raises CheckpointError when there are none or one is missing."""
    found = folder.find(_WHOLE[0], _SHARDED[0], _WHOLE[1], _SHARDED[1])
    if found is None:
        raise CheckpointError(
            Sentence(
                "{folder} has no weights: neither {whole} nor {whole_2}.",
                folder=folder.name,
                whole=_WHOLE[0],
                whole_2=_WHOLE[1],
            ),
            Sentence("Weights of other frameworks have to be converted first."),
        )
    names = [found] if found in _WHOLE else _shards(folder, found)
    return tuple(folder.file(name, MOST_WEIGHTS_BYTES) for name in names)


def _shards(folder: HubFolder, index: str) -> list[str]:
    places = folder.json(index).get("weight_map")
    if not isinstance(places, dict) or not all(isinstance(p, str) for p in places.values()):
        raise CheckpointError(
            Sentence(
                "{index} in {folder} says of no tensor where it is.",
                index=index,
                folder=folder.name,
            ),
            _AGAIN,
        )
    names = sorted(set(places.values()))
    if len(names) > _MOST_SHARDS:
        raise CheckpointError(
            Sentence(
                "{index} in {folder} names {count} files.",
                index=index,
                folder=folder.name,
                count=len(names),
            ),
            _AGAIN,
        )
    return names


def read_weights(files: tuple[Path, ...]) -> dict[str, Tensor]:
    """All tensors by name, on the CPU, in the precision of the files; raises CheckpointError."""
    tensors: dict[str, Tensor] = {}
    for path in files:
        read = _read_safetensors if path.suffix == ".safetensors" else _read_pickle
        part = read(path)
        twice = sorted(tensors.keys() & part.keys())
        if twice:
            raise CheckpointError(
                Sentence(
                    "{path} repeats tensors of another file: {twice}.",
                    path=path.name,
                    twice=twice[0],
                ),
                _AGAIN,
            )
        tensors |= part
    return tensors


def _read_safetensors(path: Path) -> dict[str, Tensor]:
    _check_header(path)
    try:
        with safe_open(path, framework="pt") as file:
            names = file.keys()
            return {name: _checked(path, name, file.get_tensor(name)) for name in names}
    except (SafetensorError, OSError, RuntimeError, ValueError, TypeError) as error:
        raise _damaged(path, str(error)) from error


def _check_header(path: Path) -> None:
    """The library would read a header as long as it says it is."""
    with path.open("rb") as file:
        start = file.read(8)
    length = struct.unpack("<Q", start)[0] if len(start) == 8 else 0
    if not 2 <= length <= min(_MOST_HEADER_BYTES, path.stat().st_size - 8):
        raise _damaged(path, f"its header claims {length:,} bytes")


def _read_pickle(path: Path) -> dict[str, Tensor]:
    try:
        archive = zipfile.is_zipfile(path)  # older ones are none, and cannot be mapped
        if archive:
            _check_archive(path)
        content = torch.load(path, map_location="cpu", weights_only=True, mmap=archive)
    except CheckpointError:
        raise
    except pickle.UnpicklingError as error:
        raise CheckpointError(
            Sentence(
                "{path} holds something else than tensors and was not opened: it might run code.",
                path=path.name,
            ),
            Sentence("Use a version of the model with safetensors."),
        ) from error
    except Exception as error:  # the reader raises whatever the damage leads to
        raise _damaged(path, type(error).__name__) from error
    if not isinstance(content, dict) or not all(isinstance(name, str) for name in content):
        raise _damaged(path, "it is not a table of tensors")
    return {name: _checked(path, name, tensor) for name, tensor in content.items()}


def _check_archive(path: Path) -> None:
    """Nothing in it may be larger once it is unpacked; torch itself packs nothing."""
    with zipfile.ZipFile(path) as archive:
        members = archive.infolist()
    packed = any(member.compress_type != zipfile.ZIP_STORED for member in members)
    if packed or sum(member.file_size for member in members) > path.stat().st_size:
        raise _damaged(path, "its parts are packed")


def _checked(path: Path, name: str, tensor: object) -> Tensor:
    if not isinstance(tensor, Tensor):
        raise _damaged(path, f"{name} is no tensor")
    if tensor.dtype not in _FLOATS and tensor.numel() > 1:
        raise CheckpointError(
            Sentence(
                "{name} in {path} is of the type {dtype}, which cannot be read.",
                name=name,
                path=path.name,
                dtype=tensor.dtype,
            ),
            Sentence("Use a version of the model in float32, float16 or bfloat16."),
        )
    if tensor.numel() * tensor.itemsize > path.stat().st_size:
        raise _damaged(path, f"{name} claims the shape {tuple(tensor.shape)}")
    return tensor


def _damaged(path: Path, reason: str) -> CheckpointError:
    return CheckpointError(
        Sentence("{path} is damaged: {reason}.", path=path.name, reason=reason), _AGAIN
    )
