"""The Pharaoh format."""

from __future__ import annotations

from collections.abc import Callable

from s2s_desktop.drawing.export.pharaoh import pharaoh
from s2s_desktop.drawing.segment_alignment import SegmentAlignment


def test_finished_links_in_order_of_the_source(house: SegmentAlignment) -> None:
    assert pharaoh(house) == "0-0 1-2 2-1"


def test_growing_rows_give_their_strongest_source(growing_house: SegmentAlignment) -> None:
    assert pharaoh(growing_house) == "0-0 1-2 2-1"


def test_rows_without_weight_give_nothing(segment: Callable[..., SegmentAlignment]) -> None:
    assert pharaoh(segment("a b", "x y z", ((0.0, 0.0), (), (0.1, 0.4)))) == "1-2"


def test_finished_without_links_gives_nothing(segment: Callable[..., SegmentAlignment]) -> None:
    assert pharaoh(segment("a", "x", ((0.9,),), (), True)) == ""
