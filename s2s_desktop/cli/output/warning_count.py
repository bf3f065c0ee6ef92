"""What is said on standard error of the doubts about a translation."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from s2s_desktop.pipeline.guard.kinds import worded
from s2s_desktop.pipeline.messages import SegmentFinished, SegmentWarning
from s2s_desktop.sentences import Sentence

_TOLD = 3
"""As many are told one by one; of more, how many there are."""


class WarningCount:
    """Takes the segments as they come; `lines` says what is to be told of them all."""

    def __init__(self) -> None:
        self._found: list[tuple[int, SegmentWarning]] = []

    def take(self, segment: SegmentFinished) -> None:
        """Note the warnings of a segment."""
        self._found += ((segment.segment + 1, warning) for warning in segment.warnings)

    def lines(self) -> Iterator[Sentence]:
        """One a warning where there are few, one in all where there are many."""
        if len(self._found) <= _TOLD:
            for number, warning in self._found:
                yield Sentence("segment {number}: {said}", number=number, said=worded(warning))
            return
        kinds = Counter(str(warning.kind) for _, warning in self._found)
        counts = ", ".join(f"{kind} {count}" for kind, count in kinds.most_common())
        segments = len({number for number, _ in self._found})
        yield Sentence(
            "{warnings} warnings in {segments} segments ({kinds}); --json tells where they are.",
            warnings=len(self._found),
            segments=segments,
            kinds=counts,
        )
