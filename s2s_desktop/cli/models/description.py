"""A model of the catalogue in words and as an object for JSON."""

from __future__ import annotations

from typing import Any

from s2s_desktop.catalogue.entry import ModelEntry
from s2s_desktop.catalogue.store import Catalogue

_MOST_NAMED = 4


def as_object(entry: ModelEntry, catalogue: Catalogue) -> dict[str, Any]:
    """What `--json` tells of a model; `languages` are pairs."""
    return {
        "id": entry.id,
        "tasks": entry.tasks,
        "languages": entry.languages,
        "source_languages": entry.source_languages,
        "target_languages": entry.target_languages,
        "family": entry.family,
        "licence": entry.licence,
        "size_bytes": entry.size_bytes,
        "installed": catalogue.is_installed(entry.id),
        "teaching": entry.teaching,
    }


def as_sentence(entry: ModelEntry) -> str:
    """What a model that was added can do."""
    does = " and ".join(f"can {task} {languages(entry, task)}".rstrip() for task in entry.tasks)
    return f"{entry.id} was added ({entry.family}, {entry.size_bytes / 1e6:.1f} MB): it {does}."


def languages(entry: ModelEntry, task: str | None = None) -> str:
    """The pairs of a task, or of all; of many the first, or how many there are."""
    pairs = [pair for pair in entry.languages if task is None or entry.serves(*pair, task)]
    shown = [source if source == target else f"{source} → {target}" for source, target in pairs]
    if len(shown) > _MOST_NAMED:
        shown = [*shown[:_MOST_NAMED], f"and {len(shown) - _MOST_NAMED} more"]
    if entry.source_languages and task in (None, "translate"):
        shown.append(f"{_side(entry.source_languages)} → {_side(entry.target_languages)}")
    return ", ".join(shown)


def _side(tags: tuple[str, ...]) -> str:
    return "/".join(tags) if len(tags) <= _MOST_NAMED else f"{len(tags)} languages"
