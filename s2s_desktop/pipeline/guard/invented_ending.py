"""What models put behind a short text that is no sentence: "(em inglês)", a dash, a bracket."""

from __future__ import annotations

import re
from collections.abc import Iterator

from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText

_MOST_WORDS, _FEW_WORDS = 8, 3
_WORD = re.compile(r"\w+")
_SENTENCE_ENDS = ".!?\u2026"
_LANGUAGES = r"em (?:inglês|português)|in (?:English|Portuguese)"
_ENDING = re.compile(rf"\s+(?:\((?:{_LANGUAGES})?\)?|[-–—])(?P<stop>\.?)$", re.IGNORECASE)


def held_for_ending(shown: ModelText, source: str) -> re.Pattern[str] | None:
    """All of a short segment that is no sentence."""
    del shown
    return WHOLE if _is_fragment(source) else None


def without_invented_ending(pair: FinishedPair) -> Iterator[Edit]:
    """Nothing, or the source's stop, in its place; if the source has no such signs."""
    match = _ENDING.search(pair.target)
    if match is None or not _is_fragment(pair.source):
        return
    is_asked = "(" in pair.source or pair.source.rstrip(" .")[-1:] in "-–—"
    if not is_asked:
        kept = pair.target[: match.start()]
        end = "." if pair.source.endswith(".") and not kept.endswith(".") else ""
        yield Edit(match.start(), match.end(), end)


def _is_fragment(source: str) -> bool:
    words = len(_WORD.findall(source))
    return words <= _FEW_WORDS or (words <= _MOST_WORDS and source[-1:] not in _SENTENCE_ENDS)
