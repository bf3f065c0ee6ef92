"""From attention over pieces to links between words.

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

Links = tuple[tuple[int, int], ...]


@dataclass(frozen=True)
class AttentionRead(Bounded):
    """One head to read: layer and head from 0, and `shift`.

    Shift 0 reads a piece's row at the step that emits it, shift 1 at the step that
    consumes it.
    """

    layer: Annotated[int, Within(0, 255)]
    head: Annotated[int, Within(0, 1023)]
    shift: Annotated[int, Within(0, 1)] = 0


@dataclass(frozen=True)
class AlignmentProfile(Bounded):
    """Which heads are read (their mean), and above which weight words are linked.

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

    @property
    def lag(self) -> int:
        """How many steps later than the piece itself its row is complete."""
        return max(read.shift for read in self.reads)

    def read(self, attention: Tensor, shift: int) -> Tensor | None:
        """The share of the reads at `shift`: (…, L, H, S) -> (…, S), or None without any.

        Adding the shares of both shifts gives the mean over all reads.
        """
        parts = [attention[..., r.layer, r.head, :] for r in self.reads if r.shift == shift]
        if not parts:
            return None
        return torch.stack(parts).sum(dim=0) / len(self.reads)

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
    profile: AlignmentProfile,
    attention: Tensor,
    pieces: tuple[Sequence[Span], Sequence[Span]],
    words: tuple[Sequence[Span], Sequence[Span]],
) -> np.ndarray:
    """Attention of a forced target (T, L, H, S) -> weights (target words, source words).

    `pieces` and `words` are the characters of those of source and target.
    """
    rows = profile.read_forced(attention.float().cpu()).numpy()
    # The end of the target is a step of its own; only its share counts as shift 1.
    rows = rows[: len(pieces[1])]
    owners, target_owners = (word_of_pieces(p, w) for p, w in zip(pieces, words, strict=True))
    return max_over_target(
        sum_over_source(rows, owners, len(words[0])), target_owners, len(words[1])
    )


def links_of(rows: np.ndarray, profile: AlignmentProfile) -> Links:
    """Rows (target words, source words) -> pairs (source, target), in order of the source."""
    if rows.size == 0:
        return ()
    chosen = are_linked(rows, profile.threshold, profile.floor)
    return tuple(sorted((int(j), int(i)) for i, j in np.argwhere(chosen)))


def are_linked(rows: np.ndarray, threshold: float, floor: float) -> np.ndarray:
    """Which words are linked: weights (…, source words), at least one -> the same in bool."""
    strongest = rows.max(axis=-1, keepdims=True)
    return np.asarray((rows >= threshold * strongest) & (rows >= floor))


def links_of_both(forward: np.ndarray, backward: np.ndarray, threshold: float) -> Links:
    """Links from both directions: forward (T, S) and backward (S, T) over words.

    Each is normalised over the words it distributes, then the geometric mean is normalised
    over rows and over columns and the larger of the two counts.
    """
    if forward.size == 0:
        return ()
    mean = np.sqrt(_shares(forward, 1) * _shares(backward, 1).T)
    both = np.sqrt(_shares(mean, 0) * _shares(mean, 1))
    return tuple(sorted((int(j), int(i)) for i, j in np.argwhere(both >= threshold)))


def _shares(matrix: np.ndarray, axis: int) -> np.ndarray:
    total = matrix.sum(axis=axis, keepdims=True)
    return np.asarray(matrix / np.maximum(total, 1e-9))


def alignment_error_rate(found: Sequence[Links], gold: Sequence[Links]) -> float:
    """AER in percent against gold links that are all sure (Och and Ney 2003)."""
    common = sum(len(set(a) & set(g)) for a, g in zip(found, gold, strict=True))
    total = sum(len(set(links)) for links in (*found, *gold))
    return 100 * (1 - 2 * common / total) if total else 0.0
