"""Word documents (docx): all their texts as blocks, and back into the same parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.ooxml.office_parts import OfficeParts
from s2s_desktop.documents.ooxml.relations import Relation, relations
from s2s_desktop.documents.ooxml.word_atoms import WordDialect
from s2s_desktop.documents.ooxml.word_language import in_direction, styles_in_language
from s2s_desktop.documents.ooxml.word_styles import Style, read_styles, role_of
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.tables import Tables
from s2s_desktop.documents.xml_tree import Element
from s2s_desktop.sentences import Sentence

_PLACES = ("header", "footer", "footnotes", "endnotes", "comments")
"""Parts beside the body, by the kind of their relationship; their blocks say so of themselves."""


class WordDocument:
    """A docx that was opened."""

    format = "docx"

    def __init__(self, package: Package, main: str) -> None:
        """`main`: the part that has the body. Raises UserError for a damaged part."""
        self._package = package
        self._parts = OfficeParts(package, "w:p", WordDialect())
        self._tables = Tables("w:tbl", "w:tr", "w:tc")
        related = relations(package, main)
        self._styles_part = _target(related, "styles")
        self._styles: Mapping[str, Style] = {}
        if self._styles_part:
            self._styles = read_styles(package.read(self._styles_part), self._styles_part)
        self._read(main, "")
        for place in _PLACES:
            for relation in related:
                if relation.kind == place and relation.target not in self._parts.placed:
                    self._read(relation.target, place)
        self.notices = tuple(self._noticed())

    @property
    def blocks(self) -> Sequence[Block]:
        """The paragraphs with text: the body, then headers, footers, notes and comments."""
        return self._parts.blocks

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        replaced = self._parts.replaced(written, lambda found: in_direction(found, language))
        if replaced and self._styles_part:
            styles = self._package.read(self._styles_part)
            replaced[self._styles_part] = styles_in_language(styles, language)
        self._package.write(path, replaced)

    def _read(self, part: str, place: str) -> None:
        self._tables.next_part()

        def role(paragraph: Element, around: Sequence[Element]) -> Role:
            meant = role_of(paragraph, self._styles)
            if meant.kind != "paragraph":
                return meant
            if place in ("header", "footer"):
                return replace(meant, kind="header")
            return self._tables.cell(around) or (replace(meant, kind="note") if place else meant)

        self._parts.read(part, place, role)

    def _noticed(self) -> Iterator[Sentence]:
        placed = (found for part in self._parts.placed.values() for found in part)
        if any(found.paragraph.has_revisions for found in placed):
            yield Sentence(
                "This document has tracked changes; where text is translated, they are accepted."
            )
        if any(name.startswith("_xmlsignatures/") for name in self._package.names):
            yield Sentence("This document is signed; a translation of it no longer is.")


def open_word(package: Package) -> WordDocument | None:
    """The document in a package, if it is one of Word's."""
    for relation in relations(package):
        if relation.kind == "officeDocument":
            head = package.read(relation.target)[:4096]
            if b"wordprocessingml" in head:
                return WordDocument(package, relation.target)
    return None


def _target(related: Sequence[Relation], kind: str) -> str:
    return next((relation.target for relation in related if relation.kind == kind), "")
