"""`history list`, `search` and `show`."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from dataclasses import asdict
from datetime import UTC, datetime
from typing import Any

from s2s_desktop.cli.history.store import opened, wanted
from s2s_desktop.cli.output.table import columns
from s2s_desktop.errors import UserError
from s2s_desktop.history.entries import Entries
from s2s_desktop.history.export import as_object, as_text
from s2s_desktop.history.search import Listed, search
from s2s_desktop.sentences import Sentence

_SHOWN_CHARS = 40
_HEADER = ("ID", "MADE", "TASK", "LANGUAGES", "TEXT", "RESULT")


def list_entries(arguments: Namespace) -> int:
    """Print the newest entries of those that are wanted; the exit code."""
    with opened() as database:
        found = [] if database is None else search(database, wanted(arguments), arguments.limit)
    if arguments.json:
        print(json.dumps([_object(each) for each in found], ensure_ascii=False, indent=2))
    elif found:
        print(columns([_HEADER, *map(_row, found)]))
    else:
        print("s2s-desktop: There is no such entry in the history.", file=sys.stderr)
    return 0


def show(arguments: Namespace) -> int:
    """Print one entry as a whole; the exit code."""
    with opened() as database:
        kept = None if database is None else Entries(database).get(arguments.id)
    if kept is None:
        raise UserError(
            Sentence("The history has no entry {id}.", id=arguments.id),
            Sentence("See what there is with: s2s-desktop history list"),
        )
    if arguments.json:
        print(json.dumps(as_object(kept.entry), ensure_ascii=False, indent=2))
    else:
        print("".join(as_text([kept.entry])), end="")
    return 0


def _object(listed: Listed) -> dict[str, Any]:
    """The texts are their beginnings."""
    return {**asdict(listed), "made": _when(listed).isoformat()}


def _row(listed: Listed) -> tuple[str, ...]:
    star = "★ " if listed.starred else ""
    return (
        str(listed.id),
        f"{_when(listed):%Y-%m-%d %H:%M}",
        listed.task,
        f"{listed.source_language} → {listed.target_language}",
        star + (listed.name or _beginning(listed.source)),
        _beginning(listed.result),
    )


def _when(listed: Listed) -> datetime:
    return datetime.fromtimestamp(int(listed.made), UTC).astimezone()


def _beginning(text: str) -> str:
    line = " ".join(text.split())
    return line if len(line) <= _SHOWN_CHARS else line[: _SHOWN_CHARS - 1].rstrip() + "…"
