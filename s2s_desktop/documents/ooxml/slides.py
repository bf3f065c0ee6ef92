"""Presentations (pptx): the texts of slides, their notes and diagrams."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from s2s_desktop.documents.languages import is_right_to_left
from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.ooxml.names import NAMES
from s2s_desktop.documents.ooxml.office_parts import OfficeParts
from s2s_desktop.documents.ooxml.paragraph import OfficeParagraph
from s2s_desktop.documents.ooxml.relations import relations
from s2s_desktop.documents.ooxml.slide_atoms import SlideDialect
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.tables import Tables
from s2s_desktop.documents.xml_tree import Element, scan
from s2s_desktop.sentences import Sentence

_DIRECTION = re.compile(rb"(<\w+:pPr\b[^>]*?)\srtl=\"[^\"]*\"")
_PROPERTIES = re.compile(rb"<(\w+:)pPr\b")
_OPENED = re.compile(rb"<(\w+:)p\b[^>]*>")


class Presentation:
    """A pptx that was opened."""

    format = "pptx"

    def __init__(self, package: Package, main: str) -> None:
        """`main`: the part that lists the slides. Raises UserError for a damaged part."""
        self._package = package
        self._parts = OfficeParts(package, "a:p", SlideDialect())
        self._tables = Tables("a:tbl", "a:tr", "a:tc")
        self.notices: tuple[Sentence, ...] = ()
        for number, slide in enumerate(_slides(package, main), 1):
            self._read(slide, f"slide {number}")
            for relation in relations(package, slide):
                if relation.kind == "diagramData":
                    self._read(relation.target, f"slide {number}")
            for relation in relations(package, slide):
                if relation.kind == "diagramDrawing":
                    self._read(relation.target, f"slide {number}", copies=True)
                elif relation.kind == "notesSlide":
                    self._read(relation.target, f"notes of slide {number}")

    @property
    def blocks(self) -> Sequence[Block]:
        """Slide after slide; behind each its diagrams and notes."""
        return self._parts.blocks

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        self._package.write(
            path, self._parts.replaced(written, lambda found: _in_direction(found, language))
        )

    def _read(self, part: str, place: str, *, copies: bool = False) -> None:
        if part in self._parts.placed:
            return
        self._tables.next_part()
        titles = _titles(self._package.read(part), part)

        def role(paragraph: Element, around: Sequence[Element]) -> Role:
            del paragraph
            if any(element.start in titles for element in around if element.name == "p:sp"):
                return Role("heading", 1)
            return self._tables.cell(around) or Role("note" if "notes" in place else "item", 1)

        self._parts.read(part, place, role, copies=copies)


def open_slides(package: Package) -> Presentation | None:
    """The presentation in a package, if it is one."""
    for relation in relations(package):
        if relation.kind == "officeDocument":
            head = package.read(relation.target)[:4096]
            if b"presentationml" in head:
                return Presentation(package, relation.target)
    return None


def _slides(package: Package, main: str) -> list[str]:
    """The parts with the slides, in the order in which they are shown."""
    related = {relation.id: relation for relation in relations(package, main)}
    shown: list[str] = []

    def take(element: Element, _around: Sequence[Element]) -> None:
        relation = related.get(element.attributes.get("r:id", ""))
        if relation is not None and relation.kind == "slide":
            shown.append(relation.target)

    scan(package.read(main), frozenset({"p:sldId"}), NAMES, take, main)
    return shown


def _titles(data: bytes, part: str) -> set[int]:
    """Where in a part the shapes begin that are titles."""
    found: set[int] = set()

    def take(element: Element, around: Sequence[Element]) -> None:
        if element.attributes.get("type") in ("title", "ctrTitle"):
            found.update(outer.start for outer in around if outer.name == "p:sp")

    scan(data, frozenset({"p:ph"}), NAMES, take, part)
    return found


def _in_direction(paragraph: OfficeParagraph, language: str) -> OfficeParagraph:
    if not is_right_to_left(language):
        return paragraph
    opening = _DIRECTION.sub(rb"\g<1>", paragraph.opening)
    if _PROPERTIES.search(opening):
        opening = _PROPERTIES.sub(rb'<\g<1>pPr rtl="1"', opening, count=1)
    else:
        opening = _OPENED.sub(rb'\g<0><\g<1>pPr rtl="1"/>', opening, count=1)
    return replace(paragraph, opening=opening)
