"""Words that a user has left alone keep their links."""

from __future__ import annotations

from dataclasses import replace

from s2s_desktop.drawing.segment_alignment import SegmentAlignment
from s2s_desktop.drawing.word_scores import WordScore
from s2s_desktop.gui.editing.edited_alignment import edited_alignment
from s2s_desktop.pipeline.messages import SegmentWarning

OF_MODEL = SegmentAlignment(
    "the red house .",
    "a casa vermelha.",
    ((0, 3), (4, 7), (8, 13), (14, 15)),
    ((0, 1), (2, 6), (7, 15), (15, 16)),
    ((1.0, 0.0, 0.0, 0.0), (0.0, 0.0, 1.0, 0.0), (0.0, 1.0, 0.0, 0.0), (0.0, 0.0, 0.0, 1.0)),
    ((0, 0), (2, 1), (1, 2), (3, 3)),
    finished=True,
)


def words_of(alignment: SegmentAlignment) -> list[str]:
    return [alignment.target_word(i) for i in range(len(alignment.target_words))]


def linked(alignment: SegmentAlignment) -> set[tuple[str, str]]:
    return {(alignment.source_word(i), alignment.target_word(j)) for i, j in alignment.links}


def test_a_word_that_was_changed_has_no_link() -> None:
    made = edited_alignment(OF_MODEL, "a moradia vermelha.")
    assert words_of(made) == ["a", "moradia", "vermelha", "."]
    assert linked(made) == {("the", "a"), ("red", "vermelha"), (".", ".")}
    assert made.rows[1] == (0.0, 0.0, 0.0, 0.0)
    assert made.rows[2] == OF_MODEL.rows[2]
    assert made.edited


def test_words_move_with_what_is_written_before_them() -> None:
    made = edited_alignment(OF_MODEL, "Era uma vez a casa vermelha.")
    assert words_of(made) == ["Era", "uma", "vez", "a", "casa", "vermelha", "."]
    assert linked(made) == linked(OF_MODEL)


def test_a_sentence_that_was_emptied_has_no_words() -> None:
    made = edited_alignment(OF_MODEL, "")
    assert (made.target_words, made.rows, made.links) == ((), (), ())


def test_a_word_that_has_grown_is_another() -> None:
    made = edited_alignment(OF_MODEL, "a casas vermelha.")
    assert linked(made) == {("the", "a"), ("red", "vermelha"), (".", ".")}


def test_scores_and_warnings_stay_with_the_words_that_are_left() -> None:
    scored = replace(
        OF_MODEL,
        scores=(WordScore(0.9), WordScore(0.8), WordScore(0.7), WordScore(0.6)),
        warnings=(
            SegmentWarning("invented", None, (2, 6), ("casa",)),
            SegmentWarning("invented", None, (7, 15), ("vermelha",)),
            SegmentWarning("improbable", None, None),
        ),
    )
    made = edited_alignment(scored, "uma moradia vermelha.")
    assert made.scores == (None, None, WordScore(0.7), WordScore(0.6))
    assert [warning.target for warning in made.warnings] == [(12, 20), None]
