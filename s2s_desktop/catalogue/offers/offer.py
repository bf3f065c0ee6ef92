"""One model that can be fetched, as the lists of offers know it: data, no code."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final, Literal

from s2s_desktop.catalogue.entry import TRANSLATE, Pair, Quality

Packing = Literal["", "gzip", "zstd"]
PACKINGS: Final[tuple[Packing, ...]] = ("", "gzip", "zstd")


@dataclass(frozen=True)
class OfferedFile:
    """A file of a model: its name in the model's folder and the address that it is fetched from.

    `size_bytes` and `sha256` (hex) are of what is sent, `unpacked_…` of what lies in the folder
    in the end; None and "" where the source does not say. What is not packed has the same twice.
    """

    path: str
    address: str
    size_bytes: int | None = None
    sha256: str = ""
    packing: Packing = ""
    unpacked_bytes: int | None = None
    unpacked_sha256: str = ""


@dataclass(frozen=True)
class Offer:
    """A model that can be fetched.

    `languages`, `source_languages`, `target_languages` and `tasks` as in a `ModelEntry`. Its files
    are named one by one, or it is a `repository` ("owner/name") of the hub, of which `revision` is
    a commit; "" is whatever is newest when it is fetched, which is pinned then. `origin` names
    what its facts were read from. What is not known is None, or "".
    """

    id: str
    name: str
    label: str
    tasks: tuple[str, ...]
    languages: tuple[Pair, ...]
    family: str
    origin: str
    licence: str = ""
    files: tuple[OfferedFile, ...] = ()
    repository: str = ""
    revision: str = ""
    version: str = ""
    parameters: int | None = None
    quality: tuple[Quality, ...] = ()
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ()

    @property
    def download_bytes(self) -> int | None:
        """What is sent; None if that is not known of every file."""
        return _sum(file.size_bytes for file in self.files)

    @property
    def disk_bytes(self) -> int | None:
        """What lies on the disk in the end, as far as it is known; a lower bound where only the
        packed size of a file is."""
        return _sum(file.unpacked_bytes or file.size_bytes for file in self.files)

    @property
    def is_pinned(self) -> bool:
        """Whether every byte is known before it is fetched."""
        return bool(self.files) and all(file.sha256 for file in self.files)

    @property
    def state(self) -> str:
        """What tells this version of the model from any other; "" where nothing does."""
        sums = (file.unpacked_sha256 or file.sha256 for file in self.files)
        return self.revision or next(filter(None, sums), self.version)

    @property
    def tags(self) -> tuple[str, ...]:
        """All its languages, each once."""
        pairs = (tag for pair in self.languages for tag in pair)
        return tuple(dict.fromkeys((*pairs, *self.source_languages, *self.target_languages)))

    def serves(self, source: str, target: str, task: str = TRANSLATE) -> bool:
        """Whether the model does `task` from one language into the other."""
        if task not in self.tasks or (task == TRANSLATE) == (source == target):
            return False
        listed = source in self.source_languages and target in self.target_languages
        return listed or (source, target) in self.languages


def _sum(sizes: Iterator[int | None]) -> int | None:
    known = list(sizes)
    return None if not known or None in known else sum(size for size in known if size)
