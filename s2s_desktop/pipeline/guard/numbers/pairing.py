"""Which number of the target is which of the source: by value, by digits, by alignment."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from s2s_desktop.pipeline.guard.numbers.reading.value import Number
from s2s_desktop.pipeline.guard.numbers.sameness import (
    has_same_digits,
    is_same,
    likeness,
    may_replace,
)
from s2s_desktop.pipeline.guard.pair import FinishedPair
from s2s_desktop.pipeline.messages import Span

_ALIGNED = 0.35
"""The weight from which two numbers are partners, if neither has a better one."""

_WELL_ALIGNED, _SCARCELY_ALIGNED = 0.5, 0.2


@dataclass(frozen=True)
class Partners:
    """A number and its translation. `certain`: the target's figures may be replaced."""

    source: Number
    target: Number
    same: bool
    certain: bool


@dataclass(frozen=True)
class Pairing:
    """All numbers of a pair: partners, and those without one."""

    partners: tuple[Partners, ...]
    missing: tuple[Number, ...]
    added: tuple[Number, ...]


def paired(pair: FinishedPair, sources: Sequence[Number], targets: Sequence[Number]) -> Pairing:
    """Partners in the order of the source; each number has one at most."""
    if len(sources) == len(targets) and all(map(is_same, sources, targets)):
        same = (Partners(s, t, True, True) for s, t in zip(sources, targets, strict=True))
        return Pairing(tuple(same), (), ())
    matching = _Matching(pair, list(sources), list(targets))
    matching.match(is_same, same=True, unless_contradicted=True)
    matching.match(has_same_digits, unless_contradicted=True)
    matching.match_aligned()
    matching.match(is_same, same=True)
    matching.match(has_same_digits)
    matching.match_only()
    return matching.result()


class _Matching:
    """Sources and targets that have no partner yet, and the partners found."""

    def __init__(self, pair: FinishedPair, sources: list[Number], targets: list[Number]) -> None:
        self._pair = pair
        self._sources, self._targets = sources, targets
        self._order = {n.span: i / len(sources) for i, n in enumerate(sources)}
        self._target_order = {n.span: i / len(targets) for i, n in enumerate(targets)}
        self._found: list[Partners] = []

    def match(
        self,
        are_partners: Callable[[Number, Number], bool],
        same: bool = False,
        unless_contradicted: bool = False,
    ) -> None:
        """Pairs those for which `are_partners`, the best aligned and nearest in order first."""
        pairs = [(s, t) for s in self._sources for t in self._targets if are_partners(s, t)]
        if unless_contradicted:
            pairs = [pair for pair in pairs if not self._is_contradicted(*pair)]
        for source, target in sorted(pairs, key=self._distance):
            self._take(source, target, same, certain=True)

    def _is_contradicted(self, source: Number, target: Number) -> bool:
        """Whether the target was written for another source, one that nothing equals."""
        if self._weight(source, target) > _SCARCELY_ALIGNED:
            return False
        return any(
            self._weight(other, target) > _WELL_ALIGNED
            and not any(is_same(other, t) for t in self._targets)
            for other in self._sources
        )

    def match_aligned(self) -> None:
        """Pairs numbers each of which is the best aligned of the other."""
        for source in tuple(self._sources):
            target = self._best(source, self._targets, self._weight)
            if target is None or self._weight(source, target) < _ALIGNED:
                continue
            if not may_replace(source, target):
                continue
            if self._best(target, self._sources, lambda t, s: self._weight(s, t)) is source:
                self._take(source, target, same=False, certain=True)

    def match_only(self) -> None:
        """Pairs the only source left with the only target left, if their digits are alike."""
        if len(self._sources) == len(self._targets) == 1:
            source, target = self._sources[0], self._targets[0]
            if may_replace(source, target):
                alike = likeness(source.digits, target.digits) >= 0.6
                self._take(source, target, same=False, certain=alike)

    def result(self) -> Pairing:
        """What has been found."""
        found = sorted(self._found, key=lambda partners: partners.source.span)
        return Pairing(tuple(found), tuple(self._sources), tuple(self._targets))

    def _take(self, source: Number, target: Number, same: bool, certain: bool) -> None:
        if source in self._sources and target in self._targets:
            self._sources.remove(source)
            self._targets.remove(target)
            self._found.append(Partners(source, target, same, certain))

    def _distance(self, numbers: tuple[Number, Number]) -> tuple[float, float]:
        source, target = numbers
        order = abs(self._order[source.span] - self._target_order[target.span])
        return (-round(self._weight(source, target), 1), order)

    def _weight(self, source: Number, target: Number) -> float:
        """How strongly the words of `target` looked at those of `source`."""
        if not self._pair.rows:
            return 0.0
        rows = [self._pair.rows[i] for i in _words_at(target.span, self._pair.target_words)]
        columns = list(_words_at(source.span, self._pair.source_words))
        return max((sum(row[j] for j in columns) for row in rows), default=0.0)

    @staticmethod
    def _best(
        one: Number, others: Iterable[Number], weight: Callable[[Number, Number], float]
    ) -> Number | None:
        return max(others, key=lambda other: weight(one, other), default=None)


def _words_at(span: Span, words: Sequence[Span]) -> Iterable[int]:
    return (i for i, (start, end) in enumerate(words) if start < span[1] and span[0] < end)
