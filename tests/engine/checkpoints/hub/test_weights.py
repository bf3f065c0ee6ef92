"""Weights in every shape that folders have them in, and what is wrong with some."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.checkpoints.hub import checkpoints
from tests.engine.checkpoints.hub.test_networks import read_network

Tensors = dict[str, Tensor]
WHOLE = "model.safetensors"
MAPS = Path("/proc/self/maps")


@pytest.fixture
def bart(tmp_path: Path) -> Path:
    """A small BART in safetensors, its embeddings under one name."""
    checkpoints.build("bart").save_pretrained(tmp_path)
    return tmp_path


def rewrite(folder: Path, change: Callable[[Tensors], Tensors], as_pickle: bool = False) -> None:
    """Change the tensors of a folder."""
    tensors = change(load_file(folder / WHOLE))
    if as_pickle:
        (folder / WHOLE).unlink()
        torch.save(tensors, folder / "pytorch_model.bin")
    else:
        save_file(tensors, folder / WHOLE)


@torch.inference_mode()
def logits(model: Seq2Seq) -> Tensor:
    sources = [[5, 9, 30, 2], [7, 7, 2]]
    return model.force(sources, [[8, 21, 4], [6, 11, 2]]).logits


def assert_unchanged(folder: Path, before: Tensor, atol: float = 0.0) -> None:
    torch.testing.assert_close(logits(read_network(folder)), before, atol=atol, rtol=0)


@pytest.mark.skipif(not MAPS.exists(), reason="the system does not list what is mapped")
def test_weights_are_mapped_not_copied(bart: Path) -> None:
    # GIVEN a checkpoint in safetensors
    # WHEN it is loaded
    matrix = read_network(bart).get_parameter("encoder.embedding.weight")
    # THEN matrices that are taken as they are lie in the pages of the file
    mapped = [line.split() for line in MAPS.read_text().splitlines() if str(bart) in line]
    ranges = [[int(end, 16) for end in fields[0].split("-")] for fields in mapped]
    assert any(start <= matrix.data_ptr() < end for start, end in ranges)


def test_several_files_with_an_index(bart: Path) -> None:
    # GIVEN the tensors spread over three files
    before = logits(read_network(bart))
    tensors = load_file(bart / WHOLE)
    (bart / WHOLE).unlink()
    places = {name: f"model-{i % 3}-of-3.safetensors" for i, name in enumerate(sorted(tensors))}
    for place in set(places.values()):
        part = {name: tensor for name, tensor in tensors.items() if places[name] == place}
        save_file(part, bart / place)
    (bart / f"{WHOLE}.index.json").write_text(json.dumps({"weight_map": places}))
    # WHEN it is loaded, THEN it is the same network
    assert_unchanged(bart, before)


@pytest.mark.parametrize("archive", [True, False], ids=["archive", "from before archives"])
def test_pickled_weights(bart: Path, archive: bool) -> None:
    # GIVEN the tensors as torch saves them, now and in the past
    before = logits(read_network(bart))
    tensors = load_file(bart / WHOLE)
    (bart / WHOLE).unlink()
    target = bart / "pytorch_model.bin"
    torch.save(tensors, target, _use_new_zipfile_serialization=archive)
    # WHEN it is loaded, THEN it is the same network
    assert_unchanged(bart, before)


def test_names_of_a_model_without_output_layer(bart: Path) -> None:
    # GIVEN names as the bare model has them
    before = logits(read_network(bart))
    rewrite(bart, lambda found: {n.removeprefix("model."): t for n, t in found.items()})
    # WHEN it is loaded, THEN it is the same network
    assert_unchanged(bart, before)


@pytest.mark.parametrize(
    "names",
    [
        ("model.encoder.embed_tokens.weight", "lm_head.weight"),
        ("model.decoder.embed_tokens.weight",),
        ("lm_head.weight",),
    ],
)
def test_tied_embeddings_under_any_name(bart: Path, names: tuple[str, ...]) -> None:
    # GIVEN a file that keeps the one matrix under other names, or several times
    before = logits(read_network(bart))

    def rename(tensors: Tensors) -> Tensors:
        matrix = tensors.pop("model.shared.weight")
        return tensors | {name: matrix.clone() for name in names}

    rewrite(bart, rename)
    # WHEN it is loaded, THEN it is the same network, with one matrix
    assert_unchanged(bart, before)
    model = read_network(bart)
    assert model.config.tied_output
    assert model.config.shared_embeddings


def test_an_output_layer_of_its_own(tmp_path: Path) -> None:
    # GIVEN a T5 v1.1, whose output layer is not the embedding
    theirs = checkpoints.untie(checkpoints.build("t5 v1.1"))
    theirs.save_pretrained(tmp_path)
    # WHEN it is loaded
    model = read_network(tmp_path)
    # THEN both are there, and the logits are those of the other library
    assert not model.config.tied_output
    ids = torch.tensor([[5, 9, 30, 1]])
    with torch.inference_mode():
        wanted = theirs(input_ids=ids, decoder_input_ids=torch.tensor([[0, 7, 8]])).logits
        found = model.force(ids.tolist(), [[7, 8, 1]]).logits
    torch.testing.assert_close(found, wanted, atol=1e-4, rtol=0)


@pytest.mark.parametrize("dtype", [torch.float16, torch.bfloat16, torch.float64])
def test_other_precisions_are_read(bart: Path, dtype: torch.dtype) -> None:
    # GIVEN a file in another precision
    before = logits(read_network(bart))
    rewrite(bart, lambda found: {name: t.to(dtype) for name, t in found.items()})
    # WHEN it is loaded and brought to float32
    model = read_network(bart).float()
    # THEN it is the same network, as exactly as that precision can tell
    assert (logits(model) - before).abs().max() < 0.2
    assert model.get_parameter("encoder.embedding.weight").dtype == torch.float32


def test_tables_that_can_be_computed_may_be_there(tmp_path: Path) -> None:
    # GIVEN an old Marian folder, which holds its sinusoids
    theirs = checkpoints.build("marian")
    theirs.save_pretrained(tmp_path)
    table = theirs.model.encoder.embed_positions.weight.detach().clone()
    name = "model.encoder.embed_positions.weight"
    rewrite(tmp_path, lambda found: found | {name: table})
    # WHEN it is loaded, THEN nothing is wrong with it
    read_network(tmp_path)
    # WHEN the table is another
    rewrite(tmp_path, lambda found: found | {name: table.flip(0)})
    # THEN it is named
    with pytest.raises(CheckpointError, match=r"encoder\.embed_positions\.weight"):
        read_network(tmp_path)


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            lambda t: {n: x for n, x in t.items() if ".1.fc1" not in n},
            "missing decoder.layers.1.fc1",
        ),
        (lambda t: t | {"model.encoder.extra": torch.ones(3)}, "unused encoder.extra"),
        (
            lambda t: t | {"model.encoder.layers.0.fc2.weight": torch.ones(3, 3)},
            r"misshaped encoder.layers.0.fc2.weight: \(3, 3\), not \(16, 24\)",
        ),
        (
            lambda t: t | {"model.encoder.layers.0.self_attn.k_proj.weight": torch.ones(3, 3)},
            "misshaped encoder.layers.0.self_attn.q_proj.weight",
        ),
        (lambda t: {n: x for n, x in t.items() if "shared" not in n}, "missing encoder.embed"),
        (
            lambda t: t | {"model.encoder.layers.0.fc1.bias": torch.ones(24, dtype=torch.int8)},
            "fc1.bias in model.safetensors is of the type torch.int8",
        ),
    ],
    ids=["missing", "unused", "misshaped", "parts of a matrix", "no embedding", "quantized"],
)
def test_what_is_wrong_with_tensors_is_listed(bart: Path, change: Any, message: str) -> None:
    # GIVEN a checkpoint whose tensors do not fit its configuration
    rewrite(bart, change)
    # WHEN it is loaded, THEN the message lists what is wrong
    with pytest.raises(CheckpointError, match=message):
        read_network(bart)


def test_a_shard_that_is_missing_is_named(bart: Path) -> None:
    # GIVEN an index that names a file that is not there
    (bart / WHOLE).unlink()
    index = {"weight_map": {"model.shared.weight": "model-1-of-1.safetensors"}}
    (bart / f"{WHOLE}.index.json").write_text(json.dumps(index))
    # WHEN it is loaded, THEN the file is named
    with pytest.raises(CheckpointError, match=r"model-1-of-1\.safetensors"):
        read_network(bart)


def test_a_folder_without_weights(bart: Path) -> None:
    # GIVEN a folder for another framework
    (bart / WHOLE).rename(bart / "tf_model.h5")
    # WHEN it is loaded, THEN the message says what is needed
    with pytest.raises(CheckpointError, match=r"neither model.safetensors nor pytorch_model.bin"):
        read_network(bart)
