"""The tree of sizes, compared with a plain list."""

from __future__ import annotations

from itertools import accumulate

from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.gui.text.segment_places import SegmentPlaces

SIZES = st.lists(st.integers(0, 9), max_size=40)


def places_of(sizes: list[int]) -> SegmentPlaces:
    places = SegmentPlaces()
    for index, size in enumerate(sizes):
        assert places.append(size) == index
    return places


@given(SIZES)
def test_pieces_start_where_those_before_end(sizes: list[int]) -> None:
    places = places_of(sizes)
    assert [places.start(i) for i in range(len(sizes) + 1)] == [0, *accumulate(sizes)]
    assert [places.size(i) for i in range(len(sizes))] == sizes


@given(SIZES.filter(bool), st.data())
def test_growing_moves_what_comes_after(sizes: list[int], data: st.DataObject) -> None:
    places = places_of(sizes)
    for _ in range(5):
        piece = data.draw(st.integers(0, len(sizes) - 1))
        by = data.draw(st.integers(-sizes[piece], 9))
        sizes[piece] += by
        places.grow(piece, by)
        sizes.append(3)
        places.append(3)
    assert [places.start(i) for i in range(len(sizes) + 1)] == [0, *accumulate(sizes)]


@given(SIZES)
def test_the_piece_at_a_position_is_the_one_that_holds_it(sizes: list[int]) -> None:
    places = places_of(sizes)
    holders = [piece for piece, size in enumerate(sizes) for _ in range(size)]
    assert [places.piece_at(position) for position in range(sum(sizes))] == holders
    assert places.piece_at(sum(sizes)) is None
