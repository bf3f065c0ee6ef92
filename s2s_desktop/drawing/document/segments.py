"""The sentences of a translated text: how sure the model was of each, and what is doubtful."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from s2s_desktop.drawing.document.strip import Bar
from s2s_desktop.pipeline.messages import SegmentWarning

SegmentOrder = Literal["text", "worst"]


@dataclass(frozen=True)
class TextSegment:
    """A finished sentence by its number in the order of the target, in both languages on one line.

    `probability` is the geometric mean of those of its pieces (0…1); None where the user has
    written it anew, or the model was not asked.
    """

    index: int
    source: str
    target: str
    probability: float | None
    warnings: tuple[SegmentWarning, ...] = ()

    @property
    def bar(self) -> Bar:
        """As long as the model was sure; an outline where that is not known."""
        known = self.probability is not None
        length = 1.0 if self.probability is None else self.probability
        return Bar(self.source, length, known, bool(self.warnings))


def arranged(
    segments: Iterable[TextSegment],
    order: SegmentOrder = "text",
    sought: str = "",
    kinds: frozenset[str] | None = None,
) -> tuple[TextSegment, ...]:
    """In the order of the text, or with most warnings and then the least sure first; those alone in
    which `sought` stands, and, if `kinds` are given, with a warning of one of them."""
    wanted = sought.strip().casefold()
    kept = [
        segment
        for segment in segments
        if (kinds is None or any(warning.kind in kinds for warning in segment.warnings))
        and (wanted in segment.source.casefold() or wanted in segment.target.casefold())
    ]
    if order == "worst":
        kept.sort(key=_worst_first)
    return tuple(kept)


def _worst_first(segment: TextSegment) -> tuple[int, float]:
    sure = 1.0 if segment.probability is None else segment.probability
    return -len(segment.warnings), sure
