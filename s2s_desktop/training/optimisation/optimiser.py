"""One step: batches in, weights changed."""

from __future__ import annotations

import math
from collections.abc import Sequence
from contextlib import AbstractContextManager, nullcontext
from typing import Any

import torch

from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.training.data.batches import Batch, to
from s2s_desktop.training.optimisation.objective import loss
from s2s_desktop.training.optimisation.precision import HalfProducts
from s2s_desktop.training.recipe import TrainingRecipe

_BETAS = (0.9, 0.98)  # Vaswani et al. 2017


class Optimisation:
    """Adam with decoupled weight decay (Loshchilov and Hutter 2019), clipped by norm."""

    def __init__(self, model: Seq2Seq, recipe: TrainingRecipe) -> None:
        self._model, self._recipe = model, recipe
        self._adam = torch.optim.AdamW(
            model.parameters(),
            lr=recipe.rate,
            betas=_BETAS,
            eps=1e-9,
            weight_decay=recipe.weight_decay,
            fused=True,
        )
        self._scaler = torch.amp.GradScaler(
            model.device.type, enabled=recipe.precision == "float16"
        )

    def step(
        self, batches: Sequence[Batch], rate: float, coverage: float = 0.0
    ) -> tuple[float, int]:
        """One step on several batches as on a large one; the loss summed over its targets, and
        their number.

        Raises UserError when the loss is no number any more; the weights stay as they were.
        """
        self._model.train()
        targets = sum(batch.tokens for batch in batches)
        total = 0.0
        for batch in batches:
            with self._precision():
                part = loss(
                    self._model,
                    to(batch, self._model.device),
                    self._recipe.label_smoothing,
                    coverage,
                    self._recipe.precision != "float32",
                )
            torch.autograd.backward(self._scaler.scale(part / targets))
            total += float(part.detach())
        self._scaler.unscale_(self._adam)
        norm = torch.nn.utils.clip_grad_norm_(self._model.parameters(), self._recipe.clip)
        # Gradients in 16 bits may overflow now and then: such a step is left out.
        if not math.isfinite(total) or not (self._scaler.is_enabled() or torch.isfinite(norm)):
            raise UserError(
                Sentence("The loss is no number any more."),
                Sentence("Lower rate or clip in the recipe. The last good checkpoint is kept."),
            )
        for group in self._adam.param_groups:
            group["lr"] = rate
        self._scaler.step(self._adam)
        self._scaler.update()
        self._adam.zero_grad(set_to_none=True)
        return total, targets

    def _precision(self) -> AbstractContextManager[object]:
        precision, kind = self._recipe.precision, self._model.device.type
        if precision == "float32":
            return nullcontext()
        if kind == "cpu" and precision == "bfloat16":
            return HalfProducts()
        return torch.autocast(kind, dtype=getattr(torch, precision))

    def state(self) -> dict[str, Any]:
        """What `restore` needs."""
        return {"optimizer": self._adam.state_dict(), "scaler": self._scaler.state_dict()}

    def restore(self, state: dict[str, Any]) -> None:
        """Go on from a state; raises KeyError or ValueError when it is of another network."""
        self._adam.load_state_dict(state["optimizer"])
        self._scaler.load_state_dict(state["scaler"])
