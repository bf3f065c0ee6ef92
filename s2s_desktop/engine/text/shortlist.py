"""The lexical shortlist: which target pieces a source piece may become.

A table made from word alignments; it restricts the output layer to about a thousand of the
vocabulary's pieces. Candidates are kept a row, so that a row's result does not depend on
its neighbours in the batch.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.sentences import Sentence

MAGIC = 0xF11A48D5013417F5


class Shortlist:
    """Candidates of target pieces by source pieces."""

    def __init__(self, first: int, offsets: np.ndarray, targets: np.ndarray, eos_id: int) -> None:
        """offsets (V + 1,) into targets (E,); the `first` target pieces are always there."""
        self._offsets, self._targets = offsets, targets
        self._always = np.union1d(np.arange(first), [eos_id])

    @classmethod
    def read(cls, path: Path, vocabulary: int, eos_id: int) -> Shortlist:
        """Read a binary shortlist (`lex*.bin`); raise CheckpointError when it is damaged."""
        if not path.is_file():
            raise _damaged(path, "there is no such file")
        header = np.fromfile(path, "<u8", 6)
        if len(header) < 6 or int(header[0]) != MAGIC:
            raise _damaged(path, "it does not begin as one")
        first, count, entries = int(header[2]), int(header[4]), int(header[5])
        expected = 48 + 8 * count + 4 * entries
        if path.stat().st_size != expected:
            raise _damaged(path, f"it has {path.stat().st_size} bytes, not {expected}")
        offsets = np.fromfile(path, "<u8", count, offset=48).astype(np.int64)
        targets = np.fromfile(path, "<u4", entries, offset=48 + 8 * count)  # there are millions
        if count != vocabulary + 1 or first > vocabulary:
            raise _damaged(path, f"it is for {count - 1} pieces, not {vocabulary}")
        if (np.diff(offsets) < 0).any() or offsets[0] < 0 or offsets[-1] > entries:
            raise _damaged(path, "its offsets are out of order")
        if entries and int(targets.max()) >= vocabulary:
            raise _damaged(path, "it names pieces that the vocabulary lacks")
        return cls(first, offsets, targets, eos_id)

    def row(self, source: Sequence[int]) -> np.ndarray:
        """The sorted candidates of one source (S,) -> (V',)."""
        return np.flatnonzero(self._members([source])[0])

    def candidates(
        self,
        sources: Sequence[Sequence[int]],
        never: Collection[int] = (),
        forced: Collection[int] = (),
        wanted: Sequence[Collection[int]] = (),
    ) -> tuple[Tensor, Tensor | None]:
        """The union of all rows' candidates (V',), sorted, and what is barred (B, V').

        `never` are no row's candidates; `forced` are in the union, but barred where they are
        not the row's own; `wanted[i]` are candidates of row i besides. The second is None where
        nothing is barred: a single row.
        """
        members = self._members(sources)
        for row, ids in zip(members, wanted, strict=False):
            row[list(ids)] = True
        members[:, list(never)] = False
        united = np.logical_or.reduce(members)
        united[list(forced)] = True
        union = np.flatnonzero(united)
        barred = None if len(sources) == 1 and not forced else ~members[:, union]
        return torch.from_numpy(union), None if barred is None else torch.from_numpy(barred)

    def _members(self, sources: Sequence[Sequence[int]]) -> npt.NDArray[np.bool_]:
        """True (B, V) for the candidates of each row."""
        members = np.zeros((len(sources), len(self._offsets) - 1), dtype=np.bool_)
        members[:, self._always] = True
        for row, source in zip(members, sources, strict=True):
            offsets = ((self._offsets[piece], self._offsets[piece + 1]) for piece in set(source))
            found = [self._targets[start:end] for start, end in offsets]
            row[np.concatenate(found) if found else []] = True
        return members


def _damaged(path: Path, reason: str) -> CheckpointError:
    return CheckpointError(
        Sentence("{path} is not an intact shortlist: {reason}.", path=path.name, reason=reason),
        Sentence("Install or download the model again."),
    )
