"""Which words have ribbons, and which have none."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from s2s_desktop.drawing.links.ribbons import Bond, Bonds
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.shown_words import ShownWords

Segment = Callable[..., SegmentAlignment]


def bonds_of(alignment: SegmentAlignment, punctuation: bool = True) -> Bonds:
    return Bonds.of(alignment, ShownWords.of(alignment, punctuation))


def test_weights_from_a_tenth_on_are_ribbons_the_strongest_last(house: SegmentAlignment) -> None:
    pairs = [(bond.source, bond.target) for bond in bonds_of(house).all]
    assert pairs == [(1, 1), (2, 2), (1, 2), (2, 1), (0, 0)]


def test_a_link_is_a_ribbon_however_weak(segment: Segment) -> None:
    weak = segment("a b", "x", ((0.9, 0.02),), ((1, 0),), True)
    assert Bond(1, 0, 0.02) in bonds_of(weak).all
    assert Bond(1, 0, 0.02).width_px == 1


def test_ribbons_are_as_thick_as_they_weigh() -> None:
    widths = [Bond(0, 0, weight).width_px for weight in (0.25, 0.5, 1.0)]
    assert widths[1] == 2 * widths[0] == widths[2] / 2


def test_words_without_partner_are_lonely_once_the_sentence_is_finished(segment: Segment) -> None:
    # GIVEN "not", from which nothing came, and "tão", which came from nothing
    rows = ((0.9, 0.0, 0.0), (0.0, 0.02, 0.9), (0.03, 0.03, 0.04))
    growing = segment("I not know", "eu sei tão", rows)
    assert bonds_of(growing).lonely_sources == frozenset()
    # WHEN the sentence is over
    over = bonds_of(replace(growing, links=((0, 0), (2, 1)), finished=True))
    # THEN the two are told
    assert (over.lonely_sources, over.lonely_targets) == ({1}, {2})


def test_words_that_are_not_shown_have_no_ribbons_and_are_not_missed(segment: Segment) -> None:
    comma = segment("a , b", "x , y", ((1, 0, 0), (0, 1, 0), (0, 0, 1)), ((0, 0), (2, 2)), True)
    bonds = bonds_of(comma, punctuation=False)
    assert [(bond.source, bond.target) for bond in bonds.all] == [(0, 0), (1, 1)]
    assert bonds.lonely_sources == frozenset()
