"""What is asked about the links of sentences that are finished, and what is answered."""

from __future__ import annotations

from dataclasses import dataclass

from s2s_desktop.pipeline.messages import SegmentMessage, Span


@dataclass(frozen=True)
class FinishedText:
    """A segment as its `SegmentFinished` told of it; source words count in `source`."""

    segment: int
    source: str
    target: str
    source_words: tuple[Span, ...]
    target_words: tuple[Span, ...]
    rows: tuple[tuple[float, ...], ...]


@dataclass(frozen=True)
class AlignRequest:
    """Better links of finished segments, by all that the installed models can say of them:
    `SegmentAligned` for each, then `Finished`.

    `model_id` has translated them; None: the first model for the languages.
    """

    number: int
    source_language: str
    target_language: str
    model_id: str | None = None
    texts: tuple[FinishedText, ...] = ()


@dataclass(frozen=True)
class SegmentAligned(SegmentMessage):
    """Links and weights of a segment that take the place of those told when it was finished."""

    links: tuple[tuple[int, int], ...]
    rows: tuple[tuple[float, ...], ...]
