"""Glossaries as files."""

from __future__ import annotations

import pytest

from s2s_desktop.errors import UserError
from s2s_desktop.glossary.glossary_file import Delimiter, read_glossary, write_glossary
from s2s_desktop.glossary.term import Term

EN_PT = ("en", "pt")


def test_a_term_a_line() -> None:
    text = "\ufeff# health\nvaccine\tvacina|imunizante\n\n mask \tmáscara\ten\tpt_BR\n"
    assert read_glossary(text, "t.tsv").terms == (
        Term("vaccine", ("vacina", "imunizante")),
        Term("mask", ("máscara",), ("en", "pt-BR")),
    )


@pytest.mark.parametrize(
    "text",
    [
        "en\tpt\nvaccine\tvacina\n",
        "en,pt\nvaccine,vacina\n",
        "Target;Source;From;To\nvacina;vaccine;en;pt\n",
        'source,target,from,to\r\n"vaccine","vacina","en","pt"\r\n',
    ],
)
def test_the_first_line_may_name_columns_or_languages(text: str) -> None:
    assert read_glossary(text, "t").terms == (Term("vaccine", ("vacina",), EN_PT),)


def test_lines_with_the_same_term_are_one() -> None:
    text = "dose\tdose\nDose\taplicação|dose\n"
    assert read_glossary(text, "t").terms == (Term("dose", ("dose", "aplicação")),)


@pytest.mark.parametrize("delimiter", ["\t", ",", ";"])
def test_what_is_written_reads_the_same(delimiter: Delimiter) -> None:
    terms = (Term('a "b", c; d', ("e|f", "g"), EN_PT), Term("h\ti", ("j",)))
    assert read_glossary(write_glossary(terms, delimiter), "t").terms == terms


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("a\tb\n\nc\n", "Line 3 of t.tsv"),
        ("a\tb\n\tc\n", "has no term"),
        ("a\tb\tenglish language\tpt\n", "no language"),
        ("a\t | \n", "Line 1"),
        ("# nothing\n", "no terms"),
        ("a\tb\n" + "x" * 200_000 + "\tc\n", "Line 2"),
    ],
)
def test_bad_files_are_told_by_their_lines(text: str, said: str) -> None:
    with pytest.raises(UserError) as error:
        read_glossary(text, "t.tsv")
    assert said in str(error.value)
    assert error.value.hint
