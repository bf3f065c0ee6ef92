"""Marian's .npz files: the same models as in .bin, and what is refused."""

from __future__ import annotations

import io
import struct
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
import torch
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.network import load_marian
from s2s_desktop.engine.checkpoints.marian.npz_file import read_marian_npz
from tests.engine import marian_builder, marian_recurrent_network
from tests.engine.marian_builder import Sizes

YAML = "type: transformer\nname: ação\n"
WEIGHTS = {
    "Wemb": np.arange(-6, 6, dtype=np.float32).reshape(4, 3) / 3,
    "one_b": np.array([[0.25, -1.5, 3.0, 1e-20, 2.0]], dtype=np.float32),
    "one_W": np.asfortranarray(np.arange(6, dtype=np.float32).reshape(2, 3)),
}


def write(path: Path, weights: dict[str, np.ndarray], text: str = YAML) -> Path:
    """As Marian does: the configuration as bytes with a zero at their end."""
    content = np.frombuffer(text.encode() + b"\0", dtype=np.int8)
    np.savez(path, **weights, **{"special:model.yml": content})
    return path


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return write(tmp_path / "small.npz", WEIGHTS)


def test_tensors_and_configuration_are_read(path: Path) -> None:
    file = read_marian_npz(path)
    assert file.config_text == YAML
    assert file.tensors.keys() == WEIGHTS.keys()
    for name, expected in WEIGHTS.items():
        np.testing.assert_array_equal(file.tensors[name].numpy(), expected)


def test_half_and_double_precision_become_float32(tmp_path: Path) -> None:
    weights = {kind: np.array([[0.5, -2.0]], dtype=kind) for kind in ("float16", "float64", ">f4")}
    tensors = read_marian_npz(write(tmp_path / "small.npz", weights)).tensors
    for tensor in tensors.values():
        assert tensor.dtype == torch.float32
        assert tensor.tolist() == [[0.5, -2.0]]


@torch.inference_mode()
def test_a_student_is_the_same_in_both_formats(tmp_path: Path) -> None:
    # GIVEN an SSRU student in both formats
    sizes = Sizes(vocabulary=12, width=8, feed_forward=10)
    weights = marian_builder.random_weights(sizes, seed=3)
    configuration = marian_builder.settings(sizes)
    marian_builder.write_model(tmp_path / "student.bin", weights, configuration)
    write(tmp_path / "student.npz", weights, yaml.safe_dump(configuration))
    # WHEN both are opened
    (binary, profile), (zipped, same) = (
        load_marian(tmp_path / f"student.{ending}") for ending in ("bin", "npz")
    )
    # THEN they are one model
    assert profile == same
    assert binary.config == zipped.config
    for ours, theirs in zip(binary.parameters(), zipped.parameters(), strict=True):
        assert torch.equal(ours, theirs)


@torch.inference_mode()
def test_a_recurrent_model_with_what_amun_needs_beside_it(tmp_path: Path) -> None:
    shape = marian_recurrent_network.Shape()
    weights = marian_recurrent_network.random_weights(shape)
    spare = {"decoder_c_tt": np.zeros((1, 0), np.float32)}
    text = yaml.safe_dump(shape.settings("amun"))
    model = load_marian(write(tmp_path / "model.npz", weights | spare, text))[0].double()
    logits, _ = marian_recurrent_network.Network(shape, weights).force([5, 6, 0], [7, 0])
    np.testing.assert_allclose(model.force([[5, 6, 0]], [[7, 0]]).logits[0], logits, atol=1e-8)


def _member(
    name: str, content: bytes, compression: int = zipfile.ZIP_STORED
) -> Callable[..., None]:
    def add(path: Path) -> None:
        with zipfile.ZipFile(path, "a", compression) as archive:
            archive.writestr(f"{name}.npy", content)

    return add


def _npy(shape: tuple[int, ...], kind: str, data: bytes) -> bytes:
    file = io.BytesIO()
    header = {"shape": shape, "fortran_order": False, "descr": kind}
    np.lib.format.write_array_header_1_0(file, header)
    return file.getvalue() + data


def _pickled(path: Path) -> None:
    content = np.array([{"a": 1}], dtype=object)
    np.savez(path, spare=content)


def _bomb(path: Path) -> None:
    """A hundred megabytes in a tenth of one."""
    data = _npy((5000, 5000), "<f4", bytes(100_000_000))
    _member("bomb", data, zipfile.ZIP_DEFLATED)(path)


def _no_configuration(path: Path) -> None:
    np.savez(path, **WEIGHTS)


def _twice(path: Path) -> None:
    with pytest.warns(UserWarning, match="Duplicate"):
        _member("Wemb", _npy((1,), "<f4", bytes(4)))(path)


def _overlapping(path: Path) -> None:
    """A directory that says of a small member that it has four gigabytes."""
    content = bytearray(path.read_bytes())
    entry = content.index(b"PK\x01\x02")
    content[entry + 20 : entry + 28] = struct.pack("<LL", 0xFFFFFFF0, 0xFFFFFFF0)
    path.write_bytes(content)


DAMAGES: dict[str, tuple[Callable[[Path], object], str]] = {
    "missing": (lambda p: p.unlink(), "No such file"),
    "empty": (lambda p: p.write_bytes(b""), "not a zip"),
    "text": (lambda p: p.write_text("a letter" * 99), "not a zip"),
    "cut off": (lambda p: p.write_bytes(p.read_bytes()[:-40]), "not a zip"),
    "objects": (_pickled, "spare.npy is no array of numbers"),
    "a bomb": (_bomb, "compressed"),
    "no configuration": (_no_configuration, "special:model.yml"),
    "a lying shape": (_member("lie", _npy((1 << 40,), "<f4", bytes(8))), "lie.npy claims"),
    "a shape that overflows": (
        _member("lie", _npy((1 << 32, 1 << 32), "<f4", bytes(8))),
        "lie.npy claims",
    ),
    "a negative shape": (_member("lie", _npy((-2, -1), "<f4", bytes(8))), "lie.npy is no array"),
    "too much data": (_member("lie", _npy((1,), "<f4", bytes(8))), "lie.npy claims"),
    "whole numbers": (_member("ints", _npy((2,), "<i4", bytes(8))), "ints.npy is no array"),
    "letters": (_member("text", _npy((8,), "|S1", bytes(8))), "text is of the type"),
    "more than there is": (_overlapping, "bytes and has"),
    "no array": (_member("junk", b"junk"), "not an intact"),
    "a name twice": (_twice, "twice"),
}


@pytest.mark.parametrize(("damage", "reason"), DAMAGES.values(), ids=DAMAGES.keys())
def test_damage_is_named(path: Path, damage: Callable[[Path], object], reason: str) -> None:
    damage(path)
    with pytest.raises(CheckpointError, match=reason) as raised:
        read_marian_npz(path)
    assert raised.value.message.startswith("small.npz")
    assert raised.value.hint


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    flips=st.lists(st.tuples(st.integers(0, 2**13), st.integers(0, 255)), min_size=1, max_size=5)
)
def test_garbled_files_are_read_or_refused(path: Path, flips: list[tuple[int, int]]) -> None:
    # GIVEN a file with some bytes changed
    write(path, WEIGHTS)
    content = bytearray(path.read_bytes())
    for place, byte in flips:
        content[place % len(content)] = byte
    path.write_bytes(content)
    # WHEN it is read, THEN there are tensors of its size or the one error that is expected
    with suppress(CheckpointError):
        tensors = read_marian_npz(path).tensors
        assert sum(tensor.numel() for tensor in tensors.values()) <= len(content)
