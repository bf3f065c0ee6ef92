"""The shapes of the heat map."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.heat_map.fitting import fitted
from s2s_desktop.drawing.heat_map.heat_image import HeatImage
from s2s_desktop.drawing.heat_map.layout import HeatLayout
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Cells, Dot, Text
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from tests.drawing.pictures import FONT_PX, colours, font, of_kind, scene, words_of

Segment = Callable[..., SegmentAlignment]
PANEL = QSize(298, 560)
AT_START = QPoint(0, 0)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def laid_out(
    alignment: SegmentAlignment, view: QSize = PANEL, punctuation: bool = True
) -> HeatLayout:
    words, widths = ShownWords.of(alignment, punctuation), WordWidths(font())
    geometry = fitted(words, widths, FONT_PX, view)
    heat = HeatImage(words.sources, words.source_mirrored, colours().scale)
    heat.show_rows([alignment.rows[target] for target in words.targets])
    return HeatLayout(words, geometry, heat.image, widths, FONT_PX)


def test_cells_dots_and_words(house: SegmentAlignment) -> None:
    shapes = list(laid_out(house).shapes(scene(house, PANEL)))
    cells = of_kind(shapes, Cells)[0]
    assert (cells.part.width(), cells.part.height()) == (3, 3)
    assert cells.title(2, 1) == "house → casa 70 %"
    assert cells.title(0, 2) == ""
    assert len(of_kind(shapes, Dot)) == 3
    assert words_of(shapes) == ["a", "casa", "branca", "the", "white", "house"]
    assert [text.upwards for text in of_kind(shapes, Text)] == [False] * 3 + [True] * 3


def test_cells_without_punctuation_are_those_of_their_words(segment: Segment) -> None:
    rows = ((0.9, 0.0, 0.1), (0.0, 1.0, 0.0), (0.2, 0.0, 0.8))
    comma = segment("a , b", "x , y", rows, ((0, 0), (1, 1), (2, 2)), True)
    layout = laid_out(comma, punctuation=False)
    cells = of_kind(layout.shapes(scene(comma, PANEL)), Cells)[0]
    assert cells.title(1, 1) == "b → y 80 %"
    place = layout.area_of(Selection(2, 2), AT_START).center().toPoint()
    assert layout.selection_at(place, AT_START) == Selection(2, 2)
    assert layout.area_of(Selection(source=1), AT_START).isEmpty()


def test_an_empty_cell_frames_the_true_partner(house: SegmentAlignment) -> None:
    layout = laid_out(house)
    shapes = layout.shapes(scene(house, PANEL, pointed=Selection(0, 2)))
    frames = [box.area for box in of_kind(shapes, Box) if box.line == colours().text]
    partner = layout.area_of(Selection(1, 2), AT_START)
    assert [frame.center() for frame in frames] == [partner.adjusted(0.5, 0.5, 0.5, 0.5).center()]


def test_small_cells_have_their_words_at_the_edges_when_pointed_at(
    long_sentence: SegmentAlignment,
) -> None:
    # GIVEN cells of 4 pixels
    layout = laid_out(long_sentence)
    assert words_of(layout.shapes(scene(long_sentence, PANEL))) == []
    # WHEN one in the upper left is pointed at
    pointed = scene(long_sentence, PANEL, pointed=Selection(20, 20))
    shapes = list(layout.shapes(pointed))
    # THEN both words are told, far from it, within the view
    assert sorted(words_of(shapes)) == ["source20", "target20"]
    cell = layout.area_of(Selection(20, 20), AT_START)
    for text in of_kind(shapes, Text):
        assert not text.area.intersects(cell)
        assert text.area.left() >= 0
        assert text.area.right() <= PANEL.width()
        assert text.area.bottom() <= PANEL.height()


def test_labels_of_neighbours_do_not_lie_on_each_other(segment: Segment) -> None:
    source = " ".join(f"source{i}" for i in range(70))
    links = ((30, 0), (31, 0), (32, 0))
    row = tuple(float(30 <= i <= 32) for i in range(70))
    many = segment(source, "target", (row,), links, True)
    layout = laid_out(many)
    shapes = layout.shapes(scene(many, PANEL, pointed=Selection(target=0)))
    areas = [text.area for text in of_kind(shapes, Text) if text.text.startswith("source")]
    assert len(areas) == 3
    assert not any(a.intersects(b) for i, a in enumerate(areas) for b in areas[i + 1 :])


def test_only_visible_cells_and_words_are_drawn(long_sentence: SegmentAlignment) -> None:
    cells = of_kind(laid_out(long_sentence).shapes(scene(long_sentence, PANEL)), Cells)[0]
    assert cells.part.width() < 80
    assert cells.part.height() < 150
