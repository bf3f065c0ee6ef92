"""Whole words that may come next, against writing down every sequence of pieces."""

from __future__ import annotations

import math
from collections.abc import Iterator

import pytest
import torch

from s2s_desktop.engine.decoding.next_words import LEAST_PROBABILITY, next_words
from s2s_desktop.engine.decoding.options import SearchOptions
from s2s_desktop.engine.network.config import ModelConfig
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from tests.engine.network.test_decoders import DECODERS, ENCODERS

PIECES = ["", " a", " b", " ab", "a", "b", "ab", ".", " c"]
_LONG = 10
"""Words of more characters may have more pieces than the search writes."""
SOURCE, EOS = [3, 4, 5, 0], 0


class Letters:
    """A tokenizer of so few pieces that all words can be written down."""

    eos_id, unknown_id = EOS, -1

    def piece_bytes(self, token_id: int) -> bytes:
        return PIECES[token_id].encode()


def _model(decoder: str) -> Seq2Seq:
    torch.manual_seed(3)
    config = ModelConfig(8, len(PIECES), len(PIECES), ENCODERS["gru"], DECODERS[decoder])
    return Seq2Seq(config).eval()


def _every_word(model: Seq2Seq, prefix: list[int]) -> dict[str, float]:
    """Each word with its probability, by teacher forcing over all ways to write it."""
    words: dict[str, float] = {}

    def following(pieces: tuple[int, ...]) -> Iterator[tuple[int, float]]:
        target = [*prefix, *pieces, EOS]
        logits = model.force([SOURCE], [target]).logits[0, -1]
        return enumerate(logits.softmax(dim=-1).tolist())

    def grow(pieces: tuple[int, ...], text: str, probability: float) -> None:
        for token, share in following(pieces):
            piece, whole = PIECES[token], probability * share
            joins = piece.isalpha() == text[-1:].isalpha()  # letters with letters, dots with dots
            goes_on = joins and not piece.startswith(" ")
            if token == EOS or (text and not goes_on):
                if text:
                    words[text] = words.get(text, 0.0) + whole
            elif whole >= LEAST_PROBABILITY:
                grow((*pieces, token), text + piece, whole)

    grow((), "", 1.0)
    return words


@pytest.mark.parametrize(
    ("decoder", "prefix"),
    [
        ("transformer", [1, 7]),
        ("ssru", []),
        ("plain", [2]),
        ("additive", [1, 7]),
        ("convolutional", [1, 7]),
    ],
)
def test_words_are_as_likely_as_all_their_spellings_together(
    decoder: str, prefix: list[int]
) -> None:
    # GIVEN a small model of each kind, and what its words come to by hand
    model = _model(decoder)
    with torch.inference_mode():
        expected = _every_word(model, prefix)
    # WHEN the likely words are asked for
    *_, found = next_words(model, Letters(), SOURCE, prefix, SearchOptions())  # type: ignore[arg-type]
    # THEN each has the probability of all ways to write it, likeliest first
    assert len(found) > 2
    for word in found:
        # What the search prunes (it has eight beams) is missing from the sum.
        assert word.probability <= expected[word.text] + 1e-4
        assert math.isclose(word.probability, expected[word.text], abs_tol=0.02)
    assert [w.probability for w in found] == sorted((w.probability for w in found), reverse=True)
    likely = {text for text, share in expected.items() if share > 0.04 and len(text) < _LONG}
    assert likely <= {word.text for word in found}


def test_what_is_never_written_is_no_choice() -> None:
    model = _model("ssru")
    options = SearchOptions(suppressed_ids=[1, 3])
    *_, found = next_words(model, Letters(), SOURCE, [], options)  # type: ignore[arg-type]
    assert found
    assert not any(word.pieces[0] in (1, 3) for word in found)
