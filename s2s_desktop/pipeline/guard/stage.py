"""The stage that every finished segment passes: repairs, then checks.

A part of the guard is made of up to four kinds of functions, all of them pure:

- a `Hold` says which text of a segment may still be changed at its end, so that it is shown as
  provisional until then;
- a `Retries` asks for a segment to be written again, shown to the model in other ways;
- a `Repair` changes the target;
- a `Check` warns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from s2s_desktop.pipeline.guard.editing import LinksOf, edited
from s2s_desktop.pipeline.guard.pair import Check, Edit, FinishedPair, Repair
from s2s_desktop.pipeline.messages import SegmentWarning, Span
from s2s_desktop.pipeline.translation.model_text import ModelText

Place = Callable[[int, int], Span]
"""Characters of one text -> characters of another."""

WHOLE = re.compile("")
"""The answer of a `Hold` that holds all of a segment."""

Hold = Callable[[ModelText, str], re.Pattern[str] | None]
"""What a segment is shown as, and its source text -> the first match of the pattern in the
target is where provisional text begins; None: nothing is held. Of one character (or none): what
matched must not cease to match when more text follows."""


@dataclass(frozen=True)
class Retry:
    """Other ways to show a segment to the model, decoded side by side with alignment.

    `choose` is given what the segment has become at first and in each of these ways, in this
    order, and returns what it is to be: one of them, or one of them changed. `optional`: where
    many segments want it, it may be left out; then `choose` is given the first alone. `held`: what
    the target must hold in these ways, of each the texts of which one will do.
    """

    shown: tuple[ModelText, ...]
    choose: Callable[[Sequence[FinishedPair]], FinishedPair]
    optional: bool = False
    held: tuple[tuple[str, ...], ...] = ()


Retries = Callable[[FinishedPair, ModelText], Retry | None]
"""A segment and what the model was shown of it -> whether to try again. Only a segment that is
held whole, or one that only wants its alignment read, may be."""


@dataclass(frozen=True)
class Stage:
    """The parts of the guard that serve one request, and its languages (source, target)."""

    languages: tuple[str, str] = ("", "")
    holds: tuple[Hold, ...] = ()
    retries: tuple[Retries, ...] = ()
    repairs: tuple[Repair, ...] = ()
    checks: tuple[Check, ...] = ()

    def held(self, shown: ModelText, source: str) -> tuple[re.Pattern[str], ...]:
        """What in the target begins provisional text."""
        return tuple(pattern for hold in self.holds if (pattern := hold(shown, source)))

    def retry(self, pair: FinishedPair, shown: ModelText) -> Retry | None:
        """How a segment is to be tried again, if it is: the first part that wants it counts."""
        wanted = (retries(pair, shown) for retries in self.retries)
        return next((retry for retry in wanted if retry), None)

    def repaired(self, pair: FinishedPair, firm: int, links_of: LinksOf) -> FinishedPair:
        """The pair after all repairs; none reaches into its first `firm` characters, or into a
        carried string."""
        for repair in self.repairs:
            edits = [e for e in repair(pair) if e.start >= firm and not _cuts(e, pair)]
            pair = edited(pair, edits, links_of)
        return pair

    def warnings(self, pair: FinishedPair, place: Place) -> Iterator[SegmentWarning]:
        """What the checks say of a segment, of which `place` knows where it stands."""
        for check in self.checks:
            for warning in check(pair):
                yield moved(warning, place)


def _cuts(edit: Edit, pair: FinishedPair) -> bool:
    """Whether an edit would change a character of a carried string, or write between two."""
    places = (item.target for item in pair.carried if item.target)
    return any(edit.start < end and start < edit.end for start, end in places)


def moved(warning: SegmentWarning, place: Place) -> SegmentWarning:
    """The warning with its source span where `place` says it is."""
    if warning.source is None:
        return warning
    return replace(warning, source=place(*warning.source))
