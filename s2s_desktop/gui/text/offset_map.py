"""Characters of a text and positions in the document that shows it.

Messages count characters (Python string indices). A QTextCursor counts UTF-16 units and the
soft breaks that are shown but not part of the text.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right

from s2s_desktop.gui.text.soft_lines import SOFT_END

_SHIFTING = re.compile(f"[\U00010000-\U0010ffff]|{SOFT_END}[\n\u2029]?")


class OffsetMap:
    """The map of one document, made from its raw text; O(log n) per question."""

    def __init__(self, shown: str) -> None:
        # From character _chars[k] on, a character stands _positions[k] - _chars[k] higher;
        # what makes it so begins at position _starts[k].
        self._chars = array("q", [0])
        self._positions = array("q", [0])
        self._starts = array("q", [0])
        removed = wide = 0
        for match in _SHIFTING.finditer(shown):
            self._starts.append(match.start() + wide)
            if match[0][0] == SOFT_END:
                removed += len(match[0])
            else:
                wide += 1
            self._chars.append(match.end() - removed)
            self._positions.append(match.end() + wide)

    def position(self, char: int) -> int:
        """Where character `char` stands in the document."""
        k = bisect_right(self._chars, char) - 1
        return self._positions[k] + char - self._chars[k]

    def char(self, position: int) -> int:
        """The character at `position`; inside of a wide one or a soft break, its start."""
        k = bisect_right(self._positions, position) - 1
        if k + 1 < len(self._starts):
            position = min(position, self._starts[k + 1])
        return self._chars[k] + position - self._positions[k]


def units(text: str) -> int:
    """Length of `text` in UTF-16 units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def chars_before(text: str, position: int) -> int:
    """How many whole characters of `text` lie before UTF-16 unit `position`."""
    if text.isascii():
        return min(position, len(text))
    before = text.encode("utf-16-le", "surrogatepass")[: 2 * position]
    return len(before.decode("utf-16-le", "ignore"))
