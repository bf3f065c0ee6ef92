"""Moving over the map with the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from s2s_desktop.drawing.selection import Grid, Selection, moved

Key = Qt.Key


def test_a_spot_names_a_word() -> None:
    with pytest.raises(ValueError, match="source word"):
        Selection()


@pytest.mark.parametrize(
    ("key", "whole", "start", "end"),
    [
        (Key.Key_Right, False, Selection(1, 1), Selection(2, 1)),
        (Key.Key_Up, False, Selection(1, 1), Selection(1, 0)),
        # from the first column and row into the headers, and back
        (Key.Key_Left, False, Selection(0, 1), Selection(None, 1)),
        (Key.Key_Right, False, Selection(None, 1), Selection(0, 1)),
        (Key.Key_Up, False, Selection(2, 0), Selection(2, None)),
        (Key.Key_Down, False, Selection(2, None), Selection(2, 0)),
        # no further
        (Key.Key_Right, False, Selection(3, 1), Selection(3, 1)),
        (Key.Key_Down, False, Selection(3, 9), Selection(3, 9)),
        (Key.Key_Left, False, Selection(0, None), Selection(0, None)),
        (Key.Key_Up, False, Selection(None, 0), Selection(None, 0)),
        # far
        (Key.Key_Home, False, Selection(2, 5), Selection(0, 5)),
        (Key.Key_End, False, Selection(2, 5), Selection(3, 5)),
        (Key.Key_Home, True, Selection(2, 5), Selection(0, 0)),
        (Key.Key_End, True, Selection(2, 5), Selection(3, 9)),
        (Key.Key_PageDown, False, Selection(2, 1), Selection(2, 5)),
        (Key.Key_PageDown, False, Selection(2, 8), Selection(2, 9)),
        (Key.Key_PageUp, False, Selection(2, 2), Selection(2, 0)),
        (Key.Key_Down, False, None, Selection(0, 0)),
    ],
)
def test_moves(key: Key, whole: bool, start: Selection | None, end: Selection) -> None:
    assert moved(start, key, Grid(rows=10, columns=4), 4, whole) == end


def test_left_is_left_on_the_screen_when_the_source_is_mirrored() -> None:
    # GIVEN a map whose source word 0 stands at the right
    grid = Grid(rows=2, columns=4, mirrored=True)
    # THEN the left arrow goes on in the text, and from the last word into the header
    assert moved(Selection(0, 1), Key.Key_Left, grid, 1, False) == Selection(1, 1)
    assert moved(Selection(3, 1), Key.Key_Left, grid, 1, False) == Selection(None, 1)
    assert moved(Selection(2, 1), Key.Key_Home, grid, 1, False) == Selection(3, 1)


def test_without_target_words_the_keys_stay_in_the_header() -> None:
    grid = Grid(rows=0, columns=3)
    assert moved(None, Key.Key_Down, grid, 4, False) == Selection(0, None)
    assert moved(Selection(0, None), Key.Key_Down, grid, 4, False) == Selection(0, None)
    assert moved(Selection(0, None), Key.Key_PageDown, grid, 4, False) == Selection(0, None)
    assert moved(Selection(0, None), Key.Key_End, grid, 4, True) == Selection(2, None)
    assert moved(None, Key.Key_Down, Grid(rows=0, columns=0), 4, False) is None
