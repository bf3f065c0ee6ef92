"""From attention over pieces to weights between words, by hand."""

from __future__ import annotations

import numpy as np
import pytest
import torch

from s2s_desktop.engine.alignment.attention_links import (
    AlignmentProfile,
    AttentionRead,
    max_over_target,
    sum_over_source,
    word_of_pieces,
)
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.text.words import spaced_words


def test_a_piece_belongs_to_the_word_that_it_shares_most_with() -> None:
    # "the house." in words (0,3) (4,9) (9,10); a piece may begin with the space before it.
    words = [(0, 3), (4, 9), (9, 10)]
    pieces = [(0, 3), (3, 6), (6, 9), (9, 10)]
    assert word_of_pieces(pieces, words) == [0, 1, 1, 2]
    # A piece across two words goes to the one with more of it, one of spaces to none.
    assert word_of_pieces([(2, 9), (3, 4), (8, 10), (5, 5)], words) == [1, -1, 1, -1]
    assert word_of_pieces([(0, 3)], []) == [-1]
    assert word_of_pieces([], words) == []


def test_accents_do_not_shift_words(real: LoadedModel) -> None:
    # GIVEN a text in which every word has an accent before it
    text = "É já não há pão à avó ."
    encoding = real.target_tokenizer.encode(text)
    words = spaced_words(text)
    # WHEN pieces are given to words
    owners = word_of_pieces(encoding.spans, words)
    # THEN each word is made of its own letters alone
    for number, (start, end) in enumerate(words):
        own = [i for i, owner in zip(encoding.ids, owners, strict=True) if owner == number]
        written = b"".join(map(real.target_tokenizer.piece_bytes, own)).decode()
        assert written.strip() == text[start:end]


def test_source_pieces_are_summed() -> None:
    weights = np.array([[0.2, 0.3, 0.1, 0.4], [0.0, 0.5, 0.5, 0.0]])
    summed = sum_over_source(weights, [0, 0, 1, -1], 3)
    np.testing.assert_allclose(summed, [[0.5, 0.1, 0.0], [0.5, 0.5, 0.0]], atol=1e-6)
    # One row alone may be given, too.
    np.testing.assert_allclose(sum_over_source(weights[0], [1, 1, 1, 0], 2), [0.4, 0.6], atol=1e-6)


def test_of_target_pieces_the_strongest_counts() -> None:
    rows = np.array([[0.2, 0.7], [0.6, 0.1], [0.9, 0.9], [0.3, 0.3]])
    strongest = max_over_target(rows, [0, 0, -1, 1], 3)
    np.testing.assert_allclose(strongest, [[0.6, 0.7], [0.3, 0.3], [0.0, 0.0]], atol=1e-6)


def test_a_profile_is_the_mean_of_its_heads_each_at_its_step() -> None:
    # GIVEN attention (T 3, layers 1, heads 2, S 2), and a read of each head, one a step late
    emitting = [[1.0, 0.0], [0.5, 0.5], [0.2, 0.8]]
    consuming = [[0.9, 0.1], [0.3, 0.7], [0.6, 0.4]]
    attention = torch.tensor([emitting, consuming]).permute(1, 0, 2)[:, None]
    profile = AlignmentProfile((AttentionRead(0, 0), AttentionRead(0, 1, shift=1)))
    # WHEN the rows are read
    rows = profile.read_forced(attention)
    # THEN row t is half of head 0 at step t and half of head 1 at the step after
    expected = [[0.65, 0.35], [0.55, 0.45], [0.1, 0.4]]
    torch.testing.assert_close(rows, torch.tensor(expected))
    assert profile.lag == 1


def test_a_head_counts_as_much_as_its_weight() -> None:
    # GIVEN attention (T 1, layers 1, heads 2, S 2), and heads of which one counts three times
    attention = torch.tensor([[[[1.0, 0.0], [0.2, 0.8]]]])
    profile = AlignmentProfile((AttentionRead(0, 0, 0, 0.75), AttentionRead(0, 1, 0, 0.25)))
    # THEN the row is their weighted mean, also where the weights do not sum to 1
    torch.testing.assert_close(profile.read_forced(attention), torch.tensor([[0.8, 0.2]]))
    halved = AlignmentProfile((AttentionRead(0, 0, 0, 0.375), AttentionRead(0, 1, 0, 0.125)))
    torch.testing.assert_close(halved.read_forced(attention), torch.tensor([[0.8, 0.2]]))


def test_a_profile_without_heads_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one head"):
        AlignmentProfile(())
    with pytest.raises(ValueError, match="shift"):
        AlignmentProfile((AttentionRead(0, 0, shift=2),))
    with pytest.raises(ValueError, match="no head"):
        AlignmentProfile((AttentionRead(0, 0, weight=0.0),))
