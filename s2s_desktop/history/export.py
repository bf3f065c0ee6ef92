"""Entries in forms that others read: plain text, JSON, and TMX for translation memories."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from json import dumps
from types import MappingProxyType
from typing import Any

from s2s_desktop.history.entry import Entry
from s2s_desktop.memory import tmx_writing
from s2s_desktop.memory.unit import Unit

Form = Callable[[Iterable[Entry]], Iterator[str]]
"""Writes entries piece by piece."""

_RULE = "\n" + 40 * "—" + "\n\n"


def as_object(entry: Entry) -> dict[str, Any]:
    """What an entry is in JSON: everything, the time in ISO 8601."""
    return {**asdict(entry), "options": dict(entry.options), "made": when(entry).isoformat()}


def when(entry: Entry) -> datetime:
    """When it was made, in the time zone of this machine, to the second."""
    return datetime.fromtimestamp(int(entry.made), UTC).astimezone()


def headline(entry: Entry) -> str:
    """When, from which language into which, by which model, and how it is called."""
    pair = f"{entry.source_language} → {entry.target_language}"
    if entry.source_language == entry.target_language:
        pair = f"{entry.task} {entry.source_language}"
    known = (f"{when(entry):%Y-%m-%d %H:%M}", pair, entry.model, entry.name, entry.file_name)
    return " · ".join(filter(None, known))


def as_text(entries: Iterable[Entry]) -> Iterator[str]:
    """Each entry as a line that says what it is, its text, and what was made of it."""
    for number, entry in enumerate(entries):
        texts = entry.source.strip("\n"), entry.result.strip("\n")
        yield (_RULE if number else "") + "\n\n".join((headline(entry), *texts)) + "\n"


def as_json(entries: Iterable[Entry]) -> Iterator[str]:
    """One array of objects."""
    before = "[\n"
    for entry in entries:
        yield before + dumps(as_object(entry), ensure_ascii=False)
        before = ",\n"
    yield ("[" if before == "[\n" else "\n") + "]\n"


def as_tmx(entries: Iterable[Entry]) -> Iterator[str]:
    """A translation unit for each pair of sentences; summaries have none."""
    return tmx_writing.as_tmx(unit for entry in entries for unit in _units(entry))


FORMS: Mapping[str, Form] = MappingProxyType({"text": as_text, "json": as_json, "tmx": as_tmx})
"""By the names that the command line has for them."""

SUFFIXES: Mapping[str, str] = MappingProxyType({"text": ".txt", "json": ".json", "tmx": ".tmx"})


def _units(entry: Entry) -> Iterator[Unit]:
    languages = entry.source_language, entry.target_language
    if languages[0] == languages[1]:
        return
    whole = ((0, len(entry.source)), (0, len(entry.result)))
    for (start, end), (first, last) in entry.pairs or (whole,):
        yield Unit(entry.source[start:end], entry.result[first:last], *languages, entry.made)
