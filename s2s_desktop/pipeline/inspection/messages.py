"""What is asked about how a model reads a sentence, and what is answered.

Answers as those of `pipeline.steering.messages`. Arrays are values: nobody changes them.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

from s2s_desktop.pipeline.messages import Message
from s2s_desktop.pipeline.steering.messages import SentenceRequest

if TYPE_CHECKING:
    import numpy as np

MapKind = Literal["cross", "encoder", "decoder"]
"""Attention of the decoder over the source, of the encoder over itself, of the decoder over what
it has written."""


@dataclass(frozen=True)
class HeadsRequest(SentenceRequest):
    """The attention of every head as the model reads the sentence and `target`: `HeadMaps`."""

    target: str = ""


@dataclass(frozen=True)
class AttributionRequest(SentenceRequest):
    """What each source word does to each word of `target`: `Attribution`."""

    target: str = ""


@dataclass(frozen=True)
class Pieces:
    """What stands at one side of a map: `texts` of the pieces, as "</s>" those that are none of the
    text; `words[i]` is the word of piece i, -1 of those."""

    texts: tuple[str, ...]
    words: tuple[int, ...]


@dataclass(frozen=True)
class HeadRead:
    """A head of the cross-attention that is read as the alignment; see `AttentionRead`."""

    layer: int
    head: int
    shift: int
    weight: float


@dataclass(frozen=True, eq=False)
class HeadMaps(Message):
    """The attention of all heads, in float16.

    cross (L, H, T, S), encoder (L, H, S, S) and decoder (L, H, T, T), None where the model has
    none. `source` are the S pieces that the encoder reads, `written` the T that the decoder
    writes, `given` those that it was given before each. `reads` are the calibrated heads of the
    cross-attention, and `found` says how they were. `copied[t]` is the share that a pointer copies
    at step t.
    """

    source: Pieces
    written: Pieces
    given: Pieces
    cross: np.ndarray | None
    encoder: np.ndarray | None
    decoder: np.ndarray | None
    reads: tuple[HeadRead, ...] = ()
    found: str = ""
    copied: tuple[float, ...] = ()

    def map(self, kind: MapKind) -> np.ndarray | None:
        """The weights of one kind."""
        return {"cross": self.cross, "encoder": self.encoder, "decoder": self.decoder}[kind]

    def data(self) -> dict[str, Any]:
        """All of it by name, for a file."""
        maps = {f"{kind}_attention": self.map(kind) for kind in self.kinds}
        return {
            **maps,
            "source_pieces": self.source.texts,
            "written_pieces": self.written.texts,
            "given_pieces": self.given.texts,
            "copied": self.copied,
        }

    @property
    def kinds(self) -> tuple[MapKind, ...]:
        """The kinds that the model has."""
        every: tuple[MapKind, ...] = ("cross", "encoder", "decoder")
        return tuple(kind for kind in every if self.map(kind) is not None)


@dataclass(frozen=True)
class Attribution(Message):
    """`rows[i][j]`: by how many nats target word i becomes less likely without source word j.

    Below 0: it becomes likelier. Words are those of the sentence and of the target that was asked
    about.
    """

    rows: tuple[tuple[float, ...], ...] = field(default=())

    def data(self) -> dict[str, Any]:
        """All of it by name, for a file."""
        return {"attribution": self.rows}
