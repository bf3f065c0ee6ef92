"""Reads a catalogue.json: the list of models as it lies on disk."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from s2s_desktop.catalogue.entry import Calibration, ModelEntry, ModelFile
from s2s_desktop.errors import UserError


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
    except (ValueError, KeyError, TypeError) as error:
        raise UserError(
            f"The list of models {path} is damaged ({error!r}).",
            "Put back the file that came with the program, or mend the entry.",
        ) from error


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
