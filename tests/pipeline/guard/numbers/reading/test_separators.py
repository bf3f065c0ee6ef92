"""What separators mean and how they are written, against Babel's own formatting."""

from __future__ import annotations

from decimal import Decimal

import pytest
from babel.numbers import format_decimal
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.guard.numbers.reading.conventions import convention_of
from s2s_desktop.pipeline.guard.numbers.reading.separators import readings, rewritten

_LANGUAGES = ("en", "pt", "de", "fr", "pl", "sv")
_VALUES = st.decimals(0, 10**12, places=2).filter(lambda value: value >= 1)


@given(_VALUES, st.sampled_from(_LANGUAGES))
def test_a_language_reads_what_it_writes(value: Decimal, language: str) -> None:
    written = format_decimal(value, locale=language, decimal_quantization=False)
    assert readings(written, convention_of(language))[0][1] == value


@given(_VALUES, st.sampled_from(_LANGUAGES), st.sampled_from(_LANGUAGES))
def test_numbers_are_written_as_another_language_does(
    value: Decimal, source: str, target: str
) -> None:
    written = format_decimal(value, format="#,##0.##", locale=source)
    expected = format_decimal(value, format="#,##0.##", locale=target)
    read_by, convention = readings(written, convention_of(source))[0][0], convention_of(target)
    assert convention is not None
    assert rewritten(written, read_by, convention) == expected


@pytest.mark.parametrize(
    ("figures", "language", "values"),
    [
        ("1,234", "en", ["1234", "1.234"]),
        ("1,234", "pt", ["1.234", "1234"]),
        ("1.234,5", "en", ["1234.5"]),
        ("0.125", "pt", ["0.125"]),
        ("3.5", "pt", ["3.5"]),
        ("12,34,567", "en", ["1234567"]),
        ("1'250'000.50", "en", ["1250000.50"]),
        ("1.2234.567", "pt", []),
        ("1.2.3", "en", []),
        ("2019", "pt", ["2019"]),
    ],
)
def test_what_figures_may_mean(figures: str, language: str, values: list[str]) -> None:
    read = [value for _, value in readings(figures, convention_of(language))]
    assert read == [Decimal(value) for value in values]


def test_a_language_without_data_has_no_convention() -> None:
    assert convention_of("xx-none") is None
    assert convention_of("por_Latn") == convention_of("pt") == convention_of("pt-BR")
