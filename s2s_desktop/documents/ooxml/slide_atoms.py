"""Paragraphs of slides taken apart, and runs of slides written."""

from __future__ import annotations

import re
from xml.sax.saxutils import escape

from s2s_desktop.documents.line_ends import is_line_end
from s2s_desktop.documents.model import InsetKind, MarkKind
from s2s_desktop.documents.ooxml.atoms import Part, Text, Thing
from s2s_desktop.documents.xml_tree import Element

# What says nothing of how text looks: languages, and what a spelling checker has noted.
_INVISIBLE = re.compile(rb"\s(?:lang|altLang|dirty|err|noProof|smtClean|bmk)=\"[^\"]*\"")
_EMPTY = re.compile(rb"<a:rPr\s*/>|<a:rPr\s*>\s*</a:rPr>")
_KINDS: tuple[tuple[MarkKind, re.Pattern[bytes]], ...] = (
    ("bold", re.compile(rb"<[^>]*\sb=\"(?:1|true)\"")),
    ("italic", re.compile(rb"<[^>]*\si=\"(?:1|true)\"")),
    ("underline", re.compile(rb"<[^>]*\su=\"(?!none)")),
    ("strike", re.compile(rb"<[^>]*\sstrike=\"(?!noStrike)")),
    ("link", re.compile(rb"<\w+:hlinkClick\b")),
)
_PIECES = re.compile("\n|[^\n]+")


class SlideDialect:
    """Paragraphs and runs of DrawingML."""

    properties = "a:pPr"
    ending = "a:endParaRPr"

    def atoms(self, data: bytes, paragraph: Element) -> tuple[list[Part], bool]:
        """What is in a paragraph; there are no revisions."""
        parts: list[Part] = []
        for child in paragraph.children:
            if child.name == "a:r":
                parts += _run(data, child)
            elif child.name == "a:br":
                parts.append(_break(parts, child))
            elif child.name not in (self.properties, self.ending):
                kind: InsetKind = "field" if child.name == "a:fld" else "other"
                parts.append(Thing(child.start, child.end, kind))
        return parts, False

    def kinds(self, properties: bytes) -> tuple[MarkKind, ...]:
        """What text with these properties looks like."""
        return tuple(kind for kind, pattern in _KINDS if pattern.search(properties))

    def run(self, prefix: bytes, text: str, properties: bytes) -> bytes:
        """Runs, with a break between two lines."""
        pieces = (
            b"<%sbr/>" % prefix
            if piece == "\n"
            else b"<%sr>%s<%st>%s</%st></%sr>"
            % (prefix, properties, prefix, escape(piece).encode(), prefix, prefix)
            for piece in _PIECES.findall(text)
        )
        return b"".join(pieces)


def _run(data: bytes, run: Element) -> list[Part]:
    found, text = run.child("a:rPr"), run.child("a:t")
    properties = _INVISIBLE.sub(b"", data[found.start : found.end]) if found else b""
    if _EMPTY.fullmatch(properties):
        properties = b""
    return [Text(text.text.replace("\v", "\n"), properties)] if text else []


def _break(before: list[Part], element: Element) -> Part:
    """A line end in the text where a sentence ends there, else something in a sentence."""
    if is_line_end("".join(part.text for part in before if isinstance(part, Text))):
        last = before[-1].properties if before and isinstance(before[-1], Text) else b""
        return Text("\n", last)
    return Thing(element.start, element.end, "break")
