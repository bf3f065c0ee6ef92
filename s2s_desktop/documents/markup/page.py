"""The texts of one page, as blocks, and the page with some of them replaced."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from s2s_desktop.documents.languages import is_right_to_left
from s2s_desktop.documents.markup.elements import (
    ATTRIBUTES,
    DRAWN,
    FROZEN,
    HEADINGS,
    INLINE,
    THINGS,
    VOID,
    WORDS,
)
from s2s_desktop.documents.markup.page_text import PageText, end_of, read_text, stays_as_it_is
from s2s_desktop.documents.markup.tokens import Token, tokens
from s2s_desktop.documents.model import Block, Role, Written
from s2s_desktop.documents.splice import Stretch, splice

ATTRIBUTES_PLACE = "alternative texts"
_ROOT_LANGUAGE = re.compile(r"(\s(?:xml:)?lang\s*=\s*)(\"[^\"]*\"|'[^']*'|[^\s>]+)")
_DIRECTION = re.compile(r"\sdir\s*=\s*(\"[^\"]*\"|'[^']*'|[^\s>]+)")


@dataclass(frozen=True)
class PageBlock:
    """A block, where it stands in the page, and the tags of the elements around it."""

    block: Block
    where: PageText
    around: tuple[Token, ...] = ()


class Page:
    """A page of HTML or XHTML that was read."""

    def __init__(self, page: str, place: str = "") -> None:
        """`place` is what its blocks say of themselves."""
        self._page = page
        self._place = place
        self._tokens = tokens(page)
        self.found = list(self._blocks())

    def written(self, written: Mapping[int, Written], language: str) -> str:
        """The page with these blocks (by their number in `found`) replaced, in `language`."""
        stretches: list[Stretch[str]] = [
            _stretch(self.found[number].where, replacement)
            for number, replacement in written.items()
        ]
        root = next((t for t in self._tokens if t.kind == "open" and t.name == "html"), None)
        if root is not None:
            tag = _in_language(self._page[root.start : root.end], language)
            stretches.append((root.start, root.end, lambda _render: tag))
        return splice(self._page, stretches)

    def _blocks(self) -> Iterator[PageBlock]:
        reader = _BlockReader()
        run: list[Token] = []
        at = 0
        while at < len(self._tokens):
            token = self._tokens[at]
            if token.name in FROZEN and token.kind == "open":
                yield from self._ended(run, reader)
                behind = end_of(self._tokens, at)
                yield from self._code(self._tokens[at + 1 : behind - 1], reader)
                run, at = [], behind
            elif (
                token.kind in ("text", "other")
                or token.name in INLINE | WORDS | THINGS
                or (token.name == "button" and _in_sentence(token, run))
            ):
                behind = at + 1
                if token.name in WORDS | THINGS or stays_as_it_is(token):
                    behind = end_of(self._tokens, at)
                run += self._tokens[at:behind]
                at = behind
            else:
                yield from self._ended(run, reader)
                run = []
                reader.take(token)
                if not reader.frozen:
                    yield from self._attributes(token)
                at += 1
        yield from self._ended(run, reader)

    def _ended(self, run: Sequence[Token], reader: _BlockReader) -> Iterator[PageBlock]:
        """The text of a run, if it has one, and those of its attributes."""
        where, frozen = read_text(self._page, run), reader.frozen
        if where is not None:
            role = reader.role
            block = Block(where.text, role, where.marks, where.insets, self._place, frozen)
            yield PageBlock(block, where, reader.around)
        for token in () if frozen else run:
            yield from self._attributes(token)
        if not frozen:
            yield from self._within_things(run)

    def _within_things(self, run: Sequence[Token]) -> Iterator[PageBlock]:
        """The texts in what is no text of the sentence itself: choices, pictures that are drawn. A
        choice that has no value of its own is one: it is left."""
        for before, token in pairwise(run):
            chosen = before.name == "option" and before.attribute("value") is not None
            if before.kind != "open" or not (chosen or before.name in DRAWN):
                continue
            where = read_text(self._page, [token]) if token.kind == "text" else None
            if where is not None and any(map(str.isalpha, where.text)):
                yield PageBlock(Block(where.text, Role("caption"), place=self._place), where)

    def _code(self, run: Sequence[Token], reader: _BlockReader) -> Iterator[PageBlock]:
        """What stands in a block whose text stays as it is, with its lines."""
        text = "".join(token.text for token in run if token.kind == "text").strip("\n")
        if text.strip():
            where = PageText(run[0].start, run[-1].end, text, (), (), (), "\n")
            block = Block(text, Role("code"), place=self._place, frozen=True)
            yield PageBlock(block, where, reader.around)

    def _attributes(self, token: Token) -> Iterator[PageBlock]:
        for name, value in token.attributes:
            if name not in ATTRIBUTES or not any(map(str.isalpha, value)):
                continue
            tag = self._page[token.start : token.end]
            pattern = rf"\s{re.escape(name)}\s*=\s*(?:\"([^\"]*)\"|'([^']*)')"
            if (match := re.search(pattern, tag, re.IGNORECASE)) is None:
                continue
            start, end = (token.start + at for at in match.span(match.lastindex or 1))
            where = PageText(start, end, value, (), (), (), " ")
            yield PageBlock(Block(value, Role("caption"), place=ATTRIBUTES_PLACE), where)


class _BlockReader:
    """Follows the elements around a text: what kind of block it is, whether it is frozen."""

    def __init__(self) -> None:
        self._around: list[Token] = []
        self._tables = -1
        self._cells: list[list[int]] = []  # of each open table: its number, row and column

    def take(self, token: Token) -> None:
        """A tag of a block."""
        if token.kind == "open" and token.name not in VOID:
            self._around.append(token)
            self._open_table(token.name)
        elif token.kind == "close":
            for index in range(len(self._around) - 1, -1, -1):
                if self._around[index].name == token.name:
                    del self._around[index:]
                    break
            if token.name == "table" and self._cells:
                self._cells.pop()

    @property
    def around(self) -> tuple[Token, ...]:
        """The tags of the elements that are open, the outermost first."""
        return tuple(self._around)

    @property
    def frozen(self) -> bool:
        """Whether the page says that this is not to be translated."""
        return any(map(stays_as_it_is, self._around))

    @property
    def role(self) -> Role:
        """What the innermost element that tells makes of the text."""
        lists = sum(token.name in ("ul", "ol", "dl", "menu") for token in self._around)
        for token in reversed(self._around):
            if token.name in HEADINGS:
                return Role("heading", HEADINGS[token.name])
            if token.name == "title":
                return Role("header")
            if token.name in ("td", "th") and self._cells:
                table, row, column = self._cells[-1]
                return Role("cell", table=table, row=max(0, row), column=max(0, column))
            if token.name in ("li", "dt", "dd"):
                return Role("item", max(1, lists))
            if token.name in ("caption", "figcaption", "legend"):
                return Role("caption")
            if token.name == "aside":
                return Role("note")
        return Role()

    def _open_table(self, name: str) -> None:
        if name == "table":
            self._tables += 1
            self._cells.append([self._tables, -1, -1])
        elif self._cells and name == "tr":
            self._cells[-1][1] += 1
            self._cells[-1][2] = -1
        elif self._cells and name in ("td", "th"):
            self._cells[-1][2] += 1


def _in_sentence(button: Token, run: Sequence[Token]) -> bool:
    """Whether a tag is that of a button that is named in a sentence, behind other words of it."""
    if button.kind == "close":
        tags = (token.kind for token in run if token.name == "button")
        return sum({"open": 1, "close": -1}.get(kind, 0) for kind in tags) > 0
    return any(token.kind == "text" and token.text.strip() for token in run)


def _stretch(where: PageText, written: Written) -> Stretch[str]:
    if not where.keys and where.breaks == " ":  # the value of an attribute
        text = where.written(written, lambda *_: "").replace('"', "&quot;").replace("'", "&#39;")
        return where.start, where.end, lambda _render: text
    return where.start, where.end, lambda render: where.written(written, render)


def _in_language(tag: str, language: str) -> str:
    """The tag of the root, with the language and direction of the new text."""
    changed, count = _ROOT_LANGUAGE.subn(rf'\g<1>"{language}"', tag)
    if not count:
        changed = f'{tag.rstrip(" >")} lang="{language}">'
    if is_right_to_left(language):
        changed = _DIRECTION.sub("", changed)
        changed = f'{changed.rstrip(" >")} dir="rtl">'
    return changed
