"""The models that exist: what there is, what is installed, and their checked files."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

from s2s_desktop import paths
from s2s_desktop.catalogue.chains import chains
from s2s_desktop.catalogue.checksum import check_file, has_size
from s2s_desktop.catalogue.entry import (
    ROLES,
    TRANSLATE,
    Calibration,
    InstalledModel,
    ModelEntry,
)
from s2s_desktop.catalogue.listing import read_listing
from s2s_desktop.catalogue.refusals import does_not_serve, no_model_serves, some
from s2s_desktop.catalogue.sources import model_folder, remedy
from s2s_desktop.catalogue.user_list import PATIENCE_S, UserList
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

LISTING = "catalogue.json"


class Catalogue:
    """The models of the program and, where the user keeps a list too, the user's.

    Reading the lists is all that happens here at first; files are looked at when asked for.
    `problem` says what is wrong with the user's list, if it cannot be read: the program goes on
    without it. Raises UserError when the program's own cannot be.
    """

    problem: UserError | None = None
    _chained: tuple[dict[str, ModelEntry], dict[str, ModelEntry]] | None = None

    def __init__(self, models_folder: Path | None = None, user_folder: Path | None = None) -> None:
        self._models_folder = models_folder or paths.models()
        self._own = UserList((user_folder or paths.user_models()) / LISTING)
        shipped = read_listing(self._models_folder / LISTING)
        self._shipped = {entry.id: entry for entry in shipped}
        self._entries = self._shipped
        try:
            self._read()
        except UserError as error:
            self.problem = error

    def entries(self) -> tuple[ModelEntry, ...]:
        """All models, in the order of the lists."""
        return tuple(self._entries.values())

    def everyday(self) -> tuple[ModelEntry, ...]:
        """All models but those that are for teaching; last, chains of those that are here."""
        listed = tuple(entry for entry in self._entries.values() if not entry.teaching)
        return (*listed, *self._chains().values())

    def teaching(self, task: str = TRANSLATE) -> tuple[ModelEntry, ...]:
        """The models for teaching that do `task`."""
        return tuple(e for e in self._entries.values() if e.teaching and task in e.tasks)

    def entry(self, model_id: str) -> ModelEntry:
        """The model called `model_id`; UserError, with the ids there are, if there is none."""
        try:
            return self._entries.get(model_id) or self._chains()[model_id]
        except KeyError:
            raise UserError(
                Sentence("There is no model called {model!r}.", model=model_id),
                Sentence("Known models: {entries}.", entries=some(self._entries)),
            ) from None

    def is_installed(self, model_id: str) -> bool:
        """All files are there in their full size. Cheap: nothing is read or hashed."""
        entry = self.entry(model_id)
        if entry.steps:
            return all(map(self.is_installed, entry.steps))
        try:
            folder = model_folder(entry, self._models_folder)
        except UserError:
            return False
        return all(has_size(folder / file.path, file) for file in entry.files)

    def folder(self, model_id: str) -> Path:
        """Where its files lie; UserError when that is not there."""
        return model_folder(self.entry(model_id), self._models_folder)

    def is_own(self, model_id: str) -> bool:
        """The model is on the user's list."""
        return any(listed.id == model_id for listed in self._own.read())

    def for_pair(self, source: str, target: str, task: str = TRANSLATE) -> tuple[ModelEntry, ...]:
        """The models for a language pair but those for teaching; empty if there is none.

        Installed ones come first, and of these the ones that were made for the pair.
        """

        def rank(entry: ModelEntry) -> tuple[bool, bool]:
            return not self.is_installed(entry.id), not entry.was_made_for(source, target)

        fitting = (e for e in self.everyday() if e.serves(source, target, task))
        return tuple(sorted(fitting, key=rank))

    def reverse_of(self, model_id: str, source: str, target: str) -> ModelEntry | None:
        """The first installed model for everyday use that translates back what this one does."""
        back = (e for e in self.for_pair(target, source) if self.is_installed(e.id))
        return next((entry for entry in back if entry.id != model_id), None)

    def serves(self, source: str, target: str, task: str = TRANSLATE) -> bool:
        """Whether some model for everyday use does `task` from one language into the other."""
        return any(entry.serves(source, target, task) for entry in self.everyday())

    def sources(self, task: str = TRANSLATE) -> tuple[str, ...]:
        """The languages that some model for everyday use does `task` from."""
        return tuple(dict.fromkeys(s for e in self.everyday() for s in e.sources(task)))

    def targets(self, source: str, task: str = TRANSLATE) -> tuple[str, ...]:
        """The languages that some model for everyday use does `task` into from `source`."""
        return tuple(dict.fromkeys(t for e in self.everyday() for t in e.targets(source, task)))

    def choose(
        self, source: str, target: str, model_id: str | None = None, task: str = TRANSLATE
    ) -> ModelEntry:
        """The model to use for a pair: `model_id`, or the first for everyday use that serves it.

        Raises UserError, with the pairs there are, when no model serves the pair or
        `model_id` does not.
        """
        if model_id is None:
            fitting = self.for_pair(source, target, task)
            if fitting:
                return fitting[0]
            raise no_model_serves(self._entries.values(), source, target, task)
        entry = self.entry(model_id)
        if not entry.serves(source, target, task):
            raise does_not_serve(entry, source, target, task)
        return entry

    def open(self, model_id: str) -> InstalledModel:
        """The model with its files found and checked (a file is hashed once in a process).

        Raises UserError that names the file, what is wrong with it and what to do.
        """
        return self._checked(model_id, anew=False)

    def verify(self, model_id: str) -> InstalledModel:
        """As `open`, but every byte is read again whatever was found before."""
        return self._checked(model_id, anew=True)

    @contextmanager
    def changing(self, patience_s: float = PATIENCE_S) -> Iterator[dict[str, ModelEntry]]:
        """The user's list as it is now, by ids; the way it is left is written at the end.

        Nobody else changes it meanwhile, in this process or in another one. Raises UserError
        when that cannot be had within `patience_s`, or the list cannot be read or written.
        """
        with self._own.changing(patience_s):
            own = self._read()
            yield own
            self._own.write(own.values())
            self._read()

    def add(self, entry: ModelEntry) -> None:
        """Put a model on the user's list, in the place of the one that has its id if there is one.

        Raises UserError when the list cannot be written.
        """
        with self.changing() as own:
            own[entry.id] = entry

    def calibrate(self, model_id: str, calibration: Calibration) -> None:
        """State the alignment of a model on the user's list; the rest of its entry stays.

        Raises UserError for a model that is not the user's, or when the list cannot be written.
        """
        with self.changing() as own:
            if model_id not in own:
                raise UserError(
                    Sentence("The model {model} is not on your list of models.", model=model_id),
                    Sentence("Only models that were added can be calibrated."),
                )
            own[model_id] = replace(own[model_id], calibration=calibration)

    def remove(self, model_id: str) -> None:
        """Take a model off the user's list; its files stay where they are.

        Raises UserError for a model that is not the user's, or when the list cannot be written.
        """
        with self.changing() as own:
            if model_id not in own:
                self.entry(model_id)
                raise UserError(
                    Sentence(
                        "The model {model} came with the program and cannot be removed.",
                        model=model_id,
                    ),
                    Sentence("Only models that were added can be."),
                )
            del own[model_id]

    def _chains(self) -> dict[str, ModelEntry]:
        """Those of the models that are installed, by ids; made once for a state of the lists."""
        if self._chained is None or self._chained[0] is not self._entries:
            here = [e for e in self._entries.values() if not e.teaching and self.is_installed(e.id)]
            self._chained = self._entries, {chain.id: chain for chain in chains(here)}
        return self._chained[1]

    def _read(self) -> dict[str, ModelEntry]:
        """The user's list as it is now, by ids; other programs may have changed it."""
        own = {entry.id: entry for entry in self._own.read()}
        self._entries = self._shipped | own
        return own

    def _checked(self, model_id: str, *, anew: bool) -> InstalledModel:
        entry = self.entry(model_id)
        _check_roles(entry)
        folder = model_folder(entry, self._models_folder)
        for file in entry.files:
            check_file(folder / file.path, file, remedy(entry), anew=anew)
        paths_by_role = {file.role: folder / file.path for file in entry.files}
        return InstalledModel(entry, folder, paths_by_role)


def _check_roles(entry: ModelEntry) -> None:
    missing = set(ROLES.get(entry.format, ())) - {file.role for file in entry.files}
    if missing:
        raise UserError(
            Sentence(
                "The list of models names no {names} among the files of {model}, whose "
                "format {format} needs it.",
                names=" and no ".join(sorted(missing)),
                model=entry.id,
                format=entry.format,
            ),
            Sentence("Mend the entry, or remove the model and add it again."),
        )
