"""Where cells and words lie."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtCore import QPoint, QSize
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.map_geometry import MapGeometry, fitted, unfolded
from s2s_desktop.drawing.map_words import MapWords, WordWidths
from s2s_desktop.drawing.selection import Grid, Selection

AT_START = QPoint(0, 0)


@pytest.fixture
def geometry() -> MapGeometry:
    """4 source words over 3 target words, cells of 20 pixels from (50, 40)."""
    return MapGeometry(Grid(3, 4), 20, 12, 50, 40, 10)


@pytest.fixture
def widths(qtbot: QtBot) -> WordWidths:
    """Of the usual font; a font needs the application that `qtbot` makes."""
    return WordWidths(QFont())


def words(columns: int, rows: int, letters: int = 5) -> MapWords:
    """Words of so many letters."""
    return MapWords(("m" * letters,) * columns, ("m" * letters,) * rows)


@pytest.mark.parametrize(
    ("x", "y", "selection"),
    [
        (50, 40, Selection(0, 0)),
        (129, 99, Selection(3, 2)),
        (75, 65, Selection(1, 1)),
        (10, 65, Selection(target=1)),
        (75, 39, Selection(source=1)),
        (130, 65, None),
        (75, 100, None),
        (10, 10, None),
    ],
)
def test_what_lies_where(
    geometry: MapGeometry, x: int, y: int, selection: Selection | None
) -> None:
    assert geometry.selection_at(QPoint(x, y), AT_START) == selection


def test_every_cell_is_found_again(geometry: MapGeometry) -> None:
    for scroll in (AT_START, QPoint(13, 27)):
        for source, target in itertools.product(range(4), range(3)):
            place = geometry.cell(Selection(source, target), scroll).center()
            if place.x() >= geometry.row_header_px and place.y() >= geometry.column_header_px:
                assert geometry.selection_at(place, scroll) == Selection(source, target)


def test_source_words_are_found_along_their_lean(geometry: MapGeometry) -> None:
    # GIVEN the last word, which leans to the right by half of what it rises
    foot = geometry.column_foot(3, AT_START).toPoint()
    # THEN it is found high up and beyond its column too
    assert geometry.selection_at(foot + QPoint(15, -26), AT_START) == Selection(source=3)
    assert geometry.selection_at(foot + QPoint(0, -26), AT_START) == Selection(source=2)


def test_mirrored_columns_begin_at_the_right() -> None:
    geometry = MapGeometry(Grid(3, 4, mirrored=True), 20, 12, 50, 40, 10)
    assert geometry.cell(Selection(0, 0), AT_START).left() == 110
    assert geometry.selection_at(QPoint(115, 45), AT_START) == Selection(0, 0)


def test_only_visible_rows_and_columns_are_named(geometry: MapGeometry) -> None:
    assert geometry.visible_rows(height_px=75, scroll=QPoint(0, 25)) == range(1, 3)
    assert geometry.visible_places(width_px=85, scroll=QPoint(5, 0)) == range(2)
    assert geometry.visible_places(width_px=86, scroll=QPoint(5, 0)) == range(3)
    assert geometry.visible_places(width_px=45, scroll=QPoint(5, 0)) == range(0)


@pytest.mark.parametrize("size", [QSize(308, 330), QSize(588, 630)])
@pytest.mark.parametrize("columns", [3, 12, 60])
def test_cells_fit_or_are_legible(widths: WordWidths, size: QSize, columns: int) -> None:
    # WHEN a map is fitted
    geometry = fitted(words(columns, columns), widths, 12, size)
    # THEN it is all in view, or its cells are as small as can be read
    whole = geometry.full_size
    fits = whole.width() <= size.width() and whole.height() <= size.height()
    assert fits or geometry.cell_px == 15
    assert 15 <= geometry.cell_px <= 40
    assert fits == (columns < 60)


def test_cells_keep_their_size_while_rows_come(widths: WordWidths) -> None:
    sizes = {fitted(words(12, n), widths, 12, QSize(308, 330)).cell_px for n in range(1, 13)}
    assert len(sizes) == 1


def test_long_words_leave_room_for_cells(widths: WordWidths) -> None:
    geometry = fitted(words(5, 5, letters=80), widths, 12, QSize(300, 300))
    assert geometry.row_header_px <= 110
    assert geometry.column_header_px <= 110


def test_a_picture_has_room_for_every_word(widths: WordWidths) -> None:
    # GIVEN words of 80 letters
    long = words(5, 5, letters=80)
    width_px = widths.of(long.sources)[0]
    # WHEN they are laid out for a picture
    geometry = unfolded(long, widths, 12)
    # THEN rows and slanted columns have room, and the last column does not stick out
    assert geometry.row_header_px > width_px
    assert geometry.word_length_px > width_px
    assert geometry.full_size.width() > geometry.column_foot(4, AT_START).x() + width_px / 2


def test_each_word_is_as_wide_as_the_font_says(widths: WordWidths) -> None:
    assert widths.of(("mm", "m", "mm")) == pytest.approx([24, 12, 24], rel=0.5)
    assert widths.of(("🙂", "\ud800", "שלום"))[2] > 0
