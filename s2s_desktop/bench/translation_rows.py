"""Rows about a real model: whole texts, single sentences, a machine with other work."""

from __future__ import annotations

import statistics
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack

from s2s_desktop.bench.child import Child, module
from s2s_desktop.bench.figures import OURS, Figure, Measured, in_turn, percentile
from s2s_desktop.bench.plan import BERGAMOT, Plan

_WARM_LINES = 8
_MEDIAN, _P95, _WORST, _BATCH = "median", "95 %", "worst", "batch"


def batch(plan: Plan) -> Iterator[Figure]:
    """The whole text in one request."""
    with ExitStack() as stack:
        subjects = _subjects(plan, stack, plan.threads)
        measured = {name: _batch_of(child, plan.lines) for name, child in subjects.items()}
        rounds = in_turn(plan.rounds, measured, plan.tell)
    what = f"{len(plan.lines)} sentences at once"
    yield Figure(what, "sentences/s", rounds[_BATCH], "≥ 1.0 × bergamot")


def single(plan: Plan) -> Iterator[Figure]:
    """One sentence after the other."""
    lines = plan.lines[: plan.singles]
    with ExitStack() as stack:
        subjects = _subjects(plan, stack, threads=1)
        measured = {name: _singles_of(child, lines) for name, child in subjects.items()}
        rounds = in_turn(plan.rounds, measured, plan.tell)
    for share in (_MEDIAN, _P95):
        what = f"one of {len(lines)} sentences, {share}"
        yield Figure(what, "ms", rounds[share], "≤ 1.0 × bergamot")


def busy(plan: Plan) -> Iterator[Figure]:
    """The same two, idle and with one core kept busy by another process."""
    lines = plan.lines[: plan.singles]
    with plan.own_models() as child:
        _warm(child, plan.lines)

        def both() -> Measured:
            return {**_batch_of(child, plan.lines)(), **_singles_of(child, lines)()}

        def with_company() -> Measured:
            with Child("another program", module("bench_programs.busy")):
                return both()

        rounds = in_turn(plan.rounds, {"idle": both, "busy": with_company}, plan.tell)
    yield Figure(
        "one core busy: sentences at once, of idle",
        "×",
        _ratio(rounds[_BATCH]["busy"], rounds[_BATCH]["idle"]),
        "≥ 0.5",
    )
    yield Figure(
        "one core busy: idle median, of one sentence's",
        "×",
        _ratio(rounds[_MEDIAN]["idle"], rounds[_MEDIAN]["busy"]),
        "≥ 0.5",
    )
    yield Figure(
        "one core busy: worst sentence, of the idle median",
        "×",
        _ratio(rounds[_WORST]["busy"], rounds[_MEDIAN]["idle"]),
        "≤ 5",
    )
    yield Figure(
        "idle: worst sentence, of the median",
        "×",
        _ratio(rounds[_WORST]["idle"], rounds[_MEDIAN]["idle"]),
    )


def first_words(plan: Plan) -> Iterator[Figure]:
    """From a request to its first word, the model being loaded."""
    lines = plan.lines[: plan.singles]
    with plan.own_models() as model, plan.network("own") as network:
        _warm(model, plan.lines)
        network.ask("first")

        def measure() -> Measured:
            times = model.ask("single", lines=lines)["first_ms"]
            return {"model": statistics.median(times), "network": network.ask("first")["ms"]}

        rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
    yield Figure(f"request to first word, {plan.model_id}", "ms", rounds["model"], "≤ 50")
    yield Figure("request to first word, OPUS-MT size", "ms", rounds["network"], "≤ 300")


def _subjects(plan: Plan, stack: ExitStack, threads: int) -> Mapping[str, Child]:
    """This program and, if it is asked for, Bergamot, both warm."""
    subjects = {OURS: stack.enter_context(plan.own_models())}
    if BERGAMOT in plan.peers:
        subjects[BERGAMOT] = stack.enter_context(plan.bergamot(threads))
    for child in subjects.values():
        _warm(child, plan.lines)
    return subjects


def _warm(child: Child, lines: Sequence[str]) -> None:
    child.ask("batch", lines=lines[:_WARM_LINES])


def _batch_of(child: Child, lines: Sequence[str]) -> Callable[[], Measured]:
    return lambda: {_BATCH: len(lines) / child.ask("batch", lines=lines)["seconds"]}


def _singles_of(child: Child, lines: Sequence[str]) -> Callable[[], Measured]:
    def measure() -> Measured:
        times: list[float] = child.ask("single", lines=lines)["ms"]
        return {
            _MEDIAN: statistics.median(times),
            _P95: percentile(times, 95),
            _WORST: max(times),
        }

    return measure


def _ratio(above: Sequence[float], below: Sequence[float]) -> dict[str, tuple[float, ...]]:
    return {OURS: tuple(a / b for a, b in zip(above, below, strict=True))}
