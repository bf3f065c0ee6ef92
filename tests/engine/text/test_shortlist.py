"""The lexical shortlist: its candidates, and damaged files."""

from __future__ import annotations

import struct
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.text.shortlist import Shortlist
from tests.engine import marian_builder

ENTRIES = [[], [7], [4, 9], [4, 5, 6], [], [8], [3], [], [9], [2, 5]]
VOCABULARY, EOS = len(ENTRIES), 0


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A shortlist for ten pieces; the first two may always be written."""
    path = tmp_path / "lex.bin"
    marian_builder.write_shortlist(path, 2, ENTRIES)
    return path


def test_candidates_are_the_first_ones_the_end_and_those_of_the_source(path: Path) -> None:
    shortlist = Shortlist.read(path, VOCABULARY, EOS)
    assert shortlist.row([2, 3]).tolist() == [0, 1, 4, 5, 6, 9]
    assert shortlist.row([4]).tolist() == [0, 1]
    assert Shortlist.read(path, VOCABULARY, eos_id=8).row([]).tolist() == [0, 1, 8]


def test_each_row_may_go_only_where_it_could_alone(path: Path) -> None:
    shortlist = Shortlist.read(path, VOCABULARY, EOS)
    sources = [[2, 3], [5], [9, 9]]
    union, barred = shortlist.candidates(sources)
    assert barred is not None
    for source, closed in zip(sources, barred, strict=True):
        assert union[~closed].tolist() == shortlist.row(source).tolist()
    assert union.tolist() == sorted({*union.tolist()})


def test_a_row_alone_is_free_in_all_its_candidates(path: Path) -> None:
    union, barred = Shortlist.read(path, VOCABULARY, EOS).candidates([[3]])
    assert union.tolist() == [0, 1, 4, 5, 6]
    assert barred is None or not barred.any()


def _with_header(content: bytes, field: int, value: int) -> bytes:
    return content[: 8 * field] + struct.pack("<Q", value) + content[8 * field + 8 :]


def _damages(content: bytes) -> dict[str, bytes]:
    first_offset = 48
    return {
        "empty": b"",
        "cut in the header": content[:40],
        "cut in the table": content[:100],
        "cut at the end": content[:-1],
        "too long": content + b"\0",
        "foreign": b"\x89PNG\r\n\x1a\n" + content[8:],
        "text": b"The quick brown fox jumps over the lazy dog, and so on and so on.",
        "absurd number of offsets": _with_header(content, 4, 2**63),
        "absurd number of entries": _with_header(content, 5, 2**62),
        "absurd number of first pieces": _with_header(content, 2, 2**40),
        "offsets out of order": content[:first_offset]
        + struct.pack("<Q", 9)
        + content[first_offset + 8 :],
        "offset beyond the entries": content[: first_offset + 80]
        + struct.pack("<Q", 10_000)
        + content[first_offset + 88 :],
        "a piece that does not exist": content[:-4] + struct.pack("<I", 4_000_000_000),
    }


@pytest.mark.parametrize("damage", _damages(b"\0" * 200))
def test_a_damaged_shortlist_is_named(path: Path, damage: str) -> None:
    path.write_bytes(_damages(path.read_bytes())[damage])
    with pytest.raises(CheckpointError, match=r"lex\.bin"):
        Shortlist.read(path, VOCABULARY, EOS)


def test_a_missing_shortlist_is_named(tmp_path: Path) -> None:
    with pytest.raises(CheckpointError, match=r"gone\.bin"):
        Shortlist.read(tmp_path / "gone.bin", VOCABULARY, EOS)


def test_a_shortlist_of_another_vocabulary_is_refused(path: Path) -> None:
    with pytest.raises(CheckpointError, match="for 10 pieces, not 11"):
        Shortlist.read(path, 11, EOS)


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], deadline=None)
@given(place=st.integers(0, 10_000), byte=st.integers(0, 255))
def test_a_flipped_byte_is_refused_or_harmless(path: Path, place: int, byte: int) -> None:
    marian_builder.write_shortlist(path, 2, ENTRIES)
    content = bytearray(path.read_bytes())
    content[place % len(content)] = byte
    path.write_bytes(content)
    try:
        shortlist = Shortlist.read(path, VOCABULARY, EOS)
    except CheckpointError:
        return
    for piece in range(VOCABULARY):
        row = shortlist.row([piece])
        assert row.min() >= 0
        assert row.max() < VOCABULARY
        assert (np.diff(row) > 0).all()
