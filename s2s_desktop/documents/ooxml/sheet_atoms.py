"""Texts of cells taken apart, and written."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from s2s_desktop.documents.model import MarkKind
from s2s_desktop.documents.ooxml.atoms import Part, Text, Thing
from s2s_desktop.documents.xml_tree import Element

_KINDS: tuple[tuple[MarkKind, re.Pattern[bytes]], ...] = (
    ("bold", re.compile(rb"<(?:\w+:)?b(?:\s*/|>|\s+val=\"1\")")),
    ("italic", re.compile(rb"<(?:\w+:)?i(?:\s*/|>|\s+val=\"1\")")),
    ("underline", re.compile(rb"<(?:\w+:)?u\b(?!\s+val=\"none\")")),
    ("strike", re.compile(rb"<(?:\w+:)?strike(?:\s*/|>|\s+val=\"1\")")),
)


class SheetDialect:
    """Shared strings and texts of cells: one text alone, or runs."""

    properties = ""
    ending = ""

    def atoms(self, data: bytes, paragraph: Element) -> tuple[list[Part], bool]:
        """What is in a string; there are no revisions."""
        parts: list[Part] = []
        for child in paragraph.children:
            if child.name == "x:t":
                parts.append(Text(child.text, b""))
            elif child.name == "x:r":
                found, text = child.child("x:rPr"), child.child("x:t")
                properties = data[found.start : found.end] if found else b""
                if text is not None:
                    parts.append(Text(text.text, properties))
            elif child.name != "x:phoneticPr":
                parts.append(Thing(child.start, child.end))
        return parts, False

    def kinds(self, properties: bytes) -> tuple[MarkKind, ...]:
        """What text with these properties looks like."""
        return tuple(kind for kind, pattern in _KINDS if pattern.search(properties))

    def run(self, prefix: bytes, text: str, properties: bytes) -> bytes:
        """A run; a text that has no properties is one too, beside others."""
        return b'<%sr>%s<%st xml:space="preserve">%s</%st></%sr>' % (
            prefix,
            properties,
            prefix,
            escape(text).encode(),
            prefix,
            prefix,
        )
