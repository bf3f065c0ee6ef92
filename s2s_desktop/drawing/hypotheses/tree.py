"""The tree of a beam as stretches of words between its forks.

The likeliest way on stays in line with what is before it; what forks off is a step further in.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from s2s_desktop.pipeline.steering.messages import BeamNode, BeamTree

_CONTINUED = "…"


@dataclass(frozen=True)
class TreeWord:
    """Pieces of a word: `nodes` of the tree. `probability` is that of its pieces behind what is
    before, `weights` the strongest over the source words; `end` characters of the target are
    written with it."""

    text: str
    nodes: tuple[int, ...]
    probability: float
    weights: tuple[float, ...]
    end: int


@dataclass(frozen=True)
class Stretch:
    """Words without a fork, `depth` forks off the best hypothesis.

    `probability` is that of its first piece behind the fork. `rank` and `score` are those of the
    hypothesis that ends here; `lost`: none that was kept goes through here. `parent` is the number
    of the stretch before it.
    """

    words: tuple[TreeWord, ...]
    depth: int
    probability: float
    lost: bool
    parent: int | None
    rank: int | None = None
    score: float | None = None


class Stretches:
    """All stretches of a tree, in the order in which they are shown."""

    def __init__(self, beam: BeamTree) -> None:
        self._nodes = beam.nodes
        self._texts = [""] * len(beam.nodes)
        for i, node in enumerate(beam.nodes):
            before = "" if node.parent is None else self._texts[node.parent]
            self._texts[i] = before + node.text
        self._all: list[Stretch] = []
        self._walk(None, self._ordered(None), 0)

    @property
    def all(self) -> tuple[Stretch, ...]:
        """As they are shown."""
        return tuple(self._all)

    @cached_property
    def _children(self) -> dict[int | None, list[int]]:
        children: dict[int | None, list[int]] = {}
        for i, node in enumerate(self._nodes):
            children.setdefault(node.parent, []).append(i)
        return children

    @cached_property
    def _best(self) -> list[tuple[float, float]]:
        """Of each node, the best hypothesis that goes through it: its rank, then its score."""
        best = [(math.inf if node.rank is None else node.rank, -node.total) for node in self._nodes]
        for i in range(len(best) - 1, -1, -1):
            parent = self._nodes[i].parent
            if parent is not None:
                best[parent] = min(best[parent], best[i])
        return best

    def _ordered(self, node: int | None) -> list[int]:
        return sorted(self._children.get(node, ()), key=lambda child: self._best[child])

    def _walk(self, parent: int | None, children: list[int], depth: int) -> None:
        """What forks off, then the likeliest way on."""
        while children:
            main, *others = children
            if depth == 0 and parent is None and not self._all:
                # What begins in another way stands behind the best, which is where one looks.
                end, number = self._stretch(main, parent, depth)
                self._walk(number, self._ordered(end), depth)
                children = others
                depth += 1
                for other in others:
                    self._branch(other, None, depth)
                return
            for other in others:
                self._branch(other, parent, depth + 1)
            end, parent = self._stretch(main, parent, depth)
            children = self._ordered(end)

    def _branch(self, first: int, parent: int | None, depth: int) -> None:
        end, number = self._stretch(first, parent, depth)
        self._walk(number, self._ordered(end), depth)

    def _stretch(self, first: int, parent: int | None, depth: int) -> tuple[int, int]:
        """Take the nodes from `first` on up to a fork or an end; the last, and its number."""
        chain = [first]
        while self._nodes[chain[-1]].score is None:
            following = self._children.get(chain[-1], [])
            if len(following) != 1:
                break
            chain.append(following[0])
        last = self._nodes[chain[-1]]
        self._all.append(
            Stretch(
                tuple(self._words(chain)),
                depth,
                math.exp(self._nodes[first].logprob),
                math.isinf(self._best[first][0]),
                parent,
                last.rank,
                last.score if last.rank is not None else None,
            )
        )
        return chain[-1], len(self._all) - 1

    def _words(self, chain: list[int]) -> Iterator[TreeWord]:
        groups: list[list[int]] = []
        for i in chain:
            if not groups or self._nodes[i].text.startswith(" "):
                groups.append([i])
            else:
                groups[-1].append(i)
        for number, group in enumerate(groups):
            nodes = [self._nodes[i] for i in group]
            text = "".join(node.text for node in nodes)
            goes_on = number == 0 and self._goes_on(group[0])
            yield TreeWord(
                _CONTINUED + text if goes_on else text.strip(),
                tuple(group),
                math.exp(sum(node.logprob for node in nodes)),
                _strongest(nodes),
                len(self._texts[group[-1]]),
            )

    def _goes_on(self, node: int) -> bool:
        """Whether a piece goes on with a word that began before the fork."""
        found = self._nodes[node]
        return found.parent is not None and found.text[:1].isalnum()

    def text_to(self, node: int) -> str:
        """What is written with a node."""
        return self._texts[node]


def _strongest(nodes: list[BeamNode]) -> tuple[float, ...]:
    rows = [node.weights for node in nodes if node.weights]
    return tuple(map(max, zip(*rows, strict=True))) if rows else ()
