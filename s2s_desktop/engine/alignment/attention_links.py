"""From attention over pieces to weights between words.

A profile says which attention is the alignment. Pieces become words by their characters:
the weights of a source word's pieces are summed, of a target word's pieces the maximum is
taken. End of sentence is no word, so what it attracts is lost on purpose.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

import numpy as np
import torch
from torch import Tensor

from s2s_desktop.engine.bounds import Bounded, Within
from s2s_desktop.engine.text.tokenizer import Span


@dataclass(frozen=True)
class AttentionRead(Bounded):
    """One head to read: layer and head from 0, `shift`, and how much it counts beside others.

    Shift 0 reads a piece's row at the step that emits it, shift 1 at the step that
    consumes it.
    """

    layer: Annotated[int, Within(0, 255)]
    head: Annotated[int, Within(0, 1023)]
    shift: Annotated[int, Within(0, 1)] = 0
    weight: Annotated[float, Within(0, 1)] = 1.0


@dataclass(frozen=True)
class AlignmentProfile(Bounded):
    """Which heads are read (their weighted mean), and above which weight words are linked.

    `threshold` is relative to the strongest source word of the row; `floor` is the weight
    below which a row stays unaligned. `found` says where the profile comes from.
    """

    reads: tuple[AttentionRead, ...]
    threshold: Annotated[float, Within(0, 1)] = 0.8
    floor: Annotated[float, Within(0, 1)] = 0.3
    found: str = "not calibrated"

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.reads:
            raise ValueError("a profile reads at least one head")
        if not self._total:
            raise ValueError("no head of the profile has a weight")

    @property
    def _total(self) -> float:
        return sum(read.weight for read in self.reads)

    @property
    def calibrated(self) -> bool:
        """Whether anything but a guess stands behind it."""
        return self.found != AlignmentProfile.found

    @property
    def lag(self) -> int:
        """How many steps later than the piece itself its row is complete."""
        return max(read.shift for read in self.reads)

    def read(self, attention: Tensor, shift: int) -> Tensor | None:
        """The share of the reads at `shift`: (…, L, H, S) -> (…, S), or None without any.

        Adding the shares of both shifts gives the weighted mean over all reads.
        """
        total = self._total
        parts = [
            attention[..., read.layer, read.head, :] * (read.weight / total)
            for read in self.reads
            if read.shift == shift
        ]
        return torch.stack(parts).sum(dim=0) if parts else None

    def read_forced(self, attention: Tensor) -> Tensor:
        """Rows of a teacher-forced target: (T, L, H, S) -> (T, S)."""
        total = torch.zeros(attention.shape[0], attention.shape[-1])
        for shift in (0, 1):
            share = self.read(attention, shift)
            if share is not None:
                total += torch.cat([share[shift:], torch.zeros_like(share[:shift])])
        return total


def word_of_pieces(pieces: Sequence[Span], words: Sequence[Span]) -> list[int]:
    """For each piece the word that it shares most characters with, or -1."""
    owners, first = [], 0
    for start, end in pieces:
        while first < len(words) and words[first][1] <= start:
            first += 1
        best, most, word = -1, 0, first
        while word < len(words) and words[word][0] < end:
            shared = min(end, words[word][1]) - max(start, words[word][0])
            if shared > most:
                best, most = word, shared
            word += 1
        owners.append(best)
    return owners


def sum_over_source(weights: np.ndarray, owners: Sequence[int], words: int) -> np.ndarray:
    """Weights (…, S) over pieces -> (…, words); pieces without a word are left out."""
    summed = np.zeros((*weights.shape[:-1], words), dtype=np.float32)
    for piece, word in enumerate(owners):
        if word >= 0:
            summed[..., word] += weights[..., piece]
    return summed


def max_over_target(rows: np.ndarray, owners: Sequence[int], words: int) -> np.ndarray:
    """Rows (T, n) of target pieces -> (words, n); pieces without a word are left out."""
    strongest = np.zeros((words, rows.shape[1]), dtype=np.float32)
    for piece, word in enumerate(owners):
        if word >= 0:
            np.maximum(strongest[word], rows[piece], out=strongest[word])
    return strongest


def word_rows(
    profiles: Sequence[AlignmentProfile],
    attention: Tensor,
    pieces: tuple[Sequence[Span], Sequence[Span]],
    words: tuple[Sequence[Span], Sequence[Span]],
) -> np.ndarray:
    """Attention of a forced target (T, L, H, S) -> weights (profiles, target words, source words).

    `pieces` and `words` are the characters of those of source and target.
    """
    owners, written = (word_of_pieces(p, w) for p, w in zip(pieces, words, strict=True))
    attention = attention.float().cpu()
    # The end of the target is a step of its own; only its share counts as shift 1.
    read = np.stack([profile.read_forced(attention).numpy() for profile in profiles])
    joined = sum_over_source(read, owners, len(words[0]))
    return np.stack([max_over_target(rows, written, len(words[1])) for rows in joined])
