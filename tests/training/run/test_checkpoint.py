"""Files that are whole at any moment, and means of weights."""

from __future__ import annotations

import errno
from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from s2s_desktop.errors import UserError
from s2s_desktop.training.run import checkpoint


def test_a_full_disk_keeps_the_last_checkpoint(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "checkpoint.pt"
    checkpoint.save(path, {"a": torch.ones(3)})

    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    with pytest.raises(UserError, match="No space left"):
        checkpoint.save(path, {"a": torch.zeros(3)})
    assert checkpoint.load(path)["a"].tolist() == [1, 1, 1]
    assert [p.name for p in tmp_path.iterdir()] == ["checkpoint.pt"]


@pytest.mark.parametrize(
    "damage", [lambda data: b"", lambda data: data[: len(data) // 2], lambda data: b"no" * 99]
)
def test_a_damaged_checkpoint_is_told(tmp_path: Path, damage: Callable[[bytes], bytes]) -> None:
    path = tmp_path / "checkpoint.pt"
    checkpoint.save(path, {"a": torch.ones(3)})
    path.write_bytes(damage(path.read_bytes()))
    with pytest.raises(UserError, match="cannot be read"):
        checkpoint.load(path)


def test_the_mean_of_weights(tmp_path: Path) -> None:
    paths = []
    for number in (1.0, 2.0, 6.0):
        paths.append(tmp_path / f"{number}.pt")
        checkpoint.save(paths[-1], {"w": torch.tensor([number, -number])})
    found = checkpoint.mean(paths)
    assert found["w"].tolist() == [3, -3]
    assert found["w"].dtype == torch.float32
