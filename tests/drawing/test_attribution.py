"""Leave-one-out as weights, beside attention."""

from __future__ import annotations

from s2s_desktop.drawing.attribution import disagreements, shares
from s2s_desktop.drawing.segment_alignment import SegmentAlignment


def test_the_word_that_is_owed_most_has_all_colour() -> None:
    assert shares([(4.0, 1.0, -2.0)]) == ((1.0, 0.25, 0.0),)
    assert shares([(0.1, 0.0)]) == ((0.0, 0.0),)  # nothing that means anything


def test_words_on_which_both_differ(house: SegmentAlignment) -> None:
    # "a casa branca" ← the, house, white by attention
    agreeing = ((3.0, 0.0, 0.0), (0.0, 1.0, 5.0), (0.0, 6.0, 0.0))
    assert disagreements(house, agreeing) == ()
    differing = ((3.0, 0.0, 0.0), (0.0, 5.0, 1.0), (0.0, 0.2, 0.3))
    assert disagreements(house, differing) == (1,)
