"""How the figures of a source number should stand in the target."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal

from s2s_desktop.pipeline.guard.numbers.pairing import Partners
from s2s_desktop.pipeline.guard.numbers.reading.clock import (
    hours,
    is_marked,
    with_other_half,
    written_as_clock,
)
from s2s_desktop.pipeline.guard.numbers.reading.conventions import (
    FIRM_SPACES,
    Convention,
    convention_of,
)
from s2s_desktop.pipeline.guard.numbers.reading.separators import grouped, rewritten
from s2s_desktop.pipeline.guard.numbers.reading.value import Form, Number

_MAYBE_YEAR = re.compile(r"1\d\d\d|20\d\d")
_MONTH_FIRST = re.compile(r"\d{1,2}\D(?:1[3-9]|2\d|3\d)\D")
_AFTER_TWELVE = re.compile(r"\b(?:1[3-9]|2[0-3])(?:h|:\d\d)")
_BEFORE_HOUR = re.compile(r"\b(?:[àa]s|das|até(?: [àa]s)?|pelas|entre as|e as|e) $")


@dataclass(frozen=True)
class TargetWriting:
    """Writes numbers of `source` for `language`, or, unless `localised`, as they stand there."""

    source: str
    language: str
    localised: bool

    def wanted(self, partners: Partners) -> str:
        """What should stand in place of the target's figures: these, if they may stay."""
        source, target = partners.source, partners.target
        if source.form is Form.CLOCK:
            return self._clock(source, target, partners.same)
        if source.form is target.form is Form.DATE and partners.same:
            return source.figures if self._is_foreign_date(source, target) else target.figures
        if source.form is Form.CODE and "." in source.figures and source.digits == target.digits:
            return source.figures
        if source.form is not Form.QUANTITY or target.form in (Form.CODE, Form.CLOCK):
            return target.figures if partners.same else source.figures
        own = convention_of(self.language)
        if source.scale != target.scale or (partners.same and source.digits != target.digits):
            return self._of_other_digits(partners, own)
        if not self.localised or own is None or source.convention is None:
            return source.figures
        return self._quantity(partners, source.convention, own)

    def _quantity(self, partners: Partners, read_by: Convention, own: Convention) -> str:
        if read_by.group in FIRM_SPACES:
            # Who puts these sets numbers for readers of any language.
            own = Convention(read_by.group, own.decimal)
        wanted = rewritten(partners.source.figures, read_by, own)
        # What the target groups by its own convention may stay so, unless it could be a year.
        is_grouped = wanted.isdigit() and not _MAYBE_YEAR.fullmatch(wanted)
        if partners.same and is_grouped and partners.target.convention == own:
            return partners.target.figures
        return wanted

    def _of_other_digits(self, partners: Partners, own: Convention | None) -> str:
        """Where one side counts in millions, say, and the other does not."""
        source, target = partners.source, partners.target
        if own is None or target.convention is None:
            return target.figures
        if partners.same:
            foreign = self.localised and target.convention != own
            return rewritten(target.figures, target.convention, own) if foreign else target.figures
        amount = source.amounts[0]
        assert isinstance(amount, Decimal)
        value = amount.scaleb(-target.scale)
        is_whole = value == value.to_integral_value()
        return grouped(str(int(value)), own) if is_whole else target.figures

    def _clock(self, source: Number, target: Number, same: bool) -> str:
        """A time that readers know: no 15h45 in English."""
        foreign = target.form is Form.CLOCK and self._is_foreign_time(target.figures)
        if same and not (foreign and self.localised and self._is_time(source)):
            return target.figures
        time = source.values[0]
        assert isinstance(time, tuple)
        other_half = with_other_half(target.figures)
        if (
            is_marked(target.figures)
            and self._tells_half(source)
            and time in hours(other_half, self.language)
        ):
            return other_half
        if target.form is Form.QUANTITY and target.unit == "hour" and not any(time[1:]):
            return str(time[0])
        has_h = self.language.startswith("pt") and ":" not in target.figures
        return written_as_clock(time, with_h=has_h)

    def _tells_half(self, source: Number) -> bool:
        """Whether it is said if the hour is before noon; in speech 2h30 is after noon too."""
        counts_to_24 = _AFTER_TWELVE.search(self.source) is not None
        return is_marked(source.figures) or counts_to_24

    def _is_foreign_date(self, source: Number, target: Number) -> bool:
        """Whether the month has come before the day, as only English has it."""
        if self.language.startswith("en"):
            return False
        return bool(_MONTH_FIRST.match(target.figures) and not _MONTH_FIRST.match(source.figures))

    def _is_foreign_time(self, written: str) -> bool:
        has_h = "h" in written.lower() and not is_marked(written)
        return has_h and not self.language.startswith(("pt", "fr"))

    def _is_time(self, source: Number) -> bool:
        """Whether an hour is one of the day and no length of time."""
        before = self.source[: source.span[0]]
        with_minutes = re.search(r"\dh\d|:", source.figures)
        return bool(with_minutes or _BEFORE_HOUR.search(before))
