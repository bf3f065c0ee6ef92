"""All checks together."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.checks.doubts import doubts
from s2s_desktop.pipeline.guard.kinds import SENTENCES, WarningKind, worded
from s2s_desktop.pipeline.guard.pair import Carried
from tests.pipeline.guard.checks.pairs import kinds, linked_pair, plain_pair


def test_what_was_carried_is_not_read() -> None:
    # GIVEN a piece of code in which "no" stands
    source, target = "Write `no no` here.", "Escreva `no no` aqui."
    carried = (Carried("`no no`", "code", (6, 13), (8, 15)),)
    # WHEN it was carried, THEN it denies nothing and is no repetition.
    assert kinds(doubts, plain_pair(source, target, carried=carried)) == []
    assert kinds(doubts, plain_pair(source, target)) != []


_LONG = "The man who came in was the brother of the woman who had sold us the old house by the sea."


def test_long_places_are_quoted_in_short() -> None:
    (warning,) = doubts(plain_pair(_LONG, _LONG))
    assert len(warning.data[0]) <= 80
    assert warning.data[0].endswith(" …")


def test_each_kind_has_its_sentence() -> None:
    assert set(SENTENCES) == set(WarningKind)
    (warning,) = doubts(plain_pair("The lamp is not red.", "A lâmpada é vermelha."))
    assert worded(warning) == "“not” denies something; nothing in the translation does."


@pytest.mark.parametrize(
    ("source", "target", "partners"),
    [
        ("The train leaves at nine.", "O comboio parte às nove.", "0 1 2 3 4 5"),
        ("I never saw such a big dog.", "Nunca vi um cão tão grande.", "1 2 4 6 3 5 7"),
        ("Ana and Rui live in Lisbon.", "A Ana e o Rui vivem em Lisboa.", ". 0 1 . 2 3 4 5 6"),
    ],
)
def test_a_true_translation_raises_none(source: str, target: str, partners: str) -> None:
    assert kinds(doubts, linked_pair(source, target, partners)) == []
    assert kinds(doubts, plain_pair(source, target)) == []
