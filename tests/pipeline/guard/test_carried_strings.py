"""Strings for machines in real sentences: all of them arrive, and nearly all in their places."""

from __future__ import annotations

import pytest

from tests.pipeline.guard.carried_strings import (
    PAIRS,
    in_place,
    is_whole,
    made_sentences,
    marked_sentences,
    translations,
)


@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
@pytest.mark.parametrize("count", [30, pytest.param(300, marks=pytest.mark.slow)])
def test_every_string_arrives_byte_for_byte(pair: tuple[str, str], count: int) -> None:
    # GIVEN real sentences, with strings in place of some of their words
    sentences = made_sentences(pair, count)
    # WHEN they are translated as a file of lines
    done = translations(pair, [sentence.source for sentence in sentences])
    # THEN each string is there, and hardly any has lost its place
    changed = [t.text for s, t in zip(sentences, done, strict=True) if not is_whole(s, t.text)]
    assert changed == []
    assert sum(t.lost for t in done) <= count / 50


@pytest.mark.slow
@pytest.mark.parametrize("pair", PAIRS, ids="-".join)
def test_strings_stand_between_the_words_that_were_beside_them(pair: tuple[str, str]) -> None:
    sentences = marked_sentences(pair)
    done = translations(pair, [sentence.source for sentence in sentences])
    fits = [fit for s, t in zip(sentences, done, strict=True) for fit in in_place(s, t.text)]
    assert len(sentences) >= 100
    assert sum(fits) / len(fits) >= 0.94
