"""A number as it stands in a text: where, how it is written, what it means."""

from __future__ import annotations

from decimal import Decimal
from enum import Enum
from typing import NamedTuple

from s2s_desktop.pipeline.guard.numbers.reading.conventions import Convention
from s2s_desktop.pipeline.messages import Span


class Form(Enum):
    """What a figure is; only figures of one form are compared by value."""

    QUANTITY = "quantity"
    CLOCK = "clock"
    DATE = "date"
    FRACTION = "fraction"
    CODE = "code"
    GARBLED = "garbled"


Value = Decimal | tuple[int, ...]
"""Of a quantity a number; of a time (hour, minute[, second]), of a date (year, month, day), of a
fraction (above, below), of a code and of what no convention can read its figures."""


class Number(NamedTuple):
    """One number of a text.

    `span` are the characters of the figures and of what else is written anew with them (the
    "pm" of a time, the suffix of an ordinal), `figures` as they are written. `values` are what
    they may mean, likeliest first, without their scale ("million" is 10⁶). `convention` is the
    one by which the first value was read. `minus` is the span of a sign, `currency` and
    `percent` are those of theirs; `unit` is the class of the unit behind it, `month` that beside
    it; `after_year` whether a year and a dash stand before it (2010–11).
    """

    span: Span
    figures: str
    form: Form
    values: tuple[Value, ...]
    convention: Convention | None = None
    scale: int = 0
    ordinal: str = ""
    negative: bool = False
    currency: str = ""
    currency_span: Span | None = None
    percent: bool = False
    unit: str = ""
    month: int = 0
    after_year: bool = False

    @property
    def kind(self) -> tuple[object, ...]:
        """What stands at it: what it counts, and how."""
        signs = self.currency, self.percent, self.unit, self.negative
        return (*signs, self.scale, self.ordinal, self.month)

    @property
    def figures_end(self) -> int:
        """Where the figures end."""
        return self.span[0] + len(self.figures)

    @property
    def digits(self) -> str:
        """The figures without anything between them."""
        return "".join(c for c in self.figures if c.isdigit())

    @property
    def amounts(self) -> tuple[Value, ...]:
        """The values with their scale."""
        if not self.scale:
            return self.values
        factor = Decimal(10) ** self.scale
        return tuple(v * factor if isinstance(v, Decimal) else v for v in self.values)
