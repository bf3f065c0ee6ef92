"""The maps of all heads as they are shown: of one kind, over pieces or over words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.pipeline.inspection.messages import HeadMaps, MapKind, Pieces
from s2s_desktop.pipeline.messages import Span

if TYPE_CHECKING:
    import numpy as np

Unit = Literal["words", "pieces"]
Head = tuple[int, int]
"""Layer and head, counted from 0."""


@dataclass(frozen=True, eq=False)
class ShownMaps:
    """weights (layers, heads, rows, columns) in 0…1, what stands beside rows and columns, and the
    heads that are read as the alignment."""

    weights: np.ndarray
    rows: tuple[str, ...]
    columns: tuple[str, ...]
    calibrated: frozenset[Head] = frozenset()

    @property
    def layers(self) -> int:
        """How many layers there are."""
        return int(self.weights.shape[0])

    @property
    def heads(self) -> int:
        """How many heads a layer has."""
        return int(self.weights.shape[1])

    def alignment(self, head: Head) -> SegmentAlignment:
        """The map of one head as if it were an alignment: rows are its target words."""
        source, source_words = _spaced(self.columns)
        target, target_words = _spaced(self.rows)
        rows = tuple(map(tuple, self.weights[head].tolist()))
        return SegmentAlignment(source, target, source_words, target_words, rows)


def shown_maps(maps: HeadMaps, kind: MapKind, unit: Unit) -> ShownMaps:
    """Over words, a column is the sum of its pieces' and a row the mean (Clark et al. 2019); what
    is no word of the text stays by itself. `kind` is one that the model has."""
    weights = maps.map(kind)
    assert weights is not None
    across = maps.given if kind == "decoder" else maps.source
    down = maps.source if kind == "encoder" else maps.written
    heads = frozenset((read.layer, read.head) for read in maps.reads)
    calibrated = heads if kind == "cross" else frozenset[Head]()
    weights = weights.astype("float32")
    if unit == "pieces":
        return ShownMaps(weights, down.texts, across.texts, calibrated)
    columns, rows = _groups(across), _groups(down)
    weights = _joined(weights, columns)
    weights = _joined(weights.swapaxes(-1, -2), rows).swapaxes(-1, -2)
    counts = [[len(group)] for group in rows]
    return ShownMaps(weights / counts, _texts(down, rows), _texts(across, columns), calibrated)


def _groups(pieces: Pieces) -> list[list[int]]:
    """Pieces that stand next to each other and belong to one word."""
    groups: list[list[int]] = []
    for piece, word in enumerate(pieces.words):
        if word >= 0 and groups and pieces.words[groups[-1][-1]] == word:
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return groups


def _joined(weights: np.ndarray, groups: Sequence[Sequence[int]]) -> np.ndarray:
    """The sums of the columns of each group, (…, columns) -> (…, groups)."""
    import numpy as np

    return np.stack([weights[..., list(group)].sum(axis=-1) for group in groups], axis=-1)


def _texts(pieces: Pieces, groups: Sequence[Sequence[int]]) -> tuple[str, ...]:
    return tuple("".join(pieces.texts[piece] for piece in group) for group in groups)


def _spaced(words: Sequence[str]) -> tuple[str, tuple[Span, ...]]:
    spans: list[Span] = []
    for word in words:
        start = spans[-1][1] + 1 if spans else 0
        spans.append((start, start + len(word)))
    return " ".join(words), tuple(spans)
