"""Documents that are ZIP archives: their parts read within limits, and written anew.

A part that nobody replaces is copied as it is; order, names and times of all stay.
"""

from __future__ import annotations

import shutil
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path, PurePosixPath

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.unreadable import unreadable
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

MOST_BYTES = 1 << 30
"""Of all parts together, unpacked."""

MOST_PART_BYTES = 512 << 20
_MOST_RATIO = 200
_RATIO_FROM_BYTES = 10 << 20  # small parts of repeated spaces may well be packed as tightly
_MOST_PARTS = 10_000
_ENCRYPTED = 0x1
_DAMAGES = (zipfile.BadZipFile, zlib.error, EOFError, RuntimeError, OSError)
"""What zipfile raises for a damaged part, and for one that is packed in an unknown way."""


class Package:
    """The parts of an archive by name; nothing is unpacked before it is asked for."""

    def __init__(self, path: Path) -> None:
        """Raises UserError for what is no whole archive, or no safe one."""
        self.path = path
        self._state: tuple[int, int] | None = None  # of the file, when it was opened
        with self._archive() as archive:
            self._entries = {entry.filename: entry for entry in archive.infolist()}
            _check(list(archive.infolist()), path)

    @property
    def names(self) -> list[str]:
        """Of all parts, in their order."""
        return list(self._entries)

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> bytes:
        """A part; raises UserError when it is missing or damaged."""
        entry = self._entries.get(name)
        if entry is None:
            raise _damaged(self.path, Sentence("“{part}” is missing.", part=name))
        with self._archive() as archive:
            try:
                with archive.open(entry) as stream:
                    data = stream.read(entry.file_size + 1)
            except _DAMAGES as error:
                raise _damaged(self.path, Sentence("“{part}” is damaged.", part=name)) from error
        return data

    def write(self, path: Path, replaced: Mapping[str, bytes]) -> None:
        """Write the archive to `path` with some parts replaced; raises UserError.

        Without any, it is the same file byte for byte.
        """
        with atomic_bytes(path) as stream:
            if not replaced:
                self._check_unchanged()
                with self.path.open("rb") as original:
                    shutil.copyfileobj(original, stream)
                return
            with self._archive() as archive, zipfile.ZipFile(stream, "w") as made:
                for entry in archive.infolist():
                    made.writestr(
                        entry,
                        replaced.get(entry.filename) or self.read(entry.filename),
                        entry.compress_type,
                    )

    @contextmanager
    def _archive(self) -> Iterator[zipfile.ZipFile]:
        try:
            archive = zipfile.ZipFile(self.path)
        except OSError as error:
            raise unreadable(self.path, error) from error
        except (zipfile.BadZipFile, ValueError, NotImplementedError) as error:
            raise _damaged(self.path, Sentence("It is cut off or no archive.")) from error
        with archive:
            self._check_unchanged()
            yield archive

    def _check_unchanged(self) -> None:
        """Whoever has places in the parts has them in the file that was opened at first."""
        about = self.path.stat()
        state = about.st_size, about.st_mtime_ns
        if self._state not in (None, state):
            raise UserError(
                Sentence("{path} was changed while it was being worked on.", path=self.path),
                Sentence("Start again: what is translated already is not done again."),
            )
        self._state = state


def _check(entries: list[zipfile.ZipInfo], path: Path) -> None:
    """Refuse what would fill the memory, or reach out of the archive."""
    too_large = Sentence("It would unpack to more than any document of people's.")
    if len(entries) > _MOST_PARTS or sum(entry.file_size for entry in entries) > MOST_BYTES:
        raise _damaged(path, too_large)
    for entry in entries:
        if entry.flag_bits & _ENCRYPTED:
            raise UserError(
                Sentence("{path} is protected by a password.", path=path),
                Sentence("Remove the password in the program that it comes from, and save it."),
            )
        ratio = entry.file_size / max(1, entry.compress_size)
        bomb = entry.file_size > _RATIO_FROM_BYTES and ratio > _MOST_RATIO
        if bomb or entry.file_size > MOST_PART_BYTES:
            raise _damaged(path, too_large)
        name = PurePosixPath(entry.filename.replace("\\", "/"))
        if name.is_absolute() or ".." in name.parts:
            raise _damaged(path, Sentence("It names files outside of itself."))


def _damaged(path: Path, reason: Sentence) -> UserError:
    return UserError(
        Sentence("{path} is damaged. {reason}", path=path, reason=reason),
        Sentence("Open it in the program that it comes from, and save it anew."),
    )
