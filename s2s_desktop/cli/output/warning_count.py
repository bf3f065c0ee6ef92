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
        """How many there are; then each where they are few, otherwise how many of each kind."""
        places = len(self._found)
        if not places:
            return
        if places <= _TOLD:
            one = places == 1
            yield (
                Sentence("1 place to check:") if one else Sentence("{n} places to check:", n=places)
            )
            for number, warning in self._found:
                yield Sentence("segment {number}: {said}", number=number, said=worded(warning))
            return
        kinds = Counter(str(warning.kind) for _, warning in self._found)
        yield Sentence(
            "{places} places to check in {segments} segments ({kinds}); "
            "--json tells where they are.",
            places=places,
            segments=len({number for number, _ in self._found}),
            kinds=", ".join(f"{kind} {number}" for kind, number in kinds.most_common()),
        )
