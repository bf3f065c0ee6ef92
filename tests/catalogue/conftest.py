"""A small catalogue on disk, with models of a few bytes."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

CONTENT = {
    "model": b"weights " * 40,
    "source_vocabulary": b"pieces",
    "target_vocabulary": b"others",
    "shortlist": b"\0\1\2",
}

AddModel = Callable[..., dict[str, Any]]


@pytest.fixture
def models_folder(tmp_path: Path) -> Path:
    """A models folder with an empty list."""
    folder = tmp_path / "models"
    folder.mkdir()
    (folder / "catalogue.json").write_text('{"models": []}', encoding="utf-8")
    return folder


@pytest.fixture
def add_model(models_folder: Path) -> AddModel:
    """Adds a model to the list and, unless told otherwise, its files to the folder."""

    def add(model_id: str, *, installed: bool = True, **changed: Any) -> dict[str, Any]:
        item: dict[str, Any] = {
            "id": model_id,
            "name": model_id.title(),
            "tasks": ["translate"],
            "languages": [["en", "pt"]],
            "family": "marian",
            "licence": "CC0-1.0",
            "source": f"shipped:{model_id}",
            "files": [
                {
                    "role": role,
                    "path": f"{role}.bin",
                    "size_bytes": len(data),
                    "sha256": hashlib.sha256(data).hexdigest(),
                }
                for role, data in CONTENT.items()
            ],
        } | changed
        listing = models_folder / "catalogue.json"
        listed = json.loads(listing.read_text(encoding="utf-8"))
        listed["models"].append(item)
        listing.write_text(json.dumps(listed), encoding="utf-8")
        if installed:
            (models_folder / model_id).mkdir()
            for role, data in CONTENT.items():
                (models_folder / model_id / f"{role}.bin").write_bytes(data)
        return item

    return add
