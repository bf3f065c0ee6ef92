"""Scores by hand, and BLEU by the length of the source."""

from __future__ import annotations

import math
from pathlib import Path
from xml.etree import ElementTree

import pytest

from s2s_desktop.training.measuring import bleu_by_length
from s2s_desktop.training.measuring.bleu_by_length import Group, by_length
from s2s_desktop.training.measuring.scores import bleu, chrf, rouge, score

WRITTEN = ["the cat sat on the mat today"]
REFERENCE = ["the cat sat on the red mat today"]


def test_bleu_is_that_of_the_formula() -> None:
    # n-grams found, of those written: 7 of 7, 5 of 6, 3 of 5, 2 of 4; brevity exp(1 - 8/7)
    expected = math.exp(1 - 8 / 7) * (7 / 7 * 5 / 6 * 3 / 5 * 2 / 4) ** 0.25
    found = bleu(WRITTEN, [REFERENCE])
    assert found.value == pytest.approx(100 * expected)
    assert "tok:13a" in found.signature


def test_case_and_tokens_count_as_asked() -> None:
    shouted, spaced = ["THE CAT SAT ON A MAT."], ["the cat sat on a mat ."]
    assert bleu(shouted, [spaced]).value < 10
    found = bleu(shouted, [spaced], lowercase=True)
    assert found.value == pytest.approx(100)
    assert "case:lc" in found.signature
    assert bleu(shouted, [spaced], lowercase=True, tokenize="none").value < 90
    assert chrf(shouted, [["the cat sat on a mat."]], lowercase=True).value == pytest.approx(100)
    assert chrf(shouted, [["the cat sat on a mat."]]).value < 20


def test_rouge_is_that_of_the_formula() -> None:
    one, two, last = rouge(["cats sat here"], [["the cat sat there"]])
    # With stemming 2 of 3 words are among 4, and 1 of 2 pairs among 3.
    assert one.value == pytest.approx(100 * 2 * 2 / (3 + 4))
    assert two.value == pytest.approx(100 * 2 * 1 / (2 + 3))
    assert last.value == pytest.approx(one.value)
    best, _, _ = rouge(["cats sat here"], [["nothing"], ["cats sat here"]])
    assert best.value == pytest.approx(100)
    assert score("rouge", ["cats sat here"], ["the cat sat there"]) == pytest.approx(
        (one.value + two.value) / 2
    )


def test_sentences_are_grouped_by_the_words_of_their_source() -> None:
    sources = ["a b", "a b c d e", "a b c", "a b c d e f g h i j"]
    written = ["one two three four", "wrong all the way", "one two three four", "five six seven x"]
    references = ["one two three four"] * 3 + ["five six seven eight"]
    low, high = by_length(sources, written, references, [3, 4, 6])
    assert (low.longest, low.sentences, low.score) == (3, 2, pytest.approx(100))
    assert (high.longest, high.sentences) == (6, 2)
    assert high.score == pytest.approx(bleu(written[1::2], [references[1::2]]).value)


def test_the_plot_has_a_line_a_system(tmp_path: Path) -> None:
    systems = {"GRU": [Group(5, 3, 30.0), Group(9, 2, 10.0)], "Transformer": [Group(5, 3, 33.0)]}
    bleu_by_length.draw(systems, tmp_path / "plot.svg")
    root = ElementTree.parse(tmp_path / "plot.svg").getroot()
    texts = {(e.text or "").strip() for e in root.iter() if e.tag.endswith("text")}
    assert {"GRU", "Transformer", "BLEU"} <= texts
