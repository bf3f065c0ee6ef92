"""How many guesses at once are worth their while."""

from __future__ import annotations

from itertools import accumulate, pairwise
from operator import mul

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.decoding.speculative.verification_cost import DraftLength, best_draft_length

COSTS = {1: 1.0, 2: 1.1, 3: 1.15, 4: 1.25, 6: 1.4, 8: 1.5, 16: 2.1}


def _rate(chances: list[float], draft_cost: float) -> float:
    """Tokens in the time of one step, where all of these are guessed."""
    expected = 1 + sum(accumulate(chances, mul))
    cost = min(cost for tokens, cost in COSTS.items() if tokens > len(chances))
    return expected / (cost + draft_cost * len(chances))


@given(st.lists(st.floats(0, 1), max_size=15), st.sampled_from([0.0, 0.2, 0.35, 1.0]))
def test_no_other_number_gives_more_tokens(chances: list[float], draft_cost: float) -> None:
    worth = best_draft_length(chances, draft_cost)
    rates = [_rate(chances[:count], draft_cost) for count in range(len(chances) + 1)]
    assert worth.rate == pytest.approx(max(rates))
    assert worth.rate == pytest.approx(rates[worth.guesses])


def test_the_surer_the_guesses_the_more_of_them() -> None:
    counts = [
        best_draft_length([chance] * 7, 0.35).guesses for chance in (0, 0.3, 0.7, 0.9, 0.97, 1)
    ]
    assert counts[:2] == [0, 0]
    assert all(fewer <= more for fewer, more in pairwise(counts))
    assert counts[-1] == 7


def test_none_at_hand_are_none() -> None:
    assert best_draft_length([]) == DraftLength(0, 1.0)
