"""Words as they are searched: without case and accents, in every script."""

from __future__ import annotations

import re
import unicodedata

_WITHOUT_SPACES = re.compile(
    "([\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff"  # Thai, Lao, Burmese, Khmer
    "\u3005-\u3007\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\U00020000-\U0003ffff])"  # kana, Han
)
"""Scripts that put no space between words: each character is a word of the index, and what is
searched a sequence of them."""

_ALIKE = str.maketrans({"ø": "o", "ł": "l", "đ": "d", "ð": "d", "ı": "i", "æ": "ae", "œ": "oe"})
"""Letters that are no accented ones to Unicode, but to who looks for them."""

_WORD = re.compile(r"\w+")


def folded(text: str) -> str:
    """`text` as it is put into the index."""
    if text.isascii():
        return text.lower()
    apart = unicodedata.normalize("NFKD", text)
    bare = "".join(char for char in apart if not unicodedata.combining(char))
    return _WITHOUT_SPACES.sub(r" \1 ", bare.casefold().translate(_ALIKE))


def expression(searched: str) -> str:
    """What is asked of the index for what a user has typed so far; empty for nothing.

    Every word must be there, and may be the beginning of one.
    """
    asked = []
    for word in searched.split():
        pieces = _WORD.findall(folded(word))
        if pieces:
            asked.append('"' + " ".join(pieces) + '" *')
    return " AND ".join(asked)
