"""Numbers as they are read with what stands at them."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest

from s2s_desktop.pipeline.guard.numbers.reading.surroundings import numbers
from s2s_desktop.pipeline.guard.numbers.reading.value import Form


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("a loss of -$5", "en", {"negative": True, "currency": "$"}),
        ("a loss of $-5", "en", {"negative": True, "currency": "$"}),
        ("US$ 5", "pt", {"currency": "$"}),
        ("R$ 5", "pt", {"currency": "R$"}),
        ("5 euros", "pt", {"currency": "€"}),
        ("5 million dollars", "en", {"currency": "$", "scale": 6}),
        ("270 mil milhões de euros", "pt", {"currency": "€", "scale": 9}),
        ("£5m", "en", {"currency": "£", "scale": 6}),
        ("5 m deep", "en", {"unit": "m", "scale": 0}),
        ("5 per cent", "en", {"percent": True}),
        ("5%", "pt", {"percent": True}),
        ("-5 °C", "en", {"negative": True, "unit": "°C"}),
        ("5 km²", "pt", {"unit": "km²"}),
        ("o 5.º lugar", "pt", {"ordinal": ".º"}),
        ("the 5th place", "en", {"ordinal": "th"}),
        ("5 de maio", "pt", {"month": 5}),
        ("May 5", "en", {"month": 5}),
        ("5 may be enough", "en", {"month": 0}),
        ("10-5", "en", {"negative": False}),
    ],
)
def test_what_stands_at_a_number(text: str, language: str, expected: dict[str, Any]) -> None:
    number = numbers(text, language)[-1]
    assert {name: getattr(number, name) for name in expected} == expected


@pytest.mark.parametrize(
    ("text", "language", "form"),
    [
        ("H1", "en", Form.CODE),
        ("GPT-4.5", "en", Form.CODE),
        ("version 3.5", "en", Form.CODE),
        ("4.2. The deadline", "en", Form.CODE),
        ("as stated in 4.2. above", "en", Form.CODE),
        ("It is 4.2. That is so.", "en", Form.QUANTITY),
        ("a versão 3.5", "pt", Form.CODE),
        ("on Windows 3.1", "en", Form.CODE),
        ("of EUR 3.50", "en", Form.QUANTITY),
        ("in Lisbon 3.5 million", "en", Form.QUANTITY),
        ("5G", "en", Form.CODE),
        ("5km", "en", Form.QUANTITY),
        ("the 1990s", "en", Form.QUANTITY),
        ("1.2.3", "en", Form.GARBLED),
        ("3/4", "en", Form.FRACTION),
        ("½", "en", Form.FRACTION),
        ("18/07/2022", "pt", Form.DATE),
        ("2022-07-18", "en", Form.DATE),
        ("39/19/2022", "en", Form.CODE),
    ],
)
def test_what_form_a_number_has(text: str, language: str, form: Form) -> None:
    (number,) = numbers(text, language)
    assert number.form is form


def test_other_numbers_tell_the_convention() -> None:
    # GIVEN an English text with Portuguese separators: one number leaves no doubt
    first, second = numbers("From 1.234.567,8 to 1.234 it was", "en")
    assert (first.values[0], second.values[0]) == (Decimal("1234567.8"), Decimal(1234))
    # THEN without it the English reading counts
    assert numbers("to 1.234 it was", "en")[0].values[0] == Decimal("1.234")
    # unless it is round and counts things
    assert numbers("more than 42.000 participants", "en")[0].values[0] == Decimal(42000)


def test_squares_and_formulas_are_no_numbers_of_their_own() -> None:
    assert [n.figures for n in numbers("2000 m2", "en")] == ["2000"]
    assert [n.digits for n in numbers("CO₂", "en")] == ["2"]
