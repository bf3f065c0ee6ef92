"""The sign before numbers that name a thing."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.numbers.numbering import reworded_signs, written_signs
from tests.pipeline.conftest import Translate
from tests.pipeline.guard.numbers.test_mending import mended, pair_of


@pytest.mark.parametrize(
    ("text", "direction", "shown"),
    [
        ("a lei n.º 9.610", "pt-en", ["No."]),
        ("Nº 7 e n° 8", "pt-en", ["No.", "No."]),
        ("os n.ºs 3 e 4", "pt-en", ["Nos."]),
        ("no 12 de maio, o 3.º", "pt-en", []),
        ("order no. 4471", "en-pt", ["n.º"]),
        ("No. 12", "en-pt", ["N.º"]),
        ("Order No. HF-208/B", "en-pt", ["n.º"]),
        ("Case No. 12", "en-pt", ["n.º"]),
        ("There are no 12 men. No. I am sure.", "en-pt", []),
        ("the n.º 12", "en-fr", []),
    ],
)
def test_the_model_is_shown_the_other_sign(text: str, direction: str, shown: list[str]) -> None:
    reworded = list(reworded_signs(text, *direction.split("-")))
    assert [word.shown for word in reworded] == shown


def test_what_it_copies_is_written_as_usual() -> None:
    copied = mended(pair_of("Case No. 12 is here.", "O caso n.o 12 está aqui."), written_signs)
    assert copied == "O caso n.º 12 está aqui."
    copied = mended(pair_of("O n.º 12 saiu.", "No 12 came out.", "pt-en"), written_signs)
    assert copied == "No. 12 came out."
    unasked = "No 12 men came."
    assert mended(pair_of("Vieram 12 homens?", unasked, "pt-en"), written_signs) == unasked


def test_numbers_that_name_a_thing(translate: Translate) -> None:
    transcript = translate("Case No. 12 was postponed.")
    assert "n.º 12" in transcript.text
    assert not any(segment.finished.warnings for segment in transcript.segments if segment.finished)
