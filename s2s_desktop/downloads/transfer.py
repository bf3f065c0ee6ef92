"""One request for what is missing of a file; its answer is looked at before it is kept."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from s2s_desktop.downloads.client import answer
from s2s_desktop.downloads.part_file import PartFile
from s2s_desktop.downloads.refusals import refused, web_page, wrong_size
from s2s_desktop.downloads.remote_file import DownloadStopped, RemoteFile, Report, Stopped

if TYPE_CHECKING:
    import httpx2

_OK, _PARTIAL, _NOT_SATISFIABLE = 200, 206, 416
_LATER = (408, 425, 429, 500, 502, 503, 504)
_RANGE = re.compile(r"bytes (\d+)-\d+/(\d+|\*)")
_PAGE = re.compile(rb"\s*<(!doctype\s+html|html)", re.IGNORECASE)


class TryLater(Exception):  # noqa: N818
    """The server is there, but not ready; `after_s` is when it wants to be asked again."""

    def __init__(self, status: int, after_s: float | None) -> None:
        super().__init__(status)
        self.after_s = after_s


class BrokenOff(Exception):  # noqa: N818
    """The answer ended before the file did."""


def transfer(
    client: httpx2.Client, file: RemoteFile, part: PartFile, report: Report, stopped: Stopped
) -> None:
    """Append to `part` what is missing of `file`; afterwards it is as long as it must be.

    `report` is told of the size of the part. Raises UserError for an answer that is none of this
    file, TryLater, BrokenOff, DownloadStopped, and httpx2's own errors.
    """
    headers = {}
    if part.size:
        headers = {"Range": f"bytes={part.size}-"} | ({"If-Range": part.tag} if part.tag else {})
    with answer(client, file.address, headers) as response:
        total = _prepared(response, file, part)
        if total == part.size and response.status_code == _NOT_SATISFIABLE:
            return
        for data in response.iter_raw():
            if stopped():
                raise DownloadStopped
            if part.size == 0 and _PAGE.match(data) and file.target.suffix != ".html":
                raise web_page(file.address)
            size = part.size + len(data)
            if total is not None and size > total:
                part.start_over()
                raise wrong_size(file.address, size, total)
            part.append(data)
            report(part.size)
    if total is not None and part.size < total:
        raise BrokenOff


def _prepared(response: httpx2.Response, file: RemoteFile, part: PartFile) -> int | None:
    """Make `part` ready for the body of the answer -> the size of the whole file, if known."""
    status = response.status_code
    if status in _LATER:
        raise TryLater(status, _seconds(response.headers.get("Retry-After", "")))
    if status == _NOT_SATISFIABLE and part.size:
        return _after_the_end(file, part)
    if status not in (_OK, _PARTIAL):
        raise refused(status, file.address)
    if response.headers.get("Content-Type", "").startswith("text/html"):
        raise web_page(file.address)
    announced = _announced(response, part)
    if file.size_bytes is not None and announced not in (None, file.size_bytes):
        raise wrong_size(file.address, announced or 0, file.size_bytes)
    return announced if file.size_bytes is None else file.size_bytes


def _after_the_end(file: RemoteFile, part: PartFile) -> int:
    """Nothing lies behind what is here: it is all, or it is something else."""
    if file.size_bytes not in (None, part.size):
        part.start_over()
        raise BrokenOff
    return part.size


def _announced(response: httpx2.Response, part: PartFile) -> int | None:
    """How large the whole file is said to be; starts over where another one begins."""
    length = response.headers.get("Content-Length", "")
    if response.status_code == _PARTIAL:
        told = _RANGE.fullmatch(response.headers.get("Content-Range", ""))
        if told is None or int(told[1]) != part.size or _tag(response) != part.tag:
            part.start_over()
            raise BrokenOff
        return None if told[2] == "*" else int(told[2])
    part.start_over(_tag(response))
    return int(length) if length.isdecimal() else None


def _tag(response: httpx2.Response) -> str:
    """A strong ETag: equal ones mean equal bytes, which weak ones (W/) do not."""
    tag: str = response.headers.get("ETag", "")
    return "" if tag.startswith("W/") else tag


def _seconds(retry_after: str) -> float | None:
    return float(retry_after) if retry_after.isdecimal() else None
