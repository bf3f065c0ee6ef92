"""Rows about a network of the size of OPUS-MT: only engines, no texts."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from contextlib import ExitStack

from s2s_desktop.bench.child import Child
from s2s_desktop.bench.figures import OURS, Figure, Measured, in_turn
from s2s_desktop.bench.opus_shape import TOKENS
from s2s_desktop.bench.plan import CTRANSLATE2, TRANSFORMERS, Plan
from s2s_desktop.errors import UserError

_CALLS = 5
_ROWS = 32


def network(plan: Plan) -> Iterator[Figure]:
    """One sentence greedily and by beams, many greedily."""
    with ExitStack() as stack:
        subjects = {OURS: stack.enter_context(plan.network("own"))}
        for name in (TRANSFORMERS, CTRANSLATE2):
            if name in plan.peers:
                subjects[name] = stack.enter_context(plan.network(name))
        measured = {name: _measure(child) for name, child in subjects.items()}
        for child in subjects.values():  # a first call makes what the later ones find
            child.ask("decode", rows=1, beam=1)
        rounds = in_turn(plan.rounds, measured, plan.tell)
    target = "≤ 0.33 × transformers, ≤ 1.0 × ctranslate2"
    yield Figure("OPUS-MT size, greedy, a token", "ms", rounds["greedy"], target)
    yield Figure("OPUS-MT size, beam 4, a token", "ms", rounds["beam"], target)
    many = f"OPUS-MT size, {_ROWS} at once, greedy"
    yield Figure(many, "sentences/s", rounds["many"], "≥ 1.0 × ctranslate2")


def _measure(child: Child) -> Callable[[], Measured]:
    def seconds(rows: int, beam: int) -> float:
        answer = child.ask("decode", rows=rows, beam=beam)
        if answer["tokens"] != rows * TOKENS:
            raise UserError(f"{child.name} wrote {answer['tokens']} tokens, not {rows * TOKENS}.")
        return float(answer["seconds"])

    def a_token_ms(beam: int) -> float:
        return statistics.median(seconds(1, beam) for _ in range(_CALLS)) * 1000 / TOKENS

    return lambda: {
        "greedy": a_token_ms(1),
        "beam": a_token_ms(4),
        "many": _ROWS / seconds(_ROWS, 1),
    }
