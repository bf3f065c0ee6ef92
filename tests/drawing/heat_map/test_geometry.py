"""Where cells and words lie."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QSize

from s2s_desktop.drawing.heat_map.geometry import MapGeometry
from s2s_desktop.drawing.heat_map.grid import Grid
from s2s_desktop.drawing.selection import Selection

AT_START = QPoint(0, 0)


@pytest.fixture
def geometry() -> MapGeometry:
    """4 source words over 3 target words, cells of 20 × 10 pixels from (50, 40)."""
    return MapGeometry(Grid(3, 4), QSize(20, 10), 12, 50, 40)


@pytest.mark.parametrize(
    ("x", "y", "places"),
    [
        (50, 40, Selection(0, 0)),
        (129, 69, Selection(3, 2)),
        (75, 55, Selection(1, 1)),
        (10, 55, Selection(target=1)),
        (75, 39, Selection(source=1)),
        (130, 55, None),
        (75, 70, None),
        (10, 10, None),
    ],
)
def test_what_lies_where(geometry: MapGeometry, x: int, y: int, places: Selection | None) -> None:
    assert geometry.places_at(QPoint(x, y), AT_START) == places


def test_every_cell_is_found_again(geometry: MapGeometry) -> None:
    for scroll in (AT_START, QPoint(13, 7)):
        for source, target in itertools.product(range(4), range(3)):
            place = geometry.cell(Selection(source, target), scroll).center()
            if place.x() >= geometry.row_header_px and place.y() >= geometry.column_header_px:
                assert geometry.places_at(place, scroll) == Selection(source, target)


def test_words_stand_beside_their_row_and_above_their_column(geometry: MapGeometry) -> None:
    row, column = geometry.row_word(1, AT_START), geometry.column_word(2, AT_START)
    assert (row.top(), row.bottom()) == (50, 60)
    assert row.right() < 50
    assert (column.left(), column.right()) == (90, 110)
    assert column.bottom() < 40


def test_mirrored_columns_begin_at_the_right() -> None:
    geometry = MapGeometry(Grid(3, 4, mirrored=True), QSize(20, 20), 12, 50, 40)
    assert geometry.cell(Selection(0, 0), AT_START).left() == 110
    assert geometry.places_at(QPoint(115, 45), AT_START) == Selection(0, 0)


def test_only_visible_rows_and_columns_are_named(geometry: MapGeometry) -> None:
    assert geometry.visible_rows(height_px=55, scroll=QPoint(0, 12)) == range(1, 3)
    assert geometry.visible_columns(width_px=85, scroll=QPoint(5, 0)) == range(2)
    assert geometry.visible_columns(width_px=86, scroll=QPoint(5, 0)) == range(3)
    assert geometry.visible_columns(width_px=45, scroll=QPoint(5, 0)) == range(0)
