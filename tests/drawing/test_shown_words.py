"""Which words a picture shows, and how wide they are."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.selection import Selection
from s2s_desktop.drawing.shown_words import ShownWords, WordWidths, is_punctuation

Segment = Callable[..., SegmentAlignment]


@pytest.fixture
def pause(segment: Segment) -> SegmentAlignment:
    """ "No , thanks" with its comma."""
    return segment("Yes , thanks !", "Sim , obrigado", ())


@pytest.mark.parametrize("word", [",", ".,", "»", "…", "。", "¿", "—"])
def test_punctuation(word: str) -> None:
    assert is_punctuation(word)


@pytest.mark.parametrize("word", ["a", "5:30", "😍🎉!", "€", "+", "我们", "سلام"])
def test_more_than_punctuation(word: str) -> None:
    assert not is_punctuation(word)


def test_punctuation_is_left_out_unless_it_is_wanted(pause: SegmentAlignment) -> None:
    without, with_it = ShownWords.of(pause, punctuation=False), ShownWords.of(pause)
    assert without.source_texts == ("Yes", "thanks")
    assert without.sources == (0, 2)
    assert without.target_texts == ("Sim", "obrigado")
    assert with_it.source_texts == ("Yes", ",", "thanks", "!")


def test_words_and_places(pause: SegmentAlignment) -> None:
    words = ShownWords.of(pause, punctuation=False)
    assert words.placed(Selection(2, 2)) == Selection(1, 1)
    assert words.selected(Selection(1, 1)) == Selection(2, 2)
    assert words.placed(Selection(1, 2)) == Selection(None, 1)
    assert words.placed(Selection(source=1)) is None
    assert words.placed(None) is None
    assert words.selected(None) is None


def test_which_way_the_texts_are_read(segment: Segment) -> None:
    words = ShownWords.of(segment("ذهب الولد", "the boy", ()))
    assert (words.source_mirrored, words.target_mirrored) == (True, False)


def test_each_word_is_as_wide_as_the_font_says(qtbot: QtBot) -> None:
    widths = WordWidths(QFont())
    assert widths.of(("mm", "m", "mm")) == pytest.approx([24, 12, 24], rel=0.5)
    assert widths.of(("🙂", "\ud800", "שלום"))[2] > 0


def test_long_words_are_cut(qtbot: QtBot) -> None:
    widths = WordWidths(QFont())
    assert widths.cut("mm", 500) == "mm"
    cut = widths.cut("m" * 50, 100)
    assert cut.endswith("…")
    assert widths.of([cut])[0] <= 100
