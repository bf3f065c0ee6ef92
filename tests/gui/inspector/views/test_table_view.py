"""The table of words, with the mouse and with keys."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.word_scores import WordScore
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.table_view import TableView
from s2s_desktop.pipeline.messages import SegmentWarning
from tests.gui.inspector.hands import click, view_of

SCORES = WordScore(0.9, 0.5), WordScore(0.75, 0.25), WordScore(0.25, 2.0)


@pytest.fixture
def table(panel: AlignmentPanel, house: SegmentAlignment) -> TableView:
    """The table of a sentence whose first word is warned of."""
    warned = SegmentWarning("invented", None, (0, 1), ("a",))
    panel.show_segment(replace(house, scores=SCORES, warnings=(warned,)))
    return view_of(panel, TableView)


def words(view: TableView) -> list[str]:
    return [row.word for row in view.layout_now.rows]


def heading(view: TableView, column: int) -> QPoint:
    return QPoint(round(view.layout_now.columns.all[column][1]) - 4, 6)


def test_a_click_on_a_heading_sorts_and_another_takes_that_back(table: TableView) -> None:
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=heading(table, 1))
    assert words(table) == ["branca", "casa", "a"]
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=heading(table, 1))
    assert words(table) == ["a", "casa", "branca"]


def test_the_menu_sorts_and_filters_and_the_field_filters(table: TableView) -> None:
    by_name = {action.text(): action for action in table.bar.menu.actions()}
    by_name["Alphabetically"].trigger()
    assert words(table) == ["a", "branca", "casa"]
    next(a for a in table.bar.menu.actions() if a.text() == "Worth a look").trigger()
    assert words(table) == ["a", "branca"]
    assert table.bar.button.text() == "Worth a look"
    QTest.keyClicks(table.bar.field, "whi")
    assert words(table) == ["branca"]


def test_keys_go_along_the_lines_and_pin(panel: AlignmentPanel, table: TableView) -> None:
    QTest.keyClick(table, Qt.Key.Key_Down)
    QTest.keyClick(table, Qt.Key.Key_Down)
    assert panel.inspection.spot.pointed == Selection(target=1)
    assert panel.foot.spot.full_text.endswith("70 % · probability 75 %, entropy 0.25")
    QTest.keyClick(table, Qt.Key.Key_End)
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert panel.inspection.spot.pinned == Selection(target=2)


def test_a_warning_is_said_in_the_foot(panel: AlignmentPanel, table: TableView) -> None:
    click(table, Selection(target=0))
    assert "perhaps it was made up" in panel.foot.spot.full_text


def test_it_is_copied_as_text(table: TableView) -> None:
    QTest.keyClick(table, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    copied = QGuiApplication.clipboard().text().splitlines()
    assert copied[0].split("\t")[0] == "Word"
    assert copied[3].split("\t") == ["branca", "0.250", "2.00", "white 0.50"]


def test_a_picture_has_all_lines_and_says_how_to_read_it(table: TableView) -> None:
    drawing = table.drawn()
    assert drawing.size.height() > 3 * table.layout_now.line_px
    assert "nats" in drawing.notes[0]
