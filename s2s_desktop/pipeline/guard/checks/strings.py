"""A string for machines that the translation lacks, or has in another form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning


def check_strings(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn of each carried string that stands in the target less often than it was carried.

    The target is searched: what a string has gone through on its way makes no difference.
    """
    wanted = Counter[str]()
    for item in pair.carried:
        text = item.text.strip()
        wanted[text] += 1
        if pair.target.count(text) < wanted[text]:
            yield SegmentWarning(WarningKind.STRING_MISSING, item.source, None, (text,))
