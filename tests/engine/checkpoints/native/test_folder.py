"""The project's own format: exact round trips, and what is refused."""

from __future__ import annotations

import json
import re
import struct
import tomllib
from collections.abc import Callable
from dataclasses import replace
from itertools import zip_longest
from pathlib import Path
from typing import get_args

import pytest
import torch
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from safetensors.torch import load_file, save_file

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.native.config_toml import KINDS
from s2s_desktop.engine.checkpoints.native.folder import NativeFolder, save_native
from s2s_desktop.engine.network.config import (
    DecoderConfig,
    EncoderConfig,
    LearnedPositions,
    ModelConfig,
    NoPositions,
    Positions,
    RecurrentDecoderConfig,
    Sinusoids,
    TransformerConfig,
)
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.network.test_decoders import DECODERS, ENCODERS, INPUTS, SOURCES
from tests.engine.toml_values import TOML_VALUES

CONFIG = ModelConfig(
    8,
    19,
    19,
    TransformerConfig(1, 2, 12, positions=LearnedPositions(9, 2)),
    RecurrentDecoderConfig(1, 5),
    embedding_scale=8**0.5,
    suppressed_ids=(1, 7),
)
DESCRIPTION = {
    "languages": ["en", "pt_BR"],
    "limit": 99,
    "threshold": 0.5,
    "found": 'said "trial"\n\x7f, ação',
    "reads": [{"layer": 0, "shift": 1}, {"layer": 1, "shift": 0}],
    "inner": {"nothing": [], "whole": False},
}


@pytest.fixture
def vocabulary(tmp_path: Path) -> Path:
    path = tmp_path / "some vocabulary"
    path.write_bytes(b"pieces")
    return path


@pytest.fixture
def saved(tmp_path: Path, vocabulary: Path) -> Path:
    """A folder with a small model."""
    torch.manual_seed(0)
    save_native(tmp_path / "model", Seq2Seq(CONFIG), DESCRIPTION, vocabulary)
    return tmp_path / "model"


def every_part() -> list[object]:
    """Each encoder and each decoder at least once."""
    both = zip_longest(ENCODERS.values(), DECODERS.values(), fillvalue=ENCODERS["gru"])
    return [
        replace(CONFIG, encoder=encoder, decoder=decoder, copy=bool(decoder.attention_shape[0]))
        for encoder, decoder in both
    ]


@pytest.mark.parametrize(
    "config",
    [
        *every_part(),
        replace(CONFIG, shared_embeddings=False, tied_output=False, target_vocabulary=23),
        replace(CONFIG, encoder=TransformerConfig(1, 2, 8, head_width=3, positions=NoPositions())),
    ],
    ids=lambda c: f"{type(c.encoder).__name__}-{type(c.decoder).__name__}",
)
@torch.no_grad()
def test_what_is_loaded_is_what_was_saved(
    config: ModelConfig, tmp_path: Path, vocabulary: Path
) -> None:
    # GIVEN a model
    torch.manual_seed(0)
    model = Seq2Seq(config).eval()
    # WHEN it is saved and loaded
    save_native(tmp_path / "model", model, DESCRIPTION, vocabulary)
    folder = NativeFolder.at(tmp_path / "model")
    loaded = folder.load()
    # THEN it has the same configuration and parameters and computes the same
    assert folder.config == loaded.config == config
    assert folder.description == DESCRIPTION
    assert folder.parameters == sum(p.numel() for p in model.parameters())
    for (name, found), (_, expected) in zip(
        loaded.named_parameters(), model.named_parameters(), strict=True
    ):
        assert torch.equal(found, expected), name
    expected = model.decoder.force(INPUTS, model.encode(SOURCES))
    found = loaded.decoder.force(INPUTS, loaded.encode(SOURCES))
    torch.testing.assert_close(found.logits, expected.logits)
    assert not loaded.training


def test_the_configuration_is_plain_toml(saved: Path) -> None:
    table = tomllib.loads((saved / "config.toml").read_text(encoding="utf-8"))
    assert table["format"] == 1
    assert table["description"] == DESCRIPTION
    model = table["model"]
    assert model["suppressed_ids"] == [1, 7]
    assert model["encoder"]["kind"] == "transformer"
    assert model["encoder"]["positions"] == {"kind": "learned", "length": 9, "first": 2}
    assert model["decoder"]["attention"] == "additive"


def test_a_shared_embedding_is_stored_once(saved: Path) -> None:
    names = load_file(saved / "model.safetensors").keys()
    assert [name for name in names if "embedding" in name] == ["encoder.embedding.weight"]


@pytest.mark.parametrize("precision", [torch.float16, torch.bfloat16])
@torch.no_grad()
def test_sixteen_bits_are_enough(
    precision: torch.dtype, saved: Path, tmp_path: Path, vocabulary: Path
) -> None:
    model = NativeFolder.at(saved).load()
    save_native(tmp_path / "half", model, DESCRIPTION, vocabulary, precision=precision)
    # the file holds 16 bits
    tensors = load_file(tmp_path / "half" / "model.safetensors")
    assert {tensor.dtype for tensor in tensors.values()} == {precision}
    # and comes back as it is stored
    loaded = dict(NativeFolder.at(tmp_path / "half").load().named_parameters())
    for name, parameter in model.named_parameters():
        assert torch.equal(loaded[name], parameter.to(precision))


def test_vocabularies_come_along(saved: Path, tmp_path: Path, vocabulary: Path) -> None:
    # one for both languages
    one = NativeFolder.at(saved)
    assert one.source_vocabulary == one.target_vocabulary
    assert one.source_vocabulary.read_bytes() == b"pieces"
    # one for each
    model = one.load()
    other = tmp_path / "other"
    other.write_bytes(b"others")
    save_native(saved, model, DESCRIPTION, vocabulary, other)
    two = NativeFolder.at(saved)
    assert [p.read_bytes() for p in (two.source_vocabulary, two.target_vocabulary)] == [
        b"pieces",
        b"others",
    ]
    # and one again, where the second is not left behind
    save_native(saved, model, DESCRIPTION, vocabulary)
    assert NativeFolder.at(saved).target_vocabulary.read_bytes() == b"pieces"


def test_all_kinds_of_parts_have_a_name() -> None:
    for union in (EncoderConfig, DecoderConfig, Positions):
        names = [KINDS[member] for member in get_args(union)]
        assert len(set(names)) == len(names)


def _edit(pattern: str, new: str) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        path = folder / "config.toml"
        text, count = re.subn(pattern, new, path.read_text(encoding="utf-8"), flags=re.MULTILINE)
        assert count == 1
        path.write_text(text, encoding="utf-8")

    return edit


def _tensors(change: Callable[[dict[str, torch.Tensor]], object]) -> Callable[[Path], None]:
    def edit(folder: Path) -> None:
        tensors = load_file(folder / "model.safetensors")
        change(tensors)
        save_file(tensors, folder / "model.safetensors")

    return edit


def _lie(folder: Path) -> None:
    """A header that gives a tensor more than the file has."""
    path = folder / "model.safetensors"
    content = path.read_bytes()
    (length,) = struct.unpack("<Q", content[:8])
    header = json.loads(content[8 : 8 + length])
    header["decoder.output.bias"] = {
        "dtype": "F32",
        "shape": [1 << 40],
        "data_offsets": [0, 1 << 42],
    }
    new = json.dumps(header).encode()
    path.write_bytes(struct.pack("<Q", len(new)) + new + content[8 + length :])


def _cut(folder: Path) -> None:
    path = folder / "model.safetensors"
    path.write_bytes(path.read_bytes()[:-9])


def _link(folder: Path) -> None:
    outside = folder.parent / "outside.spm"
    outside.write_bytes(b"secret")
    (folder / "source.spm").unlink()
    (folder / "source.spm").symlink_to(outside)


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "no configuration": (lambda f: (f / "config.toml").unlink(), "no readable file config.toml"),
    "no weights": (lambda f: (f / "model.safetensors").unlink(), "no readable file model.safe"),
    "no vocabulary": (lambda f: (f / "source.spm").unlink(), "no readable file source.spm"),
    "a vocabulary elsewhere": (_link, "link that leaves the folder"),
    "not TOML": (_edit(r"^\[model\]$", "[model"), "config.toml in model is wrong"),
    "not text": (lambda f: (f / "config.toml").write_bytes(b"\xff\xfe"), "is wrong"),
    "a novel": (lambda f: (f / "config.toml").write_text("#" * 10**6), "1,000,000 bytes"),
    "a maze": (
        lambda f: (f / "config.toml").write_text("a = " + "[" * 10_000),
        "is wrong",
    ),
    "another format": (_edit("^format = 1", "format = 2"), "format is 2, not 1"),
    "an unknown field": (_edit("^copy = false", "copies = false"), "'copies', which this version"),
    "a missing field": (_edit("^width = 8\n", ""), "lacks 'width'"),
    "an unknown kind": (_edit('^kind = "recurrent"', 'kind = "magic"'), "'magic', not one of"),
    "no kind": (_edit('^kind = "recurrent"\n', ""), "kind of model.decoder is None"),
    "a wrong type": (_edit("^width = 8", 'width = "8"'), "model.width is '8', not a finite int"),
    "no number": (_edit("^embedding_scale = .*", "embedding_scale = nan"), "not a finite float"),
    "an unknown name": (_edit('^cell = "gru"', 'cell = "rnn"'), "'rnn', not one of gru, lstm"),
    "a truth for a number": (_edit("^width = 8", "width = true"), "width is True"),
    "negative": (_edit("^hidden = 5", "hidden = -5"), "hidden is -5"),
    "a contradiction": (_edit("^input_feeding = false", "input_feeding = true"), "multiplicative"),
    "a foreign piece": (
        _edit("^eos_id = 0", "eos_id = 19"),
        "names the piece 19, but its vocabulary has 19",
    ),
    "filled up with a foreign piece": (_edit("^pad_id = 0", "pad_id = 19"), "the piece 19, but"),
    "a row far below": (
        _edit("^first = 2", f"first = {-(2**63) - 3}"),
        "first is -9223372036854775811, not 0",
    ),
    "a number with hundreds of digits": (
        _edit("^embedding_scale = .*", f"embedding_scale = {10**400}"),
        "embedding_scale is a number too large",
    ),
    "no description": (_edit(r"^format = 1", "format = 1\ndescription = 2"), "is wrong"),
    "no table": (_edit(r"\[model.decoder\]", "[model.decoder.x]"), "lacks 'decoder'|kind of"),
    "too wide": (_edit("^width = 8", "width = 80000000"), "width is more than"),
    "too deep": (_edit("^feed_forward = 12", "feed_forward = 999999999999999999999"), "more than"),
    "another width": (_edit("^width = 8", "width = 16"), r"misshaped .*\(19, 8\), not \(19, 16\)"),
    "another depth": (_edit("^hidden = 5", "hidden = 6"), "misshaped decoder"),
    "a missing tensor": (
        _tensors(lambda t: t.pop("decoder.output.bias")),
        "missing decoder.output.bias",
    ),
    "a tensor more": (_tensors(lambda t: t.update(spare=torch.zeros(2))), "unused spare"),
    "cut off": (_cut, "model.safetensors is damaged"),
    "a lying header": (_lie, "model.safetensors is damaged"),
}


@pytest.mark.parametrize(("damage", "reason"), DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_named(damage: Callable[[Path], object], reason: str, saved: Path) -> None:
    damage(saved)
    with pytest.raises(CheckpointError, match=reason):
        NativeFolder.at(saved).load()


def test_a_folder_that_was_never_finished_is_no_model(
    saved: Path, vocabulary: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN saving over a model that fails half-way
    def fail(*_: object) -> None:
        raise OSError("no space left")

    model = NativeFolder.at(saved).load()
    monkeypatch.setattr("shutil.copyfile", fail)
    with pytest.raises(OSError, match="no space"):
        save_native(saved, model, DESCRIPTION, vocabulary)
    # THEN the mixture of old and new is not opened
    with pytest.raises(CheckpointError, match=r"config\.toml"):
        NativeFolder.at(saved)


@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_only_a_checkpoint_error_comes_out_of_any_configuration(
    saved: Path, data: st.DataObject
) -> None:
    # GIVEN a configuration with one to three lines changed, lost or moved
    lines = TEXT.splitlines()
    for _ in range(data.draw(st.integers(1, 3))):
        at = data.draw(st.integers(0, len(lines) - 1))
        action = data.draw(st.sampled_from(["value", "lose", "move", "garble"]))
        line = lines.pop(at)
        if action == "value" and "=" in line:
            line = f"{line.split(' =')[0]} = {data.draw(TOML_VALUES)}"
        if action == "garble":
            line = data.draw(st.text(max_size=20))
        if action != "lose":
            lines.insert(data.draw(st.integers(0, len(lines))) if action == "move" else at, line)
    (saved / "config.toml").write_text("\n".join(lines), encoding="utf-8", errors="replace")
    # WHEN it is read, THEN it fits the weights after all or is refused by name
    try:
        loaded = NativeFolder.at(saved).load()
    except CheckpointError:
        return
    assert {p.shape for p in loaded.parameters()} == {
        p.shape for p in load_file(saved / "model.safetensors").values()
    }


@settings(max_examples=200, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.binary(max_size=200))
def test_only_a_checkpoint_error_comes_out_of_any_bytes(saved: Path, content: bytes) -> None:
    (saved / "config.toml").write_bytes(content)
    with pytest.raises(CheckpointError):
        NativeFolder.at(saved)


TEXT = """\
format = 1

[model]
width = 8
source_vocabulary = 19
target_vocabulary = 19
shared_embeddings = true
tied_output = true
embedding_scale = 2.8284271247461903
copy = false
start_id = -1
suppressed_ids = [1, 7]

[model.encoder]
kind = "transformer"
layers = 1
heads = 2
feed_forward = 12
norm_place = "post"

[model.encoder.positions]
kind = "learned"
length = 9
first = 2

[model.decoder]
kind = "recurrent"
layers = 1
hidden = 5
cell = "gru"
attention = "additive"
"""


def test_the_text_that_is_fuzzed_is_right_itself(saved: Path) -> None:
    (saved / "config.toml").write_text(TEXT, encoding="utf-8")
    assert NativeFolder.at(saved).config == CONFIG


def test_positions_of_a_tiny_width_are_refused() -> None:
    with pytest.raises(ValueError, match="sinusoids"):
        ModelConfig(
            2,
            19,
            19,
            TransformerConfig(1, 1, 12, positions=Sinusoids()),
            RecurrentDecoderConfig(1, 5),
        )
