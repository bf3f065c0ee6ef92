"""Words in lines, and long sentences in bands."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QSize
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.links.bands import in_bands
from s2s_desktop.drawing.links.breaks import breaks
from s2s_desktop.drawing.links.layout import LinkLayout
from s2s_desktop.drawing.links.ribbons import Bond, Bonds
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths
from tests.drawing.pictures import FONT_PX, font

Segment = Callable[..., SegmentAlignment]
LOW = QSize(1240, 230)


@pytest.fixture(autouse=True)
def _application(qtbot: QtBot) -> None:
    """Fonts need one."""


def laid_out(alignment: SegmentAlignment, view: QSize | None = LOW) -> LinkLayout:
    words = ShownWords.of(alignment)
    bonds = Bonds.of(alignment, words)
    widths = WordWidths(font())
    return in_bands(words, bonds, widths, FONT_PX, view, alignment.finished)


def shifted(segment: Segment, count: int, finished: bool = True, rows: int = 0) -> SegmentAlignment:
    """So many words, each from its own; of the target perhaps only the first `rows`."""
    rows = rows or count
    source = " ".join(f"source{i}" for i in range(count))
    target = " ".join(f"target{i}" for i in range(rows))
    weights = tuple(tuple(float(i == j) for j in range(count)) for i in range(rows))
    links = tuple((i, i) for i in range(rows)) if finished else ()
    return segment(source, target, weights, links, finished)


def tops(layout: LinkLayout) -> list[float]:
    """The heights at which there are source words."""
    return sorted({box.chip.top() for box in layout.sources})


def test_a_short_sentence_is_one_band_in_the_middle(house: SegmentAlignment) -> None:
    layout = laid_out(house)
    assert len(tops(layout)) == 1
    assert layout.sources[0].chip.left() > 200
    assert layout.sources[0].chip.bottom() < layout.targets[0].chip.top()
    assert layout.full_size.height() <= LOW.height()


@pytest.mark.parametrize(("count", "bands"), [(12, 1), (30, 2), (45, 3)])
def test_long_sentences_are_wrapped_into_bands(segment: Segment, count: int, bands: int) -> None:
    layout = laid_out(shifted(segment, count))
    assert len(tops(layout)) == bands
    assert layout.full_size.width() <= LOW.width()
    assert all(0 <= box.chip.left() <= box.chip.right() <= LOW.width() for box in layout.sources)
    assert layout.full_size.height() <= LOW.height()


def test_words_stand_in_the_band_of_their_partners(segment: Segment) -> None:
    layout = laid_out(shifted(segment, 45))
    for source, target in zip(layout.sources, layout.targets, strict=True):
        assert 0 < target.chip.top() - source.chip.bottom() < 40


def test_words_do_not_lie_on_each_other(segment: Segment) -> None:
    layout = laid_out(shifted(segment, 45))
    for boxes in (layout.sources, layout.targets):
        for i, box in enumerate(boxes):
            assert not any(box.chip.intersects(other.chip) for other in boxes[i + 1 :])


def test_what_is_read_from_the_right_begins_there(segment: Segment) -> None:
    arabic = segment("ذهب الولد", "the boy", ((0.0, 1.0), (0.0, 1.0)), ((1, 1),), True)
    layout = laid_out(arabic)
    assert layout.sources[0].chip.left() > layout.sources[1].chip.right()
    assert layout.targets[0].chip.right() < layout.targets[1].chip.left()


def test_words_stay_where_they_are_while_the_sentence_grows(segment: Segment) -> None:
    places = [laid_out(shifted(segment, 30, False, rows)).targets[0].chip for rows in (1, 5, 9)]
    assert places[0] == places[1] == places[2]
    sources = [laid_out(shifted(segment, 30, False, rows)).sources for rows in (1, 9)]
    assert [box.chip for box in sources[0]] == [box.chip for box in sources[1]]


def test_a_picture_is_as_wide_as_a_page(segment: Segment) -> None:
    layout = laid_out(shifted(segment, 45), None)
    assert layout.full_size.width() == 1000
    assert len(tops(layout)) > 3


def test_a_sentence_is_broken_where_the_fewest_ribbons_are_cut() -> None:
    # GIVEN eight words of which the fourth and the fifth change places
    partners = [0, 1, 2, 4, 3, 5, 6, 7]
    bonds = [Bond(i, j, 1.0) for i, j in enumerate(partners)]
    # THEN the middle, between the two, is no place to break
    ((source, target),) = breaks([10.0] * 8, [10.0] * 8, bonds, 2, finished=True)
    assert (source, target) in {(3, 3), (5, 5)}
