"""Reads and writes a catalogue.json: the list of models as it lies on disk."""

from __future__ import annotations

import errno
import json
import os
from collections.abc import Iterable
from dataclasses import asdict
from math import isfinite
from pathlib import Path
from typing import Any

from s2s_desktop.atomic_file import atomic_text
from s2s_desktop.catalogue.entry import (
    MARIAN,
    Calibration,
    ModelEntry,
    ModelFile,
    Prefix,
    Quality,
    WeightedHead,
)
from s2s_desktop.catalogue.list_errors import list_errors
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_OPTIONAL = (
    "source_languages",
    "target_languages",
    "prefixes",
    "calibration",
    "group",
    "teaching",
    "label",
    "quality",
    "offer",
    "version",
    "no_attention",
    "steps",
)
"""Left out of the file where there is nothing to say."""

_MOST_HEADS = 1024


def read_listing(path: Path) -> tuple[ModelEntry, ...]:
    """The entries of the catalogue file at `path`, in its order.

    Raises UserError when the file is missing, is no JSON or lacks a field.
    """
    mend = Sentence(
        "Mend the entry, put back an earlier copy of the file, or, if it is the "
        "list of models that you added, remove it and add them again."
    )
    with list_errors(path, mend):
        if path.exists() and not path.is_file():  # reading a pipe would wait for ever
            raise OSError(errno.EINVAL, "it is no file")
        listing = json.loads(path.read_text(encoding="utf-8"))
        return tuple(_entry(item) for item in listing["models"])


def write_listing(path: Path, entries: Iterable[ModelEntry]) -> None:
    """Make the file at `path` hold just `entries`, whole or not at all.

    Its folder is made if need be. Raises UserError when it cannot be written, or when it
    could not be read again.
    """
    items = [_checked(_item(entry)) for entry in entries]
    # Escapes everything but ASCII: names of folders need not be text.
    with atomic_text(path, make_folder=True) as stream:
        json.dump({"models": items}, stream, indent=2)
        stream.write("\n")


def _checked(item: dict[str, Any]) -> dict[str, Any]:
    try:
        _entry(json.loads(json.dumps(item)))
    except (ArithmeticError, ValueError, TypeError) as error:
        raise UserError(
            Sentence(
                "The model {model} cannot be put on a list ({reason}).",
                model=item["id"],
                reason=f"{error!r:.200}",
            ),
            Sentence("State other languages, another name or another prefix."),
        ) from error
    return item


def _item(entry: ModelEntry) -> dict[str, Any]:
    return {key: value for key, value in asdict(entry).items() if value or key not in _OPTIONAL}


def _entry(item: dict[str, Any]) -> ModelEntry:
    return ModelEntry(
        id=_text(item["id"]),
        name=_text(item["name"]),
        tasks=_texts(item["tasks"]),
        languages=tuple((_text(source), _text(target)) for source, target in item["languages"]),
        family=_text(item["family"]),
        licence=_text(item["licence"]),
        source=_path(item["source"]),
        files=tuple(_file(**file) for file in item["files"]),
        calibration=_calibration(item["calibration"]) if "calibration" in item else None,
        format=_text(item.get("format", MARIAN)),
        source_languages=_texts(item.get("source_languages", [])),
        target_languages=_texts(item.get("target_languages", [])),
        prefixes=tuple(_prefix(**prefix) for prefix in item.get("prefixes", ())),
        group=_text(item.get("group", "")),
        teaching=_truth(item.get("teaching", False)),
        label=_text(item.get("label", "")),
        quality=_quality(**item["quality"]) if "quality" in item else None,
        offer=_text(item.get("offer", "")),
        version=_text(item.get("version", "")),
        no_attention=_truth(item.get("no_attention", False)),
    )


def _file(
    role: object, path: object, size_bytes: object, sha256: object, modified_ns: object = None
) -> ModelFile:
    time = None if modified_ns is None else _whole(modified_ns)
    return ModelFile(_path(role), _path(path), _whole(size_bytes), _text(sha256), time)


def _quality(measure: object, score: object, test_set: object) -> Quality:
    if isinstance(score, bool) or not isinstance(score, int | float) or not isfinite(score):
        raise TypeError(f"{score!r:.60} is no score")
    return Quality(_text(measure), float(score), _text(test_set))


def _prefix(source: object, target: object, text: object) -> Prefix:
    return Prefix(_text(source), _text(target), _text(text))


def _calibration(item: dict[str, Any]) -> Calibration:
    return Calibration(
        heads=_heads(item["heads"]),
        threshold=_weight(item["threshold"]),
        floor=_weight(item["floor"]),
        paired_heads=_heads(item["paired_heads"]),
        paired_threshold=_weight(item["paired_threshold"]),
        found=_text(item["found"]),
        # Lists written before it was stated have but this to say it.
        gold=_truth(item.get("gold", item["found"].startswith("calibrated on "))),
        agreement=None if item.get("agreement") is None else _weight(item["agreement"]),
    )


def _heads(items: list[list[float]]) -> tuple[WeightedHead, ...]:
    """Lists written before heads had weights state none."""
    heads = tuple(WeightedHead(*map(_whole, item[:3]), *map(_weight, item[3:])) for item in items)
    if not any(head.weight for head in heads) or any(
        max(head[:3]) > _MOST_HEADS or head.shift > 1 for head in heads
    ):
        raise ValueError(f"{items!r:.60} are no heads (layer, head, shift 0 or 1, weight)")
    return heads


def _text(value: object) -> str:
    if not isinstance(value, str) or "\0" in value:  # no name of a file, nor of anything else
        raise TypeError(f"{value!r:.60} is no text")
    value.encode()  # which halves of characters are not either
    return value


def _path(value: object) -> str:
    """Names of files need not be text, but what the system can call a file."""
    if not isinstance(value, str) or b"\0" in os.fsencode(value):
        raise TypeError(f"{value!r:.60} is no name of a file")
    return value


def _texts(values: object) -> tuple[str, ...]:
    if not isinstance(values, list):
        raise TypeError(f"{values!r:.60} is no list")
    return tuple(map(_text, values))


def _truth(value: object) -> bool:
    if not isinstance(value, bool):
        raise TypeError(f"{value!r:.60} is neither true nor false")
    return value


def _whole(value: object) -> int:
    if type(value) is not int or not 0 <= value < 1 << 63:
        raise TypeError(f"{value!r:.60} is no whole number from 0 on in 64 bits")
    return value


def _weight(value: object) -> float:
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= 1:
        raise TypeError(f"{value!r:.60} is no number from 0 to 1")
    return float(value)
