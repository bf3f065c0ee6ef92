"""What is to be fetched, how far it is, and with how much patience."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

Stopped = Callable[[], bool]
"""Asked again and again; True ends a download, whose part is kept."""

Report = Callable[[int], None]
"""Told of bytes: how many of a file are here, or how many more."""


class DownloadStopped(Exception):  # noqa: N818  # an outcome, no error
    """Whoever asked for the download does not want it any more, or not now."""


@dataclass(frozen=True)
class RemoteFile:
    """A file at `address` that is to lie at `target`.

    Sizes and sha256 (hex) are of what is sent and of what lies there once it is unpacked; None
    and "" are not known. `packing` is "gzip", "zstd" or "".
    """

    address: str
    target: Path
    size_bytes: int | None = None
    sha256: str = ""
    packing: str = ""
    unpacked_bytes: int | None = None
    unpacked_sha256: str = ""


def wait(seconds: float, stopped: Stopped) -> None:
    """Let time pass, unless somebody stops it. Raises DownloadStopped."""
    until = time.monotonic() + seconds
    while not stopped():
        left = until - time.monotonic()
        if left <= 0:
            return
        time.sleep(min(left, 0.1))
    raise DownloadStopped


@dataclass(frozen=True)
class Patience:
    """How long a server may be silent, in seconds, and after what pauses it is asked again.

    Whoever sends something gets all the pauses anew.
    """

    connect_s: float = 15.0
    silence_s: float = 30.0
    pauses_s: tuple[float, ...] = (1.0, 2.0, 4.0, 8.0, 16.0)
    longest_pause_s: float = 60.0
    wait: Callable[[float, Stopped], None] = field(default=wait, compare=False)
