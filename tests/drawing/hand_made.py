"""Fixtures: sentences with alignments made by hand; `tests/conftest.py` lists them as a plugin."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from s2s_desktop.drawing.segment_alignment import SegmentAlignment

Rows = tuple[tuple[float, ...], ...]
Links = tuple[tuple[int, int], ...]
Segment = Callable[..., SegmentAlignment]


def _spans(text: str) -> tuple[tuple[int, int], ...]:
    spans, start = [], 0
    for word in text.split(" ") if text else []:
        spans.append((start, start + len(word)))
        start += len(word) + 1
    return tuple(spans)


def _segment(
    source: str, target: str, rows: Rows, links: Links = (), finished: bool = False
) -> SegmentAlignment:
    return SegmentAlignment(source, target, _spans(source), _spans(target), rows, links, finished)


@pytest.fixture
def segment() -> Segment:
    """Makes a segment of words separated by single spaces."""
    return _segment


@pytest.fixture
def house_rows() -> Rows:
    """a ← the; casa ← house (and a little white); branca ← white, nearly as much house."""
    return ((0.9, 0.02, 0.08), (0.05, 0.2, 0.7), (0.0, 0.5, 0.4))


@pytest.fixture
def growing_house(house_rows: Rows) -> SegmentAlignment:
    """Three words over three, not finished."""
    return _segment("the white house", "a casa branca", house_rows)


@pytest.fixture
def house(house_rows: Rows) -> SegmentAlignment:
    """The same, finished: the gold has white and house crossing."""
    return _segment("the white house", "a casa branca", house_rows, ((0, 0), (2, 1), (1, 2)), True)


@pytest.fixture
def long_sentence() -> SegmentAlignment:
    """300 words over 300, word i from word i."""
    source = " ".join(f"source{i}" for i in range(300))
    target = " ".join(f"target{i}" for i in range(300))
    rows = tuple(tuple(float(i == j) for j in range(300)) for i in range(300))
    return _segment(source, target, rows, tuple((i, i) for i in range(300)), True)
