"""Markdown files: the texts of their paragraphs, headings, items and cells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from markdown_it import MarkdownIt
from markdown_it.token import Token

from s2s_desktop.atomic_file import atomic_bytes
from s2s_desktop.documents.markdown.inlines import Inlines, Signs, read_inlines
from s2s_desktop.documents.model import OBJECT, Block, Mark, Role, Written
from s2s_desktop.documents.plain_text import PlainText, encode
from s2s_desktop.documents.splice import Stretch, already, splice

_FRONT_MATTER = re.compile(
    r"\A\ufeff?---[ \t]*\r?\n.*?^(?:---|\.\.\.)[ \t]*\r?$", re.DOTALL | re.MULTILINE
)
_MAY_BE_SIGNS = "\\`*_[]<>|~"
_BEGINS_BLOCK = re.compile(r"(?=#{1,6}\s|[-+]\s|>|\d+(?=[.)]\s))(\d*)")
_LINE_END = re.compile(r"\r\n|\r|\n")


@dataclass(frozen=True)
class _Place:
    """Where a text stands in the file: the file's place of each of its lines."""

    start: int
    end: int
    lines: tuple[tuple[int, int], ...]  # the first character of a line in the text, in the file
    inlines: Inlines | None
    in_table: bool

    def in_file(self, at: int, *, behind: bool = False) -> int:
        """The character of the file that a character of the text as written is.

        `behind`: the end of a stretch, which belongs to the line before where one begins.
        """
        lines = [pair for pair in self.lines if pair[0] < at or (pair[0] == at and not behind)]
        first, there = lines[-1] if lines else self.lines[0]
        return there + at - first


class MarkdownDocument:
    """A file of Markdown that was opened."""

    format = "md"

    def __init__(self, source: PlainText, data: bytes) -> None:
        """`data` is what was decoded as `source`."""
        self._source = source
        self._data = data
        self._text = source.text
        self.notices = source.notices
        self._blocks: list[Block] = []
        self._places: list[_Place | None] = []
        self._read()

    @property
    def blocks(self) -> Sequence[Block]:
        """Its texts, in their order."""
        return self._blocks

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it with these blocks replaced; raises UserError."""
        del language  # Markdown does not say in which it is
        data = self._data
        if written:
            stretches = list(self._stretches(written))
            text = splice(self._text, stretches)
            data = encode(text, self._source.encoding)
        with atomic_bytes(path) as stream:
            stream.write(data)

    def _read(self) -> None:
        text = self._text
        front = _FRONT_MATTER.match(text)
        if front:  # its lines stay, but say nothing
            blank = re.sub(r"[^\r\n]", " ", front[0])
            text = blank + text[front.end() :]
        parser = MarkdownIt("commonmark").enable(["table", "strikethrough"])
        parser.disable("text_join")
        line_starts = [0, *(match.end() for match in _LINE_END.finditer(text))]
        reader = _Roles()
        cursor = 0
        for token in parser.parse(text):
            reader.take(token)
            if token.type in ("fence", "code_block", "html_block"):
                self._add(Block(token.content, Role("code"), frozen=True), None)
            if token.type != "inline" or not token.map or not token.content.strip():
                continue
            first, last = line_starts[token.map[0]], _start(line_starts, token.map[1], text)
            cursor = max(cursor, first)
            place = self._find(token, cursor, last, reader.in_table)
            if place is not None:
                cursor = place.end
                block = _block(token, place.inlines, reader.role)
                if any(map(str.isalnum, block.text)):
                    self._add(block, place)

    def _find(self, token: Token, start: int, end: int, in_table: bool) -> _Place | None:
        """Where the lines of a text stand; None where they are written in another way."""
        lines, at = list[tuple[int, int]](), start
        first = 0
        for line in token.content.split("\n"):
            written = line.strip()
            found = self._text.find(written, at, end)
            if found < 0 and in_table:  # the parser takes the signs off
                written = written.replace("|", "\\|")
                found = self._text.find(written, at, end)
            if found < 0:
                return None
            lead = len(line) - len(line.lstrip())
            lines.append((first + lead, found))
            at = found + len(written)
            first += len(line) + 1
        escaped = in_table and at - lines[0][1] > len(token.content.strip())
        inlines = None if escaped else read_inlines(token.content, token.children or [])
        return _Place(lines[0][1], at, tuple(lines), inlines, in_table)

    def _add(self, block: Block, place: _Place | None) -> None:
        self._blocks.append(block)
        self._places.append(place)

    def _stretches(self, written: Mapping[int, Written]) -> Iterator[Stretch[str]]:
        for number, replacement in written.items():
            place = self._places[number]
            if place is not None:
                yield place.start, place.end, already(self._written(place, replacement))

    def _written(self, place: _Place, written: Written) -> str:
        if place.inlines is None:
            return written.text.replace("|", "\\|") if place.in_table else written.text
        keys = place.inlines.keys
        made: list[str] = []
        events: list[tuple[int, int, int, str]] = []
        for number, mark in enumerate(_nested(written.marks)):
            signs = keys[mark.key]
            if isinstance(signs, Signs):
                before, behind = self._raw(place, signs.before), self._raw(place, signs.behind)
                events.append((mark.start, 2, number, before))
                events.append((mark.end, 0, -number, behind))
        for inset in written.insets:
            key = keys[inset.key]
            if not isinstance(key, Signs):
                events.append((inset.at, 1, key[0], self._raw(place, key)))
        at = 0
        for where, _, _, sign in sorted(events):
            made += self._escaped(place, written.text[at:where], at), sign
            at = where
        made.append(self._escaped(place, written.text[at:], at))
        return "".join(made)

    def _raw(self, place: _Place, stretch: tuple[int, int]) -> str:
        """What the file has there; with the end of a line also what begins the next one."""
        start = place.in_file(stretch[0])
        made = self._text[start : place.in_file(stretch[1], behind=True)]
        return (
            self._text[start : place.in_file(stretch[1])] if made.endswith(("\n", "\r")) else made
        )

    def _escaped(self, place: _Place, text: str, at: int) -> str:
        """Text whose characters mean themselves, as far as the source wrote them otherwise."""
        plain = place.inlines.plain if place.inlines else frozenset()
        signs = {sign for sign in _MAY_BE_SIGNS if sign not in plain}
        text = text.replace(OBJECT, "").replace("\n", " ")
        made = "".join(f"\\{character}" if character in signs else character for character in text)
        begins = _BEGINS_BLOCK.match(made) if not at and not place.in_table else None
        return f"{begins[1]}\\{made[begins.end() :]}" if begins else made


class _Roles:
    """Follows the blocks around a text."""

    def __init__(self) -> None:
        self._around: list[Token] = []
        self._table, self._row, self._column = -1, -1, -1

    @property
    def in_table(self) -> bool:
        """Whether the text is that of a cell."""
        return bool(self._around) and self._around[-1].tag in ("td", "th")

    @property
    def role(self) -> Role:
        """What the innermost block makes of its text."""
        depth = sum(token.type == "list_item_open" for token in self._around)
        innermost = self._around[-1] if self._around else None
        if innermost is not None and innermost.type == "heading_open":
            return Role("heading", int(innermost.tag[1]))
        if self.in_table:
            return Role("cell", table=self._table, row=self._row, column=self._column)
        return Role("item", depth) if depth else Role()

    def take(self, token: Token) -> None:
        """A block begins or ends."""
        if token.nesting == 1:
            self._around.append(token)
            if token.type == "table_open":
                self._table, self._row = self._table + 1, -1
            elif token.type == "tr_open":
                self._row, self._column = self._row + 1, -1
            elif token.tag in ("td", "th"):
                self._column += 1
        elif token.nesting == -1 and self._around:
            self._around.pop()


def _block(token: Token, inlines: Inlines | None, role: Role) -> Block:
    if inlines is None:
        return Block(token.content.replace("\n", " "), role)
    return Block(inlines.text, role, inlines.marks, inlines.insets)


def _nested(marks: Sequence[Mark]) -> list[Mark]:
    """The longer before the shorter where they begin alike; what crosses is cut short."""
    kept: list[Mark] = []
    for mark in sorted(marks, key=lambda mark: (mark.start, -mark.end, -mark.key)):
        around = [other for other in kept if other.start <= mark.start < other.end]
        end = min([mark.end, *(other.end for other in around)])
        kept.append(Mark(mark.start, end, mark.key, mark.kinds, mark.splits))
    return kept


def _start(line_starts: Sequence[int], line: int, text: str) -> int:
    return line_starts[line] if line < len(line_starts) else len(text)
