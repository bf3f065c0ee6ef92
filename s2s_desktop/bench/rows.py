"""The rows of the table by their names, and the run through them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from time import perf_counter

from s2s_desktop.bench import history_row, network_rows, process_rows, soak_row, translation_rows
from s2s_desktop.bench.figures import Figure
from s2s_desktop.bench.machine import load_average
from s2s_desktop.bench.plan import Plan
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

Row = Callable[[Plan], Iterator[Figure]]

ROWS: Mapping[str, Row] = {
    "batch": translation_rows.batch,
    "single": translation_rows.single,
    "busy": translation_rows.busy,
    "network": network_rows.network,
    "copy": network_rows.copying,
    "start": process_rows.start,
    "window": process_rows.window,
    "first": translation_rows.first_words,
    "ticks": process_rows.ticks,
    "repaint": process_rows.repaint,
    "memory": process_rows.memory,
}
LONG: Mapping[str, Row] = {"long": process_rows.long_texts}
"""Rows that take long: measured when they are asked for."""

NAMED: Mapping[str, Row] = {"soak": soak_row.soak, "history": history_row.history}
"""Rows that take longer still: measured when they are named."""


@dataclass(frozen=True)
class Result:
    """What came of one row; `load_average` was before it, and `seconds` it took. `problem` is
    why there are no figures, empty where there are."""

    row: str
    figures: tuple[Figure, ...]
    load_average: float | None
    seconds: float
    problem: str = ""


def chosen(only: Sequence[str], long: bool) -> dict[str, Row]:
    """The rows named, or all that are quick; raises UserError for an unknown name."""
    known = {**ROWS, **LONG, **NAMED}
    unknown = [name for name in only if name not in known]
    if unknown:
        raise UserError(
            Sentence("The bench has no row {unknown!r}.", unknown=unknown[0]),
            Sentence("Known: {names}", names=", ".join(known)),
        )
    names = [*(only or ROWS), *(LONG if long else ())]
    return {name: known[name] for name in names}


def measure(rows: Mapping[str, Row], plan: Plan) -> Iterator[Result]:
    """Row after row; a row that cannot be measured does not keep the next ones from it."""
    for name, row in rows.items():
        load, begun = load_average(), perf_counter()
        told = replace(plan, tell=_with_name(plan, name))
        figures: tuple[Figure, ...] = ()
        problem = ""
        try:
            figures = tuple(row(told))
        except UserError as error:
            problem = "\n".join(filter(None, (error.message, error.hint)))
        yield Result(name, figures, load, perf_counter() - begun, problem)


def _with_name(plan: Plan, name: str) -> Callable[[str], None]:
    return lambda text: plan.tell(f"{name}: {text}")
