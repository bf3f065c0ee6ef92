"""Two columns of words."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, QSize
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.links.columns import in_columns
from s2s_desktop.drawing.links.layout import LinkLayout
from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shapes import Box, Ribbon, Text
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from tests.drawing.pictures import FONT_PX, colours, font, of_kind, scene, words_of

Segment = Callable[..., SegmentAlignment]
PANEL = QSize(298, 560)
AT_START = QPoint(0, 0)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def laid_out(alignment: SegmentAlignment, view: QSize | None = PANEL, **other: bool) -> LinkLayout:
    words = ShownWords.of(alignment, punctuation=False)
    bonds = Bonds.of(alignment, words)
    return in_columns(words, bonds, WordWidths(font()), FONT_PX, view, **other)


def diagonal(segment: Segment, count: int, word: str = "word") -> SegmentAlignment:
    """So many words over as many, each from its own."""
    text = " ".join([word] * count)
    rows = tuple(tuple(float(i == j) for j in range(count)) for i in range(count))
    return segment(text, text, rows, tuple((i, i) for i in range(count)), True)


def test_28_words_fit_into_the_panel_of_the_usual_window(segment: Segment) -> None:
    layout = laid_out(diagonal(segment, 28))
    assert layout.full_size.height() <= PANEL.height()
    assert layout.full_size.width() <= PANEL.width()


def test_more_words_come_closer_before_anything_scrolls(segment: Segment) -> None:
    def line_px(count: int) -> float:
        boxes = laid_out(diagonal(segment, count)).sources
        return boxes[1].anchor.y() - boxes[0].anchor.y()

    assert line_px(5) == line_px(12) > line_px(30) > line_px(33)
    assert line_px(60) == line_px(90) >= 0.9 * FONT_PX
    assert laid_out(diagonal(segment, 60)).full_size.height() > PANEL.height()


def test_in_little_room_ribbons_give_way_first_then_words_are_smaller_before_they_are_cut(
    segment: Segment,
) -> None:
    long = diagonal(segment, 5, "lighthouses")

    def narrowed(width: int) -> tuple[float, float, bool]:
        layout = laid_out(long, QSize(width, 560))
        gap = layout.targets[0].anchor.x() - layout.sources[0].anchor.x()
        return gap, layout.font_px, layout.sources[0].shown == "lighthouses"

    wide, close, small, cut = (narrowed(width) for width in (400, 240, 210, 120))
    assert close[0] < wide[0]
    assert wide[1] == close[1] == FONT_PX > small[1] >= 11
    assert (wide[2], close[2], small[2], cut[2]) == (True, True, True, False)
    # AND an address that fits in no size makes no other word smaller
    address = "https://example.org/a/very/long/path/to/a/page.html"
    text = f"see {address}"
    rows = ((1.0, 0.0), (0.0, 1.0))
    assert laid_out(segment(text, text, rows, ((0, 0), (1, 1)), True)).font_px == FONT_PX
    # AND in a picture nothing gives way
    assert laid_out(long, None).font_px == FONT_PX


def test_words_end_and_begin_at_the_ribbons(house: SegmentAlignment) -> None:
    layout = laid_out(house)
    assert len({box.chip.right() for box in layout.sources}) == 1
    assert len({box.chip.left() for box in layout.targets}) == 1
    assert layout.sources[0].chip.right() < layout.targets[0].chip.left()
    shapes = list(layout.shapes(scene(house, PANEL)))
    assert words_of(shapes) == ["the", "white", "house", "a", "casa", "branca"]
    ribbon = of_kind(shapes, Ribbon)[-1]
    assert layout.sources[0].chip.right() < ribbon.start.x() < ribbon.end.x()


def test_columns_change_sides_in_a_mirrored_window(house: SegmentAlignment) -> None:
    layout = laid_out(house, mirrored=True)
    assert layout.sources[0].chip.left() > layout.targets[0].chip.right()
    assert layout.sources[0].anchor.x() > layout.targets[0].anchor.x()


def test_long_words_are_cut_and_known_to_be(segment: Segment) -> None:
    long = segment("m" * 60 + " b", "x " + "m" * 60, ((1, 0), (0, 1)))
    layout = laid_out(long)
    assert layout.sources[0].shown.endswith("…")
    assert layout.full_size.width() <= PANEL.width()
    assert layout.cut(Selection(source=0))
    assert layout.cut(Selection(target=1))
    assert not layout.cut(Selection(1, 0))
    whole = laid_out(long, None)
    assert whole.sources[0].shown == "m" * 60
    assert whole.full_size.width() > PANEL.width()


def test_words_and_ribbons_are_found_where_they_are_seen(house: SegmentAlignment) -> None:
    layout = laid_out(house)
    for index in range(3):
        for selection in (Selection(source=index), Selection(target=index)):
            place = layout.area_of(selection, AT_START).center().toPoint()
            assert layout.selection_at(place, AT_START) == selection
    # half-way along the ribbon from "the" to "a", and beside everything
    ends = layout.sources[0].anchor + layout.targets[0].anchor
    assert layout.selection_at((ends / 2).toPoint(), AT_START) == Selection(0, 0)
    assert layout.selection_at(QPoint(150, 500), AT_START) is None


def test_what_is_scrolled_is_found_there(segment: Segment) -> None:
    layout, scroll = laid_out(diagonal(segment, 90)), QPoint(0, 400)
    area = layout.area_of(Selection(source=50), scroll)
    assert layout.selection_at(area.center().toPoint(), scroll) == Selection(source=50)


def test_only_what_is_in_view_is_drawn(segment: Segment) -> None:
    many = diagonal(segment, 90)
    assert 50 < len(words_of(laid_out(many).shapes(scene(many, PANEL)))) < 90


def test_words_pointed_at_are_chips_and_their_ribbon_is_solid(house: SegmentAlignment) -> None:
    layout = laid_out(house)
    plain = list(layout.shapes(scene(house, PANEL)))
    marked = list(layout.shapes(scene(house, PANEL, pointed=Selection(source=2))))
    assert of_kind(plain, Box) == []
    assert [box.fill for box in of_kind(marked, Box)] == [colours().accent] * 2
    solid = [ribbon for ribbon in of_kind(marked, Ribbon) if ribbon.colour.alpha() == 255]
    assert len(solid) == 2
    assert all(ribbon.start == layout.sources[2].anchor for ribbon in solid)
    assert all(ribbon.colour.alpha() < 128 for ribbon in of_kind(plain, Ribbon))


def test_what_is_pointed_at_beside_a_pin_is_marked_less(house: SegmentAlignment) -> None:
    spot = scene(house, PANEL, pointed=Selection(source=0), pinned=Selection(target=1))
    boxes = of_kind(laid_out(house).shapes(spot), Box)
    accent, soft = colours().accent, colours().soft
    assert [box.fill for box in boxes] == [soft, accent, soft, accent]


def test_words_without_partner_are_amber_and_dotted(segment: Segment) -> None:
    lonely = segment("I not know", "eu sei", ((1, 0, 0), (0, 0, 1)), ((0, 0), (2, 1)), True)
    texts = of_kind(laid_out(lonely).shapes(scene(lonely, PANEL)), Text)
    amber = [text for text in texts if text.colour == colours().check]
    assert [(text.text, text.underline) for text in amber] == [("not", colours().check)]
