"""When two wordings of a sentence really differ."""

from __future__ import annotations

import re


def words_of(text: str) -> tuple[str, ...]:
    """What a wording says, whatever its capitals and punctuation."""
    return tuple(re.findall(r"\w+", text.casefold()))
