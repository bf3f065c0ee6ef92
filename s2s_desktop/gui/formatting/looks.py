"""The blocks of a pane as they are shown: everything in positions of its document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from s2s_desktop.documents.model import Block, Inset, InsetKind, Mark, MarkKind, Role


@dataclass(frozen=True)
class ShownMark:
    """Positions `start` … `end`, and what they look like."""

    start: int
    end: int
    kinds: tuple[MarkKind, ...]


@dataclass(frozen=True)
class BlockLook:
    """How the block at the positions `start` … `end` looks. `insets` have a position each."""

    start: int
    end: int
    role: Role
    frozen: bool = False
    marks: tuple[ShownMark, ...] = ()
    insets: tuple[tuple[int, InsetKind], ...] = ()


class Looks(Protocol):
    """Knows of every position of a pane how it looks."""

    def at(self, position: int) -> BlockLook | None:
        """The look of the block there; None where there is none, or nothing to say of it."""


def look_of(
    block: Block,
    marks: tuple[Mark, ...],
    insets: tuple[Inset, ...],
    length: int,
    position: Callable[[int], int],
) -> BlockLook:
    """The look of a block of `length` characters, of which `position` tells where each stands."""
    return BlockLook(
        position(0),
        position(length),
        block.role,
        block.frozen,
        tuple(ShownMark(position(m.start), position(m.end), m.kinds) for m in marks),
        tuple((position(inset.at), inset.kind) for inset in insets),
    )
