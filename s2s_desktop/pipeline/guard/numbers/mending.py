"""Puts the source's figures back, and sets separators and signs as the target language does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from s2s_desktop.pipeline.guard.numbers.clock import (
    hours,
    is_marked,
    with_other_half,
    written_as_clock,
)
from s2s_desktop.pipeline.guard.numbers.conventions import convention_of, signs_first
from s2s_desktop.pipeline.guard.numbers.pairing import Partners
from s2s_desktop.pipeline.guard.numbers.separators import rewritten
from s2s_desktop.pipeline.guard.numbers.shared_signs import has_shared_sign, is_currency_lost
from s2s_desktop.pipeline.guard.numbers.value import Form, Number
from s2s_desktop.pipeline.guard.pair import Edit
from s2s_desktop.pipeline.messages import Span

_ORDINAL_LETTERS = {"o": ".º", "a": ".ª", "os": ".ºs", "as": ".ªs", ".o": ".º", ".a": ".ª"}


@dataclass(frozen=True)
class Mending:
    """What is mended in one pair of texts; with `localised` False numbers are written as in the
    source."""

    source: str
    target: str
    target_language: str
    source_numbers: tuple[Number, ...]
    target_numbers: tuple[Number, ...]
    localised: bool = True

    def edits(self, partners: Partners) -> Iterator[Edit]:
        """What has to change at one number."""
        if not partners.certain:
            return
        source, target = partners.source, partners.target
        start, end = _figures_span(target)
        before, after = self._lost_signs(source, target)
        wanted = before + self._wanted(partners) + after
        if wanted != self.target[start:end]:
            yield Edit(start, end, self._with_stop(wanted, end))
        yield from self._other_currency(source, target)
        yield from self._ordinal(source, target)
        yield from self._degrees(source, target)

    def _wanted(self, partners: Partners) -> str:
        """How the number should stand in the target."""
        source, target = partners.source, partners.target
        written = target.figures
        if source.form is Form.CLOCK:
            return self._clock(source, target, partners.same)
        if source.form is not Form.QUANTITY or target.form in (Form.CODE, Form.CLOCK):
            return written if partners.same else source.figures
        own = convention_of(self.target_language)
        if source.digits != target.digits and partners.same:
            if own and target.convention and target.convention != own and self.localised:
                return rewritten(written, target.convention, own)
            return written
        if not self.localised or own is None or source.convention is None:
            return source.figures
        wanted = rewritten(source.figures, source.convention, own)
        is_grouped = partners.same and len(source.digits) > 4 and wanted.isdigit()
        return written if is_grouped and target.convention == own else wanted

    def _clock(self, source: Number, target: Number, same: bool) -> str:
        """A time that the target's readers know: no 15h45 in English."""
        foreign = target.form is Form.CLOCK and self._is_foreign_time(target.figures)
        if same and not (foreign and self.localised and self._is_time(source)):
            return target.figures
        time = source.values[0]
        assert isinstance(time, tuple)
        other_half = with_other_half(target.figures)
        if is_marked(target.figures) and time in hours(other_half, self.target_language):
            return other_half
        if target.form is Form.QUANTITY and target.unit == "hour" and not any(time[1:]):
            return str(time[0])
        has_h = self.target_language.startswith("pt") and ":" not in target.figures
        return written_as_clock(time, "h" if has_h else ":")

    def _is_foreign_time(self, written: str) -> bool:
        has_h = "h" in written.lower() and not is_marked(written)
        return has_h and not self.target_language.startswith(("pt", "fr"))

    def _is_time(self, source: Number) -> bool:
        """Whether an hour is one of the day and no length of time."""
        before = self.source[: source.span[0]]
        return ":" in source.figures or bool(
            re.search(r"\dh\d", source.figures)
            or re.search(r"\b(?:[àa]s|das|até(?: [àa]s)?|pelas|entre as|e as|e) $", before)
        )

    def _with_stop(self, wanted: str, end: int) -> str:
        """A full stop that closed both "p.m." and the sentence stays."""
        closes = self.target[end - 1] == "." and not self.target[end:].strip()
        return f"{wanted}." if closes and not wanted.endswith(".") else wanted

    def _lost_signs(self, source: Number, target: Number) -> tuple[str, str]:
        """What the number lacks before and behind its figures."""
        before = after = ""
        if source.negative and not target.negative and not self._says_minus(target):
            before = "-"
        if source.percent and not target.percent and not self._is_shared_percent(target):
            after = "%"
        sign = self._sign(source)
        if sign and is_currency_lost(source, target, self.target, self.target_numbers):
            if not signs_first(self.target_language):
                return before, f"{after}\u00a0{sign}"
            is_spaced = sign[0].isalpha() and self.target_language.startswith("pt")
            before += f"{sign} " if is_spaced else sign
        return before, after

    def _other_currency(self, source: Number, target: Number) -> Iterator[Edit]:
        """The sign of the source in place of another."""
        sign, span = self._sign(source), target.currency_span
        if sign and span and target.currency != source.currency and not _is_word(self.target, span):
            yield Edit(*span, sign)

    def _sign(self, source: Number) -> str:
        """The sign or code of the source's currency, "" for a word or none."""
        span = source.currency_span
        return "" if span is None or _is_word(self.source, span) else self.source[slice(*span)]

    def _says_minus(self, target: Number) -> bool:
        before = self.target[max(0, target.span[0] - 12) : target.span[0]]
        after = self.target[target.span[1] : target.span[1] + 40]
        return bool(
            re.search(r"\b(?:minus|menos|negativ[eoa]s?) \S?$|[-−–]\S{0,3}$", before)
            or re.search(r"below zero|abaixo de zero|negativ", after)
        )

    def _is_shared_percent(self, target: Number) -> bool:
        return has_shared_sign(target, self.target, self.target_numbers, lambda n: n.percent)

    def _ordinal(self, source: Number, target: Number) -> Iterator[Edit]:
        """4o -> 4.º, and 46.º -> 46th."""
        if not source.ordinal and not (source.month and target.month):
            return
        start = _figures_span(target)[1]
        if self.target_language.startswith("pt") and target.ordinal in _ORDINAL_LETTERS:
            yield Edit(start, target.span[1], _ORDINAL_LETTERS[target.ordinal])
        elif self.target_language.startswith("en") and source.ordinal:
            foreign = re.compile(r"\.?[ºª]|[oa]\b").match(self.target, start)
            if foreign:
                yield Edit(start, foreign.end(), _english_suffix(int(target.digits)))

    def _degrees(self, source: Number, target: Number) -> Iterator[Edit]:
        """37 oC -> 37 °C, where the source has degrees."""
        start = _figures_span(target)[1]
        garbled = re.compile(r"[ \u00a0]?(o)[CF]\b").match(self.target, start)
        if garbled and source.unit in ("°C", "°F"):
            yield Edit(*garbled.span(1), "°")


def _figures_span(number: Number) -> tuple[int, int]:
    start = number.span[0]
    return start, start + len(number.figures)


def _is_word(text: str, span: Span) -> bool:
    return text[span[0] : span[1]].islower()


def _english_suffix(value: int) -> str:
    if value % 100 in (11, 12, 13):
        return "th"
    return {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
