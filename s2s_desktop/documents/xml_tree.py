"""Elements of an XML part with the bytes where they stand, so that one can be replaced alone.

expat tells the byte of each tag; nothing but the elements that are asked for is kept.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from xml.parsers import expat

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

_TAG = re.compile(rb"<[^>\"']*(?:\"[^\"]*\"[^>\"']*|'[^']*'[^>\"']*)*>")
_DECLARED = re.compile(rb"<\?xml[^>]*encoding\s*=\s*[\"']([A-Za-z0-9._-]+)")


class Element:
    """An element: bytes `start` … `end`, its opening tag up to `opened`, its end tag from `closes`.

    `name` is "prefix:local" with the prefix that `names` gives its namespace, whatever prefix the
    file uses; "local" alone where it gives none. `parts` are its elements and its text in order.
    """

    __slots__ = ("attributes", "closes", "end", "name", "opened", "parts", "start")

    def __init__(self, name: str, attributes: dict[str, str], start: int, opened: int) -> None:
        self.name = name
        self.attributes = attributes
        self.start = start
        self.opened = opened
        self.closes = opened
        self.end = opened
        self.parts: list[Element | str] = []

    @property
    def children(self) -> Sequence[Element]:
        """The elements in it."""
        return [part for part in self.parts if isinstance(part, Element)]

    def child(self, name: str) -> Element | None:
        """The first element in it of that name."""
        return next((found for found in self.children if found.name == name), None)

    @property
    def text(self) -> str:
        """The text directly in it."""
        return "".join(part for part in self.parts if isinstance(part, str))


Found = Callable[[Element, Sequence[Element]], None]
"""Takes an element that was asked for, and those around it, the outermost first."""


def scan(
    data: bytes, wanted: frozenset[str], names: Mapping[str, str], found: Found, part: str
) -> None:
    """Hand every element of `wanted` names to `found`, whole; one within another comes with it.

    `names`: namespace → prefix. `part` is what the data is called in messages. Raises UserError
    for what is no well-formed XML, has a DTD (nobody needs one there, and it may be a bomb), or is
    not UTF-8.
    """
    declared = _DECLARED.match(data)
    if declared and declared[1].lower() not in (b"utf-8", b"us-ascii", b"utf8"):
        raise _damaged(part, declared[1].decode())
    scanner = _Scanner(data, wanted, names, found)
    try:
        scanner.parser.Parse(data, True)
    except expat.ExpatError as error:
        raise _damaged(part, str(error)) from error


class _DTD(expat.ExpatError):
    pass


class _Scanner:
    def __init__(
        self, data: bytes, wanted: frozenset[str], names: Mapping[str, str], found: Found
    ) -> None:
        self._data = data
        self._wanted = wanted
        self._names = names
        self._found = found
        self._known: dict[str, str] = {}
        self._around: list[Element] = []
        self._inside = 0  # how many of those around are wanted
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype

    def _start(self, name: str, attributes: dict[str, str]) -> None:
        start = self.parser.CurrentByteIndex
        tag = _TAG.match(self._data, start)
        opened = tag.end() if tag else start
        named = {self._name(key): value for key, value in attributes.items()}
        element = Element(self._name(name), named, start, opened)
        if self._inside:
            self._around[-1].parts.append(element)
        self._around.append(element)
        self._inside += element.name in self._wanted

    def _end(self, _name: str) -> None:
        element = self._around.pop()
        if self._data[element.opened - 2 : element.opened] != b"/>":
            element.closes = self.parser.CurrentByteIndex
            element.end = self._data.index(b">", element.closes) + 1
        if element.name in self._wanted:
            self._inside -= 1
            if not self._inside:
                self._found(element, self._around)

    def _text(self, text: str) -> None:
        if self._inside:
            self._around[-1].parts.append(text)

    def _doctype(self, *_parts: object) -> None:
        raise _DTD("it has a document type declaration")

    def _name(self, name: str) -> str:
        known = self._known.get(name)
        if known is None:
            namespace, _, local = name.rpartition(" ")
            prefix = self._names.get(namespace, "")
            known = self._known[name] = f"{prefix}:{local}" if prefix else local
        return known


def _damaged(part: str, reason: str) -> UserError:
    return UserError(
        Sentence("A part of the document is damaged: {part} ({reason}).", part=part, reason=reason),
        Sentence("Open it in the program that it comes from, and save it anew."),
    )
