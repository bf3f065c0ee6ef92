"""How the learning rate goes with the steps."""

from __future__ import annotations

import math

from s2s_desktop.training.recipe import TrainingRecipe


def rate_at(recipe: TrainingRecipe, step: int, steps: int) -> float:
    """The rate of step number `step` (from 1) of `steps`.

    It rises linearly to the recipe's rate, then falls with the inverse square root of the
    step (Vaswani et al. 2017), or as half a cosine to a fiftieth (Loshchilov and Hutter 2017).
    """
    warm_up = max(1, recipe.warm_up)
    if step <= warm_up:
        return recipe.rate * step / warm_up
    if recipe.schedule == "inverse-sqrt":
        return recipe.rate * math.sqrt(warm_up / step)
    if recipe.schedule == "cosine":
        done = min(1.0, (step - warm_up) / max(1, steps - warm_up))
        return recipe.rate * (0.02 + 0.98 * (1 + math.cos(math.pi * done)) / 2)
    return recipe.rate
