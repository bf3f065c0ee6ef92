"""Segments made ready for a model: cut to its limit, with a word for each piece."""

from __future__ import annotations

import textwrap
from dataclasses import replace

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from s2s_desktop.pipeline.segmentation.segment import Segment, segments
from s2s_desktop.pipeline.translation.prepared import Prepared, Preparer
from tests import real_models


@pytest.fixture(scope="module")
def preparer() -> Preparer:
    """For the real model."""
    return Preparer(real_models.loaded())


@pytest.fixture(scope="module")
def narrow() -> Preparer:
    """For a model that reads only 12 pieces at once."""
    return Preparer(replace(real_models.loaded(), source_limit=12))


def _prepare(preparer: Preparer, text: str) -> list[Prepared]:
    found: list[Prepared] = []
    for segment in segments(text, "en"):
        found += preparer.prepare(segment, text, len(found))
    return found


def _put_together(text: str, found: list[Prepared]) -> str:
    tail = text[found[-1].span[1] :] if found else text
    return "".join(item.lead + item.text for item in found) + tail


def test_a_segment_knows_its_words_and_their_pieces(preparer: Preparer) -> None:
    text = "First. \u201cUnbelievable\u201d caf\u00e9s."
    _, item = _prepare(preparer, text)
    assert [text[a:b] for a, b in item.source_words] == [
        "\u201c", "Unbelievable", "\u201d", "caf\u00e9s", ".",
    ]  # fmt: skip
    assert len(item.owners) == len(item.pieces)
    # Pieces lead to words in order, and each word has at least one.
    assert list(item.owners) == sorted(item.owners)
    assert set(item.owners) == set(range(5))
    assert item.span == (7, len(text))


def test_attention_over_pieces_becomes_weights_of_words(preparer: Preparer) -> None:
    (item,) = _prepare(preparer, "The house.")
    assert item.owners == (0, 1, 2)
    # The end of sentence is the last piece and no word.
    np.testing.assert_allclose(item.over_words((0.1, 0.6, 0.2, 0.1)), [0.1, 0.6, 0.2], atol=1e-6)
    np.testing.assert_array_equal(item.over_words(None), [0, 0, 0])


def test_copied_text_comes_word_by_word(preparer: Preparer) -> None:
    (item,) = _prepare(preparer, "one two \U0001f600")
    assert list(item.parts(0, 9)) == [("one", 0), (" two", 1), (" \U0001f600", 2)]
    assert list(item.parts(7, 9)) == [(" \U0001f600", 2)]
    assert list(item.parts(1, 4)) == [("ne", 0), (" ", None)]
    assert list(item.parts(3, 3)) == []
    np.testing.assert_array_equal(item.one(1), [0, 1, 0])
    np.testing.assert_array_equal(item.one(None), [0, 0, 0])


def test_an_overlong_sentence_is_cut_at_clauses(narrow: Preparer) -> None:
    text = "We walked along the river, then we crossed the bridge, and at last we came home."
    found = _prepare(narrow, text)
    assert len(found) > 1
    assert _put_together(text, found) == text
    assert all(len(item.pieces) <= 12 for item in found)
    assert all(item.text.endswith((",", ".")) for item in found)
    assert [item.number for item in found] == list(range(len(found)))
    assert found[1].lead == " "


def test_a_cut_in_a_wrapped_paragraph_leaves_a_space(narrow: Preparer) -> None:
    # GIVEN a sentence over several lines of a paragraph that was merely wrapped
    text = (
        "This is one sentence in a paragraph that was broken at some column,\n"
        "so that it must be cut for the model and joined with spaces, all of\n"
        "it without an end"
    )
    found = _prepare(narrow, text)
    assert len(found) == 3
    assert all(item.lead in ("", " ") for item in found)
    assert _put_together(text, found).split() == text.split()


def test_words_of_a_quotation_know_their_lines(preparer: Preparer) -> None:
    # GIVEN a quoted sentence over lines, with a word that was broken and one that has a hyphen
    text = (
        "> The man who led the inquiry said that nobody saw the smo-\n"
        "> ke before it was too late, although the house was well-\n"
        "> known to the firemen of the town.\n"
    )
    (item,) = _prepare(preparer, text)
    # THEN the model is shown whole words, and no mark of the quotation
    assert item.lead == "> "
    assert item.text.startswith("The man who led the inquiry said that nobody saw the smoke before")
    assert "was well-known to" in item.text
    # and each word stands where it stands in the text
    words = [text[a:b] for a, b in item.source_words]
    assert words[:3] == ["The", "man", "who"]
    assert "smo-\n> ke" in words
    assert "well-\n> known" in words
    assert words[-2:] == ["town", "."]
    assert item.span == (2, len(text) - 1)
    # and a broken word has no more pieces than a whole one
    (whole,) = _prepare(preparer, item.text)
    assert item.pieces == whole.pieces
    assert item.owners == whole.owners


def test_a_verb_keeps_the_hyphen_before_its_pronoun(preparer: Preparer) -> None:
    text = (
        "O velho que vivia ao lado da casa do meu avô chama-\n"
        "se Pedro e nunca disse nada a ninguém sobre o incên-\n"
        "dio que houve nessa noite de verão.\n"
    )
    keeps = Preparer(real_models.loaded(real_models.PORTUGUESE_ENGLISH))._keeps_hyphen
    (segment,) = segments(text, "pt")
    read = segment.read(text).whole_words(keeps).text
    assert "avô chama-se Pedro" in read
    assert "sobre o incêndio que" in read


def test_parts_of_a_quotation_stand_where_they_stand(narrow: Preparer) -> None:
    # GIVEN a quoted sentence that is too long for the model
    lines = textwrap.wrap(
        "We walked along the river, then crossed a bridge, " * 4 + "and left.", 60
    )
    text = "\n".join("> " + line for line in lines)
    found = _prepare(narrow, text)
    assert len(found) > 2
    for item in found:
        start, end = item.span
        assert text[start:end].replace("\n> ", " ") == item.text
        assert [text[a:b] for a, b in item.source_words] == [item.text[a:b] for a, b in item.words]
    assert "".join(item.lead + item.text for item in found) == "> " + " ".join(lines)


LONG = st.lists(
    st.one_of(
        st.sampled_from(["word", "comma,", "Straße", "\u65e5\u672c\u8a9e", "\U0001f600", "CAPS"]),
        st.text(st.characters(exclude_categories=["Zl", "Zp"]), max_size=6),
        st.sampled_from([" ", "  ", "\t", "\u00a0", "\u2028"]),
    ),
    max_size=60,
).map(" ".join)


@given(LONG)
@example("x" * 100)
@example("a\ud800" * 50)
@example("\u65e5 a " * 20)
@example(("word " * 11 + "\t   " * 6) * 3)
def test_nothing_is_lost_by_cutting(narrow: Preparer, text: str) -> None:
    lines = text.replace("\n", " ").replace("\r", " ")
    found = _prepare(narrow, lines)
    assert _put_together(lines, found) == lines
    for item in found:
        assert item.text == item.text.strip() != ""
        assert len(item.owners) == len(item.pieces)
        assert all(-1 <= owner < len(item.words) for owner in item.owners)
        # Cutting again may make a piece or two more where there are no spaces.
        assert len(item.pieces) <= 12 + 4


@pytest.mark.parametrize("unit", ["word and more, ", "x", "\u65e5", "a\U0001f600", "\u201c", "?"])
def test_long_lines_are_cut(preparer: Preparer, unit: str) -> None:
    # GIVEN far more in one line than the splitter looks at together
    text = (unit * 60_000)[:60_000]
    # WHEN it is made ready, which would take hours if it were quadratic
    found = _prepare(preparer, text)
    # THEN all of it is there, in parts that a model can read
    assert _put_together(text, found) == text
    assert max(len(item.pieces) for item in found) <= real_models.loaded().source_limit + 12


@pytest.mark.parametrize("text", ["\u65e5" * 5000, "a " + "\u65e5" * 5000 + " b", "? a" * 900])
def test_a_segment_has_a_bounded_number_of_words(preparer: Preparer, text: str) -> None:
    # GIVEN text whose every character is a word, of which the model may see nothing
    found = _prepare(preparer, text)
    # THEN no segment needs a table of attention larger than a screen can show
    assert _put_together(text, found) == text
    assert max(len(item.words) for item in found) <= 400


def test_a_segment_that_fits_is_given_whole(preparer: Preparer) -> None:
    text = "  A short sentence."
    (item,) = preparer.prepare(Segment(2, len(text), "  "), text, 7)
    assert (item.number, item.start, item.text, item.lead) == (7, 2, text[2:], "  ")
