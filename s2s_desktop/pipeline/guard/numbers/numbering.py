"""The sign before a number that names a thing: n.º 12 in Portuguese, No. 12 in English.

Models take either for words ("in the", "paragraph"); so each is shown the other language's, which
they copy.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.messages import Span
from s2s_desktop.pipeline.translation.model_text import ModelText
from s2s_desktop.pipeline.translation.spelling import Rewording

_CODE = r"(?=[ \u00a0]?(?:[A-Z]{1,4}[-/]?)?\d)"
"""The number itself, or a code that begins with letters."""

_SIGNS = {
    "pt": re.compile(rf"(?<!\w)(?P<n>[nN])(?:\.? ?[º°]|\.o)(?P<plural>\.?s)?{_CODE}"),
    "en": re.compile(rf"(?<!\w)(?P<n>[nN])o(?P<plural>s)?\.{_CODE}"),
}
_WRITTEN = {"pt": (".º", ".ºs"), "en": ("o.", "os.")}
"""Behind the letter: for one, and for several."""

_COPIED = {
    "pt": re.compile(rf"(?<!\w)(?P<n>[nN])(?:\.[oº]|o\.?|[º°]|\.)(?P<plural>s)?{_CODE}"),
    "en": re.compile(rf"(?<!\w)(?P<n>[nN])(?:o\.?|\.[oº]|[º°])(?P<plural>s\.?)?{_CODE}"),
}
"""What models make of it."""


def reworded_signs(text: str, source_language: str, target_language: str) -> Iterator[Rewording]:
    """The signs of `text` as the target language has them; English writes a capital."""
    source, target = source_language[:2], target_language[:2]
    if {source, target} != {"en", "pt"}:
        return
    for match in _SIGNS[source].finditer(text):
        yield Rewording(*match.span(), _written(match, target))


def held_from_sign(shown: ModelText, source: str) -> re.Pattern[str] | None:
    """All of a segment that has such a sign, since the sign stands before its number."""
    del shown
    return WHOLE if any(sign.search(source) for sign in _SIGNS.values()) else None


def written_signs(pair: FinishedPair) -> Iterator[Edit]:
    """Signs that the model has copied, as the target language writes them."""
    source, target = pair.source_language[:2], pair.target_language[:2]
    if {source, target} != {"en", "pt"}:
        return
    signs = list(_SIGNS[source].finditer(pair.source))
    copies = _COPIED[target].finditer(pair.target) if signs else ()
    for sign, copy in zip(signs, copies, strict=False):
        yield Edit(*copy.span(), _written(copy, target), words=_words_at(sign.span(), pair))


def _written(match: re.Match[str], language: str) -> str:
    letter = "N" if language == "en" or (match["n"] == "N" and not match.start()) else "n"
    return letter + _WRITTEN[language][bool(match["plural"])]


def _words_at(span: Span, pair: FinishedPair) -> tuple[int, ...]:
    words = enumerate(pair.source_words)
    return tuple(i for i, (start, end) in words if start < span[1] and span[0] < end)
