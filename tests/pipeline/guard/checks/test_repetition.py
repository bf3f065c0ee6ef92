"""A phrase that the translation says again."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.checks.repetition import check_repetition
from tests.pipeline.guard.checks.pairs import kinds, linked_pair, marked, plain_pair


@pytest.mark.parametrize(
    ("source", "target", "again"),
    [
        ("The old bridge is closed.", "A ponte ponte velha está fechada.", "ponte"),
        ("He sold the red car.", "Ele vendeu o carro o carro vermelho.", "o carro"),
        ("water", "Água Água", "Água"),
        ("hello", "Olá, o olá", "olá"),
        (
            "We walked along the river, and then we ate.",
            "Andamos ao longo do rio e depois comemos ao longo do rio.",
            "ao longo do rio",
        ),
    ],
)
def test_what_is_said_again_is_marked(source: str, target: str, again: str) -> None:
    assert marked(check_repetition, plain_pair(source, target)) == [(None, again)]


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("It was very very cold.", "Estava muito muito frio."),
        ("No, no!", "Não, não!"),
        ("New York, New York", "Nova York, Nova York"),
        ("On 3 May and on 4 May we met.", "Em 3 de maio e em 4 de maio nos encontramos."),
        ("If he adapts well, it works.", "Se se adaptar bem, funciona."),
        ("The cat saw the other cat.", "O gato viu o outro gato."),
        (
            "He lives at the end of the street; the end of the street is dark.",
            "Ele mora no fim da rua; o fim da rua é escuro.",
        ),
    ],
)
def test_what_the_source_says_twice_too_passes(source: str, target: str) -> None:
    assert kinds(check_repetition, plain_pair(source, target)) == []


def test_a_short_phrase_apart_is_a_repetition_where_it_has_one_origin() -> None:
    # GIVEN three words that stand twice, and a source in which two words stand twice
    source = "We sold the big house and the big boat."
    target = "Vendemos a casa grande e o barco vendemos a casa."
    # WHEN nothing is known of the links, THEN nothing is said
    assert kinds(check_repetition, plain_pair(source, target)) == []
    # WHEN both come from the same words, THEN it is
    same = linked_pair(source, target, "1 2 4 3 5 6 8 1 2 4 9")
    assert marked(check_repetition, same) == [(None, "vendemos a casa")]
    # WHEN they come from others, THEN it is not.
    others = linked_pair(source, target, "1 2 4 3 5 6 8 0 6 8 9")
    assert kinds(check_repetition, others) == []
