"""What is looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Query:
    """A text to find; capitals and small letters are the same unless `match_case`."""

    text: str
    match_case: bool = False
    whole_words: bool = False

    def hits(self, text: str) -> list[tuple[int, int]]:
        """Where it stands in `text`, as ranges of characters that do not overlap."""
        if not self.text:
            return []
        pattern = re.escape(self.text)
        if self.whole_words:
            # Not \b: what is looked for may begin or end with a sign.
            pattern = rf"(?<!\w){pattern}(?!\w)"
        flags = re.NOFLAG if self.match_case else re.IGNORECASE
        return [found.span() for found in re.finditer(pattern, text, flags)]
