"""Degenerate repetition: a target that writes the same few tokens again and again.

A token sequence repeats itself with period n where each token equals the one n before it. For
each period the tracker counts how many of the last tokens do.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property


@dataclass(frozen=True)
class LoopGuard:
    """What counts as a loop: the last tokens are one n-gram of at most `longest` tokens,
    written `repeats` times or more, over `span` tokens or more.

    A source that repeats itself may be answered in kind: up to twice its own repetition.
    """

    longest: int = 32
    repeats: int = 4
    span: int = 24

    def __post_init__(self) -> None:
        if self.longest < 1:
            raise ValueError("a loop guard needs n-grams of at least one token")
        if self.repeats < 2:
            raise ValueError("what is written once is no loop: repeats must be at least 2")
        if self.span < self.repeats:
            raise ValueError("a loop's span cannot be shorter than its repeats")

    def stretch(self, repetition: Repetition) -> int:
        """How many of the last tokens are one n-gram again and again; 0 if it is no loop yet."""
        periods = repetition.runs.items()
        return max((run + n for n, run in periods if run + n >= self.repeats * n), default=0)


@dataclass(frozen=True, slots=True)
class Repetition:
    """The last `longest` tokens, latest first, and for each period in which the last token
    repeats one the number of last tokens that do."""

    recent: tuple[int, ...]
    runs: Mapping[int, int]
    longest: int

    def push(self, token: int) -> Repetition:
        """After one more token."""
        runs: dict[int, int] = {}
        if token in self.recent:
            periods = [n for n, old in enumerate(self.recent, 1) if old == token]
            runs = {n: self.runs.get(n, 0) + 1 for n in periods}
        return Repetition((token, *self.recent[: self.longest - 1]), runs, self.longest)


class LoopWatch:
    """A guard, or none, over the hypotheses of one row."""

    def __init__(self, guard: LoopGuard | None, source: Sequence[int]) -> None:
        self._guard, self._source = guard, source

    def push(self, repetition: Repetition | None, token: int) -> Repetition | None:
        """After one more token; None stands for no token, and for no guard."""
        if self._guard is None:
            return None
        return (repetition or Repetition((), {}, self._guard.longest)).push(token)

    def stops(self, repetition: Repetition | None) -> bool:
        """Whether a hypothesis that ends so is stuck in a loop."""
        if self._guard is None or repetition is None or not repetition.runs:
            return False
        stretch = self._guard.stretch(repetition)
        return stretch >= self._guard.span and stretch > 2 * self._source_stretch

    @cached_property
    def _source_stretch(self) -> int:
        """The longest repetition in the source; asked for only when the target repeats."""
        repetition, longest = None, 0
        for piece in self._source:
            repetition = self.push(repetition, piece)
            if self._guard and repetition:
                longest = max(longest, self._guard.stretch(repetition))
        return longest
