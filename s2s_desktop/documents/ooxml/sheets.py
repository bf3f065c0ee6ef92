"""Workbooks (xlsx): the texts of cells. Numbers, formulas and names stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.ooxml.office_parts import OfficeParts
from s2s_desktop.documents.ooxml.relations import relations
from s2s_desktop.documents.ooxml.sheet_atoms import SheetDialect
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.xml_tree import Element
from s2s_desktop.sentences import Sentence


class Workbook:
    """An xlsx that was opened."""

    format = "xlsx"

    def __init__(self, package: Package, main: str) -> None:
        """`main`: the part that lists the sheets. Raises UserError for a damaged part."""
        self._package = package
        self._strings = OfficeParts(package, "x:si", SheetDialect())
        self.notices: tuple[Sentence, ...] = ()
        for relation in relations(package, main):
            if relation.kind == "sharedStrings":
                self._strings.read(relation.target, "", _role)

    @property
    def blocks(self) -> Sequence[Block]:
        """Each text once, however many cells have it."""
        return self._strings.blocks

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        del language  # a workbook does not say in which it is
        self._package.write(path, self._strings.replaced(written, lambda found: found))


def open_workbook(package: Package) -> Workbook | None:
    """The workbook in a package, if it is one."""
    for relation in relations(package):
        if relation.kind == "officeDocument":
            head = package.read(relation.target)[:4096]
            if b"spreadsheetml" in head:
                return Workbook(package, relation.target)
    return None


def _role(_string: Element, _around: Sequence[Element]) -> Role:
    return Role("cell")
