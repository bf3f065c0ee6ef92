"""What a person reads of a document from its beginning to its end, as one text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from s2s_desktop.documents.markup.web_page import WebPage
from s2s_desktop.documents.model import OBJECT, Block, Document, RoleKind

_READ = frozenset({"heading", "paragraph", "item", "cue"})
_BESIDE = ("footnotes", "endnotes", "comments", "header", "footer", "contents", "title", "notes of")
"""Places of what is not read in its turn."""


@dataclass(frozen=True)
class ReadingText:
    """The text of the blocks `numbers`, each of which stands between the characters in `starts` and
    `ends`, and is in its document what `kinds` says."""

    text: str
    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    kinds: tuple[RoleKind, ...]


def reading_text(document: Document) -> ReadingText:
    """The text of a document without tables, notes, code and what is round the content of a page.

    Headings stand between blank lines, items have a mark, as in a plain text.
    """
    numbers = list(document.content) if isinstance(document, WebPage) else _read_in_turn(document)
    parts: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for before, number in zip([None, *numbers], numbers, strict=False):
        block = document.blocks[number]
        lead = "" if before is None else _between(document.blocks[before], block)
        if block.role.kind == "item":
            lead += "- "
        text = " ".join(block.text.replace(OBJECT, " ").split(" "))
        starts.append(at + len(lead))
        parts += lead, text
        at += len(lead) + len(text)
        ends.append(at)
    kinds = tuple(document.blocks[number].role.kind for number in numbers)
    return ReadingText("".join(parts), tuple(numbers), tuple(starts), tuple(ends), kinds)


def _read_in_turn(document: Document) -> Sequence[int]:
    return [
        number
        for number, block in enumerate(document.blocks)
        if block.role.kind in _READ and not block.place.startswith(_BESIDE)
    ]


def _between(before: Block, block: Block) -> str:
    """Items of a list and cues follow each other; all else stands apart."""
    kinds = before.role.kind, block.role.kind
    if kinds == ("cue", "cue"):
        return " "
    return "\n" if kinds == ("item", "item") else "\n\n"
