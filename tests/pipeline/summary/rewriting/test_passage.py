"""Sentences side by side, and the shares that they have in what was written."""

from __future__ import annotations

import pytest

from s2s_desktop.pipeline.summary.rewriting.passage import passage_of, single_spaced

TEXT = "One  two\nthree. (An aside.) Four\tfive.\n"


def test_a_passage_is_one_line_and_knows_its_characters() -> None:
    passage = passage_of(TEXT, [(0, 15), (28, 38)])
    assert passage.text == "One two three. Four five."
    assert passage.span == (0, 38)
    assert [TEXT[a:b] for a, b in passage.source_words()] == [
        "One", "two", "three", ".", "Four", "five", ".",
    ]  # fmt: skip
    # Every character that is no space is the one of the source.
    for character, place in zip(passage.text, passage.offsets, strict=True):
        assert character == TEXT[place] or (character == " " and place)


def test_the_shares_of_sentences_are_those_of_their_words() -> None:
    # GIVEN two sentences of three words each (with their full stops)
    passage = passage_of("A b. C d.", [(0, 4), (5, 9)])
    # WHEN two words were written: one from "b", one half from "A" and half from "d"
    shares = passage.shares([(0, 1, 0, 0, 0, 0), (0.5, 0, 0, 0, 0.5, 0)])
    # THEN three quarters are of the first
    assert [share.span for share in shares] == [(0, 4), (5, 9)]
    assert [share.weight for share in shares] == pytest.approx([0.75, 0.25])
    # AND the strongest is first, one without a share left out
    (only,) = passage.shares([(0, 0, 0, 0, 1, 0)])
    assert (only.span, only.weight) == ((5, 9), 1)


def test_without_weights_all_sentences_share_alike() -> None:
    passage = passage_of("A b. C d.", [(0, 4), (5, 9)])
    assert [share.weight for share in passage.shares([])] == [0.5, 0.5]


def test_white_space_across_ranges_stays_single() -> None:
    text = " It  is, as we know , late. "
    places = single_spaced(text, [(0, 7), (20, 28)])
    assert "".join(text[place] for place in places) == "It is, late."
