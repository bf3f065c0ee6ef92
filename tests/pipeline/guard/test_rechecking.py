"""A translation that was changed by hand is checked again."""

from __future__ import annotations

import subprocess
import sys

import pytest

from s2s_desktop.pipeline.guard.rechecking import warnings_of_texts

SOURCE = "Do not pay 1,250.00 to office@example.org before 5 May."


def kinds(target: str) -> list[str]:
    return [warning.kind for warning in warnings_of_texts(SOURCE, target, "en", "pt")]


@pytest.mark.parametrize(
    ("target", "expected"),
    [
        ("Não pague 1.250,00 a office@example.org antes de 5 de maio.", []),
        ("Pague 1.250,00 a office@example.org antes de 5 de maio.", ["negation-lost"]),
        ("Não pague 1.350,00 a office@example.org antes de 5 de maio.", ["number-changed"]),
        ("Não pague 1.250,00 a escritório@example.org antes de 5 de maio.", ["string-missing"]),
    ],
)
def test_numbers_strings_and_negation(target: str, expected: list[str]) -> None:
    assert kinds(target) == expected


def test_a_word_of_a_string_is_no_negation() -> None:
    source = "Write to no@example.org."
    assert warnings_of_texts(source, "Escreva para no@example.org.", "en", "pt") == ()


def test_the_window_need_not_load_the_engine_for_it() -> None:
    code = "import sys, s2s_desktop.pipeline.guard.rechecking; sys.exit('torch' in sys.modules)"
    subprocess.run([sys.executable, "-c", code], check=True)
