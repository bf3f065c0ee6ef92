"""Sentences whose numbers were marked before the program saw them."""

from __future__ import annotations

import pytest

from tests.pipeline.guard.numbers.marked_numbers import MarkedSentence, faults
from tests.pipeline.guard.numbers.measure_numbers import judged


@pytest.mark.parametrize(
    ("marks", "target", "wrong"),
    [
        ("1.283,82{USD} 2019", "Subiu para $1.283,82 em 2019.", []),
        ("1.283,82{USD}", "Subiu para US$ 1283,82.", []),
        ("1.283,82{USD}", "Subiu para 1,283.82 dólares.", ["1.283,82{USD}", "+1,283.82"]),
        ("1.283{USD}", "Subiu para 1.283 euros.", ["1.283{USD}", "+1.283"]),
        ("15:45{h}", "Às 15h45.", []),
        ("15:45{h}", "Às 3:45 da tarde.", []),
        ("15:45{h}", "Às 3:45.", ["15:45{h}", "+3:45"]),
        ("3", "São três.", []),
        ("12{%}", "São 12.", ["12{%}", "+12"]),
        ("12", "São 12%.", ["12", "+12"]),
        ("-5{°C}", "Faz 5 °C.", ["-5{°C}", "+5"]),
        ("5", "São 5 de 6.", ["+6"]),
        ("1{o}", "O 1.º lugar.", []),
    ],
)
def test_what_the_marks_say(marks: str, target: str, wrong: list[str]) -> None:
    assert faults(MarkedSentence("", tuple(marks.split())), target, "pt") == wrong


@pytest.mark.slow
@pytest.mark.parametrize("name", ["measured.en-pt", "measured.pt-en"])
def test_numbers_keep_their_value(name: str) -> None:
    results = judged(name)
    right = [result for result in results if not result.faults]
    assert len(results) == 200
    assert len(right) >= 0.97 * len(results)
    # THEN hardly a right one is warned about
    assert sum(bool(result.warnings) for result in right) <= 2


@pytest.mark.parametrize("name", ["rare.en-pt", "rare.pt-en"])
def test_rare_writings(name: str) -> None:
    # GIVEN read alignment, as the window has it
    results = judged(name, alignment=True)
    assert sum(not result.faults for result in results) >= 0.9 * len(results)
