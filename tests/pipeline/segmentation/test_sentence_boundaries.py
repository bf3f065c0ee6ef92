"""Boundaries of sentences in marked texts, against the splitter library alone."""

from __future__ import annotations

import pytest

from tests.pipeline.segmentation.sentence_boundaries import (
    GENRES,
    LANGUAGES,
    LAYOUTS,
    library,
    measure,
    ours,
    paragraphs,
)


@pytest.mark.parametrize("genre", GENRES)
def test_there_are_three_hundred_sentences_of_each_kind(genre: str) -> None:
    sentences = [
        sentence
        for language in LANGUAGES
        for reported in (False, True)
        for paragraph in paragraphs(genre, language, reported)
        for sentence in paragraph
    ]
    assert len(sentences) >= 300
    assert all(sentence == sentence.strip() != "" for sentence in sentences)


@pytest.mark.parametrize("genre", GENRES)
def test_sentences_are_found_in_one_line(genre: str) -> None:
    alone, product = measure(library, genre), measure(ours, genre)
    assert product.precision >= 0.95 > 0.85 > alone.precision
    assert product.recall >= max(0.97, alone.recall - 0.005)


@pytest.mark.parametrize(("columns", "mark"), LAYOUTS[1:])
@pytest.mark.parametrize("genre", GENRES)
def test_sentences_are_found_over_lines(genre: str, columns: int, mark: str) -> None:
    alone, product = measure(library, genre, columns, mark), measure(ours, genre, columns, mark)
    assert product.precision >= 0.9 > 0.7 > alone.precision
    assert product.recall >= 0.96
