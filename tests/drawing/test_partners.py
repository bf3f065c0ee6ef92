"""Which words are marked together."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.drawing.partners import (
    Partners,
    belong_together,
    partners_at,
    sources_of,
    targets_of,
    weight,
)
from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection

Segment = Callable[..., SegmentAlignment]


@pytest.mark.parametrize(("target", "sources"), [(0, (0,)), (1, (2,)), (2, (1, 2))])
def test_growing_sources_are_those_with_half_the_row(
    growing_house: SegmentAlignment, target: int, sources: tuple[int, ...]
) -> None:
    assert sources_of(growing_house, target) == sources


@pytest.mark.parametrize(("source", "targets"), [(0, (0,)), (1, (2,)), (2, (1, 2))])
def test_growing_targets_are_those_with_half_the_column(
    growing_house: SegmentAlignment, source: int, targets: tuple[int, ...]
) -> None:
    assert targets_of(growing_house, source) == targets


def test_links_alone_count_once_they_are_there(house: SegmentAlignment) -> None:
    # GIVEN weights by which "branca" also came from "house", and links that say otherwise
    # THEN the links decide, on both sides
    assert [sources_of(house, target) for target in range(3)] == [(0,), (2,), (1,)]
    assert [targets_of(house, source) for source in range(3)] == [(0,), (2,), (1,)]


def test_linked_words_come_strongest_first(segment: Segment) -> None:
    linked = segment("a b c", "x", ((0.2, 0.5, 0.3),), ((0, 0), (1, 0), (2, 0)), True)
    assert sources_of(linked, 0) == (1, 2, 0)


def test_a_column_of_noise_has_no_partner(segment: Segment) -> None:
    noisy = segment("a b", "x y", ((0.96, 0.04), (0.97, 0.03)))
    assert targets_of(noisy, 1) == ()


def test_a_word_whose_row_has_not_come_has_no_partner(segment: Segment) -> None:
    # GIVEN two target words, one of them without its row yet
    early = segment("a b", "x y", ((0.9, 0.1),))
    # THEN it weighs nothing and nobody fails
    assert weight(early, 0, 1) == 0.0
    assert sources_of(early, 1) == ()


@pytest.mark.parametrize(
    ("selection", "sources", "targets"),
    [
        (Selection(source=1, target=2), {1}, {2}),
        (Selection(source=2), {2}, {1}),
        (Selection(target=2), {1}, {2}),
        (None, set(), set()),
    ],
)
def test_partners_at_a_cell_a_column_a_row_and_nowhere(
    house: SegmentAlignment, selection: Selection | None, sources: set[int], targets: set[int]
) -> None:
    assert partners_at(house, selection) == Partners(frozenset(sources), frozenset(targets), False)


def test_words_that_do_not_belong_together_are_not_marked_as_if_they_did(
    house: SegmentAlignment,
) -> None:
    # GIVEN "the" and "branca", which have nothing to do with each other
    assert not belong_together(house, 0, 2)
    # WHEN the user points at where they meet
    partners = partners_at(house, Selection(source=0, target=2))
    # THEN "branca" is marked with what it did come from
    assert partners == Partners(frozenset({1}), frozenset({2}))


def test_a_strong_weight_is_a_partner_even_without_a_link(house: SegmentAlignment) -> None:
    assert belong_together(house, 2, 2)
    assert partners_at(house, Selection(2, 2)) == Partners(frozenset({2}), frozenset({2}))


def test_partners_carry_the_pin(house: SegmentAlignment) -> None:
    assert partners_at(house, Selection(source=1), pinned=True).pinned
    assert not partners_at(house, None, pinned=True).pinned
