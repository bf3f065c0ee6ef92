"""Writes a file so that it is there whole or not at all."""

from __future__ import annotations

import errno
import io
import os
import secrets
from collections.abc import Iterator
from contextlib import AbstractContextManager, contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, TextIO

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.unfinished_files import noted_as_unfinished

_MOST_LINKS = 40
"""Of a path, as systems follow them."""

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
    """A UTF-8 stream that becomes the file `path`, as `atomic_bytes` does it.

    Line ends are written as they are.
    """
    with atomic_bytes(path, make_folder=make_folder) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8", newline="")
        try:
            yield text
            text.flush()
        finally:
            _let_go(text)


@contextmanager
def atomic_bytes(path: Path, *, make_folder: bool = False) -> Iterator[BinaryIO]:
    """A stream that becomes the file `path` when the block ends without an error.

    Until then, and after an error, `path` keeps what it
    held. A link is followed; a device, a pipe, or what this process has open already
    (/dev/stdout, /dev/fd/63) is written directly. `make_folder` makes the folder of `path`
    first.
    Raises UserError with a hint when the disk is full, the folder read-only, ….
    """
    with writing_to(path):
        if make_folder:
            path.resolve().parent.mkdir(parents=True, exist_ok=True)
        with _opened(path) as stream:
            yield stream


@contextmanager
def writing_to(path: Path) -> Iterator[None]:
    """Make of an OSError in the block a UserError that says of `path` what to do about it."""
    try:
        yield
    except OSError as error:
        raise UserError(
            Sentence(
                "{path} cannot be written: {reason}.", path=path, reason=error.strerror or error
            ),
            _HINTS.get(error.errno or 0, Sentence("Choose another folder.")),
        ) from error


def _let_go(text: io.TextIOWrapper) -> None:
    """What could not be written is no concern any more: the error that says so is on its way."""
    with suppress(OSError):
        text.detach()


def _opened(path: Path) -> AbstractContextManager[BinaryIO]:
    descriptor = _descriptor(path)
    if descriptor is not None:
        return os.fdopen(os.dup(descriptor), "wb")
    if path.exists() and not path.is_file():
        return path.open("wb")
    return _replacing(path.resolve())


def _descriptor(path: Path) -> int | None:
    """The number of the open file that `path` names by its number, if it does.

    What is open there need not have a name, as a pipe has none, or may be in the midst of
    being written, and not by us alone.
    """
    folders = (Path("/dev/fd"), Path("/proc") / str(os.getpid()) / "fd")
    for _ in range(_MOST_LINKS):
        if path.name.isdecimal() and path.parent.resolve() in folders:
            return int(path.name)
        if not path.is_symlink():
            break
        path = path.parent / path.readlink()
    return None


@contextmanager
def _replacing(target: Path) -> Iterator[BinaryIO]:
    """A short name beside the target: same disk, so that the last step is one rename."""
    part = target.with_name(f".{secrets.token_hex(8)}.part")
    with noted_as_unfinished(part):
        try:
            with part.open("xb") as stream:
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
