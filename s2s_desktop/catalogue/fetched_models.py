"""The folder that fetched models lie in: one folder each, which goes with the model."""

from __future__ import annotations

import re
import secrets
import shutil
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from s2s_desktop.atomic_file import writing_to
from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.sources import folder_of_user, user_source
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_NO_NAME = re.compile(r"[^A-Za-z0-9._-]+")


class FetchedModels:
    """The models of `catalogue` that were fetched; new ones go to `root`, which need not exist."""

    def __init__(self, catalogue: Catalogue, root: Path) -> None:
        self.catalogue = catalogue
        self.root = root

    def entries(self) -> tuple[ModelEntry, ...]:
        """Those on the list."""
        return tuple(entry for entry in self.catalogue.entries() if entry.offer)

    def place(self, offer: str, version: str = "") -> Path:
        """The folder for an offer; a newer version lies beside the one that is in use."""
        name = _NO_NAME.sub("-", offer).strip("-.") or "model"
        used = {self.folder(entry) for entry in self.entries()}
        first = self.root.resolve() / name
        return first.with_name(f"{name}@{version[:12]}") if version and first in used else first

    def folder(self, entry: ModelEntry) -> Path | None:
        """Where the files of a fetched model lie; None for one that was not fetched."""
        return folder_of_user(entry) if entry.offer else None

    def remove(self, model_id: str) -> bool:
        """Take the model off the list, and its folder from the disk if it was fetched.

        Whether its files are gone. Raises UserError as `Catalogue.remove`.
        """
        folder = self.folder(self.catalogue.entry(model_id))
        self.catalogue.remove(model_id)
        return folder is not None and self.discard(folder)

    def discard(self, folder: Path) -> bool:
        """Delete the folder of a fetched model that is on no list any more."""
        if not folder.is_dir() or folder in {self.folder(entry) for entry in self.entries()}:
            return False
        # At once out of the way: half a model must not be taken for one.
        gone = folder.with_name(f".{secrets.token_hex(8)}.removed")
        with writing_to(folder):
            folder.rename(gone)
        shutil.rmtree(gone, ignore_errors=True)
        return True

    def move(self, root: Path) -> Iterator[ModelEntry]:
        """Take all fetched models to `root`, one after the other; each is yielded as it is there.

        A model is on the list with its old place until it is whole in the new one. Raises
        UserError when the new place cannot be written or is inside the old one.
        """
        if root.resolve() == self.root.resolve():
            return
        if root.resolve().is_relative_to(self.root.resolve()):
            raise UserError(
                Sentence("{folder} lies inside the present folder of models.", folder=root),
                Sentence("Choose a folder outside of it."),
            )
        with writing_to(root):
            root.mkdir(parents=True, exist_ok=True)
        old, self.root = self.root, root
        for entry in self.entries():
            folder = self.folder(entry)
            if folder is not None and folder.parent == old.resolve() and folder.is_dir():
                yield self._moved(entry, folder)

    def _moved(self, entry: ModelEntry, folder: Path) -> ModelEntry:
        target = self.root / folder.name
        with writing_to(target):
            copying = self.root / f".{secrets.token_hex(8)}.part"
            try:
                shutil.copytree(folder, copying)
                copying.rename(target)
            except OSError:
                shutil.rmtree(copying, ignore_errors=True)
                raise
        moved = replace(entry, source=user_source(target))
        self.catalogue.add(moved)
        with suppress(OSError):
            shutil.rmtree(folder)
        return moved
