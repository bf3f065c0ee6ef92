"""Names that go past the model whole."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.messages import Inset
from s2s_desktop.pipeline.translation.foreign_name import foreign_name
from tests.pipeline.conftest import Translate


def _is_known(character: str) -> bool:
    return character.isascii() or character in "Áàâãéêíóôõúç"


@pytest.mark.parametrize(
    ("source", "carried"),
    [
        ("Índia Müller", True),
        ("Ludwig von Löwen", True),
        ("Müller", True),
        ("João Silva", False),  # all letters are known
        ("Último Ônibus", False),  # small letters are
        ("naïve idea", False),
        ("Hello, Jürgen!", False),
        ("He met Jürgen Klopp in May", False),
    ],
)
def test_a_name_alone_is_carried(source: str, carried: bool) -> None:
    inset = Inset(0, len(source), "name")
    assert list(foreign_name(source, _is_known)) == [inset] * carried


def test_nothing_is_made_of_it(translate: Translate) -> None:
    assert translate("Índia Müller").text == "Índia Müller"
