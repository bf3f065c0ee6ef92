"""The language and the direction of what is written into a Word document."""

from __future__ import annotations

import re
from dataclasses import replace

from s2s_desktop.documents.languages import is_right_to_left
from s2s_desktop.documents.ooxml.paragraph import OfficeParagraph

_LANGUAGE = re.compile(rb"(<w:lang\b[^>]*?\bw:val=\")[^\"]*(\")")
# What may stand behind w:bidi in the properties of a paragraph, by the schema.
_BEHIND_BIDI = re.compile(
    rb"<w:(?:adjustRightInd|snapToGrid|spacing|ind|contextualSpacing|mirrorIndents|"
    rb"suppressOverlap|jc|textDirection|textAlignment|textboxTightWrap|outlineLvl|divId|cnfStyle|"
    rb"rPr|sectPr|pPrChange)\b|</w:pPr>"
)


def styles_in_language(styles: bytes, language: str) -> bytes:
    """The part with the styles, whose texts are in `language` unless they say otherwise."""
    return _LANGUAGE.sub(rb"\g<1>" + language.encode() + rb"\g<2>", styles)


def in_direction(paragraph: OfficeParagraph, language: str) -> OfficeParagraph:
    """The paragraph as it is for text in `language`: from right to left if need be."""
    if not is_right_to_left(language) or b"<w:bidi" in paragraph.opening:
        return paragraph
    opening, properties, rest = paragraph.opening.partition(b"<w:pPr>")
    if not properties:
        return replace(paragraph, opening=opening + b"<w:pPr><w:bidi/></w:pPr>")
    found = _BEHIND_BIDI.search(rest)
    at = found.start() if found else len(rest)
    return replace(paragraph, opening=opening + properties + rest[:at] + b"<w:bidi/>" + rest[at:])
