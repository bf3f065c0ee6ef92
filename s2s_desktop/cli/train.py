"""`s2s-desktop train`: makes a model by a recipe."""

from __future__ import annotations

import signal
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import FrameType

from tqdm import tqdm

from s2s_desktop.pipeline.search.room import check_room_for_torch
from s2s_desktop.training.optional_dependencies import CURVES, METRICS, require
from s2s_desktop.training.recipe import read_recipe
from s2s_desktop.training.run.events import Ended, Event, Started, Stepped, Validated


def configure(parser: ArgumentParser) -> None:
    """Add the command's arguments."""
    parser.description = (
        "Trains a model. Ctrl-C stops after the step; --resume goes on exactly there."
    )
    parser.add_argument("recipe", type=Path, metavar="RECIPE.toml")
    parser.add_argument(
        "--data", type=Path, default=Path(), metavar="FOLDER", help="where the data sets lie"
    )
    parser.add_argument(
        "--out", type=Path, metavar="FOLDER", help="folder of the run (runs/NAME of the recipe)"
    )
    parser.add_argument("--resume", action="store_true", help="go on where the run was stopped")
    parser.add_argument("--device", default="cpu", help="auto, cpu, cuda, …; default: cpu")
    parser.set_defaults(command=run)


def run(arguments: Namespace) -> int:
    """Train; the exit code. Raises KeyboardInterrupt once a stopped training is saved."""
    recipe = read_recipe(arguments.recipe)
    metric = recipe.validation.metric
    for package in (CURVES, METRICS.get(metric, CURVES)):
        require(package)
    check_room_for_torch()
    # Imported here because they bring torch along, which `--help` should not wait for.
    from s2s_desktop.training.data.corpora import read_parts
    from s2s_desktop.training.run.curves import draw_curves
    from s2s_desktop.training.run.log import RunLog
    from s2s_desktop.training.run.process import set_up
    from s2s_desktop.training.trainer import Trainer

    set_up(recipe.training.precision)
    folder = arguments.out or Path("runs") / recipe.name
    parts = read_parts(recipe.data, arguments.data)
    trainer = Trainer(recipe, parts, folder, arguments.device, arguments.resume)
    with (
        RunLog(trainer.folder.log) as log,
        tqdm(unit="step", disable=not sys.stderr.isatty()) as bar,
        _stop_by_keyboard() as stopped,
    ):
        for event in trainer.run(stopped):
            log.write(event)
            _show(event, bar)
            if isinstance(event, Validated | Ended):
                draw_curves(trainer.folder, metric)
    if isinstance(event, Ended) and not event.folder:
        print(f"The training is saved in {folder}; --resume goes on.", file=sys.stderr)
        raise KeyboardInterrupt  # for what has called this to know
    return 0


@contextmanager
def _stop_by_keyboard() -> Iterator[Callable[[], bool]]:
    """Whether Ctrl-C was pressed; pressed again, it interrupts at once."""
    pressed = False

    def press(number: int, frame: FrameType | None) -> None:
        nonlocal pressed
        del number, frame
        pressed = True
        signal.signal(signal.SIGINT, before)
        print("\nStopping after this step …", file=sys.stderr)

    before = signal.signal(signal.SIGINT, press)
    try:
        yield lambda: pressed
    finally:
        signal.signal(signal.SIGINT, before)


def _show(event: Event, bar: tqdm[None]) -> None:
    match event:
        case Started():
            bar.reset(event.steps)
            bar.update(event.step)
            bar.write(
                f"{event.name}: {event.parameters:,} parameters, {event.train_pairs:,} pairs",
                file=sys.stderr,
            )
        case Stepped():
            bar.update(event.step - bar.n)
            bar.set_postfix_str(f"loss {event.loss:.3f}, {event.tokens_per_second:.0f} tokens/s")
        case Validated():
            mark = " (best)" if event.best else ""
            bar.write(
                f"step {event.step}: loss {event.loss:.3f}, score {event.score:.2f}{mark}",
                file=sys.stderr,
            )
        case Ended():
            bar.write(f"{event.reason}: {event.folder}", file=sys.stderr)
