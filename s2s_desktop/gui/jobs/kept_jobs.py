"""Which documents are still to be translated, on disk, so that a kill forgets none."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path

from filelock import FileLock, Timeout

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.documents.job_file import LIST_PATTERN


@dataclass(frozen=True)
class KeptJob:
    """A document, where its translation goes, and what into."""

    source: str
    output: str
    source_language: str
    target_language: str
    model_id: str | None = None


class KeptJobs:
    """The list of this process. It is locked as long as the process lives, however that ends, so
    that another one knows of which lists nobody takes care any more."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._path = folder / LIST_PATTERN.replace("*", f"{os.getpid()}-{id(self)}")
        self._lock: FileLock | None = None

    def write(self, jobs: Sequence[KeptJob]) -> None:
        """Keep these and no others. Raises UserError."""
        if not jobs:
            self.close()
            return
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        if self._lock is None:
            self._lock = FileLock(_lock_of(self._path))
            self._lock.acquire()
        with atomic_text(self._path) as stream:
            json.dump([asdict(job) for job in jobs], stream)

    def left_by_others(self) -> list[KeptJob]:
        """What processes that have ended have left, taken over from them."""
        return [job for path in self._abandoned() for job in _read(path)]

    def close(self) -> None:
        """Nothing is left to be done."""
        self._path.unlink(missing_ok=True)
        self.let_go()

    def let_go(self) -> None:
        """Leave the list to the next process."""
        if self._lock is not None:
            self._lock.release()
            with suppress(OSError):
                _lock_of(self._path).unlink(missing_ok=True)
            self._lock = None

    def _abandoned(self) -> Iterator[Path]:
        for path in sorted(self._folder.glob(LIST_PATTERN)) if self._folder.is_dir() else ():
            if path == self._path:
                continue
            lock = FileLock(_lock_of(path))
            with suppress(Timeout, OSError):
                with lock.acquire(blocking=False):
                    yield path
                    path.unlink(missing_ok=True)
                _lock_of(path).unlink(missing_ok=True)


def _lock_of(path: Path) -> Path:
    return path.with_suffix(".lock")


def _read(path: Path) -> list[KeptJob]:
    """Those of a list; none where somebody else has written it."""
    try:
        return [KeptJob(**job) for job in json.loads(path.read_text("utf-8"))]
    except (OSError, ValueError, TypeError):
        return []
