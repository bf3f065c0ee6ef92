"""What stands in a paragraph of Markdown: text, and the signs that set parts of it off.

markdown-it says which inlines there are, in their order, but not where; so each is looked for
behind the one before it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markdown_it.token import Token

from s2s_desktop.documents.model import OBJECT, Inset, InsetKind, Mark, MarkKind

_KINDS: dict[str, MarkKind] = {"strong": "bold", "em": "italic", "s": "strike", "link": "link"}
_ALERT = re.compile(r"\[!\w+\]")
"""The first line of a quotation that is a warning or a tip."""

_NOTE = re.compile(r"(\A\[\^[^\[\]\s]+\]:[ \t]*|\[\^[^\[\]\s]+\])")
"""The number of a note, which is a common extension of Markdown; with a colon before the note."""

_TAG = re.compile(r"<(/?)([A-Za-z][\w-]*)[^<>]*>")
_REFERENCE = re.compile(r"\[(?:[^\[\]\\]|\\.)*\]")


@dataclass(frozen=True)
class Signs:
    """What stands before and behind marked text, as characters of the paragraph."""

    before: tuple[int, int]
    behind: tuple[int, int]


@dataclass(frozen=True)
class Inlines:
    """A paragraph as text. `keys` are what its marks and insets stand for: characters of the
    paragraph as it is written. `plain` are characters that it has as text although they could
    be signs, and that it never escapes."""

    text: str
    marks: tuple[Mark, ...]
    insets: tuple[Inset, ...]
    keys: tuple[Signs | tuple[int, int], ...]
    plain: frozenset[str]


def read_inlines(raw: str, children: Sequence[Token]) -> Inlines | None:
    """The inlines of a paragraph written as `raw`; None if they cannot all be found."""
    reader = _Reader(raw)
    try:
        for child in children:
            reader.take(child)
    except ValueError:
        return None
    return reader.read() if not raw[reader.at :].strip() else None


class _Reader:
    def __init__(self, raw: str) -> None:
        self.at = 0
        self._raw = raw
        self._text = ""
        self._marks: list[Mark] = []
        self._insets: list[Inset] = []
        self._keys: list[Signs | tuple[int, int]] = []
        self._open: list[tuple[str, tuple[int, int], int]] = []
        self._plain: set[str] = set()
        self._escaped: set[str] = set()

    def read(self) -> Inlines:
        """What was taken."""
        marks, insets, keys = tuple(self._marks), tuple(self._insets), tuple(self._keys)
        return Inlines(self._text, marks, insets, keys, frozenset(self._plain - self._escaped))

    def take(self, token: Token) -> None:
        """The next inline; raises ValueError when it is not where it should be."""
        kind = token.type
        if kind == "text":
            for piece in _NOTE.split(token.content):
                self._plain_text(piece)
        elif kind == "text_special":
            self._skip(token.markup)
            self._text += token.content
            self._escaped |= set(token.content)
        elif kind == "softbreak":
            end = self._newline()[1]
            if _ALERT.fullmatch(self._text):
                self._text = ""
                self._thing((0, end), "other")
            else:
                self._text += " "
        elif kind == "hardbreak":
            self._thing(self._newline(), "break")
        elif kind == "code_inline":
            closing = re.compile(rf"(?<!`){token.markup}(?!`)")
            start = self._skip(token.markup)[0]
            found = closing.search(self._raw, self.at)
            if found is None:
                raise ValueError("code without an end")
            self.at = found.end()
            self._word((start, self.at))
        elif kind == "html_inline":
            self._html(self._skip(token.content))
        elif kind == "image":
            start = self._skip("![")[0]
            self._word((start, self._behind_brackets(self.at)))
        elif kind.endswith("_open"):
            opening = "<" if token.markup == "autolink" else "[" if kind == "link_open" else ""
            self._open.append(
                (kind.removesuffix("_open"), self._skip(opening or token.markup), len(self._text))
            )
        elif kind.endswith("_close"):
            self._close(token)
        else:
            raise ValueError(kind)

    def _plain_text(self, piece: str) -> None:
        """Text, or the number of a note."""
        place = self._skip(piece)
        if _NOTE.fullmatch(piece):
            self._thing(place, "note")
        else:
            self._text += piece
            self._plain |= set(piece)

    def _html(self, place: tuple[int, int]) -> None:
        """A tag: with the one that closes it a mark, alone a thing."""
        tag = _TAG.match(self._raw, *place)
        if tag and tag[1] and self._open and self._open[-1][0] == f"<{tag[2].lower()}":
            _, before, start = self._open.pop()
            if len(self._text) > start:
                self._marks.append(Mark(start, len(self._text), self._key(Signs(before, place))))
            else:
                self._thing((before[0], place[1]), "other")
        elif tag and not tag[1] and self._closes(tag[2], place[1]):
            self._open.append((f"<{tag[2].lower()}", place, len(self._text)))
        else:
            self._thing(place, "other")

    def _closes(self, name: str, at: int) -> bool:
        """Whether the next tag behind a place is the end of this element."""
        found = _TAG.search(self._raw, at)
        return found is not None and found[0].lower() == f"</{name.lower()}>"

    def _close(self, token: Token) -> None:
        name, before, start = self._open.pop()
        if name == "link" and token.markup == "autolink":
            behind = self._skip(">")
            # An address as it is written: nothing of it is text.
            self._text = self._text[:start]
            self._word((before[0], behind[1]))
            return
        if name == "link":
            first = self.at
            self._skip("]")
            self.at = self._behind_target(self.at)
            behind = first, self.at
        else:
            behind = self._skip(token.markup)
        if len(self._text) > start:
            key, kinds = self._key(Signs(before, behind)), (_KINDS.get(name, "other"),)
            self._marks.append(Mark(start, len(self._text), key, kinds, name != "link"))
        else:
            self._thing((before[0], behind[1]), "other")

    def _skip(self, written: str) -> tuple[int, int]:
        """Go behind what must stand here; only spaces may stand before it."""
        found = self._raw.find(written, self.at)
        if found < 0 or self._raw[self.at : found].strip():
            raise ValueError(written)
        self.at = found + len(written)
        return found, self.at

    def _newline(self) -> tuple[int, int]:
        start = self.at
        end = self._raw.find("\n", start)
        if end < 0 or self._raw[start:end].strip(" \t\\"):
            raise ValueError("line end")
        self.at = end + 1
        return start, self.at

    def _behind_brackets(self, at: int) -> int:
        """Behind the bracket that closes here, and behind where it leads."""
        depth = 1
        while at < len(self._raw) and depth:
            if self._raw[at] == "\\":
                at += 1
            else:
                depth += {"[": 1, "]": -1}.get(self._raw[at : at + 1], 0)
            at += 1
        self.at = self._behind_target(at)
        return self.at

    def _behind_target(self, at: int) -> int:
        """Behind "(address)" or "[reference]", if there is one."""
        if self._raw[at : at + 1] == "(":
            depth, quote = 0, ""
            for index in range(at, len(self._raw)):
                character = self._raw[index]
                if quote:
                    quote = "" if character == quote else quote
                elif character in "\"'" and self._raw[index - 1].isspace():
                    quote = character
                else:
                    depth += {"(": 1, ")": -1}.get(character, 0)
                if not depth and not quote:
                    return index + 1
        reference = _REFERENCE.match(self._raw, at)
        return reference.end() if reference else at

    def _word(self, place: tuple[int, int]) -> None:
        self._insets.append(Inset(len(self._text), self._key(place), "field"))
        self._text += OBJECT

    def _thing(self, place: tuple[int, int], kind: InsetKind) -> None:
        self._insets.append(Inset(len(self._text), self._key(place), kind))

    def _key(self, meant: Signs | tuple[int, int]) -> int:
        self._keys.append(meant)
        return len(self._keys) - 1
