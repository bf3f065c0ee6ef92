"""The shortlist's candidates where something is forced or never written."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.text.shortlist import Shortlist

VOCABULARY, EOS, FIRST = 12, 11, 2
TABLE = {3: [5, 6], 4: [], 5: [0, 7, 8], 6: [5]}


def _shortlist() -> Shortlist:
    counts = [len(TABLE.get(piece, [])) for piece in range(VOCABULARY)]
    offsets = np.concatenate([[0], np.cumsum(counts)])
    targets = np.array([t for piece in range(VOCABULARY) for t in TABLE.get(piece, [])])
    return Shortlist(FIRST, offsets, targets, EOS)


PIECES = st.integers(0, VOCABULARY - 1)


@given(
    sources=st.lists(st.lists(PIECES, min_size=1, max_size=5), min_size=1, max_size=4),
    never=st.sets(PIECES, max_size=3),
    forced=st.sets(PIECES, max_size=3),
)
def test_columns_and_bars(sources: list[list[int]], never: set[int], forced: set[int]) -> None:
    # GIVEN the candidates of each row, gathered one by one
    rows = [
        {*range(FIRST), EOS, *(t for piece in source for t in TABLE.get(piece, []))} - never
        for source in sources
    ]
    # WHEN they are asked for together
    candidates, barred = _shortlist().candidates(sources, never, forced)
    # THEN there is a column for each of them, and for what is forced, in order
    assert candidates.tolist() == sorted(set.union(*rows) | forced)
    # and a row may go to its own alone
    if barred is None:
        assert len(rows) == 1
        assert not forced
    else:
        for row, bars in zip(rows, barred.tolist(), strict=True):
            open_ids = {i for i, bar in zip(candidates.tolist(), bars, strict=True) if not bar}
            assert open_ids == row
