"""Writes a text file so that it is there whole or not at all."""

from __future__ import annotations

import errno
import os
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TextIO

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_HINTS = {
    errno.ENOSPC: Sentence("The disk is full: free some space, or choose another folder."),
    errno.EDQUOT: Sentence(
        "Your share of the disk is used up: free some space, or choose another folder."
    ),
    errno.EROFS: Sentence("That place can only be read: choose another folder."),
    errno.EACCES: Sentence(
        "You may not write there: choose another folder, or change its permissions."
    ),
    errno.EPERM: Sentence(
        "You may not write there: choose another folder, or change its permissions."
    ),
    errno.ENOTDIR: Sentence("A part of that path is a file: choose another folder."),
    errno.EEXIST: Sentence("A part of that path is a file: choose another folder."),
    errno.EISDIR: Sentence("That is a folder: give the name of a file."),
    errno.ENOENT: Sentence("The folder does not exist: make it first, or choose another one."),
}


@contextmanager
def atomic_text(path: Path, *, make_folder: bool = False) -> Iterator[TextIO]:
    """A UTF-8 stream that becomes the file `path` when the block ends without an error.

    Line ends are written as they are. Until then, and after an error, `path` keeps what it
    held. A link is followed; a device or a pipe is written directly. `make_folder` makes
    the folder of `path` first.
    Raises UserError with a hint when the disk is full, the folder read-only, ….
    """
    try:
        target = path.resolve()
        if make_folder:
            target.parent.mkdir(parents=True, exist_ok=True)
        opened = _direct(target) if _is_special(target) else _replacing(target)
        with opened as stream:
            yield stream
    except OSError as error:
        raise UserError(
            Sentence(
                "{path} cannot be written: {reason}.", path=path, reason=error.strerror or error
            ),
            _HINTS.get(error.errno or 0, Sentence("Choose another folder.")),
        ) from error


def _is_special(target: Path) -> bool:
    return target.exists() and not target.is_file()


@contextmanager
def _direct(target: Path) -> Iterator[TextIO]:
    with target.open("w", encoding="utf-8", newline="") as stream:
        yield stream


@contextmanager
def _replacing(target: Path) -> Iterator[TextIO]:
    """A short name beside the target: same disk, so that the last step is one rename."""
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    try:
        with part.open("x", encoding="utf-8", newline="") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if target.exists():
            with suppress(OSError):
                part.chmod(target.stat().st_mode & 0o777)
        part.replace(target)
    finally:
        with suppress(OSError):
            part.unlink(missing_ok=True)
