"""Marian's binary files: what is read, and what is refused before it does harm."""

from __future__ import annotations

import struct
import zipfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.marian.binary_file import read_marian_file
from tests.engine import marian_builder
from tests.engine.marian_builder import FLOAT32, INTGEMM8, Weights

WEIGHTS: Weights = {
    "Wemb": np.arange(-6, 6, dtype=np.float32).reshape(4, 3) / 3,
    "one_W": np.arange(15, dtype=np.float32).reshape(3, 5) / 7,
    "one_b": np.array([[0.25, -1.5, 3.0, 1e-20, 2.0]], dtype=np.float32),
}
YAML = "type: transformer\nname: ação\n"

HEADER, FIRST_TYPE, FIRST_DIMENSIONS, FIRST_BYTES = 16, 24, 32, 40


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file of four tensors in float32."""
    path = tmp_path / "small.bin"
    marian_builder.write_model(path, WEIGHTS, YAML)
    return path


def _place_of_shapes(content: bytearray) -> int:
    count = int(struct.unpack_from("<Q", content, 8)[0])
    names = sum(struct.unpack_from("<Q", content, HEADER + 32 * i)[0] for i in range(count))
    return HEADER + 32 * count + int(names)


def test_tensors_and_configuration_are_read(path: Path) -> None:
    file = read_marian_file(path)
    assert file.config_text == YAML
    assert file.tensors.keys() == WEIGHTS.keys()
    for name, expected in WEIGHTS.items():
        np.testing.assert_array_equal(file.tensors[name].numpy(), expected)


def test_int8_matrices_are_scaled_and_turned_back(tmp_path: Path) -> None:
    # GIVEN a file with int8 matrices, stored transposed but for the embeddings
    path = tmp_path / "int8.bin"
    marian_builder.write_model(path, WEIGHTS, YAML, quantized=True)
    # WHEN it is read
    tensors = read_marian_file(path).tensors
    # THEN values lie within half a step of what they were
    for name in ("Wemb", "one_W"):
        assert tensors[name].shape == WEIGHTS[name].shape
        step = np.abs(WEIGHTS[name]).max() / 127
        np.testing.assert_allclose(tensors[name].numpy(), WEIGHTS[name], atol=step / 2 + 1e-6)
    np.testing.assert_array_equal(tensors["one_b"].numpy(), WEIGHTS["one_b"])
    # and the scale of the activations is not taken for a weight
    assert "none_QuantMultA" not in tensors


def _png(path: Path) -> None:
    path.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(2000))


def _zip(path: Path) -> None:
    with zipfile.ZipFile(path, "w") as archive:
        archive.writestr("model.bin", bytes(2000))


def _zeros(path: Path) -> None:
    path.write_bytes(bytes(5000))


def _ones(path: Path) -> None:
    path.write_bytes(b"\xff" * 5000)


def _text(path: Path) -> None:
    path.write_text("This is a letter to my aunt.\n" * 100, encoding="utf-8")


def _empty(path: Path) -> None:
    path.write_bytes(b"")


def _folder(path: Path) -> None:
    path.unlink()
    path.mkdir()


def _missing(path: Path) -> None:
    path.unlink()


@pytest.mark.parametrize("replace", [_png, _zip, _zeros, _ones, _text, _empty, _folder, _missing])
def test_a_foreign_file_is_named(path: Path, replace: Callable[[Path], None]) -> None:
    replace(path)
    with pytest.raises(CheckpointError, match=r"small\.bin") as raised:
        read_marian_file(path)
    assert raised.value.hint


def test_a_file_may_be_cut_anywhere(path: Path) -> None:
    # GIVEN every beginning of a file
    content = path.read_bytes()
    for length in range(len(content)):
        path.write_bytes(content[:length])
        # THEN none of them is taken for a whole one
        with pytest.raises(CheckpointError, match=r"small\.bin"):
            read_marian_file(path)


ABSURD = {
    "count of tensors": (8, 2**40, "tensors"),
    "length of a name": (HEADER, 2**63, "name"),
    "no name": (HEADER, 0, "name"),
    "type": (FIRST_TYPE, 0x999, "unknown type"),
    "dimensions": (FIRST_DIMENSIONS, 2**62, "dimensions"),
    "bytes of a tensor": (FIRST_BYTES, 2**63, "bytes"),
    "too few bytes": (FIRST_BYTES, 4, "bytes"),
    "version": (0, 2, "version"),
}


@pytest.mark.parametrize("absurd", ABSURD)
def test_absurd_headers_are_refused(path: Path, absurd: str) -> None:
    place, value, reason = ABSURD[absurd]
    content = bytearray(path.read_bytes())
    struct.pack_into("<Q", content, place, value)
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=rf"small\.bin .*{reason}"):
        read_marian_file(path)


@pytest.mark.parametrize(
    "shape",
    [
        (2**31 - 1, 2**31 - 1),  # more bytes than the file has
        (-4, 3),
        (0, 3),
        (4, -3),
        (2**30, 2**30),  # 2**60 numbers
        (1, 2**30),
    ],
)
@pytest.mark.parametrize("kind", [FLOAT32, INTGEMM8])
def test_absurd_shapes_are_refused(path: Path, shape: tuple[int, int], kind: int) -> None:
    content = bytearray(path.read_bytes())
    struct.pack_into("<Q", content, FIRST_TYPE, kind)
    struct.pack_into("<2i", content, _place_of_shapes(content), *shape)
    path.write_bytes(content)
    with pytest.raises(CheckpointError, match=r"small\.bin .*Wemb"):
        read_marian_file(path)


@pytest.mark.parametrize("dimensions", [3, 4, 8])
def test_a_product_of_sizes_cannot_overflow(tmp_path: Path, dimensions: int) -> None:
    # GIVEN a tensor whose number of values is 2**64 or more, which 64 bits take for 0
    path = tmp_path / "small.bin"
    shape = (2**30,) * dimensions
    marian_builder.write_tensors(path, [("Wemb", FLOAT32, shape, bytes(64))], YAML)
    with pytest.raises(CheckpointError, match=r"small\.bin .*Wemb|dimensions"):
        read_marian_file(path)


@pytest.mark.parametrize("multiplier", [0.0, float("nan"), float("inf")])
def test_a_multiplier_that_makes_no_numbers_is_refused(tmp_path: Path, multiplier: float) -> None:
    path = tmp_path / "small.bin"
    data = bytes(6) + struct.pack("<f", multiplier)
    marian_builder.write_tensors(path, [("one_W", INTGEMM8, (2, 3), data)], YAML)
    with pytest.raises(CheckpointError, match=r"small\.bin .*one_W .*multiplier"):
        read_marian_file(path)


def test_a_name_that_occurs_twice_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "small.bin"
    tensor = ("one_b", FLOAT32, (1, 1), bytes(4))
    marian_builder.write_tensors(path, [tensor, tensor], YAML)
    with pytest.raises(CheckpointError, match=r"small\.bin .*twice"):
        read_marian_file(path)


def test_a_file_without_configuration_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "small.bin"
    marian_builder.write_tensors(path, [("one_b", FLOAT32, (1, 1), bytes(4))], None)
    with pytest.raises(CheckpointError, match=r"small\.bin .*special:model\.yml"):
        read_marian_file(path)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(
    flips=st.lists(st.tuples(st.integers(0, 600), st.integers(0, 255)), min_size=1, max_size=4),
    cut=st.integers(0, 2**12),
)
@example(flips=[(FIRST_DIMENSIONS, 3)], cut=0)
@example(flips=[(FIRST_TYPE + 1, 0x41), (FIRST_TYPE, 1), (FIRST_DIMENSIONS, 0)], cut=0)
def test_garbled_files_are_read_or_refused(
    path: Path, flips: list[tuple[int, int]], cut: int
) -> None:
    # GIVEN a file with some bytes changed in its headers, and maybe bytes lost at its end
    marian_builder.write_model(path, WEIGHTS, YAML, quantized=bool(cut % 2))
    content = bytearray(path.read_bytes())
    for place, byte in flips:
        content[place % len(content)] = byte
    path.write_bytes(content[: len(content) - cut % 64])
    # WHEN it is read, THEN there are tensors of its size or the one error that is expected
    with suppress(CheckpointError):
        tensors = read_marian_file(path).tensors
        assert sum(tensor.numel() for tensor in tensors.values()) <= len(content)
