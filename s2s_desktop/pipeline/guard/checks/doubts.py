"""All checks of the words of a finished segment, as one."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from textwrap import shorten

from s2s_desktop.pipeline.guard.checks.attention import check_dropped, check_invented
from s2s_desktop.pipeline.guard.checks.length import check_length
from s2s_desktop.pipeline.guard.checks.negation import check_negation
from s2s_desktop.pipeline.guard.checks.repetition import check_repetition
from s2s_desktop.pipeline.guard.checks.untranslated import check_untranslated
from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import Check, FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning, Span

CHECKS: tuple[Check, ...] = (
    check_negation,
    check_repetition,
    check_untranslated,
    check_length,
    check_dropped,
    check_invented,
)
_QUOTED_CHARS = 80
_OF_ALL = (WarningKind.TOO_SHORT, WarningKind.TOO_LONG)
"""Kinds that mean the whole segment: there is nothing to quote."""


def quoted(*checks: Check) -> Check:
    """What the checks say, with the words at their places as `data`.

    They do not see what was carried: "no" in a piece of code denies nothing.
    """

    def check_all(pair: FinishedPair) -> Iterator[SegmentWarning]:
        seen = _without_carried(pair)
        for check in checks:
            for warning in check(seen):
                words = () if warning.kind in _OF_ALL else (_quoted(pair, warning),)
                yield replace(warning, data=words)

    return check_all


doubts = quoted(*CHECKS)


def _without_carried(pair: FinishedPair) -> FinishedPair:
    """With noughts in place of carried strings; every character keeps its place."""
    if not pair.carried:
        return pair
    sources = (item.source for item in pair.carried)
    targets = (item.target for item in pair.carried if item.target)
    return replace(
        pair, source=_blanked(pair.source, sources), target=_blanked(pair.target, targets)
    )


def _blanked(text: str, spans: Iterable[Span]) -> str:
    for start, end in spans:
        text = text[:start] + "0" * (end - start) + text[end:]
    return text


def _quoted(pair: FinishedPair, warning: SegmentWarning) -> str:
    """The words in the target, or those in the source if it has none."""
    if warning.target:
        text = pair.target[slice(*warning.target)]
    else:
        text = pair.source[slice(*warning.source)] if warning.source else ""
    return shorten(text, _QUOTED_CHARS, placeholder=" …")
