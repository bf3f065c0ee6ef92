"""What two texts have in common at their ends."""

from __future__ import annotations

import pytest

from s2s_desktop.gui.text.common_ends import common_ends


@pytest.mark.parametrize(
    ("one", "other", "ends"),
    [
        ("same", "same", (4, 0)),
        ("one two three", "one too three", (5, 7)),
        ("", "new", (0, 0)),
        ("abab", "ab", (2, 0)),
        ("aaa", "aaaa", (3, 0)),
        ("start end", "other end", (0, 4)),
    ],
)
def test_both_ends_are_measured(one: str, other: str, ends: tuple[int, int]) -> None:
    assert common_ends(one, other) == ends
