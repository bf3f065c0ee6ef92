"""How far two texts are the same, from the beginning and from the end."""

from __future__ import annotations


def common_ends(one: str, other: str) -> tuple[int, int]:
    """So many characters are the same at the beginning, and so many behind them at the end."""
    head = _common_start(one, other)
    least = min(len(one), len(other)) - head
    tail = _common_start(one[::-1][:least], other[::-1][:least])
    return head, tail


def _common_start(one: str, other: str) -> int:
    same, differs = 0, min(len(one), len(other)) + 1
    while differs - same > 1:
        middle = (same + differs) // 2
        if one[same:middle] == other[same:middle]:
            same = middle
        else:
            differs = middle
    return same
