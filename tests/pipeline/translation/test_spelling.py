"""Words that a model is shown in another spelling than they have."""

from __future__ import annotations

import string
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.pipeline.translation.spelling import Respelling, Speller

LETTERS = set(string.ascii_letters + " .,áàâãéêíóôõúçÁÉ")
WORDS = {"última", "à", "às", "não", "irmã", "so", "good", "god", "yes", "muito", "Angela", "India"}


def pieces(word: str) -> int:
    """One for a word that the vocabulary has, otherwise one for every two letters."""
    return 1 if word in WORDS else 1 + len(word) // 2


SPELLER = Speller(LETTERS.__contains__, pieces)


def _shown(source: str) -> str:
    """The source with its words as they are shown."""
    for word in reversed(SPELLER.respelt(source)):
        source = source[: word.start] + word.shown + source[word.end :]
    return source


@pytest.mark.parametrize(
    ("source", "shown"),
    [
        # A word that is known with a small letter,
        ("Última chamada", "última chamada"),
        ("A Última Ceia", "A última Ceia"),
        # or without its accent,
        ("Ângela chegou", "Angela chegou"),
        ("na Índia", "na India"),
        # In capitals it is shown in small letters.
        ("A IRMÃ dela", "A irmã dela"),
        ("isto NÃO serve", "isto não serve"),
        # Of equals the small letter where no capital is needed, or the word is known so.
        ("À tarde", "à tarde"),
        ("vem À mesa", "vem à mesa"),
        ("Úrsula e Íris", "úrsula e Iris"),
        # Decomposed accents are accents.
        ("U\u0301ltima chamada", "última chamada"),
        # What is known stays.
        ("África e Érica", "África e Érica"),
        ("a última", "a última"),
        # Words that are drawn out are shown short.
        ("this is sooooo gooood", "this is so good"),
        ("yessssss", "yes"),
        ("muitoooooo bom", "muito bom"),
        ("hahahahahaha", "hahaha"),
        ("Hahahahaha!", "Hahaha!"),
        ("kkkkkkkkk", "kkk"),
        # Figures of old are none, nor what three letters may be.
        ("LOUIS XIIII", "LOUIS XIIII"),
        ("www and brrr", "www and brrr"),
        # Within a word of small letters it is damage, which stays as it is.
        ("isto n\u00c3\u00a3o", "isto n\u00c3\u00a3o"),
        # What has no known form at all is no matter of spelling.
        ("Öl", "Öl"),
    ],
)
def test_the_model_is_shown(source: str, shown: str) -> None:
    assert _shown(source) == shown


def test_copies_are_told_from_words() -> None:
    # A copy of what is a word in its own right says nothing;
    assert SPELLER.respelt("na Índia") == (Respelling(3, 8, "India", False),)
    # of what is none it can only be the word of the source.
    assert SPELLER.respelt("em Óbidos") == (Respelling(3, 9, "Obidos", True),)
    assert SPELLER.respelt("na Última") == (Respelling(3, 9, "última", True),)
    assert SPELLER.respelt("kkkkkkk") == (Respelling(0, 7, "kkk", True),)
    assert SPELLER.respelt("sooooo") == (Respelling(0, 6, "so", False),)
    # Of one letter or two nothing can be told.
    assert SPELLER.respelt("À mesa") == (Respelling(0, 1, "à", False),)


@given(st.text(st.sampled_from("abÀÍÚÃãíáX .,\u0301\u0302o"), max_size=30))
def test_only_known_letters_are_shown(source: str) -> None:
    words = SPELLER.respelt(source)
    assert all(set(word.shown) <= LETTERS for word in words)
    assert all(a.end <= b.start for a, b in pairwise(words))
    assert all(source[w.start : w.end].strip() == source[w.start : w.end] for w in words)
