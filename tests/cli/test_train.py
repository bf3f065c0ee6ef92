"""`s2s-desktop train` from a recipe to a model, as its user runs it."""

from __future__ import annotations

import json
import os
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import torch

from s2s_desktop.cli.main import main
from s2s_desktop.engine.checkpoints.native.model import open_native_folder
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.training import trainer
from s2s_desktop.training.measuring.validation import write
from s2s_desktop.training.run import clock
from tests.training import toy

RECIPE = """\
name = "reversal"
[[data.train]]
path = "train.tsv"
source = "1"
target = "2"
[[data.valid]]
path = "valid.tsv"
source = "1"
target = "2"
[[data.test]]
path = "valid.tsv"
source = "1"
target = "2"
[vocabulary]
size = 30
[network]
width = 48
[network.encoder]
kind = "recurrent"
layers = 1
hidden = 48
[network.decoder]
kind = "recurrent"
layers = 1
hidden = 48
[training]
epochs = EPOCHS
batch_tokens = 600
rate = 0.01
warm_up = 10
schedule = "cosine"
validate_every = 40
checkpoint_minutes = 60.0
[validation]
metric = "bleu"
[publication]
task = "translate"
source_language = "en"
target_language = "fr"
"""


@pytest.fixture(autouse=True)
def torch_as_it_was() -> Iterator[None]:
    """Training sets torch up for a process of its own."""
    precision, threads = torch.get_float32_matmul_precision(), torch.get_num_threads()
    yield
    torch.set_float32_matmul_precision(precision)
    torch.set_num_threads(threads)


def command(folder: Path, *more: str, epochs: int = 14) -> list[str]:
    toy.write_data(folder, train=600)
    recipe = folder / "recipe.toml"
    recipe.write_text(RECIPE.replace("EPOCHS", str(epochs)), encoding="utf-8")
    return ["train", str(recipe), "--data", str(folder), "--out", str(folder / "run"), *more]


def test_a_task_is_learnt_from_a_recipe_to_a_model_that_the_engine_opens(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    # WHEN a recipe is trained
    assert main(command(tmp_path)) == 0
    # THEN the engine opens the model, and it does what was to be learnt,
    model = tmp_path / "run" / "model"
    loaded = open_native_folder(model, "cpu")
    assert (loaded.source_languages, loaded.target_languages) == (("en",), ("fr",))
    sources, targets = zip(*toy.pairs(12, seed=1), strict=True)
    assert write(loaded, sources, SearchOptions()) == list(targets)
    # the run left its log and its curves,
    log = (tmp_path / "run" / "log.jsonl").read_text(encoding="utf-8").splitlines()
    events = [json.loads(line)["event"] for line in log]
    assert (events[0], events[-1]) == ("started", "ended")
    assert "validated" in events
    for name in ("curves.svg", "curves.png"):
        assert (tmp_path / "run" / name).stat().st_size > 1000
    assert "600 pairs" not in capsys.readouterr().out
    # and `evaluate` measures it on the recipe's test part.
    recipe, out = str(tmp_path / "recipe.toml"), tmp_path / "written"
    test = ["--recipe", recipe, "--data", str(tmp_path), "--model", str(model), "--out", str(out)]
    assert main(["evaluate", "--metric", "chrf", "--beam", "2", *test]) == 0
    told = capsys.readouterr()
    assert told.out.startswith("chrF2 100.00")
    assert "12 pairs" in told.err
    assert (out / "hypothesis.txt").read_text(encoding="utf-8").splitlines() == list(targets)
    assert (out / "source.txt").read_text(encoding="utf-8").splitlines() == list(sources)


def test_ctrl_c_saves_and_says_how_to_go_on(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a user who presses Ctrl-C in the third step
    step: Callable[..., object] = trainer.Trainer._step
    steps = 0

    def pressed(self: trainer.Trainer, *given: object) -> object:
        nonlocal steps
        steps += 1
        if steps == 3:
            os.kill(os.getpid(), signal.SIGINT)
        return step(self, *given)

    monkeypatch.setattr(trainer.Trainer, "_step", pressed)
    before = signal.getsignal(signal.SIGINT)
    # WHEN it trains
    assert main(command(tmp_path, epochs=1)) == 130
    # THEN the step was finished and saved, and the message says how to go on,
    assert steps == 3
    assert "--resume" in capsys.readouterr().err
    assert signal.getsignal(signal.SIGINT) is before
    # which is what happens.
    assert main(command(tmp_path, "--resume", epochs=1)) == 0
    lines = (tmp_path / "run" / "log.jsonl").read_text(encoding="utf-8").splitlines()
    starts = [e["step"] for e in map(json.loads, lines) if e["event"] == "started"]
    assert starts == [0, 3]


def test_errors_are_told_without_a_traceback(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    arguments = command(tmp_path)
    (tmp_path / "train.tsv").unlink()
    assert main(arguments) == 1
    assert "train.tsv cannot be read" in capsys.readouterr().err
    assert main(["train", str(tmp_path / "none.toml")]) == 1
    assert "none.toml cannot be read" in capsys.readouterr().err


def test_the_clock_tells_the_time_that_is_left(monkeypatch: pytest.MonkeyPatch) -> None:
    now = 100.0
    monkeypatch.setattr(clock.time, "monotonic", lambda: now)
    place = trainer.Place(step=10, seconds=50.0)
    counted = clock.Clock(place)
    place.step, now = 30, 140.0
    counted.count(loss=30.0, targets=20)
    event = counted.event(steps=50, rate=0.1)
    assert (event.loss, event.tokens_per_second) == (1.5, 0.5)
    assert (event.seconds, event.seconds_left) == (90.0, 40.0)
