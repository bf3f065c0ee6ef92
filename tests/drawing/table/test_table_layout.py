"""Where lines and columns of the table stand."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QPoint, QSize
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Text
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from s2s_desktop.drawing.table.layout import Headings, TableLayout, table
from s2s_desktop.drawing.table.rows import rows_of
from s2s_desktop.drawing.word_scores import WordScore
from tests.drawing.pictures import FONT_PX, font, of_kind, scene, words_of

HEADINGS = Headings("Word", "Prob.", "Entropy", "From")
PANEL = QSize(278, 500)
START = QPoint(0, 0)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def laid_out(alignment: SegmentAlignment, view: QSize | None = PANEL) -> TableLayout:
    rows = rows_of(alignment, ShownWords.of(alignment))
    return table(rows, HEADINGS, "text", WordWidths(font()), FONT_PX, view)


def test_columns_fit_into_a_narrow_panel_and_do_not_meet(long_sentence: SegmentAlignment) -> None:
    columns = laid_out(long_sentence).columns.all
    assert columns[-1][1] <= PANEL.width()
    assert all(one[1] < two[0] for one, two in pairwise(columns))


def test_only_lines_that_are_seen_are_drawn(long_sentence: SegmentAlignment) -> None:
    drawn = words_of(laid_out(long_sentence).shapes(scene(long_sentence, PANEL)))
    assert "target0" in drawn
    assert len(drawn) < 120


def test_a_line_is_found_where_it_stands(house: SegmentAlignment) -> None:
    layout = laid_out(house)
    for target in range(3):
        area = layout.area_of(Selection(target=target), START)
        assert layout.selection_at(area.center().toPoint(), START) == Selection(target=target)
    assert layout.selection_at(QPoint(20, 4), START) is None
    assert layout.heading_at(QPoint(20, 4)) == "word"
    assert layout.heading_at(QPoint(round(layout.columns.entropy[1]), 4)) == "entropy"
    assert layout.heading_at(QPoint(20, 80)) is None


def test_weights_are_said_where_there_is_room(house: SegmentAlignment) -> None:
    wide = words_of(laid_out(house, None).shapes(scene(house, QSize(600, 400))))
    assert "house 70\N{NO-BREAK SPACE}%" in wide
    long = replace(house, source_text="the " + "w" * 40 + " house")
    long = replace(long, source_words=((0, 3), (4, 44), (45, 50)))
    narrow = words_of(laid_out(long).shapes(scene(long, PANEL)))
    assert "house" in narrow
    assert laid_out(long).cut(Selection(target=2))


def test_the_bar_is_as_long_as_the_word_was_likely(house: SegmentAlignment) -> None:
    scored = replace(house, scores=(WordScore(1.0), WordScore(0.5), None))
    shapes = list(laid_out(scored).shapes(scene(scored, PANEL)))
    bars = [box.area.width() for box in of_kind(shapes, Box) if box.area.height() == 3]
    assert bars[1] == pytest.approx(bars[0] / 2)
    assert [text.text for text in of_kind(shapes, Text)].count("–") == 4  # unknown figures


def test_a_very_narrow_panel_has_no_room_for_entropies(house: SegmentAlignment) -> None:
    narrow = QSize(200, 400)
    layout = laid_out(house, narrow)
    assert layout.columns.partners[1] <= narrow.width()
    assert not layout.columns.has_entropy
    assert "Entropy" not in words_of(layout.shapes(scene(house, narrow)))
