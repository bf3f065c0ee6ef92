"""The learning rate against the published formulas."""

from __future__ import annotations

import math
from typing import Literal

import pytest

from s2s_desktop.training.optimisation.schedule import rate_at
from s2s_desktop.training.recipe import TrainingRecipe


def recipe(schedule: Literal["inverse-sqrt", "cosine", "constant"]) -> TrainingRecipe:
    return TrainingRecipe(epochs=1, rate=0.01, schedule=schedule, warm_up=100)


@pytest.mark.parametrize("step", [1, 50, 100, 101, 400, 10_000])
def test_the_inverse_square_root_is_that_of_vaswani_et_al(step: int) -> None:
    # d^-0.5 min(s^-0.5, s w^-1.5), scaled so that it is the recipe's rate at its peak
    published = min(step**-0.5, step * 100**-1.5) / 100**-0.5
    assert rate_at(recipe("inverse-sqrt"), step, 10_000) == pytest.approx(0.01 * published)


def test_the_cosine_goes_from_the_rate_to_a_fiftieth() -> None:
    rates = [rate_at(recipe("cosine"), step, 1100) for step in range(1, 1101)]
    assert rates[49] == pytest.approx(0.005)
    assert rates[99] == pytest.approx(0.01)
    low = 0.01 / 50
    halfway = low + (0.01 - low) * (1 + math.cos(math.pi / 2)) / 2
    assert rates[599] == pytest.approx(halfway)
    assert rates[-1] == pytest.approx(low)
    assert rates[99:] == sorted(rates[99:], reverse=True)
    assert rate_at(recipe("cosine"), 5000, 1100) == pytest.approx(low)


def test_a_constant_rate_stays() -> None:
    assert rate_at(recipe("constant"), 9999, 100) == 0.01
