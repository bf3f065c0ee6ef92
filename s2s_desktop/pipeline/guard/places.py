"""Puts carried strings back for which the model wrote no place."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import Retry
from s2s_desktop.pipeline.messages import SegmentWarning
from s2s_desktop.pipeline.translation.model_text import ModelText, shown_otherwise


def with_other_marks(pair: FinishedPair, shown: ModelText) -> Retry | None:
    """Where the model lost the place of something, it is shown other marks."""
    if not any(run.mark for run in shown.carried) or not _lost(pair):
        return None
    ways = list[ModelText]()
    while other := shown_otherwise(ways[-1] if ways else shown):
        ways.append(other)
    return Retry((*ways, shown), _fewest_lost) if ways else None


def _fewest_lost(pairs: Sequence[FinishedPair]) -> FinishedPair:
    """Of equals the first, but for the alignment that the others have."""
    return min(pairs, key=lambda pair: (_lost(pair), not pair.aligned))


def _lost(pair: FinishedPair) -> int:
    return sum(item.target is None for item in pair.carried)


def put_back(pair: FinishedPair) -> Iterator[Edit]:
    """Each lost string stands at the end of the sentence."""
    for number, item in enumerate(pair.carried):
        if item.target is None:
            at = len(pair.target.rstrip())
            yield Edit(at, at, f" {item.text}", carried=number, skip=1, certain=False)


def out_of_place(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Of each carried string that stands only somewhere."""
    for item in pair.carried:
        if not item.certain:
            yield SegmentWarning(
                WarningKind.OUT_OF_PLACE, item.source, item.target, (item.text.strip(),)
            )
