"""The target of a segment while it grows."""

from __future__ import annotations

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from s2s_desktop.engine.text.words import word_spans
from s2s_desktop.pipeline.translation.target_text import TargetText


def _words(target: TargetText) -> list[str]:
    return [target.text[start:end] for start, end in target.words]


def _row(*weights: float) -> np.ndarray:
    return np.array(weights, dtype=np.float32)


def test_a_word_grows_until_a_space_follows() -> None:
    target = TargetText(source_words=2)
    assert list(target.push("A", _row(1, 0))) == [0]
    assert list(target.push(" ca", _row(0.1, 0.6))) == [1]
    # The second piece of a word changes that word, and its strongest weights count.
    assert list(target.push("sa", _row(0.2, 0.3))) == [1]
    np.testing.assert_allclose(target.rows[1], [0.2, 0.6])
    # Punctuation is a word of its own; the word before it may still have changed.
    assert 2 in target.push(".", _row(0, 0.1))
    assert _words(target) == ["A", "casa", "."]
    np.testing.assert_allclose(target.matrix(), [[1.0, 0.0], [0.2, 0.6], [0.0, 0.1]])


def test_a_word_may_join_the_one_before_it() -> None:
    # GIVEN words and marks that a piece may yet make into one word
    target = TargetText(source_words=1)
    for piece, words in [
        (" bem", ["bem"]),
        ("-", ["bem", "-"]),
        ("vindo", ["bem-vindo"]),
        (" 3", ["bem-vindo", "3"]),
        (".", ["bem-vindo", "3", "."]),
        ("14", ["bem-vindo", "3.14"]),
    ]:
        target.push(piece, _row(0.5))
        assert _words(target) == words
    assert len(target.rows) == 2


def test_a_piece_of_several_words_counts_once() -> None:
    target = TargetText(source_words=1)
    target.push("um dois", _row(0.7))
    assert _words(target) == ["um", "dois"]
    # The piece belongs to the word that it shares most characters with.
    np.testing.assert_allclose(target.matrix(), [[0.0], [0.7]])


def test_nothing_written_has_no_rows() -> None:
    target = TargetText(source_words=3)
    assert target.matrix().shape == (0, 3)
    assert list(target.push("", _row(1, 0, 0))) == []
    assert list(target.push(" ", _row(1, 0, 0))) == []
    assert target.matrix().shape == (0, 3)


PIECES = st.lists(
    st.text(st.sampled_from("ab1 .-'\n\u00e9\u0301\u65e5\u3000\u00a0\t"), max_size=5), max_size=25
)


@given(PIECES)
def test_growing_ends_where_looking_at_the_whole_does(pieces: list[str]) -> None:
    # GIVEN a text that comes piece by piece, each with its own weight
    target = TargetText(source_words=1)
    sent: dict[int, tuple[tuple[int, int], float]] = {}
    for number, piece in enumerate(pieces, 1):
        for word in target.push(piece, _row(number / 100)):
            sent[word] = target.words[word], float(target.rows[word][0])
    # WHEN it is complete
    # THEN its words are those of the whole text,
    assert target.text == "".join(pieces)
    assert target.words == word_spans(target.text)
    # and whoever took note of every change knows the present state
    for word, span in enumerate(target.words):
        assert sent[word] == (span, float(target.rows[word][0]))
