"""Texts and presentations of OpenDocument (odt, odp)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.documents.languages import is_right_to_left
from s2s_desktop.documents.model import Block, MarkKind, Role, Written
from s2s_desktop.documents.odf.paragraph import OdfParagraph, take_apart
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.splice import Stretch, splice
from s2s_desktop.documents.tables import Tables
from s2s_desktop.documents.xml_tree import Element, scan
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_OASIS = "urn:oasis:names:tc:opendocument:xmlns:"
_NAMES = {
    _OASIS + f"{name}:1.0": prefix
    for name, prefix in {
        "office": "office", "text": "text", "table": "table", "drawing": "draw",
        "presentation": "presentation", "style": "style", "xsl-fo-compatible": "fo",
    }.items()
}  # fmt: skip
FORMATS = {
    "application/vnd.oasis.opendocument.text": "odt",
    "application/vnd.oasis.opendocument.text-template": "odt",
    "application/vnd.oasis.opendocument.presentation": "odp",
    "application/vnd.oasis.opendocument.presentation-template": "odp",
}
_PARAGRAPHS = frozenset({"text:p", "text:h"})
_UNSEEN = frozenset({"text:tracked-changes", "presentation:header-decl", "text:sequence-decls"})
_INDEX = "text:index-body"
_LANGUAGE = re.compile(rb"(\bfo:language=\")[^\"]*(\"(?:\s+fo:country=\")?)([^\"]*)")
_MODE = re.compile(rb"(\bstyle:writing-mode=\")(?:lr-tb|lr|page)(\")")


@dataclass(frozen=True)
class _Placed:
    paragraph: OdfParagraph
    block: int


class OpenDocument:
    """An odt or odp that was opened."""

    def __init__(self, package: Package, kind: str) -> None:
        """`kind` is the suffix of its format. Raises UserError for a damaged part."""
        self.format = kind
        self._package = package
        self._blocks: list[Block] = []
        self._placed: dict[str, list[_Placed]] = {}
        self._tables = Tables("table:table", "table:table-row", "table:table-cell")
        if b"encryption-data" in package.read("META-INF/manifest.xml"):
            raise UserError(
                Sentence("{path} is protected by a password.", path=package.path),
                Sentence("Remove the password in the program that it comes from, and save it."),
            )
        for part in ("content.xml", "styles.xml"):
            if part in package:
                self._read(part)
        self.notices = tuple(self._noticed())

    @property
    def blocks(self) -> Sequence[Block]:
        """Its paragraphs with text; headers and footers come last."""
        return self._blocks

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        replaced = {}
        for part, placed in self._placed.items():
            meant = [found for found in placed if found.block in written]
            data = self._package.read(part)
            if meant:
                stretches = [_stretch(found.paragraph, written[found.block]) for found in meant]
                replaced[part] = splice(data, stretches)
        if replaced and "styles.xml" in self._package:
            styles = replaced.get("styles.xml") or self._package.read("styles.xml")
            replaced["styles.xml"] = _in_language(styles, language)
        self._package.write(path, replaced)

    def _read(self, part: str) -> None:
        data = self._package.read(part)
        placed = self._placed[part] = list[_Placed]()
        self._tables.next_part()
        seen, looks = _Slides(), _looks(data, part)

        def take(element: Element, around: Sequence[Element]) -> None:
            if any(outer.name in _UNSEEN for outer in around):
                return
            for paragraph, inside in _with_nested(element, ()):
                found = take_apart(data, paragraph, looks)
                if not found.text.strip():
                    continue
                outer = [*around, *inside]
                place = _place(outer, part, seen)
                if not place and part == "styles.xml":
                    continue  # samples of styles, which nobody sees
                role = _role(paragraph, outer, place, self._tables)
                frozen = any(element.name == _INDEX for element in outer)
                block = Block(found.text, role, found.marks, found.insets, place, frozen)
                placed.append(_Placed(found, len(self._blocks)))
                self._blocks.append(block)

        scan(data, _PARAGRAPHS, _NAMES, take, part)

    def _noticed(self) -> Iterator[Sentence]:
        placed = (found for part in self._placed.values() for found in part)
        if any(found.paragraph.has_revisions for found in placed):
            yield Sentence(
                "This document has tracked changes; where text is translated, they are accepted."
            )
        if "META-INF/documentsignatures.xml" in self._package:
            yield Sentence("This document is signed; a translation of it no longer is.")


def _looks(data: bytes, part: str) -> dict[str, tuple[MarkKind, ...]]:
    """What text in each of the styles of a part looks like."""
    looks: dict[str, tuple[MarkKind, ...]] = {}

    def take(element: Element, _around: Sequence[Element]) -> None:
        about = element.child("style:text-properties")
        name = element.attributes.get("style:name", "")
        if about is not None:
            said = about.attributes
            told: dict[MarkKind, bool] = {
                "bold": said.get("fo:font-weight", "normal") not in ("normal", "400"),
                "italic": said.get("fo:font-style", "normal") != "normal",
                "underline": said.get("style:text-underline-style", "none") != "none",
                "strike": said.get("style:text-line-through-style", "none") != "none",
            }
            looks[name] = tuple(kind for kind, is_so in told.items() if is_so)

    scan(data, frozenset({"style:style"}), _NAMES, take, part)
    return looks


class _Slides:
    """Numbers the pages of a presentation as they are met."""

    def __init__(self) -> None:
        self._starts: list[int] = []

    def number(self, page: Element) -> int:
        """From 1."""
        if page.start not in self._starts:
            self._starts.append(page.start)
        return self._starts.index(page.start) + 1


def open_opendocument(package: Package) -> OpenDocument | None:
    """The document in a package, if it is a text or a presentation of OpenDocument."""
    if "mimetype" not in package or "content.xml" not in package:
        return None
    kind = FORMATS.get(package.read("mimetype").decode("ascii", "replace").strip())
    return OpenDocument(package, kind) if kind else None


def _with_nested(
    element: Element, inside: tuple[Element, ...]
) -> Iterator[tuple[Element, tuple[Element, ...]]]:
    """A paragraph and those in it (notes, comments, text boxes), with what is around each."""
    if element.name in _PARAGRAPHS:
        yield element, inside
    for child in element.children:
        yield from _with_nested(child, (*inside, element))


def _place(around: Sequence[Element], part: str, slides: _Slides) -> str:
    names = {element.name for element in around}
    if part == "styles.xml":
        for name in ("header", "footer"):
            if any(found.startswith(f"style:{name}") for found in names):
                return name
        return ""
    if "office:annotation" in names:
        return "comments"
    if "text:note" in names:
        return "footnotes"
    page = next((element for element in around if element.name == "draw:page"), None)
    if page is None:
        return ""
    notes = "notes of " if "presentation:notes" in names else ""
    return f"{notes}slide {slides.number(page)}"


def _role(paragraph: Element, around: Sequence[Element], place: str, tables: Tables) -> Role:
    if paragraph.name == "text:h":
        level = paragraph.attributes.get("text:outline-level", "1")
        return Role("heading", int(level) if level.isdecimal() else 1)
    if any(element.attributes.get("presentation:class") == "title" for element in around):
        return Role("heading", 1)
    if place in ("header", "footer"):
        return Role("header")
    if place in ("footnotes", "comments") or place.startswith("notes"):
        return Role("note")
    if "Caption" in paragraph.attributes.get("text:style-name", ""):
        return Role("caption")
    depth = sum(element.name == "text:list" for element in around)
    return tables.cell(around) or (Role("item", depth) if depth else Role())


def _stretch(paragraph: OdfParagraph, written: Written) -> Stretch[bytes]:
    return paragraph.start, paragraph.end, lambda render: paragraph.written(written, render)


def _in_language(styles: bytes, language: str) -> bytes:
    """The styles of a document in `language`."""
    code, _, country = language.partition("-")
    changed = _LANGUAGE.sub(
        lambda m: m[1] + code.encode() + m[2] + (country or "none").encode(), styles
    )
    return _MODE.sub(rb"\g<1>rl-tb\g<2>", changed) if is_right_to_left(language) else changed
