"""The row about memory that grows: one process that goes from model to model for a long time."""

from __future__ import annotations

import statistics
from collections.abc import Iterator, Sequence
from itertools import accumulate

from s2s_desktop.bench.child import Child, module
from s2s_desktop.bench.figures import OURS, Figure
from s2s_desktop.bench.plan import Plan
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_SENTENCES = 10
"""At each switch."""

_MEBIBYTE = 1 << 20


def soak(plan: Plan) -> Iterator[Figure]:
    """Memory after the first round of all models, after the last, and how it went between.

    It is one run, whatever the number of rounds of the plan.
    """
    command = module("bench_programs.switching", "--threads", str(plan.threads))
    with Child("the models in turn", command) as child:
        models = child.ready["models"]
        rounds = -(-plan.switches // models)
        curve = []
        for number in range(1, rounds + 1):
            plan.tell(f"{number * models:,} switches of {rounds * models:,}")
            resident = child.ask("switch", times=models, sentences=_SENTENCES)["resident"]
            if resident is None:
                raise UserError(Sentence("This system does not say what memory a process holds."))
            curve.append(resident / _MEBIBYTE)
    switches = list(accumulate([models] * rounds))
    half = max(1, rounds // 2)
    done = f"{switches[-1]:,} switches, {switches[-1] * _SENTENCES:,} translations"
    yield Figure(f"memory, each of {models} models used once", "MiB", _one(curve[0]))
    yield Figure(f"memory, {done}", "MiB", _one(curve[-1]))
    yield Figure("most of that, of the first round", "×", _one(max(curve) / curve[0]), "≤ 1.3")
    yield Figure("growth in the last half", "%", _one(100 * growth(curve[-half:])), "≤ 1")
    yield Figure("memory after each round", "MiB", {OURS: tuple(curve)})


def growth(curve: Sequence[float]) -> float:
    """By which part the values grow, from the first to the last, on the straight line that is
    nearest to them (least squares)."""
    if len(curve) < 2:
        return 0.0
    slope, start = statistics.linear_regression(range(len(curve)), curve)
    return slope * (len(curve) - 1) / start


def _one(value: float) -> dict[str, tuple[float, ...]]:
    return {OURS: (value,)}
