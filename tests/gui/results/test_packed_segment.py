"""A finished segment, packed and unpacked."""

from __future__ import annotations

import zlib
from dataclasses import replace

import pytest

from s2s_desktop.drawing.word_scores import WordScore
from s2s_desktop.gui.results.packed_segment import Head, alignment, head, messages, pack
from s2s_desktop.pipeline.messages import (
    Provenance,
    SegmentFinished,
    SegmentStarted,
    SegmentWarning,
    SourceSentence,
    TextChunk,
    TokenScore,
)

FINISHED = SegmentFinished(
    3,
    11,
    (7, 17),
    "A casa 😍.",
    -0.25,
    source_words=((7, 10), (11, 16)),
    target_words=((0, 1), (2, 6)),
    links=((0, 0), (1, 1)),
    rows=((0.9, 0.1), (0.25, 1.75)),
    warnings=(
        SegmentWarning("number", (7, 10), None, ("1", "2")),
        SegmentWarning("omitted", None, (0, 1)),
    ),
)
ORIGINS = (SourceSentence((0, 6), 0.25), SourceSentence((7, 17), 0.75))


def test_everything_that_was_said_comes_back() -> None:
    told = Provenance(3, 11, ORIGINS, rewritten=True)
    packed = pack("\n\n", FINISHED, told)
    assert head(packed) == Head((7, 17), lead=2, text=9, remarked=True)
    begun, text, provenance, finished = messages(packed, number=4)
    assert begun == SegmentStarted(0, 4, (7, 17), "\n\n", FINISHED.source_words)
    assert text == TextChunk(0, 4, "A casa 😍.")
    assert provenance == Provenance(0, 4, ORIGINS, rewritten=True)
    assert isinstance(finished, SegmentFinished)
    assert finished.warnings == FINISHED.warnings
    assert finished.links == FINISHED.links
    assert finished.score == FINISHED.score
    assert finished.rows[0] == pytest.approx((0.9, 0.1), abs=1 / 255)
    assert finished.rows[1] == pytest.approx((0.25, 1.0), abs=1 / 255)  # no more than all


def test_scores_and_warnings_are_those_of_the_segment() -> None:
    tokens = (TokenScore("A", 0, 1, -0.125, 0.25),)
    known = alignment(pack("", replace(FINISHED, tokens=tokens)), "The house.")
    assert known.scores == (WordScore(pytest.approx(0.882, abs=1e-3), 0.25), None)
    assert [(w.source, w.target) for w in known.warnings] == [((0, 3), None), (None, (0, 1))]
    assert known.warnings_at(0) == known.warnings[1:]
    assert known.warnings_at(1) == ()


def test_a_segment_without_words_has_no_rows() -> None:
    packed = pack("", SegmentFinished(1, 0, (0, 3), "…", 0.0))
    assert head(packed) == Head((0, 3), lead=0, text=1, remarked=False)
    assert alignment(packed, "...").rows == ()
    assert [type(message) for message in messages(packed, 0)] == [
        SegmentStarted,
        TextChunk,
        SegmentFinished,
    ]


def test_half_of_a_character_is_no_trouble() -> None:
    packed = pack("", SegmentFinished(1, 0, (0, 1), "\ud83d", 0.0))
    assert alignment(packed, "x").target_text == "\ud83d"


def test_what_nobody_packed_is_refused() -> None:
    start = pack("", FINISHED)[:25]
    for foreign in (b"", b"{}", start + b"x", start + zlib.compress(b"{}")):
        with pytest.raises((ValueError, KeyError, TypeError)):
            messages(foreign, 0)
