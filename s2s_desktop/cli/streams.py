"""Standard streams as the commands need them, whatever the caller gave."""

from __future__ import annotations

import io
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING

from s2s_desktop.errors import UserError

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer


def open_streams() -> None:
    """Make all three usable: open, in UTF-8 with unchanged line ends, and standard error such
    that a notice which cannot be written fails no command."""
    _open_closed()
    # Names of files need not be text at all, nor what is said of a model: neither may fail.
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="backslashreplace", newline="")
    own = sys.__stderr__
    if own is not None and sys.stderr is own and not own.isatty():
        raw = _Forgiving(own.fileno(), "w", closefd=False)
        sys.stderr = io.TextIOWrapper(io.BufferedWriter(raw), line_buffering=True)
    if isinstance(sys.stderr, io.TextIOWrapper):
        sys.stderr.reconfigure(encoding="utf-8", errors="backslashreplace")


def give_up_output() -> None:
    """Let the flush at exit go nowhere: what failed once would only fail there again."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def complain(error: UserError) -> None:
    """Say on standard error what is wrong, and what to do about it."""
    print(f"s2s-desktop: {error.message}", file=sys.stderr)
    if error.hint:
        print(error.hint, file=sys.stderr)


def _open_closed() -> None:
    """Put streams where the caller closed some: what fails there is said as of a full disk, and
    no file that is opened later gets their numbers, and with them what was meant for them."""
    if sys.stdin is None:
        sys.stdin = os.fdopen(os.open(os.devnull, os.O_WRONLY), "r")
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")


class _Forgiving(io.FileIO):
    """A file that takes what cannot be written for written: there is nobody to tell."""

    def write(self, data: ReadableBuffer, /) -> int:
        written = None
        with suppress(OSError):
            written = super().write(data)
        return memoryview(data).nbytes if written is None else written
