"""A document as everybody but its reader sees it: blocks of text with marks and insets.

Values only. What a mark or an inset looks like in the file is the reader's own knowledge; it is
named here by a key, which comes back with the translated text.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, Protocol

from s2s_desktop.sentences import Sentence

RoleKind = Literal[
    "heading", "paragraph", "item", "cell", "caption", "note", "header", "cue", "code"
]
MarkKind = Literal["bold", "italic", "underline", "strike", "code", "link", "other"]
InsetKind = Literal["break", "tab", "note", "image", "field", "other"]

OBJECT = "\ufffc"
"""Stands in the text for an inset that is a word of its sentence, as a formula is."""


@dataclass(frozen=True)
class Role:
    """What a block is in its document.

    `level` of a heading or an item counts from 1. `row` and `column` place a cell in table number
    `table`, from 0.
    """

    kind: RoleKind = "paragraph"
    level: int = 0
    table: int = 0
    row: int = 0
    column: int = 0


@dataclass(frozen=True)
class Mark:
    """How characters `start` … `end` of a block are set off from the rest of it.

    `key` tells the reader which formatting that is, `kinds` a reader of the window what it looks
    like. A mark that does not split (a link) stays in one piece when words change places.
    """

    start: int
    end: int
    key: int
    kinds: tuple[MarkKind, ...] = ("other",)
    splits: bool = True


@dataclass(frozen=True)
class Inset:
    """Something without text of its own that stands before character `at` of a block."""

    at: int
    key: int
    kind: InsetKind = "other"


@dataclass(frozen=True)
class Block:
    """A paragraph, heading, cell, …: what is translated as one.

    `place` says which part of the document it stands in ("footnotes", "slide 3"; empty: the body).
    A `frozen` block is shown and never translated.
    """

    text: str
    role: Role = Role()
    marks: tuple[Mark, ...] = ()
    insets: tuple[Inset, ...] = ()
    place: str = ""
    frozen: bool = False


@dataclass(frozen=True)
class Written:
    """The text that takes the place of a block's, with its marks and insets."""

    text: str
    marks: tuple[Mark, ...] = ()
    insets: tuple[Inset, ...] = ()


class Document(Protocol):
    """A document that was opened; nothing of it is changed by reading."""

    @property
    def format(self) -> str:
        """The usual suffix of its format, without the dot."""

    @property
    def notices(self) -> tuple[Sentence, ...]:
        """What its reader should tell the user."""

    @property
    def blocks(self) -> Sequence[Block]:
        """Its blocks, in the order in which a person reads them."""

    def write(self, path: Path, written: Mapping[int, Written], language: str) -> None:
        """Write it to `path` with the blocks of these numbers replaced, whole or not at all.

        `language` (BCP 47) is that of the new text. All else stays as it is, byte for byte.
        Raises UserError.
        """
