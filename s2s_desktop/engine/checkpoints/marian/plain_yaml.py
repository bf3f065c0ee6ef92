"""YAML as the files of models have it: tables, lists, texts and numbers.

Of the rest, merged tables can grow from a few lines to more than there is memory, and types
that a file states itself make the library fail in many ways. Neither is read, nor a maze.
"""

from __future__ import annotations

from collections.abc import Iterable

import yaml

_MOST_DEPTH = 64


def read_yaml(text: str | bytes) -> object:
    """The content of a YAML text; raises ValueError when it is none."""
    try:
        _check_plain(yaml.parse(text, yaml.SafeLoader))
        return yaml.safe_load(text)
    except (yaml.YAMLError, OverflowError) as error:
        raise ValueError("it is not YAML") from error


def _check_plain(events: Iterable[yaml.Event]) -> None:
    """Raise ValueError for what is not read, before anything is built of it."""
    depth = 0
    for event in events:
        depth += isinstance(event, yaml.CollectionStartEvent)
        depth -= isinstance(event, yaml.CollectionEndEvent)
        if depth > _MOST_DEPTH:
            raise ValueError("it is nested too deeply")
        if getattr(event, "tag", None) is not None or getattr(event, "value", None) == "<<":
            raise ValueError("it states types or merges tables")
