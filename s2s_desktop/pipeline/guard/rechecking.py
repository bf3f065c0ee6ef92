"""Checks a translation that somebody has changed by hand: numbers, strings, negation.

They need nothing but the two texts: of what was written by hand there is no attention to read.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from s2s_desktop.pipeline.guard.checks.doubts import quoted
from s2s_desktop.pipeline.guard.checks.negation import check_negation
from s2s_desktop.pipeline.guard.checks.strings import check_strings
from s2s_desktop.pipeline.guard.numbers.comparison import odd_numbers
from s2s_desktop.pipeline.guard.pair import Carried, Check, FinishedPair
from s2s_desktop.pipeline.guard.strings.insets import find_insets
from s2s_desktop.pipeline.messages import SegmentWarning

_CHECKS: tuple[Check, ...] = (check_strings, odd_numbers, quoted(check_negation))


@lru_cache(maxsize=4096)
def warnings_of_texts(
    source: str, target: str, source_language: str, target_language: str
) -> tuple[SegmentWarning, ...]:
    """What is doubtful about `target` as a translation of `source`; spans are characters of
    these two."""
    pair = FinishedPair(
        source,
        target,
        source_language,
        target_language,
        carried=tuple(_carried(source, target)),
    )
    return tuple(warning for check in _CHECKS for warning in check(pair))


def _carried(source: str, target: str) -> Iterator[Carried]:
    """What is to stand in the target as it is, each where it stands there, one after the other."""
    searched: dict[str, int] = {}
    for inset in find_insets(source):
        text = source[inset.start : inset.end]
        if inset.role not in ("word", "number"):
            continue  # signs that only hang on a word may go with it
        place = target.find(text, searched.get(text, 0))
        if place >= 0:
            searched[text] = place + len(text)
        there = (place, place + len(text)) if place >= 0 else None
        yield Carried(text, inset.kind, (inset.start, inset.end), there, role=inset.role)
