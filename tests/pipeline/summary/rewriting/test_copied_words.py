"""The words that a rewritten sentence may have."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.rewriting.copied_words import copied_words
from s2s_desktop.pipeline.summary.rewriting.inflections import Inflections

NONE = Inflections([])


def words(text: str, inflections: Inflections = NONE) -> frozenset[str]:
    return copied_words(text, lambda word: "☃" not in word, inflections).words


def test_words_are_whole_and_without_punctuation() -> None:
    found = words('Spain\'s (long) "state-of-the-art" U.S. network, 5-year: mRNA ☃snow!')
    own = found - words("")
    assert own == {
        *("Spain's", "spain's", "Spain", "spain", "long", "state-of-the-art", "state", "art"),
        *("U.S", "network", "5-year", "mRNA"),
    }


@pytest.mark.parametrize("number", ["1,200", "$5", "2.5%", "3:15", "2019-05-05", "-7"])
def test_numbers_keep_their_marks(number: str) -> None:
    own = words(f"It was {number}.") - words("")
    assert number in own
    assert not any(word != number and word[0].isdigit() for word in own)


def test_small_letters_for_the_first_word_of_a_sentence() -> None:
    found = words("Herons nest here. DNA of Herons fell. Rain fell.")
    assert {"herons", "Herons", "DNA", "rain", "Rain"} <= found
    known = words("Rain fell. The Rhine rose.", Inflections([("rain", "rains")]))
    assert {"rain", "Rhine"} <= known
    assert known.isdisjoint({"Rain", "The"})
    assert "dna" not in found
    assert "Nest" not in found


def test_a_sentence_begins_with_a_capital_if_its_word_may() -> None:
    first = copied_words("The mRNA of 5 herons", lambda _: True, NONE).first
    assert {"The", "Herons", "mRNA", "5", "Of"} <= first
    assert "herons" not in first


def test_grammar_is_free_but_claims_are_not() -> None:
    free = words("")
    assert {"the", "of", "is", "and", "which"} <= free
    assert free.isdisjoint({"not", "no", "all", "must", "may", "she", "because", "never"})


def test_words_come_in_their_other_forms_but_names_do_not() -> None:
    inflections = Inflections([("nest", "nested", "nests"), ("bank", "banks")])
    own = words("Nesting herons nested near Mr Banks.", inflections) - words("")
    assert {"nest", "nests", "nested"} <= own
    assert own.isdisjoint({"bank", "banks", "Bank", "nesting's"})
