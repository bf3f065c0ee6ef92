"""Fetches the files of a folder, one after the other, with room and other processes seen to."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from filelock import FileLock, Timeout

from s2s_desktop.atomic_file import writing_to
from s2s_desktop.downloads.client import open_client
from s2s_desktop.downloads.fetch_file import fetch_file
from s2s_desktop.downloads.refusals import no_room
from s2s_desktop.downloads.remote_file import Patience, RemoteFile, Stopped

_LOOK_AGAIN_S = 0.2
_SPARE_BYTES = 1 << 20
_PARTS = ("*.part", "*.part.json")


@dataclass(frozen=True)
class Arrived:
    """How much is here of `total_bytes`, which is None where nobody says how much it will be."""

    bytes_here: int
    total_bytes: int | None


@dataclass(frozen=True)
class Network:
    """Whether the network may be used at all, with how much patience, and where the hub is.

    `hub` None is the hub itself, or the mirror that HF_ENDPOINT names.
    """

    forbidden: bool = False
    patience: Patience = field(default_factory=Patience)
    hub: str | None = None


def fetch_files(
    files: Sequence[RemoteFile],
    folder: Path,
    network: Network,
    report: Callable[[Arrived], None],
    stopped: Stopped,
) -> None:
    """Make all `files` lie in `folder`, whole and checked; what lies there already stays.

    Another process that fetches into the same folder is waited for. Raises UserError, with what
    has arrived kept where it is sound, and DownloadStopped.
    """
    sizes = [file.size_bytes for file in files]
    total = None if None in sizes else sum(size for size in sizes if size)
    before = 0

    def tell(here: int) -> None:
        report(Arrived(before + here, total))

    with open_client(network.patience, forbidden=network.forbidden) as client:
        with writing_to(folder):
            folder.mkdir(parents=True, exist_ok=True)
        with _alone(folder, stopped, network.patience):
            _check_room(folder, files)
            for file in files:
                fetch_file(client, file, tell, stopped, network.patience)
                before += file.size_bytes or file.target.stat().st_size


def remove_parts(folder: Path) -> None:
    """Forget what has arrived of files that are not whole."""
    for pattern in _PARTS:
        for path in folder.glob(pattern):
            with suppress(OSError):
                path.unlink(missing_ok=True)


def _check_room(folder: Path, files: Iterable[RemoteFile]) -> None:
    """Raise UserError unless what is missing fits on the disk, as far as sizes are known."""
    needed = sum(map(_needed, files))
    free = shutil.disk_usage(folder).free
    if needed and needed + _SPARE_BYTES > free:
        raise no_room(folder, needed, free)


def _needed(file: RemoteFile) -> int:
    """While it is unpacked, both lie there."""
    if file.target.exists():
        return 0
    part = file.target.with_name(file.target.name + ".part")
    here = part.stat().st_size if part.exists() else 0
    unpacked = (file.unpacked_bytes or file.size_bytes or 0) if file.packing else 0
    return max(0, (file.size_bytes or 0) - here) + unpacked


@contextmanager
def _alone(folder: Path, stopped: Stopped, patience: Patience) -> Iterator[None]:
    """One process at a time; the system takes the lock from one that ends, however it ends."""
    path = folder.with_name(folder.name + ".lock")
    lock = FileLock(path)
    while True:
        try:
            lock.acquire(blocking=False)
            break
        except Timeout:
            patience.wait(_LOOK_AGAIN_S, stopped)
    try:
        yield
    finally:
        with suppress(OSError):
            path.unlink(missing_ok=True)
        lock.release()
