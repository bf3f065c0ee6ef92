"""Names of files can be longer than any line: in a sentence, their middle is left out."""

from __future__ import annotations

import re

_HEAD_CHARS = 36
_TAIL_CHARS = 20
# A path is broken at its separators.
_TOO_LONG = re.compile(rf"[^\s/\\]{{{_HEAD_CHARS + _TAIL_CHARS + 2},}}")


def with_cut_words(text: str) -> str:
    """`text`, with an ellipsis in words that would make the window wider than the screen."""
    return _TOO_LONG.sub(lambda word: f"{word[0][:_HEAD_CHARS]}…{word[0][-_TAIL_CHARS:]}", text)
