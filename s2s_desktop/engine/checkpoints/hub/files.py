"""The files of a model folder, none opened before it has been looked at.

A folder may come from anywhere: links that leave it, devices, and files far larger than what
they should hold are refused before a byte is read.
"""

from __future__ import annotations

import json
import stat
from pathlib import Path
from typing import Any

from s2s_desktop.engine.checkpoints.hub.cache_folder import (
    model_name,
    repository_of,
    snapshot_in,
)
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.sentences import Sentence

_MIB = 1 << 20
_MOST_JSON_BYTES = {"vocab.json": 64 * _MIB, "tokenizer.json": 128 * _MIB}
_MOST_INDEX_BYTES, _MOST_OTHER_JSON_BYTES = 32 * _MIB, 4 * _MIB
MOST_VOCABULARY_BYTES = 64 * _MIB
MOST_WEIGHTS_BYTES = 1 << 42

_AGAIN = Sentence("Get the model again from its source.")


class HubFolder:
    """A folder as a hub repository has it: config.json, weights and vocabularies.

    Links may lead to other files of the folder; in the cache of huggingface_hub, to files of the
    same repository. Given a repository of that cache, it is the snapshot of its main branch.
    """

    def __init__(self, path: Path) -> None:
        """Raises CheckpointError when there is no such folder."""
        if not path.is_dir():
            raise CheckpointError(
                Sentence("There is no folder {path}.", path=path),
                Sentence("Choose the folder of a model."),
            )
        self.path = snapshot_in(path.resolve()).resolve()
        self._bounds = repository_of(self.path) or self.path

    @property
    def name(self) -> str:
        """What the model is called: its folder, or its repository in a cache."""
        return model_name(self.path)

    def holds(self, path: Path) -> bool:
        """Whether a path, its links followed, is one that may be opened."""
        return path.resolve().is_relative_to(self._bounds)

    def has(self, name: str) -> bool:
        """Whether there is anything of that name."""
        return (self.path / name).exists() or (self.path / name).is_symlink()

    def find(self, *names: str) -> str | None:
        """The first of these names that is there."""
        return next((name for name in names if self.has(name)), None)

    def file(self, name: str, most_bytes: int) -> Path:
        """A file of the folder; raises CheckpointError if it is missing, elsewhere, not a plain
        file, or larger than `most_bytes`."""
        path = self.path / name
        if Path(name).name != name or name in ("", ".", ".."):
            raise CheckpointError(
                Sentence(
                    "{name} names a file outside of it: {name_2!r}.", name=self.name, name_2=name
                ),
                _AGAIN,
            )
        try:
            real = path.resolve(strict=True)
            status = real.stat()
        except (OSError, RuntimeError, ValueError) as error:
            raise CheckpointError(
                Sentence("{name} has no readable file {name_2}.", name=self.name, name_2=name),
                _AGAIN,
            ) from error
        if not self.holds(real):
            raise CheckpointError(
                Sentence(
                    "{name} in {name_2} is a link that leaves the folder.",
                    name=name,
                    name_2=self.name,
                ),
                Sentence("Copy the model with its files instead of links to them."),
            )
        if not stat.S_ISREG(status.st_mode):
            raise CheckpointError(
                Sentence("{name} in {name_2} is not a file.", name=name, name_2=self.name), _AGAIN
            )
        if status.st_size > most_bytes:
            raise CheckpointError(
                Sentence(
                    "{name} in {name_2} has {st_size:,} bytes; no model needs more than "
                    "{most_bytes:,} there.",
                    name=name,
                    name_2=self.name,
                    st_size=status.st_size,
                    most_bytes=most_bytes,
                ),
                _AGAIN,
            )
        return path

    def json(self, name: str) -> dict[str, Any]:
        """The JSON object in a file; raises CheckpointError."""
        most = _MOST_INDEX_BYTES if name.endswith(".index.json") else _MOST_OTHER_JSON_BYTES
        path = self.file(name, _MOST_JSON_BYTES.get(name, most))
        try:
            content = json.loads(path.read_bytes())
        except (OSError, ValueError, RecursionError) as error:
            raise CheckpointError(
                Sentence("{name} in {name_2} is not JSON.", name=name, name_2=self.name), _AGAIN
            ) from error
        if not isinstance(content, dict):
            raise CheckpointError(
                Sentence("{name} in {name_2} is not a JSON object.", name=name, name_2=self.name),
                _AGAIN,
            )
        return content

    def optional_json(self, name: str) -> dict[str, Any]:
        """The JSON object in a file, empty when there is no such file; raises CheckpointError."""
        return self.json(name) if self.has(name) else {}
