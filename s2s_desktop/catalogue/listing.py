"""Reads and writes a catalogue.json: the list of models as it lies on disk."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.catalogue.entry import MARIAN, Calibration, ModelEntry, ModelFile, Prefix
from s2s_desktop.errors import UserError

_OPTIONAL = ("source_languages", "target_languages", "prefixes", "calibration", "group")
"""Left out of the file where there is nothing to say."""


def read_listing(path: Path) -> tuple[ModelEntry, ...]:
    """The entries of the catalogue file at `path`, in its order.

    Raises UserError when the file is missing, is no JSON or lacks a field.
    """
    try:
        listing = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_entry(item) for item in listing["models"])
    except OSError as error:
        raise UserError(
            f"The list of models {path} cannot be read: {error.strerror}.",
            "Install the program again, or make the file readable.",
        ) from error
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise UserError(
            f"The list of models {path} is damaged ({error!r:.200}).",
            "Mend the entry, put back an earlier copy of the file, or, if it is the list of "
            "models that you added, remove it and add them again.",
        ) from error


def write_listing(path: Path, entries: Iterable[ModelEntry]) -> None:
    """Make the file at `path` hold just `entries`, whole or not at all.

    Its folder is made if need be. Raises UserError when it cannot be written.
    """
    # Escapes everything but ASCII: names of folders need not be text.
    with atomic_text(path, make_folder=True) as stream:
        json.dump({"models": [_item(entry) for entry in entries]}, stream, indent=2)
        stream.write("\n")


def _item(entry: ModelEntry) -> dict[str, Any]:
    return {key: value for key, value in asdict(entry).items() if value or key not in _OPTIONAL}


def _entry(item: dict[str, Any]) -> ModelEntry:
    return ModelEntry(
        id=item["id"],
        name=item["name"],
        tasks=tuple(item["tasks"]),
        languages=tuple((source, target) for source, target in item["languages"]),
        family=item["family"],
        licence=item["licence"],
        source=item["source"],
        files=tuple(ModelFile(**file) for file in item["files"]),
        calibration=_calibration(item["calibration"]) if "calibration" in item else None,
        format=item.get("format", MARIAN),
        source_languages=tuple(item.get("source_languages", ())),
        target_languages=tuple(item.get("target_languages", ())),
        prefixes=tuple(Prefix(**prefix) for prefix in item.get("prefixes", ())),
        group=item.get("group", ""),
    )


def _calibration(item: dict[str, Any]) -> Calibration:
    return Calibration(
        heads=_heads(item["heads"]),
        threshold=float(item["threshold"]),
        floor=float(item["floor"]),
        paired_heads=_heads(item["paired_heads"]),
        paired_threshold=float(item["paired_threshold"]),
        found=item["found"],
    )


def _heads(items: list[list[int]]) -> tuple[tuple[int, int, int], ...]:
    return tuple((int(layer), int(head), int(shift)) for layer, head, shift in items)
