"""What the styles of a Word document say about the paragraphs that have them."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from s2s_desktop.documents.model import Role
from s2s_desktop.documents.ooxml.names import NAMES
from s2s_desktop.documents.xml_tree import Element, scan

_HEADING = re.compile(r"heading (\d)", re.IGNORECASE)
_CODE = re.compile(r"\b(code|preformatted|verbatim|listing)\b", re.IGNORECASE)
_BODY_LEVEL = 9
"""The outline level that Word gives to what is no heading."""


@dataclass(frozen=True)
class Style:
    """The name of a style, the one that it is based on, its outline level, whether it is a list."""

    name: str = ""
    based_on: str = ""
    outline: int | None = None
    numbered: bool = False


def read_styles(data: bytes, part: str) -> dict[str, Style]:
    """The styles of paragraphs, by their id."""
    found: dict[str, Style] = {}

    def take(element: Element, _around: Sequence[Element]) -> None:
        if element.attributes.get("w:type") != "paragraph":
            return
        paragraph = element.child("w:pPr")
        outline = paragraph.child("w:outlineLvl") if paragraph else None
        level = _value(outline)
        found[element.attributes.get("w:styleId", "")] = Style(
            _value(element.child("w:name")),
            _value(element.child("w:basedOn")),
            int(level) if level.isdecimal() else None,
            paragraph is not None and paragraph.child("w:numPr") is not None,
        )

    scan(data, frozenset({"w:style"}), NAMES, take, part)
    return found


def role_of(paragraph: Element, styles: Mapping[str, Style]) -> Role:
    """What a paragraph is by its own properties and those of its style."""
    properties = paragraph.child("w:pPr")
    if properties is None:
        return Role()
    style_id = _value(properties.child("w:pStyle"))
    chain = list(_chain(style_id, styles))
    outline = _value(properties.child("w:outlineLvl"))
    level = int(outline) if outline.isdecimal() else _outline(chain)
    if level is not None and level < _BODY_LEVEL:
        return Role("heading", level + 1)
    if any(style.name.lower() in ("title", "subtitle") for style in chain):
        return Role("heading", 1)
    if any(style.name.lower() == "caption" for style in chain):
        return Role("caption")
    if any(_CODE.search(style.name) for style in chain):
        return Role("code")
    numbering = properties.child("w:numPr")
    if numbering is not None or any(style.numbered for style in chain):
        depth = _value(numbering.child("w:ilvl")) if numbering else ""
        return Role("item", int(depth) + 1 if depth.isdecimal() else 1)
    return Role()


def _outline(chain: Sequence[Style]) -> int | None:
    for style in chain:
        if style.outline is not None:
            return style.outline
        if named := _HEADING.match(style.name):
            return int(named[1]) - 1
    return None


def _chain(style_id: str, styles: Mapping[str, Style]) -> Sequence[Style]:
    """A style and those that it is based on; a circle of them ends."""
    chain: dict[str, Style] = {}
    while style_id in styles and style_id not in chain:
        chain[style_id] = styles[style_id]
        style_id = styles[style_id].based_on
    return list(chain.values())


def _value(element: Element | None) -> str:
    return element.attributes.get("w:val", "") if element else ""
