"""An entry of the history, as a value."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

Range = tuple[int, int]


@dataclass(frozen=True)
class Place:
    """A place to check: its kind, characters of source and result, and the values told of."""

    kind: str
    source: Range | None
    result: Range | None
    values: tuple[str, ...] = ()


@dataclass(frozen=True)
class Entry:
    """One text and what was made of it.

    `unedited` is what the model wrote, where the user has changed that; `pairs` are the sentences:
    characters of the source, and those of the result that say the same. `name` is what the user
    calls it; `made` is when it began, in seconds since 1970, and 0 for now. `id` 0: none yet.
    """

    task: str
    source_language: str
    target_language: str
    model: str
    source: str
    result: str
    options: Mapping[str, Any] = field(default_factory=dict)
    unedited: str | None = None
    pairs: tuple[tuple[Range, Range], ...] = ()
    places: tuple[Place, ...] = ()
    file_name: str = ""
    name: str = ""
    starred: bool = False
    made: float = 0.0
    id: int = 0


COLUMNS = (
    "id",
    "made",
    "task",
    "source_language",
    "target_language",
    "model",
    "options",
    "source",
    "result",
    "unedited",
    "pairs",
    "places",
    "file_name",
    "name",
    "starred",
)
"""Those of the table of entries, in the order of `row` and `entry`."""


def row(entry: Entry) -> tuple[Any, ...]:
    """What is written of an entry."""
    places = [(place.kind, place.source, place.result, place.values) for place in entry.places]
    written = {
        "id": entry.id or None,
        "options": json.dumps(dict(entry.options)),
        "pairs": json.dumps(entry.pairs),
        "places": json.dumps(places),
    }
    return tuple(written.get(name, getattr(entry, name)) for name in COLUMNS)


def entry(values: Sequence[Any]) -> Entry:
    """The entry that was written as `values`."""
    read = dict(zip(COLUMNS, values, strict=True))
    read["options"] = json.loads(read["options"])
    read["pairs"] = tuple(
        ((start, end), (first, last)) for (start, end), (first, last) in json.loads(read["pairs"])
    )
    read["places"] = tuple(
        Place(kind, _range(source), _range(result), tuple(told))
        for kind, source, result, told in json.loads(read["places"])
    )
    return Entry(**{**read, "starred": bool(read["starred"])})


def _range(written: list[int] | None) -> Range | None:
    return None if written is None else (written[0], written[1])
