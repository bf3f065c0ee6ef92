"""A negation without a partner."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.guard.checks.negation import check_negation
from s2s_desktop.pipeline.guard.checks.negation_words import NEGATION_WORDS
from s2s_desktop.pipeline.guard.checks.words import runs_of
from s2s_desktop.pipeline.guard.pair import FinishedPair
from tests.pipeline.guard.checks.pairs import kinds, linked_pair, marked, plain_pair


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("The bridge is not safe.", "A ponte é segura.", "en-pt"),
        ("We won't wait for the train.", "Vamos esperar pelo comboio.", "en-pt"),
        ("We won’t wait for the train.", "Vamos esperar pelo comboio.", "en-pt"),
        ("Take it without food.", "Tome-o com comida.", "en-pt"),
        ("Ninguém abriu a porta.", "Everybody opened the door.", "pt-en"),
        ("O leite não está frio.", "The milk is cold.", "pt-en"),
        ("I don't have anything to do.", "Tenho nada para fazer.", "en-pt"),
        ("Eu não sei, mas ela não veio.", "I don't know, but she came.", "pt-en"),
        ("Não sei, é impossível.", "I know, it is impossible.", "pt-en"),
    ],
)
def test_a_lost_negation_is_said(source: str, target: str, pair: str) -> None:
    assert kinds(check_negation, plain_pair(source, target, pair)) == ["negation-lost"]


def test_a_negation_that_came_in_is_said() -> None:
    pair = plain_pair("The shop is open on Mondays.", "A loja não abre às segundas-feiras.")
    assert kinds(check_negation, pair) == ["negation-added"]
    assert marked(check_negation, pair) == [(None, "não")]


def test_the_lost_word_is_marked() -> None:
    pair = plain_pair("Do NOT press the red button.", "Pressione o botão vermelho.")
    assert marked(check_negation, pair) == [("NOT", None)]


@pytest.mark.parametrize(
    ("source", "target", "pair"),
    [
        ("I saw nothing.", "Não vi nada.", "en-pt"),
        ("Nobody ever told me anything.", "Nunca ninguém me disse nada.", "en-pt"),
        ("Neither the cat nor the dog ate.", "Nem o gato nem o cão comeram.", "en-pt"),
        ("We are in the middle of nowhere.", "Estamos no meio do nada.", "en-pt"),
        ("I have nothing to do.", "Não tenho nada para fazer.", "en-pt"),
        ("Nothing changed.", "Nada mudou.", "en-pt"),
        ("Ele não conhece ninguém.", "He doesn't know anyone.", "pt-en"),
        ("Não quero nem chá nem café.", "I want neither tea nor coffee.", "pt-en"),
        ("Não é possível.", "It is impossible.", "pt-en"),
        ("Um vírus não humano.", "A nonhuman virus.", "pt-en"),
        ("Ficou sem fôlego.", "He was breathless.", "pt-en"),
        ("O carro não pegou.", "The car failed to start.", "pt-en"),
        ("You live here, don't you?", "Você mora aqui, não é?", "en-pt"),
        ("See No. 12 on page 3.", "Veja o n.º 12 na página 3.", "en-pt"),
        ("It was not until May that it rained.", "Só em maio choveu.", "en-pt"),
        ("Go and see the doctor.", "Vá ao médico.", "en-pt"),
    ],
)
def test_what_denies_alike_is_let_pass(source: str, target: str, pair: str) -> None:
    assert kinds(check_negation, plain_pair(source, target, pair)) == []


def test_a_word_that_may_deny_excuses_only_what_it_has_to_do_with() -> None:
    # GIVEN "never" lost, and "unhappy", which may stand for a negation, in the translation
    text = "Ela nunca trabalha com o homem infeliz.", "She works with the unhappy man."
    # WHEN nothing is known of the links, THEN it may have become that
    assert kinds(check_negation, plain_pair(*text, "pt-en")) == []
    # WHEN it comes from "infeliz", THEN the negation is missing.
    assert kinds(check_negation, linked_pair(*text, "0 2 3 4 6 5 7", "pt-en")) == ["negation-lost"]
    # WHEN it comes from the negation, THEN that is its partner.
    assert kinds(check_negation, linked_pair(*text, "0 2 3 4 1 5 7", "pt-en")) == []


def test_other_languages_are_not_looked_at_and_regions_are() -> None:
    assert kinds(check_negation, plain_pair("It is not safe.", "C'est sûr.", "en-fr")) == []
    pair = FinishedPair("It is not safe.", "É seguro.", "en-GB", "pt-BR")
    assert kinds(check_negation, pair) == ["negation-lost"]


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("en", "not cannot no no-one No. never without neither nor none nobody nothing nowhere"),
        ("en", "don't CAN\u2019T ain't non non-smoker Non-stop"),
        ("pt", "n\u00e3o nunca jamais nem nenhum Nenhuma nenhuns nenhumas sem"),
        ("pt", "nada ningu\u00e9m tampouco"),
    ],
)
def test_a_glance_misses_no_word_that_denies(language: str, words: str) -> None:
    denying = NEGATION_WORDS[language]
    assert all(denying.may_deny(runs_of(f"a {word} b")) for word in words.split())
    assert not denying.may_deny(runs_of("The knot, a casa e o nome; today"))
