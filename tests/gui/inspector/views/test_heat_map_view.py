"""The map under pointer and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QNativeGestureEvent, QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.heat_map_view import HeatMap
from tests.gui.inspector.hands import (
    click,
    colour_at,
    colours_in,
    first_rows,
    hover,
    picture,
    place_of,
    wheel,
)

Key = Qt.Key
Segment = Callable[..., SegmentAlignment]
NO_KEY, CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier


@pytest.mark.parametrize(
    ("selection", "sources", "targets"),
    [
        (Selection(1, 2), {1}, {2}),
        (Selection(source=2), {2}, {1}),
        (Selection(target=2), {1}, {2}),
        # nothing of "branca" came from "the": what it did come from is marked
        (Selection(0, 2), {1}, {2}),
    ],
)
def test_hovering_finds_the_partners(
    panel: AlignmentPanel,
    heat_map: HeatMap,
    house: SegmentAlignment,
    selection: Selection,
    sources: set[int],
    targets: set[int],
) -> None:
    panel.show_segment(house)
    hover(heat_map, selection)
    assert panel.inspection.spot.pointed == selection
    assert panel.partners == Partners(frozenset(sources), frozenset(targets))


def test_leaving_the_words_forgets_them(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    hover(heat_map, Selection(0, 0))
    QTest.mouseMove(heat_map.viewport(), QPoint(420, 400))
    QApplication.processEvents()
    assert panel.inspection.spot.pointed is None


def test_leaving_the_map_forgets_what_was_hovered(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    hover(heat_map, Selection(0, 0))
    QApplication.sendEvent(heat_map.viewport(), QEvent(QEvent.Type.Leave))
    assert panel.inspection.spot.pointed is None


def test_a_click_pins_and_another_lets_go(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    click(heat_map, Selection(1, 2))
    hover(heat_map, Selection(0, 0))
    assert panel.partners == Partners(frozenset({1}), frozenset({2}), True)
    click(heat_map, Selection(1, 2))
    assert not panel.pinned


def test_a_click_beside_the_map_lets_go(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    click(heat_map, Selection(target=0))
    assert panel.pinned
    QTest.mouseClick(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(420, 400))
    assert not panel.pinned


def test_the_word_pointed_at_stands_out(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    # GIVEN the map without and with a word pointed at
    panel.show_segment(house)
    before = picture(heat_map)
    panel.point_at_target(1)
    after = picture(heat_map)
    # THEN its row header has the accent colour, and the others are as before
    accent = heat_map.palette().accent().color().name()
    for target in range(3):
        row = heat_map.map_geometry.row_word(target, heat_map.scroll_px).toRect()
        assert (accent in colours_in(after, row)) == (target == 1)
        assert (before.copy(row) == after.copy(row)) == (target != 1)


def test_arrows_go_from_link_to_link_and_space_pins(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    selections = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Down, Key.Key_Left, Key.Key_Right):
        QTest.keyClick(heat_map, key)
        selections.append(panel.inspection.spot.pointed)
    assert selections == [
        Selection(0, 0),
        Selection(2, 1),
        Selection(1, 2),
        Selection(0, 0),
        Selection(1, 2),
    ]
    QTest.keyClick(heat_map, Key.Key_Space)
    assert panel.partners == Partners(frozenset({1}), frozenset({2}), True)


def test_with_ctrl_they_go_from_cell_to_cell_and_into_the_headers(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    selections = []
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Left):
        QTest.keyClick(heat_map, key, CTRL)
        selections.append(panel.inspection.spot.pointed)
    assert selections == [
        Selection(0, 0),
        Selection(1, 0),
        Selection(1, 1),
        Selection(0, 1),
        Selection(target=1),
    ]


def test_while_it_grows_they_go_to_the_strongest_weights(
    panel: AlignmentPanel, heat_map: HeatMap, growing_house: SegmentAlignment
) -> None:
    panel.show_segment(growing_house)
    for _ in range(3):
        QTest.keyClick(heat_map, Key.Key_Down)
    assert panel.inspection.spot.pointed == Selection(1, 2)


def test_a_pin_stays_when_the_keys_go_on_and_escape_lets_go(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    click(heat_map, Selection(0, 0))
    QTest.keyClick(heat_map, Key.Key_Down)
    assert panel.inspection.spot.pointed == Selection(2, 1)
    assert panel.partners == Partners(frozenset({0}), frozenset({0}), True)
    QTest.keyClick(heat_map, Key.Key_Escape)
    assert panel.inspection.spot.pointed is None
    assert not panel.pinned


def test_the_whole_sentence_is_in_view_while_it_grows_and_afterwards(
    panel: AlignmentPanel, heat_map: HeatMap, segment: Segment
) -> None:
    # GIVEN a sentence of 60 words
    text = " ".join(f"word{i}" for i in range(60))
    rows = tuple(tuple(float(i == j) for j in range(60)) for i in range(60))
    long = segment(text, text, rows, tuple((i, i) for i in range(60)), True)
    # WHEN it is written word by word
    for count in (1, 20, 45, 60):
        panel.show_segment(first_rows(long, count))
        newest = heat_map.map_geometry.cell(Selection(count - 1, count - 1), heat_map.scroll_px)
        assert heat_map.viewport().rect().contains(newest)
    # THEN all of it is there in the end, in cells that are large enough to see
    panel.show_segment(long)
    assert heat_map.viewport().rect().contains(heat_map.map_geometry.area(heat_map.scroll_px))
    assert heat_map.map_geometry.cell_size.width() >= 4
    assert heat_map.scroll_px == QPoint(0, 0)


def test_a_map_too_large_follows_rows_and_columns_and_returns_to_its_beginning(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN more words than fit at 4 pixels
    for count in range(1, 290, 12):
        panel.show_segment(first_rows(long_sentence, count))
    newest = heat_map.map_geometry.cell(Selection(288, 288), heat_map.scroll_px)
    assert heat_map.viewport().rect().contains(newest)
    # WHEN it is finished
    panel.show_segment(long_sentence)
    # THEN its beginning is in view, where there is something
    assert heat_map.scroll_px == QPoint(0, 0)
    assert colour_at(heat_map, Selection(0, 0)).lightness() < 150


def test_the_cell_walked_to_comes_into_view(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a map far larger than the view
    panel.show_segment(long_sentence)
    heat_map.zoom(8)
    # WHEN the keys go to its end
    QTest.keyClick(heat_map, Key.Key_End)
    # THEN the last cell shows, and in its colour
    assert panel.inspection.spot.pointed == Selection(299, 299)
    cell = heat_map.map_geometry.cell(Selection(299, 299), heat_map.scroll_px)
    assert heat_map.viewport().rect().contains(cell)
    assert colour_at(heat_map, Selection(299, 299)).lightness() < 150
    assert colour_at(heat_map, Selection(298, 299)).lightness() > 220


def test_a_pinned_cell_stays_in_view_in_a_smaller_panel(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    panel.show_segment(long_sentence)
    heat_map.zoom(8)
    last = Selection(299, 299)
    panel.pin(last)
    panel.resize(panel.width() - 90, panel.height() - 150)
    QApplication.processEvents()
    assert heat_map.viewport().rect().contains(heat_map.map_geometry.cell(last, heat_map.scroll_px))


def test_pages(panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment) -> None:
    panel.show_segment(long_sentence)
    heat_map.zoom(8)
    QTest.keyClick(heat_map, Key.Key_Down)
    QTest.keyClick(heat_map, Key.Key_PageDown)
    page = panel.inspection.spot.pointed
    assert page is not None
    assert page.target is not None
    assert 5 < page.target < 40
    QTest.keyClick(heat_map, Key.Key_PageUp)
    assert panel.inspection.spot.pointed == Selection(0, 0)


def test_a_row_appears_for_every_word(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    background = heat_map.palette().base().color()
    panel.show_segment(house)
    places = [place_of(heat_map, Selection(0, row)) for row in range(3)]
    for count in range(4):
        panel.show_segment(first_rows(house, count))
        image = picture(heat_map)
        assert [image.pixelColor(place) != background for place in places] == [
            row < count for row in range(3)
        ]


def test_a_row_that_is_sent_again_replaces_the_first(
    panel: AlignmentPanel, heat_map: HeatMap, segment: Segment
) -> None:
    panel.show_segment(segment("the house", "ca", ((0.9, 0.1),)))
    before = colour_at(heat_map, Selection(0, 0))
    panel.show_segment(segment("the house", "casa", ((0.1, 0.9),)))
    assert colour_at(heat_map, Selection(1, 0)) == before
    assert colour_at(heat_map, Selection(0, 0)).lightness() > before.lightness()


def test_a_reader_who_scrolled_back_is_left_there(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a long sentence scrolled back a little
    panel.show_segment(first_rows(long_sentence, 200))
    heat_map.verticalScrollBar().setValue(120)
    heat_map.horizontalScrollBar().setValue(90)
    # WHEN it grows and is finished
    panel.show_segment(first_rows(long_sentence, 201))
    panel.show_segment(long_sentence)
    # THEN the same rows are in view
    assert heat_map.scroll_px == QPoint(90, 120)


def test_a_pin_stays_while_the_sentence_grows(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(first_rows(house, 2))
    click(heat_map, Selection(source=2))
    assert panel.partners.target_words == {1}
    panel.show_segment(first_rows(house, 3))
    assert panel.partners == Partners(frozenset({2}), frozenset({1, 2}), True)


def test_another_sentence_starts_from_its_beginning(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    panel.show_segment(long_sentence)
    heat_map.verticalScrollBar().setValue(200)
    click(heat_map, Selection(55, 70))
    panel.show_segment(replace(long_sentence, source_text="!" + long_sentence.source_text))
    assert heat_map.scroll_px == QPoint(0, 0)
    assert not panel.pinned


def test_headers_stay_while_the_cells_scroll(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a large map, scrolled by whole cells
    panel.show_segment(long_sentence)
    heat_map.zoom(8)
    header = heat_map.map_geometry.column_header_px
    heat_map.scroll_to(QPoint(0, 0))
    top = picture(heat_map).copy(0, 0, 300, header)
    # WHEN it is scrolled down
    heat_map.verticalScrollBar().setValue(50 * heat_map.map_geometry.cell_size.height())
    # THEN the source words are as they were
    assert heat_map.map_geometry.labels_columns
    assert picture(heat_map).copy(0, 0, 300, header) == top


def test_the_ends_can_be_scrolled_to(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    panel.show_segment(long_sentence)
    QApplication.processEvents()
    for bar in (heat_map.verticalScrollBar(), heat_map.horizontalScrollBar()):
        bar.setValue(bar.maximum())
    last = heat_map.map_geometry.cell(Selection(299, 299), heat_map.scroll_px)
    assert heat_map.viewport().rect().contains(last)
    assert last.bottom() >= heat_map.viewport().height() - 8


def test_ctrl_wheel_zooms_around_the_pointer(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN the pointer over a cell in the middle of a map of small cells
    panel.show_segment(long_sentence)
    heat_map.scroll_to(QPoint(300, 300))
    place = QPoint(250, 250)
    before = heat_map.selection_at(place)
    # WHEN the wheel turns with Ctrl held
    wheel(heat_map, 3, place, CTRL)
    # THEN the cells are larger and the same one is under the pointer
    assert heat_map.map_geometry.cell_size.width() > 6
    assert heat_map.selection_at(place) == before
    assert panel.inspection.spot.pointed == before


def test_two_fingers_zoom_around_where_they_are(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    panel.show_segment(long_sentence)
    heat_map.scroll_to(QPoint(300, 300))
    place = QPointF(250, 250)
    before = heat_map.selection_at(place.toPoint())
    pinch = QNativeGestureEvent(
        Qt.NativeGestureType.ZoomNativeGesture,
        QPointingDevice.primaryPointingDevice(),
        2,
        place,
        place,
        QPointF(heat_map.viewport().mapToGlobal(place)),
        0.8,
        QPointF(0, 0),
    )
    QApplication.sendEvent(heat_map.viewport(), pinch)
    assert heat_map.map_geometry.cell_size.width() == 7
    assert heat_map.selection_at(place.toPoint()) == before


def test_zoom_has_ends_and_a_way_back(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    panel.show_segment(long_sentence)
    fitting = heat_map.map_geometry.cell_size
    heat_map.zoom(+50)
    assert heat_map.map_geometry.cell_size.width() == 72
    heat_map.zoom(-50)
    assert heat_map.map_geometry.cell_size.width() == 4
    heat_map.scroll_to(QPoint(0, 0))
    assert colour_at(heat_map, Selection(30, 30)).lightness() < 150
    heat_map.zoom_to_fit()
    assert heat_map.map_geometry.cell_size == fitting


def test_a_wheel_without_ctrl_scrolls_and_points_at_what_comes(
    panel: AlignmentPanel, heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    panel.show_segment(long_sentence)
    wheel(heat_map, -1, QPoint(250, 250), NO_KEY)
    assert heat_map.scroll_px.y() > 0
    assert panel.inspection.spot.pointed == heat_map.selection_at(QPoint(250, 250))


def test_a_mirrored_source_starts_at_the_right(
    panel: AlignmentPanel, heat_map: HeatMap, segment: Segment
) -> None:
    # GIVEN a sentence in Arabic, far longer than the view is wide
    source = " ".join(["كلمة"] * 200)
    panel.show_segment(segment(source, "word", ((1.0, *[0.0] * 199),)))
    # THEN its first word is in view, at the right, and strong
    first = heat_map.map_geometry.cell(Selection(0, 0), heat_map.scroll_px)
    assert heat_map.viewport().width() / 2 < first.right() < heat_map.viewport().width()
    assert colour_at(heat_map, Selection(0, 0)).lightness() < 150
    assert colour_at(heat_map, Selection(1, 0)).lightness() > 220


def test_links_are_seen_without_colour(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    # GIVEN two cells of nearly the same weight, one of them linked
    panel.show_segment(house)
    image = picture(heat_map)

    def inside(selection: Selection) -> set[str]:
        cell = heat_map.map_geometry.cell(selection, heat_map.scroll_px)
        return colours_in(image, cell.adjusted(4, 4, -4, -4))

    # THEN only the linked one has a dot
    assert len(inside(Selection(1, 2))) > 1
    assert len(inside(Selection(2, 2))) == 1


def test_a_dark_palette_turns_the_scale_around(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    # GIVEN a window that turns dark
    panel.show_segment(house)
    palette = heat_map.palette()
    palette.setColor(palette.ColorRole.Base, QColor("#1e1e20"))
    palette.setColor(palette.ColorRole.Text, QColor("#e8e8ea"))
    heat_map.setPalette(palette)
    # THEN a weak cell is dark and a strong one light
    assert colour_at(heat_map, Selection(0, 2)).lightness() < 60
    assert colour_at(heat_map, Selection(0, 0)).lightness() > 100


def test_words_follow_the_size_of_the_interface(
    panel: AlignmentPanel, heat_map: HeatMap, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    before = heat_map.map_geometry
    font = heat_map.font()
    font.setPointSize(2 * font.pointSize())
    heat_map.setFont(font)
    after = heat_map.map_geometry
    assert after.row_header_px > 1.3 * before.row_header_px
    assert after.font_px > 1.5 * before.font_px


def test_punctuation_comes_when_it_is_asked_for(
    panel: AlignmentPanel, heat_map: HeatMap, segment: Segment
) -> None:
    rows = ((0.9, 0.1), (0.1, 0.9))
    panel.show_segment(segment("house !", "casa !", rows, ((0, 0), (1, 1)), True))
    assert heat_map.map_geometry.grid.rows == 1
    panel.commands.punctuation.trigger()
    assert heat_map.map_geometry.grid.rows == 2
    assert colour_at(heat_map, Selection(1, 1)).lightness() < 150


def test_odd_characters_are_painted(
    panel: AlignmentPanel, heat_map: HeatMap, segment: Segment
) -> None:
    odd = segment("🙂👩‍🚀 \x00 \ud800", "<b> שלום", ((0.9, 0.0, 0.1), (0.0, 1.0, 0.0)))
    panel.commands.punctuation.trigger()
    panel.show_segment(odd)
    hover(heat_map, Selection(0, 0))
    assert colour_at(heat_map, Selection(1, 1)).lightness() < 150
