"""The map under pointer and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt
from PySide6.QtGui import QColor, QImage, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.heat_map import HeatMap

Key = Qt.Key
Segment = Callable[..., SegmentAlignment]


@pytest.fixture
def heat_map(qtbot: QtBot) -> HeatMap:
    """A map on the screen."""
    heat_map = HeatMap()
    qtbot.addWidget(heat_map)
    heat_map.resize(400, 400)
    heat_map.show()
    qtbot.waitExposed(heat_map)
    return heat_map


def place_of(heat_map: HeatMap, selection: Selection) -> QPoint:
    """A place to point at, near the corner of a cell where no dot is."""
    geometry = heat_map.map_geometry
    if selection.target is None and selection.source is not None:
        return geometry.column_foot(selection.source, heat_map.scroll_px).toPoint() - QPoint(0, 2)
    cell = geometry.cell(selection, heat_map.scroll_px)
    return (
        QPoint(10, cell.center().y()) if selection.source is None else cell.topLeft() + QPoint(3, 3)
    )


def hover(heat_map: HeatMap, selection: Selection) -> None:
    QTest.mouseMove(heat_map.viewport(), place_of(heat_map, selection))
    QApplication.processEvents()


def click(heat_map: HeatMap, selection: Selection) -> None:
    place = place_of(heat_map, selection)
    QTest.mouseClick(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=place)


def colour_at(heat_map: HeatMap, selection: Selection) -> QColor:
    image: QImage = heat_map.viewport().grab().toImage()
    return image.pixelColor(place_of(heat_map, selection) * image.devicePixelRatio())


def wheel(heat_map: HeatMap, notches: int, place: QPoint, held: Qt.KeyboardModifier) -> None:
    position = QPointF(place)
    event = QWheelEvent(
        position,
        QPointF(heat_map.viewport().mapToGlobal(place)),
        QPoint(0, 0),
        QPoint(0, 120 * notches),
        Qt.MouseButton.NoButton,
        held,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(heat_map.viewport(), event)


def first_rows(alignment: SegmentAlignment, count: int) -> SegmentAlignment:
    """A sentence as it is after so many words."""
    words = alignment.target_words[:count]
    text = alignment.target_text[: words[-1][1]] if words else ""
    rows = alignment.rows[:count]
    return replace(
        alignment, target_text=text, target_words=words, rows=rows, links=(), finished=False
    )


@pytest.mark.parametrize(
    ("selection", "sources", "targets"),
    [
        (Selection(0, 2), {0}, {2}),
        (Selection(source=2), {2}, {1}),
        (Selection(target=2), {1}, {2}),
    ],
)
def test_hovering_finds_the_partners(
    heat_map: HeatMap,
    house: SegmentAlignment,
    selection: Selection,
    sources: set[int],
    targets: set[int],
) -> None:
    heat_map.show_segment(house)
    hover(heat_map, selection)
    assert heat_map.pointing.selection == selection
    assert heat_map.pointing.partners == Partners(frozenset(sources), frozenset(targets))


def test_leaving_the_words_forgets_them(heat_map: HeatMap, house: SegmentAlignment) -> None:
    heat_map.show_segment(house)
    hover(heat_map, Selection(0, 0))
    QTest.mouseMove(heat_map.viewport(), QPoint(390, 390))
    QApplication.processEvents()
    assert heat_map.pointing.selection is None


def test_leaving_the_map_forgets_what_was_hovered(
    heat_map: HeatMap, house: SegmentAlignment
) -> None:
    heat_map.show_segment(house)
    hover(heat_map, Selection(0, 0))
    QApplication.sendEvent(heat_map.viewport(), QEvent(QEvent.Type.Leave))
    assert heat_map.pointing.selection is None


def test_a_click_pins_and_another_lets_go(heat_map: HeatMap, house: SegmentAlignment) -> None:
    heat_map.show_segment(house)
    click(heat_map, Selection(1, 2))
    hover(heat_map, Selection(0, 0))
    assert heat_map.pointing.selection == Selection(1, 2)
    click(heat_map, Selection(1, 2))
    assert not heat_map.pointing.pinned


def test_a_click_beside_the_map_lets_go(heat_map: HeatMap, house: SegmentAlignment) -> None:
    heat_map.show_segment(house)
    click(heat_map, Selection(target=0))
    assert heat_map.pointing.pinned
    QTest.mouseClick(heat_map.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(390, 390))
    assert not heat_map.pointing.pinned


def test_the_word_pointed_at_stands_out(heat_map: HeatMap, house: SegmentAlignment) -> None:
    # GIVEN the map without and with a word pointed at
    heat_map.show_segment(house)
    before = heat_map.viewport().grab().toImage()
    heat_map.point_at(Selection(target=1))
    after = heat_map.viewport().grab().toImage()
    # THEN its row header has the accent colour, and the others are as before
    accent = heat_map.palette().accent().color()
    right = heat_map.map_geometry.row_header_px
    rows = {
        target: [
            (before.pixelColor(x, y), after.pixelColor(x, y))
            for x in range(right - 40, right)
            for y in range(*_row_span(heat_map, target))
        ]
        for target in range(3)
    }
    assert any(now == accent for _, now in rows[1])
    assert all(then == now for target in (0, 2) for then, now in rows[target])


def _row_span(heat_map: HeatMap, target: int) -> tuple[int, int]:
    cell = heat_map.map_geometry.cell(Selection(target=target), heat_map.scroll_px)
    return cell.top(), cell.bottom()


def test_arrows_walk_and_space_pins(heat_map: HeatMap, house: SegmentAlignment) -> None:
    heat_map.show_segment(house)
    selections = []
    for key in (Key.Key_Down, Key.Key_Right, Key.Key_Down, Key.Key_Left, Key.Key_Left):
        QTest.keyClick(heat_map, key)
        selections.append(heat_map.pointing.selection)
    assert selections == [
        Selection(0, 0),
        Selection(1, 0),
        Selection(1, 1),
        Selection(0, 1),
        Selection(target=1),
    ]
    QTest.keyClick(heat_map, Key.Key_Space)
    assert heat_map.pointing.partners == Partners(frozenset({2}), frozenset({1}), True)


def test_a_pin_moves_with_the_arrows_and_escape_lets_go(
    heat_map: HeatMap, house: SegmentAlignment
) -> None:
    heat_map.show_segment(house)
    click(heat_map, Selection(0, 0))
    QTest.keyClick(heat_map, Key.Key_Down)
    assert (heat_map.pointing.selection, heat_map.pointing.pinned) == (Selection(0, 1), True)
    QTest.keyClick(heat_map, Key.Key_Escape)
    assert (heat_map.pointing.selection, heat_map.pointing.pinned) == (None, False)


def test_the_cell_walked_to_comes_into_view(
    heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a map far larger than the view
    heat_map.show_segment(long_sentence)
    # WHEN the keys go to its end
    QTest.keyClick(heat_map, Key.Key_Down)
    QTest.keyClick(heat_map, Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    # THEN the last cell shows, and in its colour
    assert heat_map.pointing.selection == Selection(299, 299)
    cell = heat_map.map_geometry.cell(Selection(299, 299), heat_map.scroll_px)
    assert heat_map.viewport().rect().contains(cell)
    assert colour_at(heat_map, Selection(299, 299)).lightness() < 150
    assert colour_at(heat_map, Selection(298, 299)).lightness() > 220


def test_pages(heat_map: HeatMap, long_sentence: SegmentAlignment) -> None:
    heat_map.show_segment(long_sentence)
    QTest.keyClick(heat_map, Key.Key_Down)
    QTest.keyClick(heat_map, Key.Key_PageDown)
    page = heat_map.pointing.selection
    assert page is not None
    assert page.target is not None
    assert 5 < page.target < 30
    QTest.keyClick(heat_map, Key.Key_PageUp)
    assert heat_map.pointing.selection == Selection(0, 0)


def test_a_row_appears_for_every_word(heat_map: HeatMap, house: SegmentAlignment) -> None:
    background = heat_map.palette().base().color()
    for count in range(4):
        heat_map.show_segment(first_rows(house, count))
        reached = [colour_at(heat_map, Selection(0, row)) != background for row in range(3)]
        assert reached == [row < count for row in range(3)]


def test_a_row_that_is_sent_again_replaces_the_first(heat_map: HeatMap, segment: Segment) -> None:
    heat_map.show_segment(segment("the house", "ca", ((0.9, 0.1),)))
    before = colour_at(heat_map, Selection(0, 0))
    heat_map.show_segment(segment("the house", "casa", ((0.1, 0.9),)))
    assert colour_at(heat_map, Selection(1, 0)) == before
    assert colour_at(heat_map, Selection(0, 0)).lightness() > before.lightness()


def test_the_newest_row_stays_in_view(heat_map: HeatMap, long_sentence: SegmentAlignment) -> None:
    for count in range(1, 60):
        heat_map.show_segment(first_rows(long_sentence, count))
    newest = heat_map.map_geometry.cell(Selection(target=58), heat_map.scroll_px)
    assert newest.bottom() <= heat_map.viewport().height()
    assert newest.top() > heat_map.map_geometry.column_header_px


def test_a_reader_who_scrolled_back_is_left_there(
    heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a long sentence scrolled back a little
    heat_map.show_segment(first_rows(long_sentence, 100))
    heat_map.verticalScrollBar().setValue(200)
    heat_map.horizontalScrollBar().setValue(90)
    # WHEN it grows and is finished
    heat_map.show_segment(first_rows(long_sentence, 101))
    heat_map.show_segment(long_sentence)
    # THEN the same rows are in view
    assert heat_map.scroll_px == QPoint(90, 200)


def test_a_pin_stays_while_the_sentence_grows(heat_map: HeatMap, house: SegmentAlignment) -> None:
    heat_map.show_segment(first_rows(house, 2))
    click(heat_map, Selection(source=2))
    assert heat_map.pointing.partners.target_words == {1}
    heat_map.show_segment(first_rows(house, 3))
    assert heat_map.pointing.partners == Partners(frozenset({2}), frozenset({1, 2}), True)


def test_another_sentence_starts_from_its_beginning(
    heat_map: HeatMap, long_sentence: SegmentAlignment, house: SegmentAlignment
) -> None:
    heat_map.show_segment(long_sentence)
    heat_map.verticalScrollBar().setValue(200)
    click(heat_map, Selection(5, 20))
    heat_map.show_segment(replace(long_sentence, source_text="!" + long_sentence.source_text))
    assert heat_map.scroll_px == QPoint(0, 0)
    assert not heat_map.pointing.pinned


def test_headers_stay_while_the_cells_scroll(
    heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN a large map, scrolled by whole cells
    heat_map.show_segment(long_sentence)
    header = heat_map.map_geometry.column_header_px
    top = heat_map.viewport().grab().toImage().copy(0, 0, 300, header)
    # WHEN it is scrolled down
    heat_map.verticalScrollBar().setValue(50 * heat_map.map_geometry.cell_px)
    # THEN the source words are as they were
    assert heat_map.viewport().grab().toImage().copy(0, 0, 300, header) == top


def test_the_ends_can_be_scrolled_to(heat_map: HeatMap, long_sentence: SegmentAlignment) -> None:
    heat_map.show_segment(long_sentence)
    for bar in (heat_map.verticalScrollBar(), heat_map.horizontalScrollBar()):
        bar.setValue(bar.maximum())
    last = heat_map.map_geometry.cell(Selection(299, 299), heat_map.scroll_px)
    assert heat_map.viewport().rect().contains(last)
    assert last.bottom() >= heat_map.viewport().height() - 2


def test_ctrl_wheel_zooms_around_the_pointer(
    heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    # GIVEN the pointer over a cell in the middle
    heat_map.show_segment(long_sentence)
    heat_map.verticalScrollBar().setValue(1000)
    heat_map.horizontalScrollBar().setValue(1000)
    place = QPoint(250, 250)
    before = heat_map.map_geometry.selection_at(place, heat_map.scroll_px)
    # WHEN the wheel turns with Ctrl held
    wheel(heat_map, 3, place, Qt.KeyboardModifier.ControlModifier)
    # THEN the cells are larger and the same one is under the pointer
    assert heat_map.map_geometry.cell_px > 20
    assert heat_map.map_geometry.selection_at(place, heat_map.scroll_px) == before
    assert heat_map.pointing.selection == before


def test_zoom_has_ends_and_a_way_back(heat_map: HeatMap, long_sentence: SegmentAlignment) -> None:
    heat_map.show_segment(long_sentence)
    fitting_px = heat_map.map_geometry.cell_px
    heat_map.zoom(-50)
    assert heat_map.map_geometry.cell_px == 4
    assert colour_at(heat_map, Selection(30, 30)).lightness() < 150
    heat_map.zoom(+50)
    assert heat_map.map_geometry.cell_px == 72
    heat_map.zoom_to_fit()
    assert heat_map.map_geometry.cell_px == fitting_px


def test_a_wheel_without_ctrl_scrolls_and_points_at_what_comes(
    heat_map: HeatMap, long_sentence: SegmentAlignment
) -> None:
    heat_map.show_segment(long_sentence)
    wheel(heat_map, -1, QPoint(250, 250), Qt.KeyboardModifier.NoModifier)
    assert heat_map.scroll_px.y() > 0
    assert heat_map.pointing.selection == heat_map.map_geometry.selection_at(
        QPoint(250, 250), heat_map.scroll_px
    )


def test_a_mirrored_source_starts_at_the_right(heat_map: HeatMap, segment: Segment) -> None:
    # GIVEN a long sentence in Arabic
    source = " ".join(["كلمة"] * 60)
    heat_map.show_segment(segment(source, "word", ((1.0, *[0.0] * 59),)))
    # THEN its first word is in view, at the right, and strong
    first = heat_map.map_geometry.cell(Selection(0, 0), heat_map.scroll_px)
    assert heat_map.viewport().width() / 2 < first.right() < heat_map.viewport().width()
    assert colour_at(heat_map, Selection(0, 0)).lightness() < 150
    assert colour_at(heat_map, Selection(1, 0)).lightness() > 220


def test_links_are_seen_without_colour(heat_map: HeatMap, house: SegmentAlignment) -> None:
    # GIVEN two cells of nearly the same weight, one of them linked
    heat_map.show_segment(house)
    image = heat_map.viewport().grab().toImage()

    def inside(selection: Selection) -> set[str]:
        middle = heat_map.map_geometry.cell(selection, heat_map.scroll_px).center()
        return {
            image.pixelColor(middle + QPoint(dx, dy)).name()
            for dx in range(-8, 9)
            for dy in range(-8, 9)
        }

    # THEN only the linked one has a dot
    assert len(inside(Selection(1, 2))) > 1
    assert len(inside(Selection(2, 2))) == 1


def test_a_dark_palette_turns_the_scale_around(heat_map: HeatMap, house: SegmentAlignment) -> None:
    # GIVEN a window that turns dark
    heat_map.show_segment(house)
    palette = heat_map.palette()
    palette.setColor(palette.ColorRole.Base, QColor("#1e1e20"))
    palette.setColor(palette.ColorRole.Text, QColor("#e8e8ea"))
    heat_map.setPalette(palette)
    # THEN a weak cell is dark and a strong one light
    assert colour_at(heat_map, Selection(0, 2)).lightness() < 60
    assert colour_at(heat_map, Selection(0, 0)).lightness() > 120


def test_a_larger_font_takes_more_room(heat_map: HeatMap, house: SegmentAlignment) -> None:
    heat_map.show_segment(house)
    before = heat_map.map_geometry.row_header_px
    font = heat_map.font()
    font.setPointSize(2 * font.pointSize())
    heat_map.setFont(font)
    assert heat_map.map_geometry.row_header_px > 1.3 * before


def test_odd_characters_are_painted(heat_map: HeatMap, segment: Segment) -> None:
    odd = segment("🙂👩‍🚀 \x00 \ud800", "<b> שלום", ((0.9, 0.0, 0.1), (0.0, 1.0, 0.0)))
    heat_map.show_segment(odd)
    hover(heat_map, Selection(0, 0))
    assert colour_at(heat_map, Selection(1, 1)).lightness() < 150
