"""Runs: repeatable, resumed exactly, stopped clearly."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from s2s_desktop.engine.checkpoints.native.model import open_native_folder
from s2s_desktop.engine.network.config import (
    ConvolutionalDecoderConfig,
    ConvolutionalEncoderConfig,
    LearnedPositions,
    TransformerConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.errors import UserError
from s2s_desktop.training.data.batches import Example, collate
from s2s_desktop.training.optimisation import optimiser
from s2s_desktop.training.optimisation.objective import initialise
from s2s_desktop.training.recipe import Recipe, ValidationRecipe
from s2s_desktop.training.run.events import Ended, Event, Stepped, Validated
from s2s_desktop.training.trainer import Trainer
from tests.training import toy

EXAMPLES = [Example((5, 6, 0), (7, 0)), Example((8, 9, 0), (9, 4, 6, 2, 0))]
TRANSFORMER = TransformerConfig(layers=1, heads=2, feed_forward=16, dropout=0.2)


def weights(folder: Path) -> dict[str, torch.Tensor]:
    model = open_native_folder(folder / "model", "cpu").model
    return dict(model.named_parameters())


def assert_same(first: Path, second: Path) -> None:
    a, b = weights(first), weights(second)
    assert a.keys() == b.keys()
    assert all(torch.equal(a[name], b[name]) for name in a)


def train(
    recipe: Recipe, folder: Path, resume: bool = False, stop_after: int | None = None
) -> list[Event]:
    """Run, and stop between two steps once that many were done."""
    made = Trainer(recipe, toy.parts(), folder, resume=resume)
    calls = 0

    def stopped() -> bool:
        nonlocal calls
        calls += 1
        return stop_after is not None and calls > stop_after

    return list(made.run(stopped))


RECIPES = {
    "recurrent": toy.recipe(accumulate=2, batch_tokens=60),
    "pointer, half": toy.recipe(
        TRANSFORMER, TRANSFORMER, copy=True, precision="bfloat16", coverage=1.0, coverage_epochs=1
    ),
    "convolutional, by steps": toy.recipe(
        ConvolutionalEncoderConfig(1, 16, positions=LearnedPositions(64), dropout=0.2),
        ConvolutionalDecoderConfig(1, 16, positions=LearnedPositions(64), dropout=0.2),
        validate_every=4,
        schedule="cosine",
    ),
}


@pytest.mark.parametrize("name", RECIPES)
def test_a_run_that_is_stopped_again_and_again_ends_with_equal_weights(
    tmp_path: Path, name: str
) -> None:
    recipe = RECIPES[name]
    # GIVEN a run that was never stopped
    whole = train(recipe, tmp_path / "whole")
    steps = next(event.step for event in whole if isinstance(event, Ended))
    # WHEN another is stopped after every few steps, within epochs and at their ends
    folder, resume, stops = tmp_path / "parts", False, 0
    while True:
        last = train(recipe, folder, resume, stop_after=5)[-1]
        assert isinstance(last, Ended)
        if last.reason != "stopped":
            break
        # What chance gives this process must not matter to the next one.
        torch.rand(7)
        resume, stops = True, stops + 1
    # THEN both are equal.
    assert stops >= 1
    assert last.step == steps
    assert_same(tmp_path / "whole", folder)


KILLED = """
import os, signal, sys
from pathlib import Path
from s2s_desktop.training.trainer import Trainer
from tests.training import toy

recipe = toy.recipe(checkpoint_minutes=0.0)
trainer = Trainer(recipe, toy.parts(), Path(sys.argv[1]))
calls = 0
def stopped():
    global calls
    calls += 1
    if calls == 6:
        os.kill(os.getpid(), signal.SIGKILL)
    return False
list(trainer.run(stopped))
"""


def test_a_killed_run_goes_on_from_its_checkpoint(tmp_path: Path) -> None:
    recipe = toy.recipe(checkpoint_minutes=0.0)
    train(recipe, tmp_path / "whole")
    killed = subprocess.run([sys.executable, "-c", KILLED, str(tmp_path / "killed")], check=False)
    assert killed.returncode == -signal.SIGKILL
    train(recipe, tmp_path / "killed", resume=True)
    assert_same(tmp_path / "whole", tmp_path / "killed")


def test_accumulated_batches_make_the_step_of_a_large_one() -> None:
    recipe = toy.with_training(toy.recipe(), label_smoothing=0.0)
    examples = [collate([example], -1, 0) for example in EXAMPLES]
    together = collate(EXAMPLES, -1, 0)
    found = []
    for batches in (examples, [together]):
        torch.manual_seed(0)
        model = Seq2Seq(recipe.network.config(30, 30, True))
        initialise(model)
        for module in model.modules():
            if isinstance(module, torch.nn.Dropout):
                module.p = 0.0
        loss, targets = optimiser.Optimisation(model, recipe.training).step(batches, 0.01)
        found.append((model, loss))
        assert targets == 7
    assert found[0][1] == pytest.approx(found[1][1], rel=1e-5)
    for a, b in zip(found[0][0].parameters(), found[1][0].parameters(), strict=True):
        assert torch.allclose(a, b, atol=1e-4)


def test_the_same_seed_gives_the_same_model_and_another_seed_another(tmp_path: Path) -> None:
    recipe = toy.recipe(epochs=1)
    for name, made in (("a", recipe), ("b", recipe), ("c", toy.with_training(recipe, seed=2))):
        torch.rand(3)
        train(made, tmp_path / name)
    assert_same(tmp_path / "a", tmp_path / "b")
    with pytest.raises(AssertionError):
        assert_same(tmp_path / "a", tmp_path / "c")


def test_validation_draws_no_random_numbers(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    recipe = toy.recipe(validation=ValidationRecipe("chrf"), epochs=1)
    made = Trainer(recipe, toy.parts(), tmp_path / "run")
    run = made.run()
    next(run)
    # A step draws for its dropout, and the validation that follows must not.
    drawn = torch.get_rng_state()
    monkeypatch.setattr(Trainer, "_step", lambda self, group, steps: (1.0, 1))
    assert any(isinstance(event, Validated) for event in run)
    assert torch.equal(torch.get_rng_state(), drawn)


def test_every_epoch_is_validated_and_the_last_weights_are_kept(tmp_path: Path) -> None:
    events = train(toy.recipe(epochs=4), tmp_path / "run")
    validated = [event for event in events if isinstance(event, Validated)]
    assert [event.epoch for event in validated] == [1, 2, 3, 4]
    assert all(event.score == -event.loss for event in validated)
    assert len(list((tmp_path / "run").glob("weights-*.pt"))) == 2
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert ended.reason == "all epochs are done"
    assert ended.score is not None
    assert ended.score >= max(event.score for event in validated) - 1e-6
    stepped = [event for event in events if isinstance(event, Stepped)]
    assert stepped[-1].step == stepped[-1].steps == ended.step
    assert stepped[-1].seconds_left == 0


def test_the_end_of_a_run_is_validated_too(tmp_path: Path) -> None:
    # GIVEN a run whose steps are no multiple of those between two validations
    recipe = toy.recipe(validate_every=4)
    # WHEN it runs
    events = train(recipe, tmp_path / "run")
    # THEN what the last steps learnt is measured, and may be the model.
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert ended.step % 4
    steps = [event.step for event in events if isinstance(event, Validated)]
    assert steps == [*range(4, ended.step, 4), ended.step]


def test_patience_ends_a_run_that_gets_no_better(tmp_path: Path) -> None:
    # GIVEN a rate so low that nothing is learnt, measured by whole words
    recipe = toy.recipe(
        epochs=50, rate=1e-9, patience=3, validate_every=2, validation=ValidationRecipe("bleu")
    )
    # WHEN it runs
    events = train(recipe, tmp_path / "run")
    # THEN the first validation is the best one, and three more are borne.
    best = [event.best for event in events if isinstance(event, Validated)]
    assert best == [True, False, False, False]
    ended = events[-1]
    assert isinstance(ended, Ended)
    assert (ended.step, ended.reason) == (8, "no better any more")
    # AND resuming does not train on.
    assert train(recipe, tmp_path / "run", resume=True)[-1].step == 8


@pytest.mark.parametrize("precision", ["float32", "float16"])
def test_a_loss_that_is_no_number_stops_and_keeps_the_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, precision: str
) -> None:
    recipe = toy.recipe(precision=precision, checkpoint_minutes=0.0)
    plain: Callable[..., torch.Tensor] = optimiser.loss
    calls = 0

    def breaks(*given: object) -> torch.Tensor:
        nonlocal calls
        calls += 1
        return plain(*given) * (float("nan") if calls == 6 else 1.0)

    monkeypatch.setattr(optimiser, "loss", breaks)
    with pytest.raises(UserError, match="no number any more"):
        train(recipe, tmp_path / "run")
    # Five steps are in the checkpoint, and all of it is finite.
    made = Trainer(recipe, toy.parts(), tmp_path / "run", resume=True)
    assert next(made.run()).step == 5
    assert all(p.isfinite().all() for p in made.model.parameters())


def test_a_folder_holds_one_run(tmp_path: Path) -> None:
    recipe, folder = toy.recipe(epochs=1), tmp_path / "run"
    with pytest.raises(UserError, match="no checkpoint"):
        train(recipe, folder, resume=True)
    train(recipe, folder)
    with pytest.raises(UserError, match="holds a run already"):
        train(recipe, folder)
    wider = toy.recipe(toy.RecurrentEncoderConfig(1, 8), epochs=1)
    with pytest.raises(UserError, match="does not fit the recipe"):
        train(wider, folder, resume=True)


def test_what_was_left_before_the_first_checkpoint_is_made_again(tmp_path: Path) -> None:
    folder = tmp_path / "run"
    Trainer(toy.recipe(), toy.parts(), folder)  # and killed
    (folder / "source.spm").write_bytes(b"half of it")
    (folder / "weights-00000099.pt").write_bytes(b"of another recipe")
    train(toy.recipe(), folder)
    train(toy.recipe(), tmp_path / "whole")
    assert_same(folder, tmp_path / "whole")


def test_a_run_starts_from_another_model(tmp_path: Path) -> None:
    train(toy.recipe(), tmp_path / "first")
    second = toy.recipe(epochs=1, rate=1e-12, initial="first/model")
    train(second, tmp_path / "second")
    a, b = weights(tmp_path / "first"), weights(tmp_path / "second")
    assert all(torch.allclose(a[name], b[name], atol=1e-3) for name in a)
    with pytest.raises(UserError, match="no model to start from"):
        train(toy.recipe(initial="nowhere"), tmp_path / "third")
    wider = toy.recipe(toy.RecurrentEncoderConfig(1, 8), initial="first/model")
    with pytest.raises(UserError, match="another network"):
        train(wider, tmp_path / "fourth")


def test_pairs_that_are_all_too_long_are_told(tmp_path: Path) -> None:
    parts = toy.parts()
    parts.train = [("ba " * 300, "ba " * 300)] * 9
    with pytest.raises(UserError, match="more than 128 pieces"):
        Trainer(toy.recipe(), parts, tmp_path / "run")
