"""What a memory knows of a sentence: the same one, or one that is like it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from s2s_desktop.memory.tmx_file import read_tmx
from s2s_desktop.memory.unit import Unit

LEAST_PERCENT = 85.0
"""How like a sentence must be to be offered."""

_MOST_UNITS = 1_000_000


@dataclass(frozen=True)
class Match:
    """A pair of a memory, and how like its source is to the sentence: 100 is the same."""

    unit: Unit
    percent: float


class TranslationUnits:
    """Pairs of sentences by their sources; of one source the last pair counts."""

    def __init__(self, units: Iterable[Unit]) -> None:
        self._units: dict[str, Unit] = {}
        for number, unit in enumerate(units):
            if number == _MOST_UNITS:
                break
            self._units[_plain(unit.source)] = unit

    def __len__(self) -> int:
        return len(self._units)

    def exact(self, source: str) -> Unit | None:
        """The pair with just this source, but for how words are parted."""
        return self._units.get(_plain(source))

    def similar(self, source: str) -> Match | None:
        """The pair whose source is most like this one, by the share of characters that need not
        be changed (normalised indel similarity, of rapidfuzz); None where none is like enough."""
        from rapidfuzz import fuzz, process

        found = process.extractOne(
            _plain(source), self._units.keys(), scorer=fuzz.ratio, score_cutoff=LEAST_PERCENT
        )
        return None if found is None else Match(self._units[found[0]], float(found[1]))


def open_memories(paths: tuple[str, ...], source: str, target: str) -> TranslationUnits:
    """The pairs of several files in these languages; read again only where a file has changed.

    Raises UserError for a file that cannot be read.
    """
    return _opened(tuple((path, _state(path)) for path in paths), source, target)


@lru_cache(maxsize=4)
def _opened(
    files: tuple[tuple[str, tuple[int, int]], ...], source: str, target: str
) -> TranslationUnits:
    paths = [Path(path) for path, _ in files]
    return TranslationUnits(unit for path in paths for unit in read_tmx(path, source, target))


def _state(path: str) -> tuple[int, int]:
    """What changes when a file does."""
    try:
        found = Path(path).stat()
    except OSError:
        return 0, 0  # reading it says what is wrong
    return found.st_mtime_ns, found.st_size


def _plain(text: str) -> str:
    return " ".join(text.split())
