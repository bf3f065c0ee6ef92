"""Takes a file out of its packing, gzip or zstd, piece by piece."""

from __future__ import annotations

import gzip
import hashlib
import zlib
from pathlib import Path
from typing import IO, Any, cast

from s2s_desktop.downloads.refusals import damaged_packing, wrong_size, wrong_sum
from s2s_desktop.downloads.remote_file import DownloadStopped, RemoteFile, Stopped

_CHUNK = 1 << 20
_SIGNS = {"gzip": b"\x1f\x8b", "zstd": b"\x28\xb5\x2f\xfd"}
_MOST_TIMES_LARGER = 1000
"""A packing that says nothing of its size may not be a bomb either."""


def is_packed(path: Path, packing: str) -> bool:
    """Whether the file begins as its packing does: some servers unpack on the way."""
    sign = _SIGNS[packing]
    with path.open("rb") as stream:
        return stream.read(len(sign)) == sign


def unpack(packed: Path, file: RemoteFile, into: Path, stopped: Stopped) -> None:
    """Write what is in `packed` to `into`, checked against the size and sum that `file` states.

    Raises UserError for what is damaged, or not what it should be, DownloadStopped.
    """
    most = file.unpacked_bytes
    if most is None:
        most = _MOST_TIMES_LARGER * packed.stat().st_size
    found, size = hashlib.sha256(), 0
    try:
        with _opened(packed, file.packing) as source, into.open("wb") as target:
            while data := source.read(_CHUNK):
                size += len(data)
                if size > most:
                    raise wrong_size(file.address, size, most)
                if stopped():
                    raise DownloadStopped
                found.update(data)
                target.write(data)
    except (EOFError, zlib.error, gzip.BadGzipFile, _zstd_error()) as error:
        raise damaged_packing(file.address) from error
    if file.unpacked_bytes not in (None, size):
        raise damaged_packing(file.address)
    if file.unpacked_sha256 and found.hexdigest() != file.unpacked_sha256:
        raise wrong_sum(file.address)


def _opened(path: Path, packing: str) -> IO[bytes]:
    if packing == "gzip":
        return cast("IO[bytes]", gzip.open(path, "rb"))
    import zstandard

    stream: Any = zstandard.open(path, "rb")
    return cast("IO[bytes]", stream)


def _zstd_error() -> type[Exception]:
    import zstandard

    return zstandard.ZstdError
