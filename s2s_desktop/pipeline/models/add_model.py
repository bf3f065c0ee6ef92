"""Adds a model in a folder of the user's: looked at, opened, tried, and put on the list."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace
from itertools import islice
from pathlib import Path
from stat import S_ISDIR, S_ISREG

from s2s_desktop.catalogue.checksum import describe_file
from s2s_desktop.catalogue.entry import Calibration, ModelEntry
from s2s_desktop.catalogue.sources import user_source
from s2s_desktop.catalogue.store import Catalogue
from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.arithmetic.packed_layers import weights_of
from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.models.add_options import AddOptions
from s2s_desktop.pipeline.models.capabilities import CapabilityHints, capabilities
from s2s_desktop.pipeline.models.folder_layout import Layout, layout_of
from s2s_desktop.pipeline.models.model_card import ModelCard, read_model_card
from s2s_desktop.pipeline.models.open_model import (
    ModelFiles,
    as_listed,
    open_files,
    stated_calibration,
)
from s2s_desktop.sentences import Sentence

_ID = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,99}")
_TRIAL_STEPS = 3
_UNKNOWN = "unknown"


def add_model(
    catalogue: Catalogue,
    folder: Path,
    options: AddOptions | None = None,
    device: str = "auto",
    precision: str = "auto",
) -> ModelEntry:
    """Put the model in `folder` on the user's list; the folder stays where it is.

    A folder that is on the list already is taken down anew; a calibration stays as long as the
    files do. Raises UserError that says what is wrong with the folder, LanguagesUnknownError
    when the user has to name the languages.
    """
    options = options or AddOptions()
    _check_folder(folder)
    hub_folder = HubFolder(folder)
    model_id = _model_id(catalogue, hub_folder, options)
    layout = layout_of(hub_folder)
    paths = {role: hub_folder.path / name for role, name in layout.files.items()}
    loaded = open_files(ModelFiles(layout.format, hub_folder.path, paths), device, precision)
    _check_numbers(hub_folder.name, loaded)
    entry = _as_calibrated(_entry(model_id, hub_folder, layout, loaded, options), catalogue)
    _try(hub_folder.name, as_listed(loaded, entry), entry)
    with catalogue.changing() as own:  # others may have been added while this one was opened
        entry = replace(entry, id=_model_id(catalogue, hub_folder, options))
        entry = own[entry.id] = _as_calibrated(entry, catalogue)
    return entry


def _check_folder(folder: Path) -> None:
    try:
        mode = folder.stat().st_mode  # `is_dir` says no of names that no file can have
    except (FileNotFoundError, NotADirectoryError, ValueError):
        mode = 0
    if S_ISDIR(mode):
        return
    if S_ISREG(mode):
        raise UserError(
            Sentence("{folder} is a file.", folder=folder),
            Sentence("Give the folder that the model is in."),
        )
    raise UserError(
        Sentence("There is no folder {folder}.", folder=folder),
        Sentence(
            "Give the folder that the model is in; what can be fetched is found with: s2s-desktop "
            "models search"
        ),
    )


def _check_numbers(name: str, loaded: LoadedModel) -> None:
    """Raise UserError for weights with which no score can be computed.

    Only when a model is added: it takes as long as reading all of them.
    """
    for weights in weights_of(loaded.model):
        # Minus infinity has a use: it bars a piece.
        if not bool((weights < float("inf")).all()):
            raise UserError(
                Sentence(
                    "The weights of {name} are damaged: some are no finite numbers.", name=name
                ),
                Sentence("Get the model again from its source."),
            )


def _entry(
    model_id: str, folder: HubFolder, layout: Layout, loaded: LoadedModel, options: AddOptions
) -> ModelEntry:
    card = read_model_card(folder)
    found = capabilities(loaded, _hints(folder, layout, card), options)
    return ModelEntry(
        id=model_id,
        name=_as_text(options.name or folder.name),
        tasks=found.tasks,
        languages=found.languages,
        family=layout.family,
        licence=_as_text(options.licence or card.licence or _UNKNOWN),
        source=user_source(folder.path),
        files=tuple(describe_file(folder.path, n, role) for role, n in layout.files.items()),
        calibration=_calibration(loaded),
        format=layout.format,
        source_languages=found.source_languages,
        target_languages=found.target_languages,
        prefixes=found.prefixes,
        no_attention=loaded.profile is None,
    )


def _as_calibrated(entry: ModelEntry, catalogue: Catalogue) -> ModelEntry:
    """What was found on gold for these files says more than the files themselves."""
    sums = [file.sha256 for file in entry.files]
    for listed in catalogue.entries():
        if listed.id == entry.id and [file.sha256 for file in listed.files] == sums:
            return replace(entry, calibration=listed.calibration)
    return entry


def _hints(folder: HubFolder, layout: Layout, card: ModelCard) -> CapabilityHints:
    """The folder's name says more than those of its files, but for a Marian model's own."""
    roles = ("model", "shortlist", "source_vocabulary")
    files = [layout.files[role] for role in roles if role in layout.files]
    return CapabilityHints((folder.name, *files), card.task, card.languages)


def _calibration(loaded: LoadedModel) -> Calibration | None:
    """What the checkpoint itself says of its alignment."""
    one, paired = loaded.profile, loaded.paired_profile
    if one is None or paired is None or one.found == AlignmentProfile.found:
        return None
    return stated_calibration(one, paired)


def _try(name: str, loaded: LoadedModel, entry: ModelEntry) -> None:
    """Write a few pieces: sizes may agree and the parts still not belong together."""
    kind = entry.tasks[0]
    source, target = next(entry.pairs(kind), ("", ""))
    task = loaded.task(kind, source, target)
    pieces = loaded.source_tokenizer.encode("a").ids
    try:
        steps = loaded.search(
            [pieces], task.defaults.options(), frame=loaded.frame(task, source, target)
        )
        list(islice(steps, _TRIAL_STEPS))
    except (ValueError, IndexError, RuntimeError) as error:
        raise UserError(
            Sentence("{name} can be read but not used: {reason}.", name=name, reason=error),
            Sentence("Get the model again from its source."),
        ) from error


def _as_text(said: str) -> str:
    """Names of folders need not be text, nor what is typed; what is shown must be."""
    return said.encode("utf-8", "backslashreplace").decode()


def _model_id(catalogue: Catalogue, folder: HubFolder, options: AddOptions) -> str:
    """The id wished for, that of the same folder before, or a free one after its name."""
    by_id = {entry.id: entry for entry in catalogue.entries()}
    source = user_source(folder.path)
    if options.id:
        return _checked_id(options.id, by_id, source)
    before = next((entry.id for entry in by_id.values() if entry.source == source), None)
    return before or _free_id(folder.name, by_id)


def _checked_id(model_id: str, taken: dict[str, ModelEntry], source: str) -> str:
    if not _ID.fullmatch(model_id):
        raise UserError(
            Sentence("{model!r} cannot be the id of a model.", model=model_id),
            Sentence(
                "Use letters, digits, dots, dashes and underscores, beginning with a "
                "letter or digit."
            ),
        )
    if model_id in taken and taken[model_id].source != source:
        raise UserError(
            Sentence("There is another model called {model!r}.", model=model_id),
            Sentence("Choose another id, or remove that one."),
        )
    return model_id


def _free_id(name: str, taken: dict[str, ModelEntry]) -> str:
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    stem = re.sub(r"[^A-Za-z0-9._]+", "-", plain).strip("-._")[:90] or "model"
    number = 1
    while (model_id := stem if number == 1 else f"{stem}-{number}") in taken:
        number += 1
    return model_id
