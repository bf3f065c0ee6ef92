"""What a paragraph of an office document is made of."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from s2s_desktop.documents.model import InsetKind


@dataclass(frozen=True)
class Text:
    """Characters in one format: bytes of its properties (w:rPr) in the part."""

    text: str
    properties: bytes


@dataclass(frozen=True)
class Thing:
    """Bytes that stay as they are, nested in nothing; `start` … `end` in the part.

    `around` are the bytes that it needs before and behind, where it is a part of a run.
    """

    start: int
    end: int
    kind: InsetKind = "other"
    around: tuple[bytes, bytes] = (b"", b"")
    is_word: bool = False


@dataclass
class Wrap:
    """What encloses text, as a link does: the bytes before and behind, and what is within."""

    before: bytes
    behind: bytes
    parts: list[Part] = field(default_factory=list)
    is_link: bool = True


Part = Text | Thing | Wrap


def flat(parts: list[Part]) -> Iterator[Text | Thing]:
    """What is in the parts, also in those that enclose others."""
    for part in parts:
        if isinstance(part, Wrap):
            yield from flat(part.parts)
        else:
            yield part
