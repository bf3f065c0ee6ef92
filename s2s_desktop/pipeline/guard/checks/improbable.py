"""Improbable: the model itself thought little of all that it could write."""

from __future__ import annotations

from collections.abc import Iterator
from math import sqrt

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning

_FEWEST = 3
"""Pieces, below which a mean says nothing."""
_LEAST, _LEAST_OF_ONE = -0.14, -0.9
"""The lowest mean log-probability that is usual is the first and, of n pieces, the second over
the square root of n: few pieces vary more."""


def check_probability(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn of a mean log-probability far below what is usual for so many pieces."""
    pieces = len(pair.logprobs)
    if pieces < _FEWEST:
        return
    mean = sum(pair.logprobs) / pieces
    if mean < _LEAST + _LEAST_OF_ONE / sqrt(pieces):
        yield SegmentWarning(WarningKind.IMPROBABLE, None, (0, len(pair.target)))
