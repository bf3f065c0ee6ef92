"""Texts that nothing can know by heart."""

from __future__ import annotations

from itertools import islice

from s2s_desktop.bench.long_text import different, so_many, text_of

SENTENCES = ["The red house is old.", "We walk along the river.", "It rains in the morning."]


def test_first_the_sentences_then_one_word_changed_in_each() -> None:
    found = list(islice(different(SENTENCES), 12))
    assert found[:3] == SENTENCES
    for number, sentence in enumerate(found[3:]):
        original = SENTENCES[number % 3].split()
        changed = [a for a, b in zip(sentence.split(), original, strict=True) if a != b]
        assert len(changed) <= 1
    assert list(islice(different(SENTENCES), 12)) == found


def test_so_many_are_all_different() -> None:
    assert len(set(so_many(SENTENCES, 40))) == 40
    assert so_many(SENTENCES, 2) == SENTENCES[:2]


def test_a_text_has_the_words_that_were_asked_for() -> None:
    text = text_of(SENTENCES, 1000)
    assert 1000 <= len(text.split()) <= 1005
    assert len(text.split("\n\n")) == 1000 // 5 // 8 + 1
