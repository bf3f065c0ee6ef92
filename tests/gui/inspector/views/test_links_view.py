"""The links under pointer and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolTip
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.partners import Partners
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.tones import check_colour
from s2s_desktop.gui.inspector.alignment_panel import AlignmentPanel
from s2s_desktop.gui.inspector.views.links_view import LinksView
from tests.gui.inspector.hands import click, colours_in, first_rows, hover, picture, place_of

Key = Qt.Key
Segment = Callable[..., SegmentAlignment]


def diagonal(segment: Segment, count: int) -> SegmentAlignment:
    """So many words over as many, each from its own."""
    source, target = (" ".join(f"{name}{i}" for i in range(count)) for name in ("one", "other"))
    rows = tuple(tuple(float(i == j) for j in range(count)) for i in range(count))
    return segment(source, target, rows, tuple((i, i) for i in range(count)), True)


def test_28_words_are_all_in_view(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    # GIVEN the panel as it is in a window of 1280 × 800
    panel.resize(328, 697)
    panel.show_segment(diagonal(segment, 28))
    QApplication.processEvents()
    assert links.verticalScrollBar().maximum() == 0
    assert links.viewport().rect().contains(place_of(links, Selection(target=27)))


def test_hovering_a_word_marks_it_and_its_partner(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    # GIVEN the words as they are
    panel.show_segment(house)
    areas = {
        word: links.layout_now.area_of(Selection(target=word), QPoint()).toRect()
        for word in range(3)
    }
    before = picture(links)
    # WHEN the pointer is on "house"
    hover(links, Selection(source=2))
    after = picture(links)
    # THEN "casa" is on the accent, and the others look as they did
    accent = links.palette().accent().color().name()
    assert panel.partners == Partners(frozenset({2}), frozenset({1}))
    assert accent in colours_in(after, areas[1])
    assert before.copy(areas[0]) == after.copy(areas[0])


def test_hovering_a_ribbon_marks_both_its_words(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    boxes = links.layout_now
    middle = (boxes.sources[0].anchor + boxes.targets[0].anchor) / 2
    QTest.mouseMove(links.viewport(), middle.toPoint())
    assert panel.inspection.spot.pointed == Selection(0, 0)


def test_a_click_pins_and_esc_lets_go(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    click(links, Selection(source=1))
    hover(links, Selection(source=0))
    assert panel.partners == Partners(frozenset({1}), frozenset({2}), True)
    QTest.keyClick(links, Key.Key_Escape)
    assert panel.partners == Partners()


def test_keys_go_along_the_words_and_over_to_the_partner(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    selections = []
    for key in (Key.Key_Down, Key.Key_Down, Key.Key_Right, Key.Key_Up, Key.Key_Left):
        QTest.keyClick(links, key)
        selections.append(panel.inspection.spot.pointed)
    assert selections == [
        Selection(source=0),
        Selection(source=1),
        Selection(target=2),
        Selection(target=1),
        Selection(source=2),
    ]
    QTest.keyClick(links, Key.Key_Return)
    assert panel.pinned


def test_the_word_walked_to_comes_into_view(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    panel.show_segment(diagonal(segment, 90))
    QTest.keyClick(links, Key.Key_Down)
    QTest.keyClick(links, Key.Key_End)
    assert links.viewport().rect().contains(place_of(links, Selection(source=89)))


def test_a_word_pointed_at_in_the_texts_comes_into_view(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    panel.show_segment(diagonal(segment, 90))
    panel.point_at_target(80)
    assert links.viewport().rect().contains(place_of(links, Selection(80, 80)))


def test_the_newest_word_is_in_view_and_the_beginning_in_the_end(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    long = diagonal(segment, 90)
    for count in range(1, 90, 8):
        panel.show_segment(first_rows(long, count))
        newest = links.layout_now.area_of(Selection(target=count - 1), links.scroll_px)
        assert links.viewport().rect().contains(newest.toRect())
    panel.show_segment(long)
    assert links.scroll_px == QPoint(0, 0)


def test_who_has_scrolled_is_left_there(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    long = diagonal(segment, 90)
    panel.show_segment(first_rows(long, 40))
    links.verticalScrollBar().setValue(60)
    panel.show_segment(first_rows(long, 85))
    panel.show_segment(long)
    assert links.scroll_px == QPoint(0, 60)


def test_words_lie_in_a_low_panel_and_stand_in_a_tall_one(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    assert not links.layout_now.upright
    panel.resize(1200, 300)
    QApplication.processEvents()
    assert links.layout_now.upright
    source, target = (place_of(links, s) for s in (Selection(source=0), Selection(target=0)))
    assert source.y() < target.y()
    QTest.keyClick(links, Key.Key_Right)
    QTest.keyClick(links, Key.Key_Right)
    assert panel.inspection.spot.pointed == Selection(source=1)


def test_words_without_partner_are_amber(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    rows = ((1.0, 0.0, 0.0), (0.0, 0.0, 1.0))
    growing = segment("I not know", "eu sei", rows)
    panel.show_segment(growing)
    amber = check_colour(links.palette()).name()
    area = links.layout_now.area_of(Selection(source=1), QPoint()).toRect()
    assert amber not in colours_in(picture(links), area)
    panel.show_segment(replace(growing, links=((0, 0), (2, 1)), finished=True))
    assert amber in colours_in(picture(links), area)


@pytest.mark.qt_log_ignore("propagateSizeHints", r"raise\(\)")  # the screenless platform's
def test_a_word_that_is_cut_is_whole_in_its_tool_tip(
    qtbot: QtBot, panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    word = "Donaudampfschifffahrtsgesellschaftskapitän" * 2
    panel.show_segment(segment(f"{word} b", "x y", ((0.9, 0.1), (0.1, 0.9))))
    place = place_of(links, Selection(source=0))
    at = links.viewport().mapToGlobal(place)
    QApplication.sendEvent(links.viewport(), QHelpEvent(QEvent.Type.ToolTip, place, at))
    assert word in QToolTip.text()
    QToolTip.hideText()


def test_punctuation_comes_when_it_is_asked_for(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    comma = segment("a , b", "x , y", ((1, 0, 0), (0, 1, 0), (0, 0, 1)))
    panel.show_segment(comma)
    assert links.words.source_texts == ("a", "b")
    panel.commands.punctuation.trigger()
    assert links.words.source_texts == ("a", ",", "b")


def test_a_mirrored_window_has_the_source_at_the_right(
    panel: AlignmentPanel, links: LinksView, house: SegmentAlignment
) -> None:
    panel.show_segment(house)
    panel.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert place_of(links, Selection(source=0)).x() > place_of(links, Selection(target=0)).x()


def test_odd_characters_are_painted(
    panel: AlignmentPanel, links: LinksView, segment: Segment
) -> None:
    odd = segment("🙂👩‍🚀 \x00 \ud800", "<b> שלום", ((0.9, 0.0, 0.1), (0.0, 1.0, 0.0)))
    panel.commands.punctuation.trigger()
    panel.show_segment(odd)
    hover(links, Selection(source=0))
    assert panel.partners.target_words == {0}
