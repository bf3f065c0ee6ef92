"""The models that exist: what there is, what is installed, and their checked files."""

from __future__ import annotations

from pathlib import Path

from s2s_desktop import paths
from s2s_desktop.catalogue.checksum import check_file, has_size
from s2s_desktop.catalogue.entry import InstalledModel, ModelEntry
from s2s_desktop.catalogue.listing import read_listing
from s2s_desktop.catalogue.sources import model_folder, remedy
from s2s_desktop.errors import UserError

LISTING = "catalogue.json"


class Catalogue:
    """The models of the program and, where the user keeps a list too, the user's.

    Reading the list is all that happens here at first; files are looked at when asked for.
    Raises UserError when a list cannot be read.
    """

    def __init__(self, models_folder: Path | None = None, user_folder: Path | None = None) -> None:
        self._models_folder = models_folder or paths.models()
        user_listing = (user_folder or paths.user_models()) / LISTING
        listed = read_listing(self._models_folder / LISTING)
        if user_listing.is_file():
            listed += read_listing(user_listing)
        self._entries = {entry.id: entry for entry in listed}

    def entries(self) -> tuple[ModelEntry, ...]:
        """All models, in the order of the lists."""
        return tuple(self._entries.values())

    def entry(self, model_id: str) -> ModelEntry:
        """The model called `model_id`; UserError, with the ids there are, if there is none."""
        try:
            return self._entries[model_id]
        except KeyError:
            known = ", ".join(self._entries) or "none"
            raise UserError(
                f"There is no model called {model_id!r}.", f"Known models: {known}."
            ) from None

    def is_installed(self, model_id: str) -> bool:
        """All files are there in their full size. Cheap: nothing is read or hashed."""
        entry = self.entry(model_id)
        try:
            folder = model_folder(entry, self._models_folder)
        except UserError:
            return False
        return all(has_size(folder / file.path, file) for file in entry.files)

    def for_pair(self, source: str, target: str, task: str = "translate") -> tuple[ModelEntry, ...]:
        """The models for a language pair, installed ones first; empty if there is none."""
        fitting = (
            entry
            for entry in self._entries.values()
            if task in entry.tasks and (source, target) in entry.languages
        )
        return tuple(sorted(fitting, key=lambda entry: not self.is_installed(entry.id)))

    def pairs(self, task: str = "translate") -> tuple[tuple[str, str], ...]:
        """The language pairs (source, target) that some model of `task` serves."""
        served = (
            pair
            for entry in self._entries.values()
            if task in entry.tasks
            for pair in entry.languages
        )
        return tuple(dict.fromkeys(served))

    def choose(
        self, source: str, target: str, model_id: str | None = None, task: str = "translate"
    ) -> ModelEntry:
        """The model to use for a pair: `model_id`, or the first that serves the pair.

        Raises UserError, with the pairs there are, when no model serves the pair or
        `model_id` does not.
        """
        if model_id is None:
            fitting = self.for_pair(source, target, task)
            if fitting:
                return fitting[0]
            raise UserError(f"No model translates {source} → {target}.", self._pairs_hint(task))
        entry = self.entry(model_id)
        if (source, target) not in entry.languages:
            known = ", ".join(f"{a} → {b}" for a, b in entry.languages)
            raise UserError(
                f"The model {model_id} does not translate {source} → {target}.",
                f"It translates {known}.",
            )
        return entry

    def open(self, model_id: str) -> InstalledModel:
        """The model with its files found and checked (a file is hashed once in a process).

        Raises UserError that names the file, what is wrong with it and what to do.
        """
        return self._checked(model_id, anew=False)

    def verify(self, model_id: str) -> InstalledModel:
        """As `open`, but every byte is read again whatever was found before."""
        return self._checked(model_id, anew=True)

    def _checked(self, model_id: str, *, anew: bool) -> InstalledModel:
        entry = self.entry(model_id)
        folder = model_folder(entry, self._models_folder)
        for file in entry.files:
            check_file(folder / file.path, file, remedy(entry), anew=anew)
        return InstalledModel(entry, {file.role: folder / file.path for file in entry.files})

    def _pairs_hint(self, task: str) -> str:
        known = ", ".join(f"{source} → {target}" for source, target in self.pairs(task))
        return f"Pairs that there is a model for: {known or 'none'}."
