"""A page cut into tags and text, each with the characters where it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import unescape
from html.parser import HTMLParser
from itertools import accumulate
from typing import Literal

TokenKind = Literal["open", "close", "empty", "text", "other"]


@dataclass(frozen=True)
class Token:
    """Characters `start` … `end` of a page. `text` of a text is without entities.

    "other" are comments, declarations and what is in scripts and styles.
    """

    kind: TokenKind
    start: int
    end: int
    name: str = ""
    attributes: tuple[tuple[str, str], ...] = ()
    text: str = ""

    def attribute(self, name: str) -> str | None:
        """The value of an attribute; None where there is none."""
        return next((value for key, value in self.attributes if key == name), None)


def tokens(page: str) -> Sequence[Token]:
    """All of the page, in order and without gaps, however ill-formed it is."""
    return _Tokenizer(page).found()


class _Tokenizer(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__(convert_charrefs=False)
        lines = page.split("\n")
        self._line_starts = list(accumulate((len(line) + 1 for line in lines), initial=0))
        self._page = page
        self._begun: list[Token] = []
        self._raw = ""  # the name of the script or style that is being read

    def found(self) -> list[Token]:
        self.feed(self._page)
        self.close()
        starts = [token.start for token in self._begun]
        ends = [*starts, len(self._page)][1:]
        return [
            Token(t.kind, t.start, end, t.name, t.attributes, t.text)
            for t, end in zip(self._begun, ends, strict=True)
        ]

    def _begin(
        self,
        kind: TokenKind,
        name: str = "",
        attributes: Sequence[tuple[str, str | None]] = (),
        text: str = "",
    ) -> None:
        line, column = self.getpos()
        start = self._line_starts[line - 1] + column
        named = tuple((key, value or "") for key, value in attributes)
        self._begun.append(Token(kind, start, start, name, named, text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin("open", tag, attrs)
        self._raw = tag if tag in self.CDATA_CONTENT_ELEMENTS else ""

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._begin("empty", tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        self._begin("close", tag)
        self._raw = ""

    def handle_data(self, data: str) -> None:
        self._begin("other" if self._raw else "text", text=data)

    def handle_entityref(self, name: str) -> None:
        self._begin("text", text=self._decoded(f"&{name}"))

    def handle_charref(self, name: str) -> None:
        self._begin("text", text=self._decoded(f"&#{name}"))

    def _decoded(self, written: str) -> str:
        """What a reference stands for; browsers know some without a semicolon, too."""
        line, column = self.getpos()
        behind = self._line_starts[line - 1] + column + len(written)
        closed = self._page[behind : behind + 1] == ";"
        return unescape(written + ";") if closed else unescape(written)

    def handle_comment(self, data: str) -> None:
        self._begin("other", text=data)

    def handle_decl(self, decl: str) -> None:
        self._begin("other", text=decl)

    def handle_pi(self, data: str) -> None:
        self._begin("other", text=data)

    def unknown_decl(self, data: str) -> None:
        self._begin("other", text=data)
