"""A stretch of a page as text with marks and insets, and the other way round."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from s2s_desktop.documents.line_ends import is_line_end
from s2s_desktop.documents.markup.elements import KINDS, THINGS, VOID, WORDS
from s2s_desktop.documents.markup.tokens import Token
from s2s_desktop.documents.model import OBJECT, Inset, InsetKind, Mark, Written
from s2s_desktop.documents.splice import Render
from s2s_desktop.documents.tagged_text import Place, Tags, write_tagged
from s2s_desktop.documents.xml_text import writable

_SPACES = re.compile("[ \t\n\r\f\ufeff]+")


@dataclass(frozen=True)
class PageText:
    """Characters `start` … `end` of a page: a text, what `keys` of marks and insets are in it.

    `breaks` is how the page writes the end of a line.
    """

    start: int
    end: int
    text: str
    marks: tuple[Mark, ...]
    insets: tuple[Inset, ...]
    keys: tuple[Tags | Place, ...]
    breaks: str

    def written(self, written: Written, render: Render[str]) -> str:
        """The stretch with `written` in the place of its text."""
        return write_tagged(written, self.keys, render, self._text)

    def _text(self, text: str, _before: str) -> str:
        return _escaped(text).replace("\n", self.breaks)


def read_text(page: str, run: Sequence[Token]) -> PageText | None:
    """The text of tokens that follow each other; None where there is none."""
    reader = _Reader(page)
    at = 0
    while at < len(run):
        at = reader.take(run, at)
    return reader.read()


def stays_as_it_is(token: Token) -> bool:
    """Whether the page says of an element that it is not to be translated."""
    classes = (token.attribute("class") or "").split()
    return token.attribute("translate") == "no" or "notranslate" in classes


def end_of(run: Sequence[Token], at: int) -> int:
    """The index behind the element that begins at index `at`, or behind its tag alone."""
    name, depth = run[at].name, 0
    if run[at].kind != "open" or name in VOID:
        return at + 1
    for index in range(at, len(run)):
        if run[index].name == name:
            depth += {"open": 1, "close": -1}.get(run[index].kind, 0)
            if not depth:
                return index + 1
    return at + 1


class _Reader:
    """Puts the text together as a browser does: spaces in a row are one."""

    def __init__(self, page: str) -> None:
        self._page = page
        self._text = ""
        self._marks: list[Mark] = []
        self._insets: list[Inset] = []
        self._keys: list[Tags | Place] = []
        self._open: list[tuple[Token, int]] = []
        self._first: int | None = None
        self._last = 0
        self._breaks = "<br>"

    def take(self, run: Sequence[Token], at: int) -> int:
        """Take the token with index `at`, or the whole element; the index behind it."""
        token = run[at]
        if token.kind == "text":
            self._take_text(token)
        elif token.kind == "close":
            self._close(token)
        elif token.name in WORDS or (token.kind == "open" and stays_as_it_is(token)):
            behind = end_of(run, at)
            self._take_thing(token.start, run[behind - 1].end, "field", is_word=True)
            return behind
        elif token.name in THINGS or token.kind == "other":
            behind = end_of(run, at)
            self._take_void(token, run[behind - 1].end)
            return behind
        elif token.kind == "open":
            self._open.append((token, len(self._text)))
        else:
            self._take_thing(token.start, token.end, "other")
        return at + 1

    def read(self) -> PageText | None:
        """What was taken, between its first and its last tag or letter."""
        for token, at in self._open:  # closed in another text: the tag stays where it is
            self._insets.append(Inset(at, self._key((token.start, token.end))))
        text = self._text.rstrip(" \n")
        if self._first is None or not text.strip(" \n\xa0"):
            return None
        marks, insets = list[Mark](), list[Inset]()
        for mark in self._marks:
            end = min(mark.end, len(text))
            if mark.start < end:
                marks.append(Mark(mark.start, end, mark.key, mark.kinds, mark.splits))
            else:
                self._insets.append(Inset(len(text), mark.key))
        for inset in sorted(self._insets, key=lambda inset: (inset.at, self._place(inset))):
            if self._first <= self._place(inset) < self._last:
                insets.append(Inset(min(inset.at, len(text)), inset.key, inset.kind))
        keys = tuple(self._keys)
        return PageText(
            self._first, self._last, text, tuple(marks), tuple(insets), keys, self._breaks
        )

    def _place(self, inset: Inset) -> int:
        """Where it stands in the page."""
        key = self._keys[inset.key]
        return key.before[0] if isinstance(key, Tags) else key[0]

    def _take_text(self, token: Token) -> None:
        text = _SPACES.sub(" ", token.text)
        if text.startswith(" ") and (not self._text or self._text[-1] in " \n"):
            text = text[1:]
        if text.strip(" "):
            raw = self._page[token.start : token.end]
            self._reach(
                token.start + len(raw) - len(raw.lstrip(" \t\n\r\f")),
                token.start + len(raw.rstrip(" \t\n\r\f")),
            )
        self._text += text

    def _close(self, token: Token) -> None:
        for index in range(len(self._open) - 1, -1, -1):
            opened, start = self._open[index]
            if opened.name == token.name:
                del self._open[index]
                self._reach(opened.start, token.end)
                tags = Tags((opened.start, opened.end), (token.start, token.end))
                kind = KINDS.get(token.name, "other")
                if len(self._text) > start:
                    mark = Mark(start, len(self._text), self._key(tags), (kind,), token.name != "a")
                    self._marks.append(mark)
                else:
                    self._insets.append(Inset(start, self._key(tags)))
                return
        self._take_thing(token.start, token.end, "other")

    def _take_void(self, token: Token, end: int) -> None:
        if token.name != "br":
            kind: InsetKind = "image" if token.name in ("img", "picture", "svg") else "other"
            self._take_thing(token.start, end, kind)
            return
        if not self._text.strip():
            return
        if not is_line_end(self._text):
            self._take_thing(token.start, end, "break")
            return
        self._breaks = self._page[token.start : end].strip()
        self._text = self._text.rstrip(" ") + "\n"

    def _take_thing(self, start: int, end: int, kind: InsetKind, *, is_word: bool = False) -> None:
        self._insets.append(Inset(len(self._text), self._key((start, end)), kind))
        if is_word:
            self._reach(start, end)
            self._text += OBJECT
        elif self._first is not None:
            self._reach(start, end)

    def _reach(self, start: int, end: int) -> None:
        self._first = start if self._first is None else min(start, self._first)
        self._last = max(end, self._last)

    def _key(self, meant: Tags | Place) -> int:
        self._keys.append(meant)
        return len(self._keys) - 1


def _escaped(text: str) -> str:
    """Text for any page; what every kind of page can hold needs no names of characters."""
    text = writable(text)
    text = text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return text.replace("\xa0", "&#160;")
