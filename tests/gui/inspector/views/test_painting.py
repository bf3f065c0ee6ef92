"""What is seen of the map, the key and the focus."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt
from PySide6.QtGui import QColor, QImage, QPaintEvent, QRegion
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.inspection import By
from s2s_desktop.gui.inspector.views.heat_map_view import HeatMap
from s2s_desktop.gui.inspector.views.legend import LegendBar
from tests.gui.inspector.hands import view_of


@pytest.fixture
def heat_map(panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment) -> HeatMap:
    """The map of a panel that shows the house."""
    panel.show_segment(house)
    return heat_map


@pytest.fixture
def legend(qtbot: QtBot) -> LegendBar:
    """The key, as wide as it likes."""
    legend = LegendBar()
    qtbot.addWidget(legend)
    legend.resize(legend.sizeHint())
    legend.show()
    return legend


class PaintedRegion(QObject):
    """Collects where a widget is painted."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.region = QRegion()
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.region = self.region.united(event.region())
        return super().eventFilter(watched, event)


def picture(widget: QWidget) -> QImage:
    return widget.grab().toImage()


def colours(image: QImage, area: QRect) -> set[str]:
    """The colours in a part of an image."""
    return {
        image.pixelColor(x, y).name()
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    }


def cell_area(heat_map: HeatMap, selection: Selection) -> QRect:
    return heat_map.map_geometry.cell(selection, heat_map.scroll_px)


def dark_pixels(image: QImage, area: QRect) -> int:
    """Pixels that are nearly black, as frames and dots are in a light window."""
    return sum(
        image.pixelColor(x, y).lightness() < 40
        for x in range(area.left(), area.right() + 1)
        for y in range(area.top(), area.bottom() + 1)
    )


def test_cells_are_set_apart(heat_map: HeatMap) -> None:
    first = cell_area(heat_map, Selection(0, 0))
    edge = picture(heat_map.viewport()).pixelColor(first.left(), first.center().y())
    assert edge == heat_map.palette().base().color()


def test_source_words_are_painted_above_their_columns(heat_map: HeatMap) -> None:
    header = QRect(
        heat_map.map_geometry.row_header_px, 0, 120, heat_map.map_geometry.column_header_px
    )
    assert dark_pixels(picture(heat_map.viewport()), header) > 30


def test_a_partner_cell_is_framed_and_a_pinned_one_more_so(
    panel: AlignmentPanel, heat_map: HeatMap
) -> None:
    # GIVEN a cell that is not linked, so that it has no dot
    area = cell_area(heat_map, Selection(2, 2)).adjusted(-1, -1, 2, 2)
    plain = dark_pixels(picture(heat_map.viewport()), area)
    # WHEN it is pointed at, then pinned
    panel.inspection.point_at(Selection(2, 2), By.MOUSE)
    pointed = dark_pixels(picture(heat_map.viewport()), area)
    panel.pin(Selection(2, 2))
    pinned = dark_pixels(picture(heat_map.viewport()), area)
    # THEN its frame appears and grows
    assert plain == 0
    assert plain < pointed < pinned


def test_row_and_column_pointed_at_are_lined(panel: AlignmentPanel, heat_map: HeatMap) -> None:
    # GIVEN a cell in neither the row nor the column of another, and one in its row
    beside = cell_area(heat_map, Selection(2, 0)).adjusted(3, 0, -3, 1)
    elsewhere = cell_area(heat_map, Selection(2, 2)).adjusted(3, 3, -3, -3)
    before = picture(heat_map.viewport())
    panel.inspection.point_at(Selection(0, 0), By.MOUSE)
    after = picture(heat_map.viewport())
    assert colours(before, beside) != colours(after, beside)
    assert colours(before, elsewhere) == colours(after, elsewhere)


def test_the_keyboard_focus_is_seen(heat_map: HeatMap, qtbot: QtBot) -> None:
    heat_map.activateWindow()
    qtbot.waitActive(heat_map)
    heat_map.clearFocus()
    without = picture(heat_map.viewport()).pixelColor(1, 100)
    heat_map.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.waitUntil(heat_map.hasFocus)
    focused = picture(heat_map.viewport()).pixelColor(1, 100)
    assert focused == heat_map.palette().accent().color() != without


def test_a_new_row_repaints_from_there_on(
    qtbot: QtBot,
    panel: AlignmentPanel,
    heat_map: HeatMap,
    segment: Callable[..., SegmentAlignment],
) -> None:
    # GIVEN two rows on the screen
    rows = ((0.9, 0.1), (0.1, 0.9), (0.5, 0.5))
    panel.show_segment(segment("widest word", "a b", rows[:2]))
    QApplication.processEvents()
    painted = PaintedRegion(heat_map.viewport())
    # WHEN the third comes
    panel.show_segment(segment("widest word", "a b c", rows))
    # THEN it is painted, and what stands above it is not
    row = cell_area(heat_map, Selection(target=2)).center()
    qtbot.waitUntil(lambda: painted.region.contains(row))
    above = cell_area(heat_map, Selection(target=1)).center()
    assert not painted.region.contains(above)
    assert not painted.region.contains(QPoint(row.x(), 5))


def test_the_key_shows_the_scale(legend: LegendBar) -> None:
    middle = picture(legend).copy(0, legend.height() // 2, legend.width(), 1)
    blues = [QColor(middle.pixel(x, 0)).lightness() for x in range(middle.width())]
    assert len(set(blues)) > 30


def test_a_key_that_does_not_fit_is_left_out(legend: LegendBar) -> None:
    whole = picture(legend)
    legend.resize(legend.width() - 10, legend.height())
    without_dot = picture(legend)
    legend.resize(60, legend.height())
    nothing = picture(legend)
    right = QRect(whole.width() - 30, 0, 15, whole.height())
    assert len(colours(whole, right)) > 1
    assert len(colours(without_dot, right)) == 1
    assert len(colours(nothing, nothing.rect())) == 1


def test_the_key_follows_the_palette(dark: AlignmentPanel, house: SegmentAlignment) -> None:
    dark.show_segment(house)
    legend = view_of(dark, HeatMap).findChild(LegendBar)
    assert legend is not None
    area = QRect(30, legend.height() // 2, 6, 1)
    weakest = {QColor(name).lightness() for name in colours(picture(legend), area)}
    assert max(weakest) < 90


def test_long_words_are_cut_in_headers(
    panel: AlignmentPanel, heat_map: HeatMap, segment: Callable[..., SegmentAlignment]
) -> None:
    # GIVEN a word far too long for a header, and the same with another end
    pictures = []
    for end in ("a", "b"):
        word = "x" * 200 + end
        panel.show_segment(segment(f"{word} b", word, ((0.9, 0.1),)))
        pictures.append(picture(heat_map.viewport()))
    # THEN their ends are not seen, and half of the map is left for cells
    assert pictures[0] == pictures[1]
    assert heat_map.map_geometry.row_header_px < heat_map.viewport().width() / 2
