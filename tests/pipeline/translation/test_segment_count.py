"""How many segments there are, while they are found."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.segmentation.segment import Segment
from s2s_desktop.pipeline.translation.segment_count import SegmentCount


def _segments(count: int, chars: int = 10) -> list[Segment]:
    return [Segment(chars * i, chars * (i + 1) - 1, " ") for i in range(count)]


@pytest.mark.parametrize("look", [0, 1, 3, 100])
@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1700])
def test_none_is_lost_by_looking_ahead(count: int, look: int) -> None:
    made = _segments(count)
    segments = SegmentCount(iter(made), 10 * count)
    taken = []
    for i, segment in enumerate(segments):
        taken.append(segment)
        if i < look:
            segments.look_ahead()
        assert i + 1 <= segments.total
        assert segments.total == count or not segments.is_complete
    assert taken == made
    assert (segments.total, segments.is_complete) == (count, True)


def test_a_text_of_some_hundred_segments_is_counted_at_once() -> None:
    segments = SegmentCount(iter(_segments(300)), 3000)
    next(segments)
    assert not segments.is_complete
    segments.look_ahead()
    assert (segments.total, segments.is_complete) == (300, True)


def test_of_a_long_text_there_is_an_estimate_that_says_so() -> None:
    # GIVEN a book of which the beginning is known
    made = _segments(100_000)
    source = iter(made)
    segments = SegmentCount(source, 1_000_000)
    segments.look_ahead()
    assert not segments.is_complete
    assert segments.total == pytest.approx(100_000, rel=0.01)
    # WHEN it is looked at again and again THEN no more than some thousands wait
    for _ in range(100):
        segments.look_ahead()
    assert not segments.is_complete
    assert next(source).start <= 10 * 10_000


def test_nothing_is_known_of_a_text_that_was_not_looked_at() -> None:
    assert SegmentCount(iter(_segments(3)), 30).total == 0
