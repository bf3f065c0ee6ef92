"""Whether a line break ends a sentence or only a line."""

from __future__ import annotations

_ENDS = ".!?:;…"


def is_line_end(before: str) -> bool:
    """Whether a break behind `before` is a line end of the text: where a sentence ends there, or
    nothing was said yet. Elsewhere it is something within a sentence."""
    said = before.rstrip()
    return not said or said[-1] in _ENDS
