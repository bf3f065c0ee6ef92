"""Repairs of numbers, on pairs that no model has written."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.guard.numbers.comparison import (
    copied_numbers,
    mended_numbers,
    odd_numbers,
)
from s2s_desktop.pipeline.guard.pair import Carried, FinishedPair, Repair


def pair_of(
    source: str, target: str, direction: str = "en-pt", links: tuple[tuple[int, int], ...] = ()
) -> FinishedPair:
    """Two texts, aligned where words are linked (source word, target word)."""
    languages = direction.split("-")
    words, written = tuple(word_spans(source)), tuple(word_spans(target))
    rows = np.zeros((len(written), len(words)))
    for from_word, to_word in links:
        rows[to_word, from_word] = 1
    aligned = tuple(map(tuple, rows.tolist())) if links else ()
    return FinishedPair(source, target, *languages, words, written, links, aligned)


def mended(pair: FinishedPair, repair: Repair = mended_numbers) -> str:
    """The target after its repairs."""
    target = pair.target
    for edit in sorted(repair(pair), key=lambda edit: -edit.start):
        target = target[: edit.start] + edit.text + target[edit.end :]
    return target


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        # separators
        ("It cost 1,234,567 euros.", "Custou 1.234,567 euros.", "Custou 1.234.567 euros."),
        ("It cost 1,234,567 euros.", "Custou 1234567 euros.", "Custou 1.234.567 euros."),
        ("It cost $1,283.82.", "Custou $1,283.82.", "Custou $1.283,82."),
        ("It is 3.5 m long.", "Tem 3.5 m.", "Tem 3,5 m."),
        ("There were 1,234.", "Foram 1,234.", "Foram 1.234."),
        ("In 2019 it was.", "Em 2.019 foi.", "Em 2019 foi."),
        ("It cost 10\u00a0000 euros.", "Custou 10 000 euros.", "Custou 10\u00a0000 euros."),
        ("It cost 10\u00a0000.5.", "Custou 10.000,5.", "Custou 10\u00a0000,5."),
        ("4.2. It is so.", "4,2. É assim.", "4.2. É assim."),
        ("2.5 Million men.", "2.5 milhões.", "2,5 milhões."),
        # digits
        ("There were 3,021,377 pairs.", "Eram 3.02373 pares.", "Eram 3.021.377 pares."),
        ("It was in 1987.", "Foi em 1937.", "Foi em 1987."),
        # times
        ("It sings at 5:15 pm.", "Canta às 15:15.", "Canta às 17:15."),
        ("It is at 10:22 p.m.", "É às 10:22.", "É às 22:22."),
        # dates
        ("It was on 24.04.2021.", "Foi em 4.24.2021.", "Foi em 24.04.2021."),
        ("It was on 18/07/2022.", "Foi em 18/08/2022.", "Foi em 18/07/2022."),
        # what hangs on a number
        ("He came 4th.", "Ficou em 4o lugar.", "Ficou em 4.º lugar."),
        ("The 33rd session.", "A 33a sessão.", "A 33.ª sessão."),
        ("They raised £1.2m.", "Levantaram £1.2m.", "Levantaram £1,2 milhão."),
        ("At 37 °C it grows.", "A 37 oC cresce.", "A 37 °C cresce."),
        # signs
        ("It costs £5 now.", "Custa $5 agora.", "Custa £5 agora."),
        ("It costs £5 now.", "Custa 5 agora.", "Custa £5 agora."),
        ("It rose 5% more.", "Subiu 5 mais.", "Subiu 5% mais."),
        ("It was -5 there.", "Estava 5 lá.", "Estava -5 lá."),
        # more than one
        ("From 1,000 to 2,500.75.", "De 1,000 a 2,500.75.", "De 1.000 a 2.500,75."),
    ],
)
def test_into_portuguese(source: str, target: str, right: str) -> None:
    pair = pair_of(source, target)
    assert mended(pair) == right
    # THEN nothing is left to mend or to say
    assert mended(pair_of(source, right)) == right
    assert not list(odd_numbers(pair_of(source, right)))


@pytest.mark.parametrize(
    ("source", "target", "right"),
    [
        ("Custou 1.234.567 euros.", "It cost 1234567 euros.", "It cost 1,234,567 euros."),
        ("Mede 3,5 m.", "It is 3,5 m.", "It is 3.5 m."),
        ("Sai às 7h30.", "It leaves at 7.30 p.m.", "It leaves at 7:30."),
        ("Vai das 15h às 6h.", "It is from 3pm to 6pm.", "It is from 3pm to 6am."),
        ("Vai até as 15h hoje.", "Until 15h today.", "Until 15:00 today."),
        ("É a 46ª vez.", "It is the 46a time.", "It is the 46th time."),
        ("Custa R$ 5.", "It costs $5.", "It costs R$5."),
    ],
)
def test_into_english(source: str, target: str, right: str) -> None:
    assert mended(pair_of(source, target, "pt-en")) == right


@pytest.mark.parametrize(
    ("source", "target"),
    [
        ("There are 3 of 12.", "São três de doze."),
        ("It costs $325,000.", "Custa 325 mil dólares."),
        ("It rose 5 to 10%.", "Subiu 5 a 10%."),
        ("It costs $5 and $10.", "Custa 5 e 10 dólares."),
        ("It leaves at 3:45 pm.", "Sai às 15h45."),
        ("It leaves at 3:45 pm.", "Sai às 3:45 da tarde."),
        ("Work 24/7.", "Trabalhe 24 horas por dia, 7 dias por semana."),
        ("Version 3.5 is out.", "A versão 3.5 saiu."),
        ("On 18/07/2022.", "Em 18 de julho de 2022."),
        ("The 1990s.", "Os anos 90."),
        ("The 21st century.", "O século XXI."),
        ("April 14th.", "14 de abril."),
        ("It was -5 °C.", "Fazia menos 5 °C."),
        ("COVID-19 and H5N1.", "COVID-19 e H5N1."),
        ("In 30 minutes.", "Em meia hora."),
        ("In 2010–11.", "Em 2010 e 2011."),
        ("The 3rd of 5.", "O terceiro de 5."),
        ("In Q2 it rose.", "No segundo trimestre subiu."),
        ("In Q1 it rose.", "No primeiro trimestre subiu."),
    ],
)
def test_what_is_right_stays(source: str, target: str) -> None:
    for pair in (pair_of(source, target), pair_of(target, source, "pt-en")):
        assert mended(pair) == pair.target
        assert not list(odd_numbers(pair))


def test_the_alignment_says_which_number_was_changed() -> None:
    # GIVEN two numbers of two, neither like its partner, in another order
    source, target = "In 2015 we sold 48 .", "Vendemos 77 em 1999 ."
    links = ((1, 3), (4, 1))
    # THEN they are put back where the alignment says, and not touched without one
    assert mended(pair_of(source, target, links=links)) == "Vendemos 48 em 2015 ."
    assert mended(pair_of(source, target)) == target


def test_a_number_that_equals_another_is_put_back() -> None:
    source, target = "It is 99.97 or 99.99 .", "É 99,99 ou 99,99 ."
    links = ((2, 1), (4, 3))
    assert mended(pair_of(source, target, links=links)) == "É 99,97 ou 99,99 ."


def test_numbers_as_in_the_source() -> None:
    source = "It rose from $1,283.82 to 2,041.07."
    target = "Subiu de $1283,82 para 2.041,07."
    expected = "Subiu de $1,283.82 para 2,041.07."
    assert mended(pair_of(source, target), copied_numbers) == expected


def test_carried_strings_are_no_numbers() -> None:
    source, target = "See a1.example/2,345 today.", "Veja a1.example/2,345 hoje."
    carried = Carried("a1.example/2,345", "url", (4, 20), (5, 21))
    pair = FinishedPair(source, target, "en", "pt", carried=(carried,))
    assert mended(pair) == target
    assert mended(FinishedPair(source, target, "en", "pt")) != target


@pytest.mark.parametrize("text", ["123 456", "1,234.5", "$ 1,234"])
def test_figures_without_a_word_are_copied(text: str) -> None:
    assert mended(pair_of(text, text)) == text
    assert not list(odd_numbers(pair_of(text, text)))


def test_other_languages_are_compared_by_figures_alone() -> None:
    # GIVEN a language whose words for dollars and millions are not known
    source, target = "It costs $4.2 million.", "Das kostet 4.2 Millionen Dollar."
    pair = pair_of(source, target, "en-de")
    assert mended(pair) == "Das kostet 4,2 Millionen Dollar."
    assert not list(odd_numbers(pair_of(source, mended(pair), "en-de")))


_SOURCES = st.text("019.,:h%$€/-–ºª ½²₂apmR'’oas", max_size=40)
_TARGETS = st.text("019.,:h%$€/- 4'hpm", max_size=40)


@given(_SOURCES, _TARGETS)
def test_any_text_is_read(source: str, target: str) -> None:
    for direction in ("en-pt", "pt-en", "en-de", "xx-yy"):
        pair = pair_of(source, target, direction)
        edits = list(mended_numbers(pair))
        assert all(0 <= edit.start <= edit.end <= len(target) for edit in edits)
        list(odd_numbers(pair))
