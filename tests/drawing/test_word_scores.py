"""How sure the model was of words, from the scores of pieces."""

from __future__ import annotations

import math

import pytest

from s2s_desktop.drawing.word_scores import WordScore, word_scores
from s2s_desktop.pipeline.messages import TokenScore


def test_pieces_of_a_word_multiply_and_the_most_undecided_step_counts() -> None:
    # "A casinha 12": the second word of two pieces, the third carried past the model
    tokens = (
        TokenScore("A", 0, 1, math.log(0.5), 0.7),
        TokenScore("cas", 2, 5, math.log(0.8), 0.1),
        TokenScore("inha", 5, 9, math.log(0.5), 1.2),
        TokenScore("", 9, 9, math.log(0.1), 3.0),  # the end of the sentence writes nothing
    )
    first, second, third = word_scores(tokens, ((0, 1), (2, 9), (10, 12)))
    assert first == WordScore(pytest.approx(0.5), 0.7)
    assert second == WordScore(pytest.approx(0.4), 1.2)
    assert third is None


def test_nobody_has_asked_for_entropies() -> None:
    assert word_scores((TokenScore("a", 0, 1, 0.0),), ((0, 1),)) == (WordScore(1.0, None),)
    assert word_scores((), ((0, 1),)) == (None,)
