"""Two alignments as one, against the product of their matrices."""

from __future__ import annotations

import numpy as np
import pytest

from s2s_desktop.pipeline.chain.composed_alignment import Between

SPANS = ((0, 3), (4, 7), (8, 12))


def test_weights_are_the_product_where_the_words_are_the_same() -> None:
    random = np.random.default_rng(3)
    first, second = random.uniform(size=(3, 4)) / 4, random.uniform(size=(2, 3)) / 3
    between = Between(SPANS, SPANS, first.tolist(), [])
    rows = np.array([between.row(row) for row in second.tolist()])
    assert rows == pytest.approx(second @ first)


def test_links_are_the_relation_of_both() -> None:
    between = Between(SPANS, SPANS, [[0.0] * 4] * 3, [(0, 1), (2, 1), (3, 2)])
    assert between.links([(0, 0), (1, 1), (2, 1)]) == ((0, 1), (2, 1), (3, 1))


def test_words_that_are_split_otherwise_meet_by_their_characters() -> None:
    # GIVEN one word as the first wrote it, which the second one reads as two, and the other way
    between = Between([(0, 7), (8, 10), (10, 12)], SPANS, [[1, 0], [0, 1], [0, 0.5]], [(0, 0)])
    assert between.row([0.5, 0.25, 0.0]) == pytest.approx((0.75, 0))
    assert between.row([0, 0, 1]) == pytest.approx((0, 0.75))
    assert between.links([(1, 5)]) == ((0, 5),)


def test_nothing_between_aligns_nothing() -> None:
    assert Between([], [(0, 2)], [], []).row([1.0]) == ()
    assert Between([], [(0, 2)], [], [(0, 0)]).links([(0, 0)]) == ()
