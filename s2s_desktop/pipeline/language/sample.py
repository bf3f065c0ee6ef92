"""What of a text is looked at to find its language."""

from __future__ import annotations

import re

_WHOLE_CHARS = 4_000
"""A longer text is sampled: more of it says no more."""
_STRETCHES = 8

_SUSPECT = re.compile(r"[@/\\{}=_<>|&]|\w\.\w|\d\w|\w\d")
"""In every string for machines, and in few words for people."""
_TAG = re.compile(r"<[^<>]*>")
_MACHINE = re.compile(
    r"""
    ://|@|\bwww\.                     # addresses
    | [\\{}=_<>|]                     # code, tags, placeholders, paths of Windows
    | /.*/|^/                         # paths
    | \w\.\w{2,4}\b                    # file names and domains
    | ^&\w+;$ | \d\D*\d               # entities, figures
    """,
    re.VERBOSE,
)
_WORD = re.compile(r"[^\W\d_]+(?:['’\-][^\W\d_]+)*")
_DENSE = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff]")
"""Scripts that put no spaces between words."""
_DENSE_CHARS_PER_WORD = 2


def sample(text: str) -> str:
    """The words of `text` for people, a few thousand characters from all its parts at most."""
    if len(text) > _WHOLE_CHARS:
        size, step = _WHOLE_CHARS // _STRETCHES, len(text) // _STRETCHES
        text = "\n".join(text[start : start + size] for start in range(0, len(text), step))
    if not _SUSPECT.search(text):
        return text
    text = _TAG.sub(" ", text)
    return " ".join(word for word in text.split() if not _MACHINE.search(word))


def count_words(text: str) -> int:
    """About how many words for people `text` has; of a long one, how many its sample has."""
    shown = sample(text)
    dense = len(_DENSE.findall(shown))
    return len(_WORD.findall(_DENSE.sub(" ", shown))) + -(-dense // _DENSE_CHARS_PER_WORD)
