"""Moving from word to word with the keys."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize, Qt
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.links.bands import in_bands
from s2s_desktop.drawing.links.columns import in_columns
from s2s_desktop.drawing.links.layout import LinkLayout
from s2s_desktop.drawing.links.ribbons import Bonds
from s2s_desktop.drawing.links.walking import walked
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from tests.drawing.pictures import FONT_PX, font

Key = Qt.Key
VIEW = QSize(500, 300)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def columns(alignment: SegmentAlignment, mirrored: bool = False) -> LinkLayout:
    words = ShownWords.of(alignment)
    bonds = Bonds.of(alignment, words)
    return in_columns(words, bonds, WordWidths(font()), FONT_PX, VIEW, mirrored)


def bands(alignment: SegmentAlignment) -> LinkLayout:
    words = ShownWords.of(alignment)
    return in_bands(words, Bonds.of(alignment, words), WordWidths(font()), FONT_PX, VIEW)


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Key.Key_Down, None, Selection(source=0)),
        (Key.Key_Down, Selection(source=0), Selection(source=1)),
        (Key.Key_Up, Selection(source=0), Selection(source=0)),
        (Key.Key_Down, Selection(target=2), Selection(target=2)),
        (Key.Key_Right, Selection(source=1), Selection(target=2)),
        (Key.Key_Right, Selection(target=1), Selection(target=1)),
        (Key.Key_Left, Selection(target=1), Selection(source=2)),
        (Key.Key_Home, Selection(target=2), Selection(target=0)),
        (Key.Key_End, Selection(source=0), Selection(source=2)),
        # from a ribbon: as from its source word
        (Key.Key_Down, Selection(0, 0), Selection(source=1)),
    ],
)
def test_in_columns(
    house: SegmentAlignment, key: Key, start: Selection | None, end: Selection
) -> None:
    assert walked(columns(house), house, start, key) == end


@pytest.mark.parametrize(
    ("key", "start", "end"),
    [
        (Key.Key_Right, Selection(source=0), Selection(source=1)),
        (Key.Key_Left, Selection(target=0), Selection(target=0)),
        (Key.Key_Down, Selection(source=1), Selection(target=2)),
        (Key.Key_Up, Selection(target=1), Selection(source=2)),
        (Key.Key_Up, Selection(source=1), Selection(source=1)),
    ],
)
def test_in_lines(house: SegmentAlignment, key: Key, start: Selection, end: Selection) -> None:
    assert walked(bands(house), house, start, key) == end


def test_keys_go_where_the_words_stand_in_a_mirrored_window(house: SegmentAlignment) -> None:
    layout = columns(house, mirrored=True)
    assert walked(layout, house, Selection(source=1), Key.Key_Left) == Selection(target=2)
    assert walked(layout, house, Selection(target=1), Key.Key_Right) == Selection(source=2)


def test_left_goes_on_in_a_line_that_is_read_from_the_right(
    segment: Callable[..., SegmentAlignment],
) -> None:
    arabic = segment("ذهب الولد", "the boy", ((0.0, 1.0), (0.0, 1.0)), ((1, 1),), True)
    assert walked(bands(arabic), arabic, Selection(source=0), Key.Key_Left) == Selection(source=1)
    assert walked(bands(arabic), arabic, Selection(target=0), Key.Key_Right) == Selection(target=1)


def test_a_word_without_partner_leads_to_the_word_beside_it(
    segment: Callable[..., SegmentAlignment],
) -> None:
    lonely = segment("a b c", "x", ((1.0, 0.0, 0.0),), ((0, 0),), True)
    assert walked(columns(lonely), lonely, Selection(source=2), Key.Key_Right) == Selection(
        target=0
    )
    nothing = segment("a b", "", ())
    assert walked(columns(nothing), nothing, Selection(source=1), Key.Key_Right) == Selection(1)
