"""Entries in forms that others read: plain text, JSON, and TMX for translation memories."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import asdict
from datetime import UTC, datetime
from json import dumps
from types import MappingProxyType
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from s2s_desktop.history.entry import Entry

Form = Callable[[Iterable[Entry]], Iterator[str]]
"""Writes entries piece by piece."""

_RULE = "\n" + 40 * "—" + "\n\n"
# Characters that XML 1.0 has no way to write.
_NOT_IN_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TMX_HEAD = """\
<?xml version="1.0" encoding="UTF-8"?>
<tmx version="1.4">
<header creationtool="S2S Desktop" creationtoolversion="1" segtype="sentence" o-tmf="S2S Desktop" \
adminlang="en" srclang="*all*" datatype="plaintext"/>
<body>
"""


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
    yield _TMX_HEAD
    for entry in entries:
        if entry.source_language == entry.target_language:
            continue
        whole = ((0, len(entry.source)), (0, len(entry.result)))
        for (start, end), (first, last) in entry.pairs or (whole,):
            source, result = entry.source[start:end].strip(), entry.result[first:last].strip()
            if source and result:
                yield _unit(entry, source, result)
    yield "</body>\n</tmx>\n"


FORMS: Mapping[str, Form] = MappingProxyType({"text": as_text, "json": as_json, "tmx": as_tmx})
"""By the names that the command line has for them."""

SUFFIXES: Mapping[str, str] = MappingProxyType({"text": ".txt", "json": ".json", "tmx": ".tmx"})


def _unit(entry: Entry, source: str, result: str) -> str:
    made = datetime.fromtimestamp(int(entry.made), UTC)
    variants = "".join(
        f"<tuv xml:lang={quoteattr(language)}><seg>{_in_xml(text)}</seg></tuv>"
        for language, text in (
            (entry.source_language, source),
            (entry.target_language, result),
        )
    )
    return f'<tu creationdate="{made:%Y%m%dT%H%M%SZ}">{variants}</tu>\n'


def _in_xml(text: str) -> str:
    return escape(_NOT_IN_XML.sub("", text))
