"""Compares the numbers of a source and its translation: repairs, then warnings."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from s2s_desktop.pipeline.guard.kinds import WarningKind
from s2s_desktop.pipeline.guard.numbers.mending import Mending
from s2s_desktop.pipeline.guard.numbers.pairing import Pairing, paired
from s2s_desktop.pipeline.guard.numbers.kinds_of_number import Side, is_other_kind
from s2s_desktop.pipeline.guard.numbers.surroundings import numbers
from s2s_desktop.pipeline.guard.numbers.unpaired import untold
from s2s_desktop.pipeline.guard.numbers.value import Number
from s2s_desktop.pipeline.guard.pair import Edit, FinishedPair
from s2s_desktop.pipeline.messages import SegmentWarning, Span


@dataclass(frozen=True)
class Compared:
    """The numbers of both texts and which belong together."""

    sources: tuple[Number, ...]
    targets: tuple[Number, ...]
    pairing: Pairing

    @classmethod
    def of(cls, pair: FinishedPair) -> Compared:
        """Carried strings are no numbers."""
        sources = numbers(pair.source, pair.source_language)
        targets = numbers(pair.target, pair.target_language)
        sources = _outside(sources, [item.source for item in pair.carried])
        targets = _outside(targets, [item.target for item in pair.carried if item.target])
        return cls(sources, targets, paired(pair, sources, targets))


def mended_numbers(pair: FinishedPair) -> Iterator[Edit]:
    """Numbers in the writing of the target language, with the digits of the source."""
    yield from _mended(pair, localised=True)


def copied_numbers(pair: FinishedPair) -> Iterator[Edit]:
    """Numbers in the writing of the source."""
    yield from _mended(pair, localised=False)


def _mended(pair: FinishedPair, localised: bool) -> Iterator[Edit]:
    compared = Compared.of(pair)
    mending = Mending(
        pair.source,
        pair.target,
        pair.target_language,
        compared.sources,
        compared.targets,
        localised,
    )
    for partners in compared.pairing.partners:
        yield from mending.edits(partners)


def changed_numbers(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Numbers that are other numbers in the target, are not there, or only there."""
    compared = Compared.of(pair)
    pairing = compared.pairing
    odd = [partners for partners in pairing.partners if not partners.same]
    for partners in odd:
        source, target = partners.source, partners.target
        yield SegmentWarning(
            WarningKind.NUMBER_CHANGED, source.span, target.span, (source.figures, target.figures)
        )
    for number in untold(pairing.missing, pairing.added, pair.target, pair.target_language):
        yield SegmentWarning(WarningKind.NUMBER_MISSING, number.span, None, (number.figures,))
    for number in untold(pairing.added, pairing.missing, pair.source, pair.source_language):
        yield SegmentWarning(WarningKind.NUMBER_ADDED, None, number.span, (number.figures,))


def changed_units(pair: FinishedPair) -> Iterator[SegmentWarning]:
    """Currencies, percent, units, ordinals, minus and months that are not those of the source."""
    compared = Compared.of(pair)
    there = Side(pair.source, pair.source_language, compared.sources)
    here = Side(pair.target, pair.target_language, compared.targets)
    for partners in compared.pairing.partners:
        source, target = partners.source, partners.target
        if is_other_kind(source, there, target, here):
            yield SegmentWarning(
                WarningKind.UNIT_CHANGED,
                source.span,
                target.span,
                (source.figures, target.figures),
            )


def _outside(found: tuple[Number, ...], spans: list[Span]) -> tuple[Number, ...]:
    return tuple(
        n for n in found if not any(a < n.span[1] and n.span[0] < b for a, b in spans)
    )
