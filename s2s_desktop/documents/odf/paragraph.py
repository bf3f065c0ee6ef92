"""A paragraph of OpenDocument as text with marks and insets, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

from s2s_desktop.documents.line_ends import is_line_end
from s2s_desktop.documents.model import Inset, InsetKind, Mark, MarkKind, Written
from s2s_desktop.documents.splice import Render
from s2s_desktop.documents.tagged_text import Place, Tags, write_tagged
from s2s_desktop.documents.xml_text import writable
from s2s_desktop.documents.xml_tree import Element

_WRAPS = frozenset({"text:span", "text:a", "text:meta", "text:ruby-base", "text:bookmark-ref"})
_DROPPED = frozenset({"text:soft-page-break"})
_SPACES = re.compile(r"[ \t\r\n]+")
_MANY_SPACES = re.compile(r"(?<= ) +")
_GOING_ON = re.compile(r"(?<= ) +|^ +")
_KINDS: dict[str, InsetKind] = {
    "text:note": "note",
    "office:annotation": "note",
    "draw:frame": "image",
    "draw:custom-shape": "image",
}


@dataclass(frozen=True)
class OdfParagraph:
    """Bytes `start` … `end` of a part: what is between the tags of a paragraph."""

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]
    insets: tuple[Inset, ...]
    keys: tuple[Tags | Place, ...]
    has_revisions: bool
    prefix: str

    def written(self, written: Written, render: Render[bytes]) -> bytes:
        """The contents of the paragraph with `written` in the place of its text."""
        return write_tagged(written, self.keys, render, self._text)

    def _text(self, text: str, before: str) -> bytes:
        """Text as OpenDocument has it: several spaces, tabs and line ends are elements."""
        p = self.prefix
        made = escape(writable(text))
        many = _GOING_ON if before.endswith(" ") else _MANY_SPACES
        made = many.sub(lambda m: f'<{p}s {p}c="{len(m[0])}"/>', made)
        made = made.replace("\t", f"<{p}tab/>").replace("\n", f"<{p}line-break/>")
        return made.encode()


def take_apart(
    data: bytes, paragraph: Element, looks: Mapping[str, tuple[MarkKind, ...]]
) -> OdfParagraph:
    """Read the paragraph that stands in `data`, a part of the document.

    `looks`: what text in a style looks like, by the name of the style.
    """
    reader = _Reader(looks)
    reader.take(paragraph)
    name = data[paragraph.start + 1 : paragraph.opened].split(None, 1)[0].rstrip(b">/")
    prefix = name.rpartition(b":")[0].decode()
    text = reader.text.rstrip(" ")
    return OdfParagraph(
        paragraph.opened,
        paragraph.closes,
        text,
        tuple(
            Mark(mark.start, min(mark.end, len(text)), mark.key, mark.kinds, mark.splits)
            for mark in reader.marks
            if mark.start < len(text)
        ),
        tuple(Inset(min(inset.at, len(text)), inset.key, inset.kind) for inset in reader.insets),
        tuple(reader.keys),
        reader.has_revisions,
        f"{prefix}:" if prefix else "",
    )


class _Reader:
    def __init__(self, looks: Mapping[str, tuple[MarkKind, ...]]) -> None:
        self._looks = looks
        self.text = ""
        self.marks: list[Mark] = []
        self.insets: list[Inset] = []
        self.keys: list[Tags | Place] = []
        self.has_revisions = False

    def take(self, element: Element) -> None:
        """The contents of a paragraph, or of what encloses a part of its text."""
        for part in element.parts:
            if isinstance(part, str):
                self._take_text(part)
            else:
                self._take_element(part)

    def _take_text(self, text: str) -> None:
        text = _SPACES.sub(" ", text)
        if text.startswith(" ") and (not self.text or self.text[-1] in " \n\t"):
            text = text[1:]
        self.text += text

    def _take_element(self, element: Element) -> None:
        name = element.name
        if name == "text:s":
            count = element.attributes.get("text:c", "1")
            self.text += " " * (min(int(count), 1000) if count.isdecimal() else 1)
        elif name == "text:tab":
            self.text += "\t"
        elif name == "text:line-break":
            self._break(element)
        elif name in _WRAPS and element.closes > element.opened:
            self._wrap(element)
        elif name not in _DROPPED:
            self.has_revisions |= name.startswith("text:change")
            kind = _KINDS.get(name, "other" if "bookmark" in name else "field")
            self._thing(element, kind)

    def _wrap(self, element: Element) -> None:
        start = len(self.text)
        self.take(element)
        tags = Tags((element.start, element.opened), (element.closes, element.end))
        if len(self.text) == start:
            self.insets.append(Inset(start, self._key(tags)))
            return
        kinds = self._looks.get(element.attributes.get("text:style-name", ""), ())
        if element.name == "text:a":
            kinds = ("link", *kinds)
        splits = element.name == "text:span"
        self.marks.append(Mark(start, len(self.text), self._key(tags), kinds or ("other",), splits))

    def _break(self, element: Element) -> None:
        """A line end in the text where a sentence ends there, else something in a sentence."""
        if is_line_end(self.text):
            self.text += "\n"
        else:
            self._thing(element, "break")

    def _thing(self, element: Element, kind: InsetKind) -> None:
        self.insets.append(Inset(len(self.text), self._key((element.start, element.end)), kind))

    def _key(self, meant: Tags | Place) -> int:
        self.keys.append(meant)
        return len(self.keys) - 1
