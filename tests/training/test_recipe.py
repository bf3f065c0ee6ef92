"""Recipes: what is left out, and what cannot be."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.engine.network.config import RecurrentDecoderConfig
from s2s_desktop.errors import UserError
from s2s_desktop.training.recipe import read_recipe

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


def test_a_recipe_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="cannot be read"):
        read_recipe(tmp_path / "none.toml")
