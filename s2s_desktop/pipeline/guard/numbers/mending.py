"""Puts the source's figures back, and sets separators and signs as the target language does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from s2s_desktop.pipeline.guard.numbers.pairing import Partners
from s2s_desktop.pipeline.guard.numbers.reading.conventions import signs_first
from s2s_desktop.pipeline.guard.numbers.reading.shared_signs import (
    has_shared_sign,
    is_currency_lost,
)
from s2s_desktop.pipeline.guard.numbers.reading.value import Number
from s2s_desktop.pipeline.guard.numbers.reading.words import knows
from s2s_desktop.pipeline.guard.numbers.suffixes import mended_suffixes
from s2s_desktop.pipeline.guard.numbers.target_writing import TargetWriting
from s2s_desktop.pipeline.guard.pair import Edit
from s2s_desktop.pipeline.messages import Span


@dataclass(frozen=True)
class Mending:
    """What is mended in one pair of texts; with `localised` False numbers are written as in the
    source. Signs are mended only where the words that may stand for them are known."""

    source: str
    target: str
    target_language: str
    target_numbers: tuple[Number, ...]
    localised: bool = True

    def edits(self, partners: Partners) -> Iterator[Edit]:
        """What has to change at one number."""
        if not partners.certain:
            return
        source, target = partners.source, partners.target
        if _is_as_it_should_be(source, target):
            return
        writing = TargetWriting(self.source, self.target_language, self.localised)
        before, after = self._lost_signs(source, target)
        start, end = target.span[0], target.figures_end
        wanted = before + writing.wanted(partners) + after
        if wanted != self.target[start:end]:
            yield Edit(start, end, self._with_stop(wanted, end))
        yield from self._other_currency(source, target)
        if self.localised:
            yield from mended_suffixes(source, target, self.target, self.target_language)

    def _with_stop(self, wanted: str, end: int) -> str:
        """A full stop that closed both "p.m." and the sentence stays."""
        closes = self.target[end - 1] == "." and not self.target[end:].strip()
        return f"{wanted}." if closes and not wanted.endswith(".") else wanted

    def _lost_signs(self, source: Number, target: Number) -> tuple[str, str]:
        """What the number lacks before and behind its figures."""
        if not knows(self.target_language):
            return "", ""
        before = "-" if self._lacks_minus(source, target) else ""
        after = "%" if self._lacks_percent(source, target) else ""
        sign = self._sign(source)
        if not sign or not is_currency_lost(source, target, self.target, self.target_numbers):
            return before, after
        if not signs_first(self.target_language):
            return before, f"{after}\u00a0{sign}"
        is_spaced = sign[0].isalpha() and self.target_language.startswith("pt")
        return before + sign + " " * is_spaced, after

    def _lacks_minus(self, source: Number, target: Number) -> bool:
        if not source.negative or target.negative:
            return False
        before = self.target[max(0, target.span[0] - 12) : target.span[0]]
        after = self.target[target.span[1] : target.span[1] + 40]
        return not (
            re.search(r"\b(?:minus|menos|negativ[eoa]s?) \S?$|[-−–]\S{0,3}$", before)
            or re.search(r"below zero|abaixo de zero|negativ", after)
        )

    def _lacks_percent(self, source: Number, target: Number) -> bool:
        if not source.percent or target.percent:
            return False
        numbers = self.target_numbers
        return not has_shared_sign(target, self.target, numbers, lambda n: n.percent)

    def _other_currency(self, source: Number, target: Number) -> Iterator[Edit]:
        """The sign of the source in place of another."""
        sign, span = self._sign(source), target.currency_span
        if sign and span and target.currency != source.currency and not _is_word(self.target, span):
            yield Edit(*span, sign)

    def _sign(self, source: Number) -> str:
        """The sign or code of the source's currency, "" for a word or none."""
        span = source.currency_span
        return "" if span is None or _is_word(self.source, span) else self.source[slice(*span)]


def _is_as_it_should_be(source: Number, target: Number) -> bool:
    """Whether a whole number stands there with the same signs, as most do."""
    if source.figures != target.figures or not source.figures.isdigit():
        return False
    plain = not (source.scale or source.ordinal or source.unit.startswith("°"))
    return plain and source.form is target.form and source.kind == target.kind


def _is_word(text: str, span: Span) -> bool:
    return text[span[0] : span[1]].islower()
