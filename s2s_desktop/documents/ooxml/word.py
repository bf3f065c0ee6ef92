"""Word documents (docx): all their texts as blocks, and back into the same parts."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.ooxml.names import NAMES
from s2s_desktop.documents.ooxml.relations import Relation, relations
from s2s_desktop.documents.ooxml.word_language import in_direction, styles_in_language
from s2s_desktop.documents.ooxml.word_paragraph import WordParagraph, take_apart
from s2s_desktop.documents.ooxml.word_styles import Style, read_styles, role_of
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.splice import Stretch, splice
from s2s_desktop.documents.xml_tree import Element, scan
from s2s_desktop.sentences import Sentence

_PLACES = {
    "header": "header",
    "footer": "footer",
    "footnotes": "footnotes",
    "endnotes": "endnotes",
    "comments": "comments",
}
"""Kind of a part beside the body → what its blocks say of their place."""


@dataclass(frozen=True)
class _Placed:
    """A paragraph of a part, and the number of the block that it shows."""

    paragraph: WordParagraph
    block: int
    is_copy: bool


class WordDocument:
    """A docx that was opened."""

    format = "docx"

    def __init__(self, package: Package, main: str) -> None:
        """`main`: the part that has the body. Raises UserError for a damaged part."""
        self._package = package
        self._blocks: list[Block] = []
        self._parts: dict[str, list[_Placed]] = {}
        related = relations(package, main)
        self._styles_part = _target(related, "styles")
        self._styles: Mapping[str, Style] = {}
        if self._styles_part:
            self._styles = read_styles(package.read(self._styles_part), self._styles_part)
        self._read(main, "")
        for kind, place in _PLACES.items():
            for relation in related:
                if relation.kind == kind and relation.target not in self._parts:
                    self._read(relation.target, place)
        self.notices = tuple(self._noticed())

    @property
    def blocks(self) -> Sequence[Block]:
        """The paragraphs with text: the body, then headers, footers, notes and comments."""
        return self._blocks

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        replaced = {}
        for part, placed in self._parts.items():
            meant = [found for found in placed if found.block in written]
            if meant:
                data = self._package.read(part)
                stretches = [_stretch(found, written[found.block], language) for found in meant]
                replaced[part] = splice(data, stretches)
        if replaced and self._styles_part:
            styles = self._package.read(self._styles_part)
            replaced[self._styles_part] = styles_in_language(styles, language)
        self._package.write(path, replaced)

    def _read(self, part: str, place: str) -> None:
        data = self._package.read(part)
        placed = self._parts[part] = list[_Placed]()
        tables = _Tables(len(self._parts))

        def take(element: Element, around: Sequence[Element]) -> None:
            role = tables.cell(around)
            copied = any(outer.name == "mc:Fallback" for outer in around)
            for paragraph, is_copy in _with_nested(element, copied):
                found = take_apart(data, paragraph)
                if found.text.strip():
                    meant = role_of(paragraph, self._styles)
                    own = role if role and meant.kind == "paragraph" else meant
                    number = self._number(found, own, place, is_copy, placed)
                    placed.append(_Placed(found, number, is_copy))

        scan(data, frozenset({"w:p"}), NAMES, take, part)

    def _number(
        self, found: WordParagraph, role: Role, place: str, is_copy: bool, placed: list[_Placed]
    ) -> int:
        """The block of a paragraph: a new one, or for an older program's copy the same again."""
        if is_copy:
            for other in reversed(placed):
                if other.paragraph.text == found.text and not other.is_copy:
                    return other.block
        if place in ("footnotes", "endnotes", "comments") and role.kind == "paragraph":
            role = replace(role, kind="note")
        if place in ("header", "footer") and role.kind == "paragraph":
            role = replace(role, kind="header")
        self._blocks.append(
            Block(found.text, role, found.marks, found.insets, place, frozen=role.kind == "code")
        )
        return len(self._blocks) - 1

    def _noticed(self) -> Iterator[Sentence]:
        placed = (found for part in self._parts.values() for found in part)
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
            data = package.read(relation.target)
            if b"wordprocessingml" in data[:4096] or b"w:document" in data[:4096]:
                return WordDocument(package, relation.target)
            return None
    return None


def _stretch(found: _Placed, written: Written, language: str) -> Stretch[bytes]:
    paragraph = in_direction(found.paragraph, language)
    keys = [mark.key for mark in written.marks] + [inset.key for inset in written.insets]
    if found.is_copy and max(keys, default=-1) >= len(paragraph.keys):
        written = Written(written.text)  # an older program's copy has no such marks
    return paragraph.start, paragraph.end, lambda render: paragraph.written(written, render)


def _with_nested(element: Element, copied: bool) -> Iterator[tuple[Element, bool]]:
    """A paragraph and those in it (text boxes), and whether each is a copy for older programs."""
    if element.name == "w:p":
        yield element, copied
    for child in element.children:
        yield from _with_nested(child, copied or child.name == "mc:Fallback")


def _target(related: Sequence[Relation], kind: str) -> str:
    return next((relation.target for relation in related if relation.kind == kind), "")


class _Tables:
    """Numbers the tables of a part, their rows and cells, as they are met."""

    def __init__(self, part: int) -> None:
        self._part = part
        self._tables: dict[int, dict[int, dict[int, int]]] = {}

    def cell(self, around: Sequence[Element]) -> Role | None:
        """The cell that is around a paragraph, the innermost one; None outside of tables."""
        named = {element.name: element.start for element in around}
        if not {"w:tbl", "w:tr", "w:tc"} <= named.keys():
            return None
        rows = self._tables.setdefault(named["w:tbl"], {})
        cells = rows.setdefault(named["w:tr"], {})
        column = cells.setdefault(named["w:tc"], len(cells))
        table, row = list(self._tables).index(named["w:tbl"]), list(rows).index(named["w:tr"])
        return Role("cell", table=1000 * self._part + table, row=row, column=column)
