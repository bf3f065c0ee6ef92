"""How large cells are, and whether words stand beside them."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QSize
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.heat_map.fitting import fitted, legible_cell_px, unfolded
from s2s_desktop.drawing.painting import sized
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths

FONT_PX = 13
PANEL, LOW_PANEL, LARGE = QSize(298, 560), QSize(1240, 220), QSize(700, 760)


@pytest.fixture
def widths(qtbot: QtBot) -> WordWidths:
    """Of the usual font; a font needs the application that `qtbot` makes."""
    return WordWidths(sized(QFont(), FONT_PX))


def words(columns: int, rows: int, letters: int = 5) -> ShownWords:
    """Words of so many letters."""
    word = "m" * letters
    return ShownWords(tuple(range(columns)), tuple(range(rows)), (word,) * columns, (word,) * rows)


@pytest.mark.parametrize("view", [PANEL, LOW_PANEL, LARGE])
@pytest.mark.parametrize("count", [3, 12, 28, 50])
def test_all_of_the_map_is_in_view(widths: WordWidths, view: QSize, count: int) -> None:
    geometry = fitted(words(count, count), widths, FONT_PX, view)
    assert geometry.full_size.width() <= view.width()
    assert geometry.full_size.height() <= view.height()
    assert geometry.cell_size.width() >= 4


def test_cells_become_no_smaller_than_4_pixels(widths: WordWidths) -> None:
    geometry = fitted(words(200, 200), widths, FONT_PX, PANEL)
    assert geometry.cell_size == QSize(4, 4)
    assert not geometry.labels_rows
    assert not geometry.labels_columns


def test_few_words_stand_beside_rows_and_columns(widths: WordWidths) -> None:
    geometry = fitted(words(5, 5), widths, FONT_PX, PANEL)
    assert geometry.labels_rows
    assert geometry.labels_columns
    assert geometry.cell_size.width() == geometry.cell_size.height()


def test_a_tall_view_keeps_the_words_of_the_rows(widths: WordWidths) -> None:
    geometry = fitted(words(26, 26), widths, FONT_PX, PANEL)
    assert (geometry.labels_rows, geometry.labels_columns) == (True, False)
    assert geometry.cell_size.height() >= legible_cell_px(FONT_PX) > geometry.cell_size.width()


def test_a_low_view_keeps_the_words_of_the_columns(widths: WordWidths) -> None:
    geometry = fitted(words(26, 26), widths, FONT_PX, LOW_PANEL)
    assert (geometry.labels_rows, geometry.labels_columns) == (False, True)
    assert geometry.cell_size.width() >= legible_cell_px(FONT_PX) > geometry.cell_size.height()


def test_cells_keep_their_size_while_rows_come(widths: WordWidths) -> None:
    sizes = {fitted(words(12, n), widths, FONT_PX, PANEL).cell_size.width() for n in range(1, 13)}
    assert len(sizes) == 1


def test_a_size_that_is_zoomed_to_is_kept_and_tells_whether_words_are_there(
    widths: WordWidths,
) -> None:
    many = words(60, 60)
    small, large = (fitted(many, widths, FONT_PX, PANEL, cell_px) for cell_px in (8, 20))
    assert (small.cell_size, small.labels_rows) == (QSize(8, 8), False)
    assert (large.cell_size, large.labels_rows) == (QSize(20, 20), True)


def test_larger_text_asks_for_larger_cells(widths: WordWidths, qtbot: QtBot) -> None:
    large = WordWidths(sized(QFont(), 2 * FONT_PX))
    assert fitted(words(8, 8), widths, FONT_PX, PANEL).labels_columns
    assert not fitted(words(8, 8), large, 2 * FONT_PX, PANEL).labels_columns


def test_long_words_leave_room_for_cells(widths: WordWidths) -> None:
    geometry = fitted(words(5, 5, letters=80), widths, FONT_PX, QSize(300, 300))
    assert geometry.row_header_px <= 110
    assert geometry.column_header_px <= 110


def test_a_picture_has_room_for_every_word(widths: WordWidths) -> None:
    # GIVEN words of 80 letters
    long = words(5, 5, letters=80)
    width_px = widths.of(long.source_texts)[0]
    # WHEN they are laid out for a picture
    geometry = unfolded(long, widths, FONT_PX)
    # THEN rows and columns have room for them
    assert geometry.row_header_px > width_px
    assert geometry.column_header_px > width_px
