"""A paragraph of an office document as a block, and its translation as a paragraph again."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from typing import Protocol

from s2s_desktop.documents.model import OBJECT, Inset, InsetKind, Mark, MarkKind, Written
from s2s_desktop.documents.ooxml.atoms import Part, Text, Thing, Wrap, flat
from s2s_desktop.documents.splice import Render
from s2s_desktop.documents.xml_text import writable
from s2s_desktop.documents.xml_tree import Element


class Dialect(Protocol):
    """How one of the formats writes paragraphs and runs."""

    properties: str
    """The name of the element with the properties of a paragraph."""

    ending: str
    """The name of the element that stands behind all runs, if it is there."""

    def atoms(self, data: bytes, paragraph: Element) -> tuple[list[Part], bool]:
        """What is in a paragraph, and whether it has revisions."""

    def kinds(self, properties: bytes) -> tuple[MarkKind, ...]:
        """What text with these properties looks like."""

    def run(self, prefix: bytes, text: str, properties: bytes) -> bytes:
        """Text as runs; `prefix` is that of the format's names in the file, with its colon."""


@dataclass(frozen=True)
class OfficeParagraph:
    """What is needed to write a paragraph again: bytes of the part around its contents.

    `keys` are what marks and insets name by their key: the properties of runs, what encloses
    text, and what is no text.
    """

    start: int
    end: int
    opening: bytes
    closing: bytes
    base: bytes
    keys: tuple[bytes | Wrap | Thing, ...]
    text: str
    marks: tuple[Mark, ...]
    insets: tuple[Inset, ...]
    has_revisions: bool
    dialect: Dialect

    def written(self, written: Written, render: Render[bytes]) -> bytes:
        """The paragraph with `written` in the place of its text."""
        return self.opening + _Writer(self, render).contents(written) + self.closing


def take_apart(data: bytes, paragraph: Element, dialect: Dialect) -> OfficeParagraph:
    """Read the paragraph that stands in `data`, a part of the document."""
    parts, has_revisions = dialect.atoms(data, paragraph)
    properties, ending = paragraph.child(dialect.properties), paragraph.child(dialect.ending)
    opened = properties.end if properties else paragraph.opened
    closes = ending.start if ending else paragraph.closes
    reader = _Reader(parts, dialect)
    return OfficeParagraph(
        paragraph.start,
        paragraph.end,
        data[paragraph.start : opened],
        data[closes : paragraph.end],
        reader.base,
        tuple(reader.keys),
        reader.text,
        tuple(reader.marks),
        tuple(reader.insets),
        has_revisions,
        dialect,
    )


class _Reader:
    """Puts the text of all parts together, and notes what else there is."""

    def __init__(self, parts: list[Part], dialect: Dialect) -> None:
        self._dialect = dialect
        self.base = _base(parts)
        self.keys: list[bytes | Wrap | Thing] = []
        self.text = ""
        self.marks: list[Mark] = []
        self.insets: list[Inset] = []
        self._take_all(parts)

    def _take_all(self, parts: list[Part]) -> None:
        for part in parts:
            if isinstance(part, Text):
                self._take_text(part)
            elif isinstance(part, Wrap) and any(isinstance(p, Text) for p in flat(part.parts)):
                self._take_wrap(part)
            else:
                self._take_thing(part)

    def _take_text(self, part: Text) -> None:
        start, self.text = len(self.text), self.text + part.text
        if part.properties == self.base:
            return
        last = self.marks[-1] if self.marks else None
        if last and last.end == start and self.keys[last.key] == part.properties:
            self.marks[-1] = Mark(last.start, len(self.text), last.key, last.kinds, last.splits)
            return
        key = self._key(part.properties)
        kinds = self._dialect.kinds(part.properties)
        splits = "link" not in kinds
        self.marks.append(Mark(start, len(self.text), key, kinds or ("other",), splits))

    def _take_wrap(self, wrap: Wrap) -> None:
        start = len(self.text)
        key = self._key(wrap)
        self._take_all(wrap.parts)
        kind: MarkKind = "link" if wrap.is_link else "other"
        self.marks.append(Mark(start, len(self.text), key, (kind,), splits=False))

    def _take_thing(self, thing: Thing | Wrap) -> None:
        kind: InsetKind = thing.kind if isinstance(thing, Thing) else "other"
        self.insets.append(Inset(len(self.text), self._key(thing), kind))
        if isinstance(thing, Thing) and thing.is_word:
            self.text += OBJECT

    def _key(self, meant: bytes | Wrap | Thing) -> int:
        self.keys.append(meant)
        return len(self.keys) - 1


def _base(parts: list[Part]) -> bytes:
    """The format of most characters; of those in links only where there are no others."""
    for looked_at in (parts, flat(parts)):
        counts = Counter[bytes]()
        for part in looked_at:
            if isinstance(part, Text):
                counts[part.properties] += len(part.text.strip())
        if counts.total():
            return counts.most_common(1)[0][0]
    return b""


class _Writer:
    """Writes text as runs, inside of what encloses it, with the things at their places."""

    def __init__(self, paragraph: OfficeParagraph, render: Render[bytes]) -> None:
        self._paragraph = paragraph
        self._render = render
        name = re.match(rb"<(\w+:)?", paragraph.opening)
        self._prefix = (name[1] if name else None) or b""

    def contents(self, written: Written) -> bytes:
        """All runs of the paragraph."""
        keys = self._paragraph.keys
        wraps = [mark for mark in written.marks if isinstance(keys[mark.key], Wrap)]
        formats = [mark for mark in written.marks if isinstance(keys[mark.key], bytes)]
        wraps += self._lost(wraps, len(written.text))
        edges = {0, len(written.text)}
        for mark in (*wraps, *formats):
            edges |= {mark.start, mark.end}
        edges |= {inset.at for inset in written.insets}
        made: list[bytes] = []
        open_wraps: list[Mark] = []
        ordered = sorted(edges)
        for at, behind in zip(ordered, [*ordered[1:], len(written.text)], strict=True):
            while any(mark.end <= at for mark in open_wraps):
                made.append(self._wrap(open_wraps.pop()).behind)
            made += (self._thing(keys[i.key]) for i in written.insets if i.at == at)
            for mark in sorted(wraps, key=lambda mark: -mark.end):
                if mark.start == at and mark not in open_wraps:
                    made.append(self._wrap(mark).before)
                    if mark.end > at:
                        open_wraps.append(mark)
                    else:
                        made.append(self._wrap(mark).behind)
            if behind > at:
                made.append(self._run(written.text[at:behind], self._format(formats, at)))
        made += (self._wrap(mark).behind for mark in reversed(open_wraps))
        return b"".join(made)

    def _lost(self, wraps: list[Mark], end: int) -> list[Mark]:
        """What encloses text and found no place: it stands empty at the end, with its things."""
        there = {mark.key for mark in wraps}
        return [
            Mark(end, end, mark.key)
            for mark in self._paragraph.marks
            if isinstance(self._paragraph.keys[mark.key], Wrap) and mark.key not in there
        ]

    def _wrap(self, mark: Mark) -> Wrap:
        wrap = self._paragraph.keys[mark.key]
        assert isinstance(wrap, Wrap)
        return wrap

    def _format(self, formats: list[Mark], at: int) -> bytes:
        here = [mark for mark in formats if mark.start <= at < mark.end]
        if not here:
            return self._paragraph.base
        properties = self._paragraph.keys[min(here, key=lambda m: m.end - m.start).key]
        assert isinstance(properties, bytes)
        return properties

    def _thing(self, thing: bytes | Wrap | Thing) -> bytes:
        if isinstance(thing, Thing):
            before, behind = thing.around
            return before + self._render(thing.start, thing.end) + behind
        if isinstance(thing, Wrap):
            inside = b"".join(
                self._thing(part) for part in thing.parts if not isinstance(part, Text)
            )
            return thing.before + inside + thing.behind
        return b""

    def _run(self, text: str, properties: bytes) -> bytes:
        text = writable(text)
        return self._paragraph.dialect.run(self._prefix, text, properties) if text else b""
