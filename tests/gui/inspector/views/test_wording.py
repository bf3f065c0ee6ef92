"""What the map says in words."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.gui.inspector.views.wording import sentence_for, tooltip_for

ISOLATES = {0x2068: None, 0x2069: None}


@pytest.mark.parametrize(
    ("selection", "sentence"),
    [
        (Selection(2, 1), "house → casa 70 %"),
        (Selection(source=2), "house → casa 70 %, branca 40 %"),
        (Selection(target=2), "branca ← white 50 %, house 40 %"),
    ],
)
def test_sentences(growing_house: SegmentAlignment, selection: Selection, sentence: str) -> None:
    assert sentence_for(growing_house, selection).translate(ISOLATES) == sentence


def test_a_lonely_word(segment: Callable[..., SegmentAlignment]) -> None:
    lonely = segment("the house", "casa", ((0.0, 1.0),))
    assert sentence_for(lonely, Selection(source=0)).translate(ISOLATES) == "the has no partner"


def test_at_most_three_partners_are_named(segment: Callable[..., SegmentAlignment]) -> None:
    many = segment("a", "v w x y z", ((0.9,), (0.8,), (0.7,), (0.6,), (0.5,)))
    sentence = sentence_for(many, Selection(source=0)).translate(ISOLATES)
    assert sentence == "a → v 90 %, w 80 %, x 70 % and 2 more"


def test_words_keep_their_own_direction(segment: Callable[..., SegmentAlignment]) -> None:
    mixed = segment("בית", "house", ((0.9,),))
    assert sentence_for(mixed, Selection(0, 0)) == "\u2068בית\u2069 → \u2068house\u2069 90 %"


def test_markup_in_a_word_stays_text(segment: Callable[..., SegmentAlignment]) -> None:
    tooltip = tooltip_for(segment("<b>", "&", ((0.9,),)), Selection(0, 0))
    assert "&lt;b&gt;" in tooltip
    assert "<b>" not in tooltip
