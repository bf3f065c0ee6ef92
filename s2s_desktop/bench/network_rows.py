"""Rows about a network of the size of OPUS-MT: only engines, no texts."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator
from contextlib import ExitStack

from s2s_desktop.bench.child import Child
from s2s_desktop.bench.copied_text import TARGET
from s2s_desktop.bench.figures import OURS, Figure, Measured, in_turn
from s2s_desktop.bench.opus_shape import TOKENS
from s2s_desktop.bench.plan import CTRANSLATE2, TRANSFORMERS, Plan
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_CALLS = 5
_ROWS = 32
_TEXTS = 4
_PLAIN = "plain greedy"
_SHARES = {
    0.0: "≥ 0.95 × plain greedy",
    0.2: "≥ 1.5 × plain greedy",
    0.5: "",
    0.8: "",
}


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
            raise UserError(
                Sentence(
                    "{child} wrote {answer} tokens, not {rows}.",
                    child=child.name,
                    answer=answer["tokens"],
                    rows=rows * TOKENS,
                )
            )
        return float(answer["seconds"])

    def a_token_ms(beam: int) -> float:
        return statistics.median(seconds(1, beam) for _ in range(_CALLS)) * 1000 / TOKENS

    return lambda: {
        "greedy": a_token_ms(1),
        "beam": a_token_ms(4),
        "many": _ROWS / seconds(_ROWS, 1),
    }


def copying(plan: Plan) -> Iterator[Figure]:
    """Long sources of which more or less is copied: guessed ahead, and token by token."""
    with plan.network("own") as child:
        child.ask("copy", share=0.5, number=0)
        for share, target in _SHARES.items():
            rounds: dict[str, list[float]] = {OURS: [], _PLAIN: []}
            for number in range(plan.rounds):
                plan.tell(f"{share:.0%}, round {number + 1} of {plan.rounds}")
                for name, speed in _copying(child, share).items():
                    rounds[name].append(speed)
            what = f"OPUS-MT size, greedy, {share:.0%} of the output copied"
            found = {name: tuple(speeds) for name, speeds in rounds.items()}
            yield Figure(what, "tokens/s", found, target)


def _copying(child: Child, share: float) -> dict[str, float]:
    """Tokens a second over some texts, each of which is written both ways in turn."""
    answers = [child.ask("copy", share=share, number=number) for number in range(_TEXTS)]
    if not all(answer["right"] for answer in answers):
        raise UserError(Sentence("{child} did not write what it was told to.", child=child.name))
    tokens = _TEXTS * TARGET
    return {
        OURS: tokens / sum(answer["seconds"] for answer in answers),
        _PLAIN: tokens / sum(answer["plain_seconds"] for answer in answers),
    }
