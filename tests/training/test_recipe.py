"""Recipes: what is left out, and what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.network.config import RecurrentDecoderConfig
from s2s_desktop.errors import UserError
from s2s_desktop.training.recipe import read_recipe
from tests.engine.toml_values import TOML_VALUES

PLAIN = """\
name = "toy"
[[data.train]]
path = "train.tsv"
[[data.valid]]
path = "valid.tsv"
[network]
width = 16
[network.encoder]
kind = "recurrent"
layers = 1
hidden = 16
[network.decoder]
kind = "recurrent"
layers = 1
hidden = 16
[training]
epochs = 2
"""


FULL = (
    PLAIN
    + """\
batch_tokens = 1024
accumulate = 2
rate = 0.001
warm_up = 10
label_smoothing = 0.1
clip = 1.0
weight_decay = 0.01
patience = 3
validate_every = 50
checkpoint_minutes = 1.5
average = 2
coverage = 0.5
coverage_epochs = 1
seed = 3
[vocabulary]
size = 100
[validation]
sentences = 20
beam_size = 2
[publication]
source_limit = 50
length_penalty = 0.8
"""
)


def test_what_is_left_out_has_a_default(tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(PLAIN, encoding="utf-8")
    recipe = read_recipe(path)
    assert recipe.network.decoder == RecurrentDecoderConfig(layers=1, hidden=16)
    assert recipe.vocabulary.size == 8000
    assert recipe.publication.precision == "float16"
    config = recipe.network.config(30, 30, True)
    assert (config.eos_id, config.suppressed_ids) == (0, (1,))


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("epochs = 2", "epochs = 0", "epochs is 0"),
        ("epochs = 2", "epochs = 2\nclip = 0.0", "clip"),
        ("epochs = 2", "epochs = 2\npatience = -1", "patience"),
        ("epochs = 2", "epochs = 2\nlabel_smoothing = 1.0", "label_smoothing"),
        ("epochs = 2", "epochs = 2\nschedule = 'steep'", "not one of"),
        ("epochs = 2", "epochs = 2\nepoch = 3", "'epoch'"),
        ("epochs = 2", "epochs = 2\n[data]\nvalid_share = 0.5\ntest_share = 0.5", "holds out all"),
        ("[[data.valid]]", "[[data.test]]", "nothing out for validation"),
        ("kind =", "kind", "is no recipe"),
        ("width = 16", "width = 'x'", "width"),
        ("width = 16", f"width = {10**8}", "width is more than 262144"),
        ("width = 16", "width = " + "[" * 5000, "is no recipe"),
        ("epochs = 2", f"epochs = 2\nseed = {10**23}", "seed is more than 4294967295"),
        ("epochs = 2", "epochs = 2\nseed = -1", "seed is -1, not 0 or more"),
        ("epochs = 2", "epochs = 2\nrate = inf", "rate is inf, not a finite float"),
        ("epochs = 2", f"epochs = 2\nrate = {10**400}", "rate is a number too large"),
        ("epochs = 2", "epochs = 2\ncheckpoint_minutes = 1e300", "checkpoint_minutes is more"),
    ],
)
def test_a_wrong_line_is_named(tmp_path: Path, old: str, new: str, said: str) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(PLAIN.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(UserError, match=said):
        read_recipe(path)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_only_a_user_error_comes_out_of_any_recipe(tmp_path: Path, data: st.DataObject) -> None:
    # GIVEN a recipe with up to three values of another kind or size
    lines = FULL.splitlines()
    assigned = [number for number, line in enumerate(lines) if " = " in line]
    for number in data.draw(st.lists(st.sampled_from(assigned), min_size=1, max_size=3)):
        lines[number] = f"{lines[number].split(' = ')[0]} = {data.draw(TOML_VALUES)}"
    path = tmp_path / "recipe.toml"
    path.write_text("\n".join(lines), encoding="utf-8")
    # WHEN it is read, THEN it is a recipe or is refused by name
    try:
        recipe = read_recipe(path)
    except UserError:
        return
    # AND what is a recipe are numbers that every part can hold
    torch.manual_seed(recipe.training.seed)
    torch.tensor([recipe.training.rate, recipe.training.clip, recipe.training.weight_decay])


def test_the_recipe_that_is_changed_is_one(tmp_path: Path) -> None:
    path = tmp_path / "recipe.toml"
    path.write_text(FULL, encoding="utf-8")
    assert read_recipe(path).training.seed == 3


def test_a_recipe_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_recipe(tmp_path / "none.toml")
