"""What a summarizer needs of a rewriter: passages in, checked sentences out."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal, Protocol

from s2s_desktop.pipeline.messages import Span
from s2s_desktop.pipeline.summary.rewriting.passage import Passage

Control = Literal["title", "tldr", "sentence", "subject"]
"""What is to be made of a passage; the model is told by a piece of its own."""


@dataclass(frozen=True)
class Draft:
    """What has been written for a passage so far; all of it may still change."""

    passage: int
    text: str


@dataclass(frozen=True)
class Rewriting:
    """A passage rewritten: its sentence, which has passed the gate.

    `words` are characters of `text`; `rows[i]` the weights (0…1) of word i over the words of
    the passage. `score` is the mean log-probability of its pieces.
    """

    passage: int
    text: str
    score: float
    words: tuple[Span, ...]
    rows: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class Refusal:
    """The gate let nothing through: the passage's sentences are better as they are."""

    passage: int


class Rewriter(Protocol):
    """Writes one sentence for each passage, with the passage's words."""

    def rewrite(
        self, passages: Sequence[Passage], control: Control
    ) -> Iterator[Draft | Rewriting | Refusal]:
        """News of all passages, interleaved; each ends with its `Rewriting` or `Refusal`.

        It yields often, between steps of the search: closing the iterator stops it.
        """
