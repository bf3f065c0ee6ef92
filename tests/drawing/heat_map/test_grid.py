"""Moving over the map with the keys."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from s2s_desktop.drawing.heat_map.grid import Grid, moved, next_link
from s2s_desktop.drawing.selection import Selection

Key = Qt.Key
GRID = Grid(rows=10, columns=4)
LINKS = (Selection(0, 0), Selection(2, 1), Selection(1, 2), Selection(1, 3))


def test_a_spot_names_a_word() -> None:
    with pytest.raises(ValueError, match="source word"):
        Selection()


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Key.Key_Right, Selection(1, 1), Selection(2, 1)),
        (Key.Key_Up, Selection(1, 1), Selection(1, 0)),
        # from the first column and row into the headers, and back
        (Key.Key_Left, Selection(0, 1), Selection(None, 1)),
        (Key.Key_Right, Selection(None, 1), Selection(0, 1)),
        (Key.Key_Up, Selection(2, 0), Selection(2, None)),
        (Key.Key_Down, Selection(2, None), Selection(2, 0)),
        # no further
        (Key.Key_Right, Selection(3, 1), Selection(3, 1)),
        (Key.Key_Down, Selection(3, 9), Selection(3, 9)),
        (Key.Key_Left, Selection(0, None), Selection(0, None)),
        (Key.Key_Up, Selection(None, 0), Selection(None, 0)),
        # far
        (Key.Key_Home, Selection(2, 5), Selection(0, 0)),
        (Key.Key_End, Selection(2, 5), Selection(3, 9)),
        (Key.Key_PageDown, Selection(2, 1), Selection(2, 5)),
        (Key.Key_PageDown, Selection(2, 8), Selection(2, 9)),
        (Key.Key_PageUp, Selection(2, 2), Selection(2, 0)),
        (Key.Key_Down, None, Selection(0, 0)),
    ],
)
def test_from_cell_to_cell(key: Key, start: Selection | None, end: Selection) -> None:
    assert moved(start, key, GRID, 4) == end


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Key.Key_Down, None, Selection(0, 0)),
        (Key.Key_Down, Selection(0, 0), Selection(2, 1)),
        (Key.Key_Down, Selection(2, 1), Selection(1, 2)),
        (Key.Key_Up, Selection(1, 2), Selection(2, 1)),
        # across: along the source words, those of one column from above
        (Key.Key_Right, Selection(0, 0), Selection(1, 2)),
        (Key.Key_Right, Selection(1, 2), Selection(1, 3)),
        (Key.Key_Right, Selection(1, 3), Selection(2, 1)),
        (Key.Key_Left, Selection(2, 1), Selection(1, 3)),
        # from a word or an empty cell
        (Key.Key_Down, Selection(None, 1), Selection(2, 1)),
        (Key.Key_Down, Selection(3, 1), Selection(1, 2)),
        # no further, and far
        (Key.Key_Down, Selection(1, 3), Selection(1, 3)),
        (Key.Key_Up, Selection(0, 0), Selection(0, 0)),
        (Key.Key_End, Selection(0, 0), Selection(1, 3)),
        (Key.Key_Home, Selection(1, 3), Selection(0, 0)),
    ],
)
def test_from_link_to_link(key: Key, start: Selection | None, end: Selection) -> None:
    assert next_link(start, key, GRID, LINKS) == end


def test_without_links_nothing_is_gone_to() -> None:
    assert next_link(None, Key.Key_Down, GRID, ()) is None


def test_left_is_left_on_the_screen_when_the_source_is_mirrored() -> None:
    # GIVEN a map whose source word 0 stands at the right
    grid = Grid(rows=2, columns=4, mirrored=True)
    # THEN the left arrow goes on in the text, and from the last word into the header
    assert moved(Selection(0, 1), Key.Key_Left, grid) == Selection(1, 1)
    assert moved(Selection(3, 1), Key.Key_Left, grid) == Selection(None, 1)
    assert moved(Selection(2, 1), Key.Key_Home, grid) == Selection(3, 0)
    assert next_link(Selection(0, 0), Key.Key_Left, grid, LINKS[:3]) == Selection(1, 2)


def test_without_target_words_the_keys_stay_in_the_header() -> None:
    grid = Grid(rows=0, columns=3)
    assert moved(None, Key.Key_Down, grid) == Selection(0, None)
    assert moved(Selection(0, None), Key.Key_Down, grid) == Selection(0, None)
    assert moved(Selection(0, None), Key.Key_PageDown, grid) == Selection(0, None)
    assert moved(Selection(0, None), Key.Key_End, grid) == Selection(2, None)
    assert moved(None, Key.Key_Down, Grid(rows=0, columns=0)) is None
