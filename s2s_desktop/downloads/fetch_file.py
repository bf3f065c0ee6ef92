"""Fetches one file: again and again where need be, checked, and in its place when it is whole."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from s2s_desktop.atomic_file import writing_to
from s2s_desktop.downloads.part_file import PartFile
from s2s_desktop.downloads.refusals import refused, unreachable, wrong_sum
from s2s_desktop.downloads.remote_file import (
    DownloadStopped,
    Patience,
    RemoteFile,
    Report,
    Stopped,
)
from s2s_desktop.downloads.transfer import BrokenOff, TryLater, transfer
from s2s_desktop.downloads.unpacking import is_packed, unpack
from s2s_desktop.errors import UserError

if TYPE_CHECKING:
    import httpx2

_UNAVAILABLE = 503


def fetch_file(
    client: httpx2.Client,
    file: RemoteFile,
    report: Report,
    stopped: Stopped,
    patience: Patience,
) -> None:
    """Make `file` lie at its target, whole and checked; at once if it lies there already.

    `report` is told how many bytes of what is sent are here. Nobody else may fetch the same file
    meanwhile. Raises UserError, with the part kept where it is sound, and DownloadStopped.
    """
    with writing_to(file.target):
        if not is_there(file):
            _fetch(client, file, report, stopped, patience)
    report(file.size_bytes or file.target.stat().st_size)


def is_there(file: RemoteFile) -> bool:
    """Whether the target is what it should be; of an unknown size and sum, that it is there."""
    try:
        size = file.target.stat().st_size
    except OSError:
        return False
    wanted_size = file.unpacked_bytes if file.packing else file.size_bytes
    wanted_sum = file.unpacked_sha256 if file.packing else file.sha256
    if wanted_size not in (None, size):
        return False
    if not wanted_sum:
        return True
    with file.target.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest() == wanted_sum


def _fetch(
    client: httpx2.Client, file: RemoteFile, report: Report, stopped: Stopped, patience: Patience
) -> None:
    with PartFile(file) as part:
        resumed = part.size > 0
        report(part.size)
        if not _is_whole(file, part):
            _transfer_all(client, file, part, report, stopped, patience)
        if resumed and file.sha256 not in ("", part.sha256):
            part.start_over()  # what was here from before may have been damaged
            _transfer_all(client, file, part, report, stopped, patience)
    try:
        if file.sha256 not in ("", part.sha256):
            raise wrong_sum(file.address)
        _put_in_place(file, part, stopped)
    except UserError:
        part.remove()
        raise


def _is_whole(file: RemoteFile, part: PartFile) -> bool:
    return part.size == file.size_bytes and file.sha256 in ("", part.sha256)


def _transfer_all(
    client: httpx2.Client,
    file: RemoteFile,
    part: PartFile,
    report: Report,
    stopped: Stopped,
    patience: Patience,
) -> None:
    """Ask until all is here; each byte that comes renews the patience."""
    import httpx2

    pauses = list(patience.pauses_s)
    while True:
        if stopped():
            raise DownloadStopped
        before = part.size
        after: float | None = None
        try:
            transfer(client, file, part, report, stopped)
            return
        except TryLater as later:
            problem, after = refused(_UNAVAILABLE, file.address), later.after_s
        except BrokenOff:
            problem = unreachable(file.address, "the connection was closed")
        except httpx2.TransportError as error:
            problem = unreachable(file.address, error)
        if part.size > before:
            pauses = list(patience.pauses_s)
        if not pauses:
            raise problem
        pause = pauses.pop(0)
        patience.wait(min(max(pause, after or 0), patience.longest_pause_s), stopped)


def _put_in_place(file: RemoteFile, part: PartFile, stopped: Stopped) -> None:
    whole = part.path
    if file.packing and is_packed(part.path, file.packing):
        whole = file.target.with_name(file.target.name + ".unpacked.part")
        unpack(part.path, file, whole, stopped)
    elif file.packing and not file.sha256 and file.unpacked_sha256 not in ("", part.sha256):
        raise wrong_sum(file.address)
    whole.replace(file.target)
    part.remove()
