"""What stays pointed at and pinned while a sentence grows."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.pointing import Pointing

Segment = Callable[..., SegmentAlignment]


@pytest.fixture
def pointing(segment: Segment) -> Pointing:
    """Over a sentence of which one word has come."""
    pointing = Pointing()
    pointing.follow(segment("the house", "a", ((0.9, 0.1),)))
    return pointing


def test_pointing_moves_on_but_a_pin_stays(pointing: Pointing) -> None:
    # GIVEN a word that was pointed at
    assert pointing.point_at(Selection(source=0))
    assert pointing.partners.target_words == {0}
    # WHEN another is pinned and the pointer goes on
    assert pointing.pin(Selection(target=0))
    moved_on = pointing.point_at(Selection(source=1))
    # THEN the pin stays
    assert not moved_on
    assert (pointing.selection, pointing.pinned) == (Selection(target=0), True)


def test_pinning_again_lets_go_and_still_points(pointing: Pointing) -> None:
    pointing.pin(Selection(source=1))
    pointing.pin(Selection(source=1))
    assert (pointing.selection, pointing.pinned) == (Selection(source=1), False)


def test_a_word_that_is_not_there_is_no_spot(pointing: Pointing) -> None:
    assert not pointing.point_at(Selection(target=1))
    assert not pointing.point_at(Selection(source=-1))
    assert pointing.selection is None


def test_a_pin_gains_the_partners_that_come(pointing: Pointing, segment: Segment) -> None:
    # GIVEN a pinned source word
    pointing.pin(Selection(source=0))
    # WHEN a second word came from it
    changed = pointing.follow(segment("the house", "a o", ((0.9, 0.1), (0.8, 0.1))))
    # THEN that one is marked too
    assert changed
    assert pointing.partners.target_words == {0, 1}
    assert pointing.pinned


def test_a_pin_goes_when_its_word_becomes_another(pointing: Pointing, segment: Segment) -> None:
    pointing.pin(Selection(target=0))
    assert pointing.follow(segment("the house", "uma", ((0.9, 0.1),)))
    assert (pointing.selection, pointing.pinned) == (None, False)


def test_a_pin_goes_with_its_sentence(pointing: Pointing, segment: Segment) -> None:
    pointing.pin(Selection(source=0))
    assert pointing.follow(segment("the horse", "a", ((0.9, 0.1),)))
    assert not pointing.pinned
