"""The paragraphs of the parts of an office document, and the parts with some replaced."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.ooxml.names import NAMES
from s2s_desktop.documents.ooxml.paragraph import Dialect, OfficeParagraph, take_apart
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.splice import Stretch, splice
from s2s_desktop.documents.xml_tree import Element, scan

RoleOf = Callable[[Element, Sequence[Element]], Role]
"""What a paragraph is, by itself and by what is around it."""


@dataclass(frozen=True)
class Placed:
    """A paragraph of a part, and the number of the block that it shows.

    `is_copy`: another paragraph shows the same block, and this one is for older programs.
    """

    paragraph: OfficeParagraph
    block: int
    is_copy: bool


class OfficeParts:
    """Reads parts one by one; `blocks` grows."""

    def __init__(self, package: Package, paragraph: str, dialect: Dialect) -> None:
        """`paragraph` is the name of the element that holds one."""
        self.blocks: list[Block] = []
        self.placed: dict[str, list[Placed]] = {}
        self._package = package
        self._paragraph = paragraph
        self._dialect = dialect

    def read(self, part: str, place: str, role_of: RoleOf, *, copies: bool = False) -> None:
        """Read a part; `copies`: what it says has been said by the parts before it."""
        data = self._package.read(part)
        placed = self.placed[part] = list[Placed]()

        def take(element: Element, around: Sequence[Element]) -> None:
            copied = copies or any(outer.name == "mc:Fallback" for outer in around)
            for paragraph, is_copy in self._with_nested(element, copied):
                found = take_apart(data, paragraph, self._dialect)
                if found.text.strip():
                    role = role_of(paragraph, around)
                    number = self._number(found, role, place, is_copy)
                    placed.append(Placed(found, number, is_copy))

        scan(data, frozenset({self._paragraph}), NAMES, take, part)

    def replaced(
        self,
        written: Mapping[int, Written],
        change: Callable[[OfficeParagraph], OfficeParagraph],
    ) -> dict[str, bytes]:
        """The parts that change; `change` makes each paragraph one of the new language."""
        made = {}
        for part, placed in self.placed.items():
            meant = [found for found in placed if found.block in written]
            if meant:
                stretches = [_stretch(found, written[found.block], change) for found in meant]
                made[part] = splice(self._package.read(part), stretches)
        return made

    def _number(self, found: OfficeParagraph, role: Role, place: str, is_copy: bool) -> int:
        """The block of a paragraph: a new one, or of a copy the one that it copies."""
        if is_copy:
            for number in range(len(self.blocks) - 1, -1, -1):
                if self.blocks[number].text == found.text:
                    return number
        frozen = role.kind == "code"
        self.blocks.append(Block(found.text, role, found.marks, found.insets, place, frozen))
        return len(self.blocks) - 1

    def _with_nested(self, element: Element, copied: bool) -> Iterator[tuple[Element, bool]]:
        """A paragraph and those in it (text boxes), and whether each is a copy."""
        if element.name == self._paragraph:
            yield element, copied
        for child in element.children:
            yield from self._with_nested(child, copied or child.name == "mc:Fallback")


def _stretch(
    found: Placed, written: Written, change: Callable[[OfficeParagraph], OfficeParagraph]
) -> Stretch[bytes]:
    paragraph = change(found.paragraph)
    keys = [mark.key for mark in written.marks] + [inset.key for inset in written.insets]
    if found.is_copy and max(keys, default=-1) >= len(paragraph.keys):
        written = Written(written.text)  # an older program's copy has no such marks
    return paragraph.start, paragraph.end, lambda render: paragraph.written(written, render)
