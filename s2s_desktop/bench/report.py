"""What was measured, as a table for people and as JSON for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict

from s2s_desktop.bench.figures import OURS, Figure
from s2s_desktop.bench.machine import Machine
from s2s_desktop.bench.rows import Result


def as_json(machine: Machine, results: Sequence[Result]) -> str:
    """One object on one line: the machine, and each row with all its rounds."""
    rows = [
        {
            "row": result.row,
            "load_average": result.load_average,
            "seconds": result.seconds,
            "problem": result.problem,
            "figures": [_figure(figure) for figure in result.figures],
        }
        for result in results
    ]
    return json.dumps({"machine": asdict(machine), "rows": rows}, ensure_ascii=False)


def heading(machine: Machine) -> str:
    """The machine in a line."""
    features = " ".join(machine.features) or "features unknown"
    return (
        f"{machine.processor} ({features}), {machine.cores} cores, {machine.system}, "
        f"Python {machine.python}, torch {machine.torch}, S2S Desktop {machine.program}"
    )


def table_rows(results: Sequence[Result]) -> Iterator[tuple[str, ...]]:
    """Work, this program's median, those of others with the ratio to them, target, load."""
    yield "work", "median", "others (ours / theirs)", "target", "load"
    for result in results:
        load = "" if result.load_average is None else f"{result.load_average:.1f}"
        for figure in result.figures:
            yield (
                figure.what,
                f"{_shown(figure.median())} {figure.unit}",
                ", ".join(_beside(figure, name) for name in figure.others),
                figure.target,
                load,
            )


def problems(results: Sequence[Result]) -> Iterator[str]:
    """Why rows have no figures."""
    return (f"{result.row}: {result.problem}" for result in results if result.problem)


def _beside(figure: Figure, name: str) -> str:
    return f"{name} {_shown(figure.median(name))} ({figure.ratio(name):.2f})"


def _figure(figure: Figure) -> dict[str, object]:
    return {
        "what": figure.what,
        "unit": figure.unit,
        "target": figure.target,
        "rounds": figure.rounds,
        "medians": {name: figure.median(name) for name in (OURS, *figure.others)},
        "ratios": {name: figure.ratio(name) for name in figure.others},
    }


def _shown(value: float) -> str:
    """Three digits that count."""
    for least, digits in ((100, 0), (10, 1), (1, 2)):
        if abs(value) >= least:
            return f"{value:,.{digits}f}"
    return f"{value:.3f}"
