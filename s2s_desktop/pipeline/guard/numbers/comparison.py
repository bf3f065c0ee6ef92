"""Compares the numbers of a source with those of its translation: repairs, then warnings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.numbers.kinds_of_number import Side, is_other_kind
from s2s_desktop.pipeline.guard.numbers.mending import Mending
from s2s_desktop.pipeline.guard.numbers.pairing import Pairing, paired
from s2s_desktop.pipeline.guard.numbers.reading.surroundings import has_figures, numbers
from s2s_desktop.pipeline.guard.numbers.reading.value import Number
from s2s_desktop.pipeline.guard.numbers.reading.words import knows
from s2s_desktop.pipeline.guard.numbers.unpaired import untold
from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.guard.stage import Retry
from s2s_desktop.pipeline.messages import SegmentWarning, Span
from s2s_desktop.pipeline.translation.model_text import ModelText


@dataclass(frozen=True)
class Compared:
    """The numbers of both texts and which belong together."""

    sources: tuple[Number, ...]
    targets: tuple[Number, ...]
    pairing: Pairing

    def missing(self, pair: FinishedPair) -> tuple[Number, ...]:
        """Those of the source that the target does not tell in any way."""
        pairing = self.pairing
        return untold(pairing.missing, pairing.added, pair.target, pair.target_language)

    def added(self, pair: FinishedPair) -> tuple[Number, ...]:
        """Those of the target that the source does not tell."""
        pairing = self.pairing
        return untold(pairing.added, pairing.missing, pair.source, pair.source_language)


_NOTHING = Compared((), (), Pairing((), (), ()))


def compared(pair: FinishedPair) -> Compared:
    """Carried strings are no numbers; nor is text without a word compared, which is copied."""
    if not (has_figures(pair.source) or has_figures(pair.target)):  # as in most sentences
        return _NOTHING
    return _compared(pair)


@lru_cache(maxsize=4)
def _compared(pair: FinishedPair) -> Compared:
    """Remembered, since three parts of the guard ask for it one after the other."""
    if pair.source == pair.target and not any(map(str.isalpha, pair.source)):
        return _NOTHING
    carried = pair.carried
    sources = numbers(pair.source, pair.source_language)
    targets = numbers(pair.target, pair.target_language)
    sources = _outside(sources, [item.source for item in carried])
    targets = _outside(targets, [item.target for item in carried if item.target])
    if not (knows(pair.source_language) and knows(pair.target_language)):
        sources, targets = _unscaled(sources), _unscaled(targets)
    return Compared(sources, targets, paired(pair, sources, targets))


def mended_numbers(pair: FinishedPair) -> Iterator[Edit]:
    """Numbers in the writing of the target language, with the digits of the source."""
    yield from _mended(pair, localised=True)


def copied_numbers(pair: FinishedPair) -> Iterator[Edit]:
    """Numbers in the writing of the source."""
    yield from _mended(pair, localised=False)


def _mended(pair: FinishedPair, localised: bool) -> Iterator[Edit]:
    found = compared(pair)
    language = pair.target_language
    mending = Mending(pair.source, pair.target, language, found.targets, localised)
    for partners in found.pairing.partners:
        yield from mending.edits(partners)


def odd_numbers(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Numbers that are others in the target, are not there, or only there; and those that count
    another kind of thing (currency, percent, unit, ordinal, minus, month)."""
    found = compared(pair)
    pairing = found.pairing
    there = Side(pair.source, pair.source_language, found.sources)
    here = Side(pair.target, pair.target_language, found.targets)
    for partners in pairing.partners:
        source, target = partners.source, partners.target
        written = (source.figures, target.figures)
        if not partners.same:
            yield SegmentWarning(WarningKind.NUMBER_CHANGED, source.span, target.span, written)
        elif is_other_kind(source, there, target, here):
            yield SegmentWarning(WarningKind.UNIT_CHANGED, source.span, target.span, written)
    for number in found.missing(pair):
        yield SegmentWarning(WarningKind.NUMBER_MISSING, number.span, None, (number.figures,))
    for number in found.added(pair):
        yield SegmentWarning(WarningKind.NUMBER_ADDED, None, number.span, (number.figures,))


def with_alignment(pair: FinishedPair, shown: ModelText) -> Retry | None:
    """Where numbers without a partner are left, the alignment may tell which was which."""
    if pair.aligned:
        return None
    found = compared(pair)
    doubtful = any(not p.same and not p.certain for p in found.pairing.partners)
    if doubtful or (found.missing(pair) and found.added(pair)):
        return Retry((shown,), lambda pairs: pairs[-1])
    return None


def _unscaled(found: tuple[Number, ...]) -> tuple[Number, ...]:
    """Where one language's word for a million is not known, none is read."""
    return tuple(number._replace(scale=0) for number in found)


def _outside(found: tuple[Number, ...], spans: list[Span]) -> tuple[Number, ...]:
    return tuple(n for n in found if not any(a < n.span[1] and n.span[0] < b for a, b in spans))
