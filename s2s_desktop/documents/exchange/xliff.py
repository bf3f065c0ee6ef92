"""XLIFF 1.2 and 2: sources of units, and targets beside them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from xml.sax.saxutils import escape

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.model import Block, Inset, Mark, Written
from s2s_desktop.documents.splice import Render, Stretch, splice
from s2s_desktop.documents.tagged_text import Place, Tags, write_tagged
from s2s_desktop.documents.xml_text import writable
from s2s_desktop.documents.xml_tree import Element, scan
from s2s_desktop.sentences import Sentence

_NAMES = {
    "urn:oasis:names:tc:xliff:document:1.2": "x",
    "urn:oasis:names:tc:xliff:document:1.1": "x",
    "urn:oasis:names:tc:xliff:document:2.0": "x",
    "urn:oasis:names:tc:xliff:document:2.1": "x",
    "urn:oasis:names:tc:xliff:document:2.2": "x",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
_UNITS = frozenset({"x:trans-unit", "x:segment"})
_WRAPS = frozenset({"x:g", "x:pc", "x:mrk"})
_DONE = frozenset({"translated", "final", "signed-off", "reviewed"})
_LANGUAGE = re.compile(rb"(\s(?:target-language|trgLang)=\")[^\"]*(\")")
_WAITING = b' state="needs-review-translation"'


@dataclass(frozen=True)
class _Unit:
    """A source with what `keys` of its marks and insets are, and where its target goes."""

    text: str
    marks: tuple[Mark, ...]
    insets: tuple[Inset, ...]
    keys: tuple[Tags | Place, ...]
    start: int
    end: int
    is_old: bool  # XLIFF 1: there a target says itself in which state it is
    prefix: bytes
    indent: bytes


class Xliff:
    """An xliff file that was opened. Units that are translated already are left as they are."""

    format = "xlf"

    def __init__(self, data: bytes, name: str) -> None:
        """Raises UserError for what is damaged."""
        self._data = data
        self._units: list[_Unit] = []
        self.notices: tuple[Sentence, ...] = ()
        scan(data, _UNITS, _NAMES, self._take, name)
        self.blocks: Sequence[Block] = [
            Block(unit.text, marks=unit.marks, insets=unit.insets) for unit in self._units
        ]

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with targets for these units, to be reviewed; raises UserError."""
        data = self._data
        if written:
            stretches: list[Stretch[bytes]] = [
                (self._units[n].start, self._units[n].end, partial(self._target, n, replacement))
                for n, replacement in written.items()
            ]
            data = splice(data, stretches)
            data = _LANGUAGE.sub(rb"\g<1>" + language.encode() + rb"\g<2>", data, count=1)
        with atomic_bytes(path) as stream:
            stream.write(data)

    def _take(self, unit: Element, around: Sequence[Element]) -> None:
        source, target = unit.child("x:source"), unit.child("x:target")
        frozen = any(e.attributes.get("translate") == "no" for e in (*around, unit))
        if source is None or frozen or (target is not None and _is_done(unit, target)):
            return
        reader = _Reader()
        reader.take(source)
        if not reader.text.strip():
            return
        where = (target.start, target.end) if target else (source.end, source.end)
        name = self._data[source.start + 1 : source.opened]
        before = self._data[: source.start]
        line = before[before.rfind(b"\n") + 1 :] if not target else b""
        self._units.append(
            _Unit(
                reader.text,
                tuple(reader.marks),
                tuple(reader.insets),
                tuple(reader.keys),
                *where,
                unit.name == "x:trans-unit",
                name[: name.index(b"source")],
                b"\n" + line if line and not line.strip() else b"",
            )
        )

    def _target(self, number: int, written: Written, _render: Render[bytes]) -> bytes:
        unit = self._units[number]
        inside = write_tagged(written, unit.keys, lambda a, b: self._data[a:b], _as_text)
        state = _WAITING if unit.is_old else b""
        return b"%s<%starget%s>%s</%starget>" % (
            unit.indent,
            unit.prefix,
            state,
            inside,
            unit.prefix,
        )


class _Reader:
    def __init__(self) -> None:
        self.text = ""
        self.marks: list[Mark] = []
        self.insets: list[Inset] = []
        self.keys: list[Tags | Place] = []

    def take(self, element: Element) -> None:
        """The text of a source, or of what encloses a part of it."""
        for part in element.parts:
            if isinstance(part, str):
                self.text += part
            elif part.name in _WRAPS and part.closes > part.opened:
                start = len(self.text)
                self.take(part)
                key = Tags((part.start, part.opened), (part.closes, part.end))
                self.marks.append(Mark(start, len(self.text), self._key(key), splits=False))
            else:
                self.insets.append(Inset(len(self.text), self._key((part.start, part.end))))

    def _key(self, meant: Tags | Place) -> int:
        self.keys.append(meant)
        return len(self.keys) - 1


def _is_done(unit: Element, target: Element) -> bool:
    """Whether somebody has translated a unit."""
    state = unit.attributes.get("state") or target.attributes.get("state") or ""
    has_text = bool(target.text.strip() or target.children)
    return has_text and (not state or state in _DONE or unit.attributes.get("approved") == "yes")


def _as_text(text: str, _before: str) -> bytes:
    return escape(writable(text)).encode()
