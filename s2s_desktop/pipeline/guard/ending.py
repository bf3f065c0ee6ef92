"""Warns of a target that the model did not end by itself."""

from __future__ import annotations

from collections.abc import Iterator

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning

_KINDS = {"length": WarningKind.CUT_OFF, "loop": WarningKind.REPEATED}


def ended_badly(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Cut off at the greatest length, or where the model began to repeat itself."""
    if kind := _KINDS.get(pair.ended):
        yield SegmentWarning(kind, None, None)
