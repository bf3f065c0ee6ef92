"""One model as the catalogue knows it: data, no code."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class ModelFile:
    """A file of a model: what it is for ("model", "source_vocabulary", "target_vocabulary",
    "shortlist", …), its path inside the model's folder, its size and its sha256 (hex)."""

    role: str
    path: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class Calibration:
    """Which cross-attention of a model is its alignment, and how that was found.

    Heads are (layer, head, shift) from 0; shift 0 reads a piece's row at the step that
    emits it, 1 at the step that consumes it. `threshold` is relative to the strongest
    source word, below `floor` a target word stays unaligned. The `paired` values serve
    when both directions of a language pair are combined.
    """

    heads: tuple[tuple[int, int, int], ...]
    threshold: float
    floor: float
    paired_heads: tuple[tuple[int, int, int], ...]
    paired_threshold: float
    found: str


@dataclass(frozen=True)
class ModelEntry:
    """A model: what it does and where it comes from.

    `languages` are pairs (source, target) of BCP 47 codes. `source` says where its folder
    is found: "distribution:NAME==VERSION/FOLDER" (data inside an installed Python
    distribution), "shipped:FOLDER" (under models/) or "folder:PATH" (added by the user).
    """

    id: str
    name: str
    tasks: tuple[str, ...]
    languages: tuple[tuple[str, str], ...]
    family: str
    licence: str
    source: str
    files: tuple[ModelFile, ...]
    calibration: Calibration | None = None

    @property
    def size_bytes(self) -> int:
        """Size on disk; a file that serves two roles counts once."""
        return sum({file.path: file.size_bytes for file in self.files}.values())


@dataclass(frozen=True)
class InstalledModel:
    """A model whose files have been found (and checked): `paths` by role."""

    entry: ModelEntry
    paths: dict[str, Path]
