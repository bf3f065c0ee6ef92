"""The curves of a run: loss, score and rate against steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from s2s_desktop.training.optional_dependencies import CURVES, require
from s2s_desktop.training.run.folder import RunFolder
from s2s_desktop.training.run.log import Record, read_log

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure


def draw_curves(folder: RunFolder, metric: str) -> None:
    """Write curves.svg and curves.png into the run's folder, by what its log tells.

    Raises UserError when matplotlib is not installed.
    """
    require(CURVES)
    from matplotlib import rc_context

    # Neither the date nor chance decides what the files hold.
    with rc_context({"svg.hashsalt": "s2s-desktop", "svg.fonttype": "none"}):
        figure = _figure(read_log(folder.log), metric)
        for kind, metadata in (("svg", {"Date": None}), ("png", {})):
            part = folder.path / f"curves.{kind}.part"
            figure.savefig(part, format=kind, metadata=metadata)
            part.replace(folder.path / f"curves.{kind}")


def _figure(log: Sequence[Record], metric: str) -> Figure:
    from matplotlib.figure import Figure

    steps = [record for record in log if record["event"] == "stepped"]
    validations = [record for record in log if record["event"] == "validated"]
    figure = Figure(figsize=(7, 7.5), layout="constrained")
    losses, scores, rates = figure.subplots(3, sharex=True)
    _draw(losses, steps, "loss", "training", ".")
    _draw(losses, validations, "loss", "validation", "o")
    losses.set_ylabel("loss, nats a target")
    if steps or validations:
        losses.legend()
    _draw(scores, validations, "score", metric, "o")
    scores.set_ylabel("validation: " + ("−loss" if metric == "loss" else metric))
    _draw(rates, steps, "rate", "rate", ".")
    rates.set_ylabel("learning rate")
    rates.set_xlabel("steps")
    return figure


def _draw(axes: Axes, records: Sequence[Record], what: str, label: str, marker: str) -> None:
    axes.plot(
        [record["step"] for record in records],
        [record[what] for record in records],
        marker=marker,
        label=label,
    )
    axes.grid(alpha=0.3)
