"""Figures of several programs, measured in turn, and what they say together."""

from __future__ import annotations

import statistics
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

OURS = "ours"
"""The name under which this program's own figures stand."""

Measured = Mapping[str, float]
"""One round of one program: figures by their names."""

Rounds = dict[str, dict[str, tuple[float, ...]]]
"""Figures by their names: of each program, round by round."""


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    `rounds` has, for each program, a value a round; `target` says what is aimed at.
    """

    what: str
    unit: str
    rounds: Mapping[str, tuple[float, ...]]
    target: str = ""

    def median(self, subject: str = OURS) -> float:
        """The middle of a program's rounds."""
        return statistics.median(self.rounds[subject])

    def ratio(self, subject: str) -> float:
        """Ours divided by theirs, round by round (their machine is the same then): the median."""
        pairs = zip(self.rounds[OURS], self.rounds[subject], strict=True)
        return statistics.median(ours / theirs for ours, theirs in pairs)

    @property
    def others(self) -> list[str]:
        """The programs beside ours."""
        return [name for name in self.rounds if name != OURS]


def in_turn(
    rounds: int, subjects: Mapping[str, Callable[[], Measured]], tell: Callable[[str], None]
) -> Rounds:
    """Measure one program after the other, round after round, so that a machine that grows
    slower meanwhile does so for all."""
    found: defaultdict[str, defaultdict[str, list[float]]]
    found = defaultdict(lambda: defaultdict(list))
    for number in range(1, rounds + 1):
        for name, measure in subjects.items():
            tell(f"round {number} of {rounds}, {name}")
            for figure, value in measure().items():
                found[figure][name].append(value)
    return {
        figure: {name: tuple(values) for name, values in by_name.items()}
        for figure, by_name in found.items()
    }


def percentile(values: Sequence[float], percent: int) -> float:
    """The least of `values` that `percent` of them do not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -(-len(ordered) * percent // 100) - 1)]
