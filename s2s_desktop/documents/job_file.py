"""What is done of a document, block by block, so that a kill loses nothing.

A line of JSON a block, appended and flushed. A block is known by what it says, so one that was
changed in the meantime is done anew, and every other one is not.
"""

from __future__ import annotations

import hashlib
import json
import os
import time
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import asdict
from pathlib import Path

from s2s_desktop.atomic_file import writing_to
from s2s_desktop.documents.model import Block, Inset, Mark, Written

LIST_PATTERN = "queue-*.json"
"""Lists of documents that are to be translated, which lie in the same folder."""

_FLUSH_S = 1.0
_PRIVATE_FOLDER, _PRIVATE_FILE = 0o700, 0o600


class JobFile:
    """The blocks of one document that are done in one way.

    Use it as a context manager, so that the file is closed.
    """

    def __init__(self, folder: Path, document: Path, way: str) -> None:
        """`way` says all that a result depends on beside the text: languages, model, options.

        Raises UserError when the folder cannot be written.
        """
        name = hashlib.sha256(f"{document.resolve()}\0{way}".encode()).hexdigest()[:32]
        self.path = folder / f"{name}.jsonl"
        self._done: dict[str, Written] = {}
        self._flushed = time.monotonic()
        with writing_to(self.path):
            folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)
            descriptor = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_APPEND, _PRIVATE_FILE)
            self._stream = os.fdopen(descriptor, "a+", encoding="utf-8")
            self._read()

    def __enter__(self) -> JobFile:
        return self

    def __exit__(self, *_: object) -> None:
        self._stream.close()

    def done(self, block: Block) -> Written | None:
        """What became of a block, if that is known."""
        return self._done.get(_key(block))

    def add(self, block: Block, written: Written) -> None:
        """Note what became of a block; raises UserError when the disk is full."""
        key = _key(block)
        self._done[key] = written
        with writing_to(self.path):
            self._stream.write(json.dumps({"block": key, **asdict(written)}) + "\n")
            if time.monotonic() - self._flushed > _FLUSH_S:
                self._stream.flush()
                self._flushed = time.monotonic()

    def flush(self) -> None:
        """See to it that what was noted survives a kill."""
        with writing_to(self.path):
            self._stream.flush()

    def close(self) -> None:
        """Let go of the file, which stays."""
        self._stream.close()

    def erase(self) -> None:
        """The result is saved, or nobody wants it any more."""
        self._stream.close()
        self.path.unlink(missing_ok=True)

    def _read(self) -> None:
        """What stands in the file; a line that a kill has cut off counts as not written."""
        self._stream.seek(0)
        for line in self._stream:
            with suppress(ValueError, KeyError, TypeError):
                kept = json.loads(line)
                self._done[kept["block"]] = _written(kept)
        self._stream.seek(0, os.SEEK_END)
        if not _ends_a_line(self.path):
            self._stream.write("\n")


def forget_jobs(folder: Path) -> None:
    """Erase what is kept of all documents."""
    for path in _jobs(folder):
        path.unlink(missing_ok=True)


def _jobs(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        yield from folder.glob("*.jsonl")
        yield from folder.glob(LIST_PATTERN)


def _key(block: Block) -> str:
    said = repr((block.text, block.marks, block.insets, block.role))
    return hashlib.sha256(said.encode("utf-8", "surrogatepass")).hexdigest()[:32]


def _written(kept: dict[str, object]) -> Written:
    text, marks, insets = kept["text"], kept["marks"], kept["insets"]
    if not isinstance(text, str) or not isinstance(marks, list) or not isinstance(insets, list):
        raise ValueError("no block")
    return Written(
        text,
        tuple(Mark(**{**mark, "kinds": tuple(mark["kinds"])}) for mark in marks),
        tuple(Inset(**inset) for inset in insets),
    )


def _ends_a_line(path: Path) -> bool:
    with path.open("rb") as stream:
        if not stream.seek(0, os.SEEK_END):
            return True
        stream.seek(-1, os.SEEK_END)
        return stream.read() == b"\n"
