"""Length out of proportion: the translation is far shorter or longer than such texts become."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from math import sqrt

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning

_CHARS: Mapping[str, float] = {
    "cs": 0.97, "da": 1.03, "de": 1.12, "en": 1.0, "es": 1.1, "et": 1.0, "fi": 1.05, "fr": 1.13,
    "it": 1.1, "nl": 1.08, "no": 1.0, "pl": 1.05, "pt": 1.1, "ro": 1.1, "sv": 1.0,
}  # fmt: skip
"""How many characters a language takes for what English says in one, about."""
_SHORTEST, _LONGEST = -4.0, 4.5
"""In deviations of the difference of lengths, which grows with the square root of the length
(Gale and Church 1993: a program for aligning sentences in bilingual corpora)."""


def check_length(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Warn of lengths that no true translation has; languages without a figure pass."""
    deviation = _deviation(pair)
    if deviation is None or _SHORTEST <= deviation <= _LONGEST:
        return
    source, target = (0, len(pair.source)), (0, len(pair.target))
    kind = WarningKind.TOO_SHORT if deviation < 0 else WarningKind.TOO_LONG
    yield SegmentWarning(kind, source, target)


def _deviation(pair: FinishedPair) -> float | None:
    ours, theirs = map(_chars, (pair.source_language, pair.target_language))
    if ours is None or theirs is None or not pair.source.strip():
        return None
    expected, written = len(pair.source.strip()) * theirs / ours, len(pair.target.strip())
    return (written - expected) / sqrt((written + expected) / 2)


def _chars(language: str) -> float | None:
    return _CHARS.get(language.split("-")[0].lower())
