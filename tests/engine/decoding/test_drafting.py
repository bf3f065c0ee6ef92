"""How many guesses at once are worth their while."""

from __future__ import annotations

import pytest

from s2s_desktop.engine.decoding.drafting import worth_guessing


def test_it_pays_where_guesses_are_mostly_right() -> None:
    counts = [worth_guessing(chance) for chance in (0.0, 0.3, 0.7, 0.8, 0.9, 0.95, 1.0)]
    assert counts[0] == 0
    assert counts == sorted(counts)
    assert counts[-1] > 3


def test_a_guess_that_is_wrong_as_often_as_right_does_not_pay() -> None:
    assert worth_guessing(0.4) == 0


@pytest.mark.parametrize("chance", [0.8, 0.9, 0.97])
def test_one_guess_more_or_less_gives_fewer_tokens(chance: float) -> None:
    def tokens_a_step(guesses: int) -> float:
        expected = (1 - chance ** (guesses + 1)) / (1 - chance)  # of a geometric run
        return expected / (max(1.25, 0.4 + 0.21 * (guesses + 1)) + 0.25 * guesses)

    count = worth_guessing(chance)
    assert tokens_a_step(count) > 1
    assert tokens_a_step(count) >= max(tokens_a_step(n) for n in range(1, 16))
