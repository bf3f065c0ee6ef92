"""The files of a Marian model, told by its configuration or by their names."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from s2s_desktop.engine.checkpoints.hub.files import (
    MOST_VOCABULARY_BYTES,
    MOST_WEIGHTS_BYTES,
    HubFolder,
)
from s2s_desktop.engine.checkpoints.marian.plain_yaml import read_yaml
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

MODELS = ("model*.bin", "model*.npz")
_CONFIGURATIONS = ("config*.yml", "config*.yaml", "decoder.yml")
_VOCABULARIES = ("vocab*.spm", "srcvocab*.spm", "trgvocab*.spm", "*.spm")
_SHORTLISTS = ("lex*.bin",)
_MOST_CONFIGURATION_BYTES = 1 << 20


def marian_files(folder: HubFolder) -> dict[str, str]:
    """Role -> name of the file. Raises UserError when one is missing, or several could be it."""
    named = _named(folder)
    model = named.get("models") or [_only(folder, "model", MODELS)]
    vocabularies = named.get("vocabs") or _vocabularies(folder)
    shortlists = named.get("shortlist") or _matching(folder, _SHORTLISTS)[:1]
    files = {
        "model": model[0],
        "source_vocabulary": vocabularies[0],
        "target_vocabulary": vocabularies[-1],
    }
    if shortlists:
        files["shortlist"] = shortlists[0]
    for role, name in files.items():
        # Looked at for links that leave the folder and the like.
        folder.file(name, MOST_WEIGHTS_BYTES if role == "model" else MOST_VOCABULARY_BYTES)
    return files


def _named(folder: HubFolder) -> dict[str, list[str]]:
    """What a configuration names: models, vocabs and shortlist; empty when there is none."""
    found = _matching(folder, _CONFIGURATIONS)
    if not found:
        return {}
    path = folder.file(found[0], _MOST_CONFIGURATION_BYTES)
    try:
        settings = read_yaml(path.read_bytes())
    except (OSError, ValueError) as error:
        raise UserError(
            Sentence("{names} in {folder} is not YAML.", names=found[0], folder=folder.name),
            Sentence("Get the model again from its source."),
        ) from error
    return dict(_lists(settings)) if isinstance(settings, dict) else {}


def _lists(settings: dict[str, Any]) -> Iterator[tuple[str, list[str]]]:
    for key in ("models", "vocabs", "shortlist"):
        value = settings.get(key)
        # The shortlist goes on with numbers; paths are relative to the configuration.
        names = [v.removeprefix("./") for v in _as_list(value) if isinstance(v, str)]
        if names:
            yield key, names


def _as_list(value: object) -> list[object]:
    return value if isinstance(value, list) else [value]


def _vocabularies(folder: HubFolder) -> list[str]:
    source = _matching(folder, ("srcvocab*.spm", "source*.spm"))
    target = _matching(folder, ("trgvocab*.spm", "target*.spm"))
    if len(source) == len(target) == 1:
        return source + target
    return [_only(folder, "vocabulary", _VOCABULARIES)]


def _only(folder: HubFolder, what: str, patterns: tuple[str, ...]) -> str:
    found = _matching(folder, patterns)
    if len(found) == 1:
        return found[0]
    if not found:
        raise UserError(
            Sentence(
                "{folder} has no {what}: no file is called {names}.",
                folder=folder.name,
                what=what,
                names=" or ".join(patterns),
            ),
            Sentence("Get the missing file from the model's source, or name it in a config.yml."),
        )
    raise UserError(
        Sentence(
            "{folder} has several files that could be the {what}: {names}.",
            folder=folder.name,
            what=what,
            names=", ".join(found),
        ),
        Sentence("Name the right one in a config.yml, or move the others away."),
    )


def _matching(folder: HubFolder, patterns: tuple[str, ...]) -> list[str]:
    """Names of files for the first pattern that there are any for."""
    for pattern in patterns:
        found = sorted(path.name for path in folder.path.glob(pattern))
        if found:
            return found
    return []
