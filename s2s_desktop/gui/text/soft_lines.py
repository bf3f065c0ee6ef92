"""What a text goes through before Qt shows it, and on its way back.

Qt lays out a line as a whole at every keystroke, which takes half a second for one of two
million characters. Such lines are shown in pieces: `SOFT_END` at the end of a shown line
says that the text itself goes on without a line end.
"""

from __future__ import annotations

import re

SOFT_END = "\u2064"  # INVISIBLE PLUS: has no width, and no text needs it
SHOWN_LINE_CHARS = 4000
"""Longer lines are shown in pieces of about this length."""

_LINE_ENDS = re.compile("\r\n|[\r\u2029]")
# Qt keeps frames with the two noncharacters; a NUL is no text.
_UNSHOWABLE = re.compile(f"[\0\ufdd0\ufdd1{SOFT_END}]")
_LONE_SURROGATES = re.compile("[\ud800-\udfff]")
_SOFT_BREAK = re.compile(f"{SOFT_END}\n?")


def clean(text: str) -> str:
    """`text` as Qt can hold it: NULs and Qt's own marks removed, halves of a surrogate pair
    replaced by U+FFFD, every line end a "\\n"."""
    text = _LINE_ENDS.sub("\n", _UNSHOWABLE.sub("", text))
    return _LONE_SURROGATES.sub("\ufffd", text)


def soften(text: str) -> str:
    """`text` with soft breaks in lines that are too long to be shown in one piece."""
    if len(text) <= SHOWN_LINE_CHARS:
        return text
    return "\n".join(_in_pieces(line) for line in text.split("\n"))


def harden(shown: str) -> str:
    """The text itself, from a document's raw text (which ends blocks with U+2029)."""
    text = shown.replace("\u2029", "\n").replace("\u2028", "\n")
    return _SOFT_BREAK.sub("", text) if SOFT_END in text else text


def _in_pieces(line: str) -> str:
    pieces = []
    start = 0
    while len(line) - start > SHOWN_LINE_CHARS:
        end = _good_end(line, start)
        pieces.append(line[start:end])
        start = end
    pieces.append(line[start:])
    return (SOFT_END + "\n").join(pieces)


def _good_end(line: str, start: int) -> int:
    """After the last space that fits, or in the middle of a text that has none."""
    limit = start + SHOWN_LINE_CHARS
    space = line.rfind(" ", start, limit)
    return space + 1 if space >= 0 else limit
