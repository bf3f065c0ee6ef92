"""Characters that tokenizers read as others, in words and numbers that the model copied.

What is shown to a model as its plain equivalent comes back plain. Where the target has the same
word in plain characters, it gets those of the source; so "..." becomes an ellipsis again, and
spaces at figures that must not break.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import WHOLE
from s2s_desktop.pipeline.translation.model_text import ModelText

_ELLIPSIS, _DOTS = "\u2026", re.compile(r"(?<!\.)\.{3}(?!\.)")
_FIRM_SPACE = re.compile("[\u00a0\u2007\u2009\u202f]")
_DOT = re.compile(r"\.")
_TOKEN = re.compile(r"[^\s\u2026]+")
_SIGN = r"[!-$&-/:-@\[-`{-~\u00a1\u00ab\u00bb\u00bf\u2018-\u201f]"
_EDGE = re.compile(rf"^{_SIGN}+|{_SIGN}+$")
_PLAIN_HYPHENS = str.maketrans({"\u2010": "-", "\u2011": "-", "\u2044": "/"})
_READ_ALONE = re.compile(r"[^\w]|\d|^o[CFK]$|^[IVXLCDM]{2,}$")
"""A word of nothing but letters is rather translated than copied: "nº" reads as "no"."""


def held_for_characters(shown: ModelText, source: str) -> re.Pattern[str] | None:
    """From the first dot on where an ellipsis may be one, else all where a word may change."""
    del shown
    if unicodedata.is_normalized("NFKC", source):
        return None
    if _FIRM_SPACE.search(source) or any(_tokens(source)):
        return WHOLE
    return _DOT if _ELLIPSIS in source else None


def restore_characters(pair: FinishedPair) -> Iterator[Edit]:
    """Ellipses, words, and spaces, as the source has them."""
    yield from _gaps(pair)
    if unicodedata.is_normalized("NFKC", pair.source):
        return
    if _ELLIPSIS in pair.source and not _DOTS.search(pair.source):
        for match in _DOTS.finditer(pair.target):
            yield Edit(*match.span(), _ELLIPSIS)
    yield from _words(pair)
    yield from _spaces(pair)


def _gaps(pair: FinishedPair) -> Iterator[Edit]:
    """Characters that were carried hang on a word, or stand apart, as in the source."""
    for item in pair.carried:
        if item.kind or not item.target or not item.text.strip():
            continue
        (first, last), (start, end) = item.source, item.target
        before, behind = pair.source[:first], pair.source[last:]
        written, following = pair.target[:start], pair.target[end:]
        if before[-1:].isalnum() and written.endswith(" "):
            yield Edit(len(written.rstrip(" ")), start, "")
        elif before[-1:].isspace() and written[-1:].isalnum():
            yield Edit(start, start, " ")
        if behind[:1].isspace() and following[:1].isalnum():
            yield Edit(end, end, " ")


def _tokens(source: str) -> Iterator[tuple[str, str]]:
    """Words of the source that are written plainly otherwise, and how."""
    for match in _TOKEN.finditer(source):
        token = _EDGE.sub("", match[0])
        plain = unicodedata.normalize("NFKC", token).translate(_PLAIN_HYPHENS)
        if plain != unicodedata.normalize("NFC", token) and _READ_ALONE.search(plain):
            yield token, plain


def _words(pair: FinishedPair) -> Iterator[Edit]:
    at: dict[str, int] = {}
    for token, plain in _tokens(pair.source):
        if _whole(plain, pair.source):
            continue
        found = re.compile(_bounded(plain)).search(pair.target, at.get(plain, 0))
        if found:
            at[plain] = found.end()
            yield Edit(*found.span(), token)


def _whole(word: str, text: str) -> bool:
    return re.search(_bounded(word), text) is not None


def _bounded(word: str) -> str:
    return rf"(?<!\w){re.escape(word)}(?!\w)"


def _spaces(pair: FinishedPair) -> Iterator[Edit]:
    """At figures that stand in both texts: before them, behind them, or between two of them."""
    behind = 0
    for match in _FIRM_SPACE.finditer(pair.source):
        before = re.search(r"\S*$", pair.source[: match.start()])
        after = re.match(r"\S*", pair.source[match.end() :])
        left = before[0] if before else ""
        right = after[0].rstrip(".,;:!?)") if after else ""
        anchors = [
            rf"(?<!\w){re.escape(left)}" if _has_figure(left) else "",
            rf"{re.escape(right)}(?!\w)" if _has_figure(right) else "",
        ]
        if not any(anchors):
            continue
        first = f"({anchors[0]})" if anchors[0] else r"(\S)"
        found = re.compile(f"{first} (?={anchors[1]})").search(pair.target, behind)
        if found:
            behind = found.end()
            yield Edit(found.end() - 1, found.end(), match[0])


def _has_figure(text: str) -> bool:
    return any(map(str.isdigit, text))
