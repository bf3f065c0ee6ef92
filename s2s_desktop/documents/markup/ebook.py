"""Electronic books (EPUB): the pages of the book in reading order, its title and contents."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from urllib.parse import unquote
from xml.sax.saxutils import escape

from s2s_desktop.documents.languages import is_right_to_left
from s2s_desktop.documents.markup.page import Page
from s2s_desktop.documents.markup.web_page import encoded, encoding_of
from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.package import Package
from s2s_desktop.documents.xml_tree import Element, scan
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_CONTAINER = "META-INF/container.xml"
_NAMES = {
    "urn:oasis:names:tc:opendocument:xmlns:container": "c",
    "http://www.idpf.org/2007/opf": "opf",
    "http://purl.org/dc/elements/1.1/": "dc",
}
_PAGES = ("application/xhtml+xml", "text/html", "application/x-dtbncx+xml")
_CONTENTS = "application/x-dtbncx+xml"
_SPINE = re.compile(rb"<(?:\w+:)?spine\b[^>]*")


class EBook:
    """A book that was opened."""

    format = "epub"

    def __init__(self, package: Package) -> None:
        """Raises UserError for a book without a list of its parts, and for an encrypted one."""
        self._package = package
        self._opf = _Opf(package, _opf_of(package))
        self._pages: dict[str, tuple[Page, str]] = {}
        self._places: list[tuple[str, int]] = []
        self._blocks: list[Block] = []
        for number, title in enumerate(self._opf.titles):
            self._blocks.append(Block(title.text, Role("heading", 1), place="title"))
            self._places.append((self._opf.part, number))
        for part, place in self._opf.readable():
            self._read(part, place)
        self.notices: tuple[Sentence, ...] = ()

    @property
    def blocks(self) -> Sequence[Block]:
        """Its title, the texts of its pages in reading order, its contents."""
        return self._blocks

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        by_part: dict[str, dict[int, Written]] = {}
        for number, replacement in written.items():
            part, index = self._places[number]
            by_part.setdefault(part, {})[index] = replacement
        replaced = {
            part: encoded(self._pages[part][0].written(meant, language), self._pages[part][1])
            for part, meant in by_part.items()
            if part in self._pages
        }
        if by_part:
            titles = by_part.get(self._opf.part, {})
            replaced[self._opf.part] = self._opf.written(titles, language)
        self._package.write(path, replaced)

    def _read(self, part: str, place: str) -> None:
        data = self._package.read(part)
        encoding = encoding_of(data, part)
        page = Page(data.decode(encoding, "surrogateescape"), place)
        self._pages[part] = page, encoding
        for number, found in enumerate(page.found):
            self._blocks.append(found.block)
            self._places.append((part, number))


class _Opf:
    """The package document: what parts there are, in which order, in which language."""

    def __init__(self, package: Package, part: str) -> None:
        self.part = part
        self.titles: list[Element] = []
        self._package = package
        self._data = package.read(part)
        self._languages: list[Element] = []
        self._items: dict[str, tuple[str, str, str]] = {}
        self._order: list[str] = []
        wanted = frozenset({"opf:item", "opf:itemref", "dc:title", "dc:language"})
        scan(self._data, wanted, _NAMES, self._take, part)

    def readable(self) -> Iterator[tuple[str, str]]:
        """The parts with text and their place: chapters in reading order, then all others."""
        ordered = dict.fromkeys([*self._order, *self._items])
        chapter = 0
        for item in ordered:
            if item not in self._items:
                continue
            part, kind, properties = self._items[item]
            if kind not in _PAGES or part not in self._package:
                continue
            if kind == _CONTENTS or "nav" in properties.split():
                yield part, "contents"
            else:
                chapter += item in self._order
                yield part, f"chapter {chapter}"

    def written(self, titles: Mapping[int, Written], language: str) -> bytes:
        """It with these titles, for a book in `language`."""
        texts = {self.titles[index].start: written.text for index, written in titles.items()}
        texts |= {element.start: language for element in self._languages[:1]}
        data = self._data
        for element in sorted([*self.titles, *self._languages], key=lambda e: -e.start):
            if element.start in texts:
                text = escape(texts[element.start]).encode()
                data = data[: element.opened] + text + data[element.closes :]
        if is_right_to_left(language) and b"page-progression-direction" not in data:
            data = _SPINE.sub(rb'\g<0> page-progression-direction="rtl"', data, count=1)
        return data

    def _take(self, element: Element, _around: Sequence[Element]) -> None:
        about = element.attributes
        if element.name == "dc:title" and element.text.strip():
            self.titles.append(element)
        elif element.name == "dc:language" and element.text.strip():
            self._languages.append(element)
        elif element.name == "opf:itemref":
            self._order.append(about.get("idref", ""))
        elif element.name == "opf:item":
            folder = posixpath.dirname(self.part)
            part = posixpath.normpath(posixpath.join(folder, unquote(about.get("href", ""))))
            kind, properties = about.get("media-type", ""), about.get("properties", "")
            self._items[about.get("id", "")] = part, kind, properties


def _opf_of(package: Package) -> str:
    """The part that lists all others."""
    if "META-INF/encryption.xml" in package and "META-INF/rights.xml" in package:
        raise UserError(
            Sentence("{path} is protected against copying.", path=package.path),
            Sentence("Open it in the program that it was bought for."),
        )
    found: list[str] = []

    def take(element: Element, _around: Sequence[Element]) -> None:
        found.append(element.attributes.get("full-path", ""))

    scan(package.read(_CONTAINER), frozenset({"c:rootfile"}), _NAMES, take, _CONTAINER)
    if not found:
        raise UserError(
            Sentence("{path} is damaged: it does not say what is in it.", path=package.path),
            Sentence("Get it anew from where it comes from."),
        )
    return found[0] if found[0] in package else unquote(found[0])


def is_ebook(package: Package) -> bool:
    """Whether a package is a book."""
    return _CONTAINER in package
