"""Words without a partner in the attention."""

from __future__ import annotations

from s2s_desktop.pipeline.guard.checks.attention import check_dropped, check_invented
from tests.pipeline.guard.checks.pairs import kinds, linked_pair, marked, plain_pair


def test_a_clause_to_which_nothing_attends_is_marked() -> None:
    pair = linked_pair(
        "The nurse came early because the night train was empty.",
        "A enfermeira chegou cedo.",
        "0 1 2 3 10",
    )
    assert marked(check_dropped, pair) == [("night train was empty", None)]


def test_a_name_alone_is_enough() -> None:
    pair = linked_pair("The letter for Beatrice is here.", "A carta está aqui.", "0 1 4 5 6")
    assert marked(check_dropped, pair) == [("Beatrice", None)]


def test_a_single_word_without_a_partner_is_common() -> None:
    pair = linked_pair("He finally opened the window.", "Ele abriu a janela.", "0 2 3 4 5")
    assert kinds(check_dropped, pair) == []


def test_what_stands_in_the_translation_was_not_dropped() -> None:
    pair = linked_pair("Ask Maria Silva about it.", "Pergunte a Maria Silva.", "0 . . . 5")
    assert kinds(check_dropped, pair) == []


def test_what_stands_twice_and_is_attended_to_once_was_not_dropped() -> None:
    pair = linked_pair(
        "The green house and another green house burnt.", "As casas verdes arderam.", "0 2 1 7 8"
    )
    assert kinds(check_dropped, pair) == []


def test_words_that_attend_to_nothing_are_marked() -> None:
    pair = linked_pair("Thank you.", "Obrigado por enviar uma edição.", "0 . . . . 2")
    assert marked(check_invented, pair) == [(None, "enviar uma edição")]


def test_words_of_grammar_may_attend_to_nothing() -> None:
    pair = linked_pair("Thank you.", "Muito obrigado a você.", ". 0 . . 2")
    assert kinds(check_invented, pair) == []


def test_without_alignment_nothing_is_said() -> None:
    pair = plain_pair("The nurse came early because the train was empty.", "Sim.")
    assert kinds(check_dropped, pair) == kinds(check_invented, pair) == []
