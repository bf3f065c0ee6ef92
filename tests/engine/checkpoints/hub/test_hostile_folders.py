"""Folders that mean harm, or have come to harm: refused with a message, and nothing is run."""

from __future__ import annotations

import json
import os
import pickle
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.checkpoints.hub.config import HubConfig
from s2s_desktop.engine.checkpoints.hub.generation import generation_defaults
from s2s_desktop.engine.checkpoints.hub.model import HubModel
from s2s_desktop.engine.checkpoints.hub.network import ARCHITECTURES
from s2s_desktop.engine.checkpoints.hub.weights import read_weights
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from tests.engine.checkpoints.hub import checkpoints
from tests.engine.checkpoints.hub.folders import edit_json, write_folder

WEIGHTS, PICKLE = "model.safetensors", "pytorch_model.bin"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A BART with which nothing is wrong."""
    path = tmp_path / "model"
    path.mkdir()
    write_folder(path, "bart")
    HubModel.at(path).load("cpu")
    return path


def assert_refused(path: Path, message: str) -> None:
    with pytest.raises(CheckpointError, match=message) as refused:
        HubModel.at(path).load("cpu")
    assert refused.value.message.endswith(".")


class Runs:
    """Pickles as a call of os.mkdir."""

    def __init__(self, path: Path) -> None:
        self.path = str(path)

    def __reduce__(self) -> tuple[Callable[..., Any], tuple[str]]:
        return os.mkdir, (self.path,)


@pytest.mark.parametrize("archive", [True, False], ids=["archive", "from before archives"])
def test_a_pickle_that_would_run_code(folder: Path, tmp_path: Path, archive: bool) -> None:
    # GIVEN weights that would make a folder when they are unpickled
    (folder / WEIGHTS).unlink()
    content = {"harm": Runs(tmp_path / "harm"), "model.shared.weight": torch.ones(700, 16)}
    torch.save(content, folder / PICKLE, _use_new_zipfile_serialization=archive)
    # WHEN they are loaded, THEN they are refused and nothing was run
    assert_refused(folder, "was not opened: it might run code")
    assert not (tmp_path / "harm").exists()


def test_a_bare_pickle_that_would_run_code(folder: Path, tmp_path: Path) -> None:
    # GIVEN a plain pickle by the name of weights
    (folder / WEIGHTS).unlink()
    (folder / PICKLE).write_bytes(pickle.dumps(Runs(tmp_path / "harm")) + bytes(100_000))
    # WHEN it is loaded, THEN it is refused and nothing was run
    assert_refused(folder, PICKLE)
    assert not (tmp_path / "harm").exists()


def test_a_tensor_larger_than_its_file(folder: Path) -> None:
    # GIVEN a tensor that claims 4 TB and repeats one number
    (folder / WEIGHTS).unlink()
    huge = torch.zeros(1).expand(10**6, 10**6)
    torch.save({"model.shared.weight": huge}, folder / PICKLE)
    edit_json(folder / "config.json", d_model=4, encoder_layers=1, decoder_layers=1)
    # WHEN it is loaded, THEN its shape is named
    assert_refused(folder, r"claims the shape \(1000000, 1000000\)|describes")


def test_an_archive_that_grows_when_it_is_unpacked(tmp_path: Path) -> None:
    # GIVEN a small archive that holds 100 MB of zeros
    path = tmp_path / PICKLE
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("archive/data.pkl", bytes(100_000_000))
    assert path.stat().st_size < 1_000_000
    # WHEN it is read, THEN it is refused before that
    with pytest.raises(CheckpointError, match="its parts are packed"):
        read_weights((path,))


@pytest.mark.parametrize("length", [2**63, 2**31, 10**6, 0])
def test_a_header_that_claims_to_be_long(folder: Path, length: int) -> None:
    # GIVEN safetensors whose header claims more than there is, or nothing
    content = (folder / WEIGHTS).read_bytes()
    (folder / WEIGHTS).write_bytes(struct.pack("<Q", length) + content[8:])
    # WHEN they are loaded, THEN they are refused
    assert_refused(folder, f"{WEIGHTS} is damaged: its header claims {length:,} bytes")


def _shapes(shape: list[int], start: int, end: int) -> dict[str, Any]:
    return {"shared.weight": {"dtype": "F32", "shape": shape, "data_offsets": [start, end]}}


@pytest.mark.parametrize(
    "header",
    [
        _shapes([10**9, 10**9], 0, 16),
        _shapes([4], 0, 10**12),
        _shapes([4], 16, 0),
        _shapes([-4], 0, 16),
        _shapes([2], 0, 16),
        _shapes([4], 8, 24) | {"other": _shapes([4], 0, 16)["shared.weight"]},
        {"shared.weight": {"dtype": "F31", "shape": [4], "data_offsets": [0, 16]}},
        {"shared.weight": [1, 2, 3]},
        [],
    ],
)
def test_a_header_that_lies(folder: Path, header: Any) -> None:
    # GIVEN safetensors whose header does not describe their data
    text = json.dumps(header).encode()
    content = struct.pack("<Q", len(text)) + text + bytes(10_000_000)
    (folder / WEIGHTS).write_bytes(content)
    # WHEN they are loaded, THEN they are refused
    assert_refused(folder, f"{WEIGHTS} is damaged")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("vocab_size", 10**12),
        ("vocab_size", 4_000_000),
        ("d_model", 2**40),
        ("d_model", 200_000),
        ("encoder_layers", 10**9),
        ("decoder_layers", 200),
        ("decoder_ffn_dim", 2**17),
        ("encoder_attention_heads", 3),
        ("max_position_embeddings", 2**40),
        ("vocab_size", -1),
        ("d_model", 0),
        ("d_model", 16.5),
        ("d_model", "16"),
        ("d_model", True),
        ("d_model", None),
        ("d_model", [16]),
        ("activation_function", "evil"),
        ("activation_function", 7),
        ("eos_token_id", "</s>"),
        ("eos_token_id", -5),
    ],
)
def test_configurations_that_make_no_sense(folder: Path, key: str, value: Any) -> None:
    # GIVEN a configuration with an absurd value
    edit_json(folder / "config.json", **{key: value})
    # WHEN the folder is opened, THEN it is refused
    assert_refused(folder, "configuration|describes|activation")


def test_special_pieces_outside_of_the_vocabulary(folder: Path) -> None:
    # GIVEN an end of sentence that the embeddings have no row for
    edit_json(folder / "config.json", eos_token_id=100_000)
    # WHEN the folder is opened, THEN it is refused
    assert_refused(folder, "100000")


@pytest.mark.parametrize("key", ["forced_bos_token_id", "forced_eos_token_id", "eos_token_id"])
def test_settings_with_pieces_that_are_not_there(folder: Path, key: str) -> None:
    # GIVEN published settings that force a piece that the embeddings have no row for
    edit_json(folder / "generation_config.json", **{key: 100_000})
    # WHEN the folder is opened, THEN it is refused
    assert_refused(folder, "there is no piece 100000")


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("length_penalty", 10**400),
        ("length_penalty", 1e308),
        ("length_penalty", -1000),
        ("repetition_penalty", 10**400),
        ("repetition_penalty", float("inf")),
        ("num_beams", 10**9),
        ("max_length", -1),
    ],
)
def test_settings_that_no_search_can_follow(folder: Path, key: str, value: float) -> None:
    edit_json(folder / "generation_config.json", **{key: value})
    assert_refused(folder, key)


def test_numbers_of_added_tokens_that_are_none(tmp_path: Path) -> None:
    # GIVEN languages that are numbered as nothing can be
    nllb = tmp_path / "nllb"
    nllb.mkdir()
    write_folder(nllb, "nllb")
    before = HubModel.at(nllb).vocabulary.framing.tags
    decoder = {"9" * 5000: {"content": "eng_Latn"}, "²": {"content": "por_Latn"}}
    edit_json(nllb / "tokenizer_config.json", added_tokens_decoder=decoder)
    edit_json(nllb / "added_tokens.json", eng_Latn=-5, por_Latn=True)
    # WHEN the folder is looked at, THEN they keep their places
    assert HubModel.at(nllb).vocabulary.framing.tags == before


@pytest.mark.parametrize("name", ["config.json", "generation_config.json", "vocab.json"])
def test_four_gigabytes_of_json(folder: Path, name: str) -> None:
    # GIVEN a file with a hole in it, so large that reading it would take all memory
    with (folder / name).open("r+b") as file:
        file.truncate(4 << 30)
    # WHEN the folder is opened, THEN it is refused before it is read
    assert_refused(folder, f"{name} in model has 4,294,967,296 bytes")


@pytest.mark.parametrize(
    "content",
    [b"[" * 1_000_000, b"{" * 10, b"\xff\xfe", b"null", b"[1]", b"", b'{"a":' + b"9" * 9999],
)
def test_json_that_is_none(folder: Path, content: bytes) -> None:
    # GIVEN a configuration that is no JSON object
    (folder / "config.json").write_bytes(content)
    # WHEN the folder is opened, THEN it is refused
    assert_refused(folder, "config.json in model is not")


@pytest.mark.parametrize("name", ["config.json", WEIGHTS, "vocab.json"])
def test_links_that_leave_the_folder(folder: Path, tmp_path: Path, name: str) -> None:
    # GIVEN a folder in which a file is a link to one elsewhere
    elsewhere = tmp_path / "secret"
    (folder / name).rename(elsewhere)
    (folder / name).symlink_to(elsewhere)
    # WHEN the folder is opened, THEN it is refused
    assert_refused(folder, f"{name} in model is a link that leaves the folder")


def test_links_within_the_folder_are_followed(folder: Path) -> None:
    # GIVEN a folder whose weights are a link to a file beside it
    (folder / WEIGHTS).rename(folder / "blob")
    (folder / WEIGHTS).symlink_to("blob")
    # WHEN it is opened, THEN nothing is wrong
    HubModel.at(folder).load("cpu")


@pytest.mark.parametrize("name", ["../secret.safetensors", "/etc/passwd", "..", "", "a/../b"])
def test_an_index_that_leaves_the_folder(folder: Path, tmp_path: Path, name: str) -> None:
    # GIVEN an index that names a file elsewhere
    (folder / WEIGHTS).rename(tmp_path / "secret.safetensors")
    index = {"weight_map": {"model.shared.weight": name}}
    (folder / f"{WEIGHTS}.index.json").write_text(json.dumps(index))
    # WHEN the folder is opened, THEN it is refused
    assert_refused(folder, "names a file outside of it")


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="the system has no named pipes")
def test_a_pipe_that_never_ends(folder: Path) -> None:
    # GIVEN a configuration that is a pipe, from which reading would wait for ever
    (folder / "config.json").unlink()
    os.mkfifo(folder / "config.json")
    # WHEN the folder is opened, THEN it is refused
    assert_refused(folder, "config.json in model is not a file")


def test_a_list_of_pieces_that_points_outside(folder: Path, tmp_path: Path) -> None:
    # GIVEN a vocabulary that numbers a piece beyond the embeddings
    marian = tmp_path / "marian"
    marian.mkdir()
    write_folder(marian, "marian")
    edit_json(marian / "vocab.json", **{"▁the": 10**9})
    # WHEN the folder is opened, THEN it is refused
    assert_refused(marian, "vocab.json in marian does not number the pieces")


_JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=4), inner),
    max_leaves=6,
)
_KEYS = sorted({key for kind in checkpoints.KINDS.values() for key in kind.values})
_SETTINGS_KEYS = [
    *("num_beams", "length_penalty", "early_stopping", "no_repeat_ngram_size"),
    *("max_length", "min_length", "max_new_tokens", "min_new_tokens", "repetition_penalty"),
    *("eos_token_id", "forced_bos_token_id", "forced_eos_token_id"),
    *("bad_words_ids", "suppress_tokens"),
]


@settings(max_examples=150, deadline=None)
@given(
    kind=st.sampled_from(sorted(checkpoints.KINDS)),
    changes=st.dictionaries(st.sampled_from(_KEYS), _JSON, min_size=1, max_size=3),
)
def test_any_configuration_is_described_or_refused(kind: str, changes: dict[str, Any]) -> None:
    # GIVEN a configuration of a family with arbitrary values in it
    values = {**checkpoints.KINDS[kind].values, **changes, "model_type": kind.split(" ")[0]}
    config = HubConfig("model", {**values, "model_type": values["model_type"].rstrip(",")})
    # WHEN it is read, THEN it makes sense or is refused; nothing else happens
    try:
        ARCHITECTURES[config.family].config(config)
    except (CheckpointError, ValueError):
        return


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(st.sampled_from(_SETTINGS_KEYS), _JSON, max_size=4))
def test_any_settings_are_searched_with_or_refused(values: dict[str, Any]) -> None:
    # GIVEN published settings with arbitrary values
    # WHEN they are read, THEN they are options or they are refused
    try:
        generation_defaults("model", 50, values).options()
    except CheckpointError:
        return


_FOLDER_KEYS = {
    "tokenizer_config.json": [
        *("extra_ids", "offset", "language_codes", "legacy_behaviour", "added_tokens_decoder"),
        *("model_max_length", "source_lang", "target_lang", "add_prefix_space"),
    ],
    "added_tokens.json": ["eng_Latn", "tyv_Cyrl", "<mask>"],
    "config.json": ["task_specific_params", "tie_word_embeddings", "scale_embedding"],
}


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """A folder of each family whose vocabulary is described in several files."""
    paths = {name: tmp_path_factory.mktemp("family") for name in ("t5", "pegasus", "nllb", "bart")}
    for name, path in paths.items():
        write_folder(path, name)
    return paths


@settings(max_examples=100, deadline=None)
@given(data=st.data())
def test_any_folder_is_described_or_refused(data: st.DataObject, folders: dict[str, Path]) -> None:
    # GIVEN a folder in which one of the files that describe it holds arbitrary values
    path = folders[data.draw(st.sampled_from(sorted(folders)))]
    name = data.draw(st.sampled_from(sorted(_FOLDER_KEYS)))
    changes = data.draw(st.dictionaries(st.sampled_from(_FOLDER_KEYS[name]), _JSON, max_size=3))
    before = (path / name).read_bytes() if (path / name).exists() else b"{}"
    edit_json(path / name, **changes)
    # WHEN it is looked at, THEN it is a model that can be told what to do, or it is refused
    try:
        model = HubModel.at(path)
        assert model.source_limit > 0
        assert all(isinstance(language, str) for language in model.target_languages)
    except CheckpointError:
        pass
    finally:
        (path / name).write_bytes(before)


@settings(max_examples=150, deadline=None)
@given(data=st.data())
def test_damaged_weights_are_read_or_refused(
    data: st.DataObject, tmp_path_factory: pytest.TempPathFactory
) -> None:
    # GIVEN a file of weights in which some bytes have changed, or which ends early
    content = bytearray(_whole_weights(tmp_path_factory))
    for _ in range(data.draw(st.integers(1, 4))):
        content[data.draw(st.integers(0, len(content) - 1))] = data.draw(st.integers(0, 255))
    path = tmp_path_factory.getbasetemp() / "damaged.safetensors"
    path.write_bytes(content[: data.draw(st.integers(0, len(content)))])
    # WHEN it is read, THEN there are tensors or it is refused
    try:
        assert all(t.numel() <= len(content) for t in read_weights((path,)).values())
    except CheckpointError:
        return


def _whole_weights(temporary: pytest.TempPathFactory) -> bytes:
    from safetensors.torch import save

    return save({f"layer.{i}.weight": torch.ones(2, 3) for i in range(3)})
