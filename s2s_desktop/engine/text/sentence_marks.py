"""Marks of sentences: what stands between words and is aligned with its own kind alone."""

from __future__ import annotations

_MARKS = frozenset(".,;:!?¿¡…—–\"'“”„‘’‚«»‹›()[]{}。、，；：！？「」『』（）")


def is_mark(word: str) -> bool:
    """Whether a word is nothing but marks of sentences, quotations and brackets.

    A percent sign or a hyphen is a word: it has a meaning that is translated.
    """
    return all(character in _MARKS for character in word)
