"""The row about the history: a large one is filled, searched, opened, and an entry deleted."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from s2s_desktop.bench.child import Child, module
from s2s_desktop.bench.figures import OURS, Figure, in_turn
from s2s_desktop.bench.plan import Plan

ENTRIES = 100_000


def history(plan: Plan) -> Iterator[Figure]:
    """Searches as somebody types, the list, one entry, and a deletion, of a history so large."""
    with tempfile.TemporaryDirectory() as folder:
        file = str(Path(folder) / "history" / "history.db")
        command = module("bench_programs.filled_history", "--file", file, "--entries", str(ENTRIES))
        plan.tell(f"{ENTRIES:,} entries are written")
        with Child("a filled history", command) as child:
            yield Figure("100,000 entries, on the disk", "MB", _one(child.ready["bytes"] / 1e6))
            yield Figure("an entry written", "ms", _one(1000 * child.ready["seconds"] / ENTRIES))

            def measure() -> dict[str, float]:
                searches, opened = child.ask("search")["milliseconds"], child.ask("open")
                return {"search": max(searches), "list": opened["list"], "entry": opened["entry"]}

            rounds = in_turn(plan.rounds, {OURS: measure}, plan.tell)
            yield Figure("slowest search", "ms", rounds["search"], "≤ 50")
            yield Figure("history opened and listed", "ms", rounds["list"], "≤ 100")
            yield Figure("entry opened", "ms", rounds["entry"], "≤ 100")
            gone = child.ask("delete")["seconds"]
            yield Figure("an entry gone from every file", "s", _one(gone))


def _one(value: float) -> dict[str, tuple[float, ...]]:
    return {OURS: (value,)}
