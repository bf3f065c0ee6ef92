"""From a Marian file to a model, and the files that are no such model."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import numpy as np
import pytest
import torch

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.network import load_marian
from s2s_desktop.engine.loaded_model import open_marian
from s2s_desktop.errors import UserError
from tests.engine import marian_builder
from tests.engine.marian_builder import Sizes, Weights

SIZES = Sizes(vocabulary=12, width=8, feed_forward=10, encoder_layers=1, decoder_layers=1)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "small.bin"


@pytest.fixture
def weights() -> Weights:
    return marian_builder.random_weights(SIZES, seed=0)


def _load(path: Path, weights: Weights, **changed: Any) -> None:
    settings = marian_builder.settings(SIZES) | changed
    marian_builder.write_model(path, weights, settings)
    load_marian(path)


def test_every_weight_finds_its_parameter(path: Path, weights: Weights) -> None:
    marian_builder.write_model(path, weights, marian_builder.settings(SIZES))
    model, profile = load_marian(path)
    # Values can only be moved, not made up or dropped: all sums agree.
    loaded = sum(float(p.detach().double().sum()) for p in model.parameters())
    assert loaded == pytest.approx(sum(float(w.astype(float).sum()) for w in weights.values()))
    assert not any(p.is_meta for p in model.parameters())
    assert not model.training
    assert profile is not None
    assert [(r.layer, r.head, r.shift) for r in profile.reads] == [(0, 0, 0)]


def test_a_model_without_guided_alignment_has_no_profile(path: Path, weights: Weights) -> None:
    settings = marian_builder.settings(SIZES)
    del settings["transformer-guided-alignment-layer"]
    marian_builder.write_model(path, weights, settings)
    assert load_marian(path)[1] is None


def test_missing_and_unused_tensors_are_listed(path: Path, weights: Weights) -> None:
    del weights["encoder_l1_self_bo"]
    weights["decoder_l1_self_Wq"] = np.zeros((8, 8), np.float32)
    with pytest.raises(CheckpointError) as raised:
        _load(path, weights)
    assert "missing encoder_l1_self_bo" in raised.value.message
    assert "unused decoder_l1_self_Wq" in raised.value.message


@pytest.mark.parametrize(
    ("name", "shape"),
    [
        ("Wemb", (11, 8)),
        ("encoder_l1_self_Wq", (8, 9)),
        ("decoder_l1_rnn_W", (9, 8)),
        ("decoder_l1_ffn_b1", (1, 11)),
        ("decoder_l1_context_Wo", (64,)),
        ("decoder_l1_context_Wo", (1, 8, 8)),
        ("encoder_l1_self_Wk", (8, 8, 1)),
    ],
)
def test_misshaped_tensors_are_named(
    path: Path, weights: Weights, name: str, shape: tuple[int, ...]
) -> None:
    weights[name] = np.zeros(shape, np.float32)
    with pytest.raises(CheckpointError, match=name):
        _load(path, weights)


@pytest.mark.parametrize(
    "changed",
    [
        {"transformer-decoder-autoreg": "average-attention"},
        {"dec-cell": "gru"},
        {"type": "char_conv"},
        {"transformer-preprocess": "n"},
        {"transformer-postprocess": "da"},
        {"transformer-postprocess-top": "n"},
        {"transformer-ffn-activation": "gelu"},
        {"transformer-tied-layers": [1, 1]},
        {"right-left": True},
        {"type": None},
        {"type": [["a"] * 50] * 50},
    ],
)
def test_another_architecture_is_named(
    path: Path, weights: Weights, changed: dict[str, Any]
) -> None:
    (key,) = changed
    with pytest.raises(CheckpointError, match=rf"small\.bin .*{key}") as raised:
        _load(path, weights, **changed)
    assert len(raised.value.message) < 400


@pytest.mark.parametrize(
    "changed",
    [
        {"dim-emb": 16},
        {"dim-emb": 0},
        {"dim-emb": -8},
        {"dim-emb": 2},
        {"dim-emb": 2**40},
        {"dim-emb": "wide"},
        {"dim-emb": None},
        {"dim-emb": float("inf")},
        {"dim-vocabs": [12]},
        {"dim-vocabs": [12, 13]},
        {"dim-vocabs": 12},
        {"dim-vocabs": [0, 0]},
        {"dim-vocabs": [2**50, 2**50]},
        {"enc-depth": 10**9},
        {"enc-depth": -1},
        {"dec-depth": 2},
        {"dec-depth": 10**9},
        {"transformer-heads": 0},
        {"transformer-heads": 3},
        {"transformer-heads": -2},
        {"transformer-dim-ffn": 10**15},
        {"transformer-guided-alignment-layer": "middle"},
        {"transformer-guided-alignment-layer": 7},
        {"transformer-guided-alignment-layer": 0},
    ],
    ids=str,
)
def test_sizes_that_cannot_be_are_refused(
    path: Path, weights: Weights, changed: dict[str, Any]
) -> None:
    with pytest.raises(CheckpointError):
        _load(path, weights, **changed)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "- a\n- list",
        "just a sentence",
        "a: [1, 2",
        "\tx: 1",
        "a: 2001-99-99",
        "a: !!python/object/apply:os.getcwd []",
        "a: \x01",
        "[" * 5000,
        "type: transformer",
    ],
    ids=["empty", "list", "text", "cut", "tab", "date", "code", "control", "deep", "little"],
)
def test_configurations_that_are_none_are_refused(path: Path, weights: Weights, text: str) -> None:
    marian_builder.write_model(path, weights, text)
    with pytest.raises(CheckpointError, match=r"small\.bin"):
        load_marian(path)


def test_files_by_role_make_a_model(tiny_marian: dict[str, Path]) -> None:
    loaded = open_marian(tiny_marian)
    assert loaded.shortlist is not None
    assert loaded.profile is not None
    assert loaded.source_tokenizer is loaded.target_tokenizer
    assert loaded.source_ids([5, 6]) == [5, 6, 0]
    assert all(p.dtype == torch.float32 for p in loaded.model.parameters())


def test_a_model_without_shortlist_uses_all_of_its_vocabulary(
    tiny_marian: dict[str, Path],
) -> None:
    files = {role: path for role, path in tiny_marian.items() if role != "shortlist"}
    assert open_marian(files).shortlist is None


def test_a_vocabulary_of_another_model_is_refused(
    tiny_marian: dict[str, Path], tmp_path: Path
) -> None:
    other = tmp_path / "other.spm"
    assert marian_builder.write_vocabulary(other, 60) != 90
    with pytest.raises(UserError, match="do not belong together"):
        open_marian(tiny_marian | {"source_vocabulary": other})
    with pytest.raises(UserError, match="do not belong together"):
        open_marian(tiny_marian | {"target_vocabulary": other})


@pytest.mark.parametrize("role", ["model", "source_vocabulary", "shortlist"])
@pytest.mark.parametrize("damage", ["missing", "empty", "truncated"])
def test_each_file_is_named_when_it_is_damaged(
    tiny_marian: dict[str, Path], tmp_path: Path, role: str, damage: str
) -> None:
    # GIVEN a model one of whose files was lost or half downloaded
    broken = tmp_path / f"broken-{role}.bin"
    if damage != "missing":
        shutil.copy(tiny_marian[role], broken)
        with broken.open("r+b") as file:
            file.truncate(0 if damage == "empty" else broken.stat().st_size // 2)
    # WHEN it is opened, THEN the message names that file and says what to do
    with pytest.raises(UserError, match=broken.name) as raised:
        open_marian(tiny_marian | {role: broken})
    assert raised.value.hint
