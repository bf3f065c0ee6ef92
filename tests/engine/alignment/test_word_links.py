"""From weights between words to links, by hand."""

from __future__ import annotations

import numpy as np
import pytest

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.alignment.word_links import (
    agreement,
    alignment_error_rate,
    likeness_of,
    links_of,
    links_of_both,
    links_of_one,
    same_kind,
)

PROFILE = AlignmentProfile((AttentionRead(0, 0),), threshold=0.8, floor=0.3)


def test_links_are_near_the_strongest_and_above_the_floor() -> None:
    rows = np.array(
        [
            [0.50, 0.45, 0.05],  # both within 80 % of the strongest
            [0.10, 0.20, 0.25],  # strongest below the floor: unaligned
            [0.00, 0.30, 0.70],  # only the strongest
        ]
    )
    assert links_of(rows, PROFILE) == ((0, 0), (1, 0), (2, 2))
    assert links_of(np.zeros((0, 3)), PROFILE) == ()
    assert links_of(np.zeros((3, 0)), PROFILE) == ()


def test_links_of_both_directions_need_both() -> None:
    forward = np.array([[0.5, 0.1], [0.5, 0.2]])  # both target words point at source 0
    backward = np.array([[0.9, 0.1], [0.1, 0.9]])  # source 1 points at target 1
    agreed = agreement(forward, backward)
    # By hand, of the mean of shares [[.87, .13], [.27, .51]], normed both ways and meant again.
    np.testing.assert_allclose(agreed, [[0.82, 0.17], [0.28, 0.72]], atol=0.02)
    anything = np.ones((2, 2), bool)
    assert links_of_both(agreed, forward, anything, 0.5) == ((0, 0), (1, 1))
    assert links_of_both(agreed, forward, anything, 0.25) == ((0, 0), (0, 1), (1, 1))
    nothing = np.zeros((2, 0))
    assert links_of_both(nothing, nothing, nothing.astype(bool), 0.5) == ()


def test_a_word_that_both_leave_takes_what_is_strong_in_one() -> None:
    # GIVEN two target words on which both directions do not agree
    agreed, anything = np.full((2, 2), 0.2), np.ones((2, 2), bool)
    forward = np.array([[0.1, 0.7], [0.3, 0.5]])
    # THEN the one that looked surely at a word is linked with it, unless it may not be
    assert links_of_both(agreed, forward, anything, 0.4) == ((1, 0),)
    assert links_of_both(agreed, forward, ~np.eye(2, dtype=bool)[::-1], 0.4) == ()


def test_marks_are_linked_with_marks_alone() -> None:
    # GIVEN a full stop that looks at a word, and a word that looks most at a comma
    allowed = same_kind(["Yes", ",", "5", "%"], ["Sim", "."])
    assert allowed.tolist() == [[True, False, True, True], [False, True, False, False]]
    rows = np.array([[0.4, 0.6, 0.0, 0.0], [0.9, 0.0, 0.0, 0.1]])
    # THEN neither has a link to it
    assert links_of(rows, PROFILE) == ((0, 1), (1, 0))
    assert links_of(rows, PROFILE, allowed) == ((0, 0),)


def test_likeness_is_greatest_where_both_words_are_nearest_to_each_other() -> None:
    source = np.array([[1.0, 0.0, 0.1], [0.0, 2.0, 0.0]])
    likeness = likeness_of(source, 3 * source[::-1])
    np.testing.assert_allclose(likeness, [[0, 1], [1, 0]], atol=1e-3)
    # A word in doubt between two is linked with the one that is like it.
    rows = np.array([[0.5, 0.5], [0.9, 0.1]])
    assert links_of_one(rows, likeness, np.ones((2, 2), bool)) == ((0, 1), (1, 0))
    assert links_of_one(np.zeros((0, 2)), np.zeros((0, 2)), np.zeros((0, 2), bool)) == ()


def test_error_rate_by_hand() -> None:
    # 3 of 4 found links are gold, gold has 5: AER = 1 - 2·3 / (4 + 5).
    found = [((0, 0), (1, 1), (2, 2)), ((0, 1),)]
    gold = [((0, 0), (1, 1), (1, 2)), ((0, 1), (1, 0))]
    assert alignment_error_rate(found, gold) == pytest.approx(100 * (1 - 6 / 9))
    assert alignment_error_rate(gold, gold) == 0
    assert alignment_error_rate([()], [((0, 0),)]) == 100
    assert alignment_error_rate([()], [()]) == 0
