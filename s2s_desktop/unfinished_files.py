"""Files that are being written, noted by name: what a killed run leaves, the next start removes."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from s2s_desktop import paths


@contextmanager
def noted_as_unfinished(part: Path) -> Iterator[None]:
    """While the block runs, `part` is noted as unfinished and held by this process.

    Its name must be its own, wherever it lies. Where it cannot be noted, it is not.
    """
    with ExitStack() as held:
        with suppress(OSError):
            held.enter_context(_noted(part))
        yield


def remove_unfinished() -> None:
    """Remove what runs that were killed have left; what is being written stays."""
    with suppress(OSError):
        for note in list(paths.unfinished_files().glob("*.part")):
            with suppress(OSError), _held(note):
                part = Path(os.fsdecode(note.read_bytes()))
                if part.name == note.name and part.is_absolute():
                    part.unlink(missing_ok=True)
                note.unlink()


@contextmanager
def _noted(part: Path) -> Iterator[None]:
    note = paths.unfinished_files() / part.name
    note.parent.mkdir(parents=True, exist_ok=True)
    with _held(note):
        note.write_bytes(os.fsencode(part))
        try:
            yield
        finally:
            with suppress(OSError):
                note.unlink(missing_ok=True)


@contextmanager
def _held(note: Path) -> Iterator[None]:
    """The lock of a note, which its holder loses however it ends. Raises OSError if it is held."""
    from filelock import FileLock  # here, for most commands write no file

    lock = note.with_name(note.name + ".lock")
    with FileLock(lock).acquire(blocking=False):
        try:
            yield
        finally:
            with suppress(OSError):
                lock.unlink(missing_ok=True)
