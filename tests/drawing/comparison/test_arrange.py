"""Two translations on both sides of their source."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint
from PySide6.QtGui import QFont

from s2s_desktop.drawing.comparison.arrange import Compared, arrange
from s2s_desktop.drawing.comparison.layout import ComparisonLayout
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import WordWidths


@pytest.fixture
def layout(qapp: object, house: SegmentAlignment) -> ComparisonLayout:
    """ "a casa branca" beside "a casa alva"."""
    font = QFont()
    font.setPixelSize(13)
    other = replace(house, target_text="a casa alva  ")
    return arrange(Compared(house, other, ("One", "Other")), WordWidths(font), 13, 300)


def _cell(layout: ComparisonLayout, column: str, index: int) -> QPoint:
    cell = next(c for c in layout.cells if (c.column, c.index) == (column, index))
    return cell.area.center().toPoint()


def test_what_only_one_says_differs(layout: ComparisonLayout) -> None:
    differing = {(cell.column, cell.index) for cell in layout.cells if cell.differs}
    assert differing == {("one", 2), ("other", 2)}
    assert len(layout.links) == 6


def test_words_are_pointed_at_in_all_three_columns(layout: ComparisonLayout) -> None:
    def at(column: str, index: int) -> Selection | None:
        return layout.selection_at(_cell(layout, column, index), QPoint())

    assert at("one", 1) == Selection(target=1)
    assert at("source", 0) == Selection(source=0)
    assert at("other", 1) == Selection(source=2)  # "casa" is from "house"
    edges = [cell.area for cell in layout.cells]
    assert min(area.left() for area in edges) >= 0
    assert max(area.right() for area in edges) <= 300
