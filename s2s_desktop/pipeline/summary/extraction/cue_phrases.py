"""Words and pairs of words of a sentence, as the extractor counts them."""

from __future__ import annotations

import re
from itertools import pairwise

_TOKEN = re.compile(r"[^\W\d_]+|\d+|[?!:%$]")
_BEGINNING = 3


def cue_phrases(text: str) -> list[str]:
    """Words, pairs of neighbours, and the first words once more as such; a number is `0`."""
    words = ["0" if word[0].isdigit() else word for word in _TOKEN.findall(text.lower())]
    pairs = [f"{a} {b}" for a, b in pairwise(words)]
    beginning = [f"^{phrase}" for phrase in words[:_BEGINNING] + pairs[:1]]
    return words + pairs + beginning
