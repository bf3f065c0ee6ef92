"""Is a file of a model the very file that the catalogue describes?"""

from __future__ import annotations

import hashlib
from functools import lru_cache
from pathlib import Path

from s2s_desktop.catalogue.entry import ModelFile
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


def has_size(path: Path, file: ModelFile) -> bool:
    """The cheap half of the check: `path` is a file of the size that `file` states."""
    try:
        return path.is_file() and path.stat().st_size == file.size_bytes
    except OSError:
        return False


def check_file(path: Path, file: ModelFile, remedy: Sentence, *, anew: bool = False) -> None:
    """Raise UserError, with `remedy` as its hint, unless `path` has the size and sha256 of `file`.

    A digest is kept until the file's size or time changes, and a file that has the time at
    which `file` was taken down is believed; `anew` computes the digest all the same.
    """
    try:
        status = path.stat()
        if status.st_size != file.size_bytes:
            raise UserError(_wrong_size(path, file, status.st_size), remedy)
        if not anew and status.st_mtime_ns == file.modified_ns:
            return
        digest = _sha256.__wrapped__ if anew else _sha256
        found = digest(path, status.st_size, status.st_mtime_ns)
    except FileNotFoundError as error:
        raise UserError(Sentence("The model file {path} is missing.", path=path), remedy) from error
    except OSError as error:
        raise UserError(
            Sentence(
                "The model file {path} cannot be read: {reason}.", path=path, reason=error.strerror
            ),
            remedy,
        ) from error
    if found != file.sha256:
        raise UserError(
            Sentence(
                "The model file {path} is damaged: its sha256 is not the expected.", path=path
            ),
            remedy,
        )


def describe_file(folder: Path, name: str, role: str) -> ModelFile:
    """Size, sum and time of the file `name` in a folder; raises UserError if it is unreadable."""
    path = folder / name
    try:
        before = path.stat()
        digest = _sha256(path, before.st_size, before.st_mtime_ns)
    except OSError as error:
        raise UserError(
            Sentence(
                "The model file {path} cannot be read: {reason}.", path=path, reason=error.strerror
            ),
            Sentence("Make the file readable, and add the model again."),
        ) from error
    return ModelFile(role, name, before.st_size, digest, before.st_mtime_ns)


def _wrong_size(path: Path, file: ModelFile, found: int) -> Sentence:
    if found < file.size_bytes:
        return Sentence(
            "The model file {path} is truncated: it has {found:,} bytes, {expected:,} were "
            "expected.",
            path=path,
            found=found,
            expected=file.size_bytes,
        )
    return Sentence(
        "The model file {path} is not the expected file: it has {found:,} bytes, {expected:,} "
        "were expected.",
        path=path,
        found=found,
        expected=file.size_bytes,
    )


@lru_cache(maxsize=256)
def _sha256(path: Path, size_bytes: int, mtime_ns: int) -> str:
    """Hex digest; size and time are only there to tell one state of the file from the next."""
    del size_bytes, mtime_ns
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()
