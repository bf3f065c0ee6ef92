"""Which tokens may follow which: constraints on the target."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Protocol


class Constraint(Protocol):
    """Any rule; it must always leave at least one token."""

    def __call__(self, row: int, tokens: Sequence[int], /) -> Collection[int]:
        """The ids that may follow `tokens` in a row (counted as the sources are)."""


@dataclass(frozen=True)
class OfRows:
    """A constraint for some of its rows, which are counted anew."""

    constraint: Constraint
    rows: Sequence[int]

    def __call__(self, row: int, tokens: Sequence[int], /) -> Collection[int]:
        """What the row of the whole allows."""
        return self.constraint(self.rows[row], tokens)


class Trie:
    """Allows given targets only, in all rows. Each ends with an end of sentence."""

    def __init__(self, targets: Iterable[Sequence[int]]) -> None:
        self._root: _Branches = {}
        for target in targets:
            node = self._root
            for token in target:
                node = node.setdefault(token, {})
        if not self._root:
            raise ValueError("a trie needs at least one target")

    def __call__(self, _row: int, tokens: Sequence[int], /) -> Collection[int]:
        """The ids that continue `tokens` in some target."""
        node = self._root
        for token in tokens:
            node = node.get(token, {})
        return node.keys()


_Branches = dict[int, "_Branches"]
