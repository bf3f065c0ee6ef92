"""Batches: within the limit, each example once, the same for the same seed."""

from __future__ import annotations

import random
from pathlib import Path

import torch

from s2s_desktop.engine.text.tokenizer import SentencePieceTokenizer
from s2s_desktop.training.data.batches import Example, collate, encode, epoch
from s2s_desktop.training.data.vocabulary import make_vocabularies
from s2s_desktop.training.recipe import VocabularyRecipe
from tests.training import toy


def examples(count: int) -> list[Example]:
    chance = random.Random(0)
    lengths = [chance.randint(1, 30) for _ in range(count)]
    return [
        Example(tuple(range(length)), tuple(range(length // 2 + chance.randint(1, 3))))
        for length in lengths
    ]


def test_batches_stay_within_the_limit_and_hold_every_example_once() -> None:
    found = examples(300)
    batches = list(epoch(found, 200, seed=1, number=0))
    assert sorted(i for batch in batches for i in batch) == list(range(300))
    padded = [
        len(batch)
        * (max(len(found[i].source) for i in batch) + max(len(found[i].target) for i in batch))
        for batch in batches
    ]
    assert max(padded) <= 200
    # Like lengths are together: little is padding.
    assert sum(example.pieces for example in found) / sum(padded) > 0.8


def test_the_same_seed_gives_the_same_batches_and_epochs_differ() -> None:
    found = examples(100)
    first = list(epoch(found, 200, seed=1, number=0))
    assert list(epoch(found, 200, seed=1, number=0)) == first
    assert list(epoch(found, 200, seed=1, number=1)) != first
    assert list(epoch(found, 200, seed=2, number=0)) != first


def test_an_example_above_the_limit_is_a_batch_of_its_own() -> None:
    found = [Example((1,) * 50, (1,) * 50), Example((1,), (1,))]
    assert sorted(map(len, epoch(found, 10, 1, 0))) == [1, 1]


def test_examples_are_laid_side_by_side() -> None:
    batch = collate([Example((5, 6, 0), (7, 0)), Example((8, 0), (9, 4, 0))], -1, 0)
    assert batch.source.tolist() == [[5, 6, 0], [8, 0, 0]]
    assert batch.source_mask.tolist() == [[True] * 3, [True, True, False]]
    assert batch.inputs.tolist() == [[-1, 7, 0], [-1, 9, 4]]
    assert batch.targets.tolist() == [[7, 0, 0], [9, 4, 0]]
    assert batch.target_mask.tolist() == [[True, True, False], [True] * 3]
    assert batch.tokens == 5
    assert batch.source.dtype == torch.long


def test_each_side_ends_and_long_pairs_are_left_out(tmp_path: Path) -> None:
    make_vocabularies(VocabularyRecipe(size=30), toy.pairs(60), tmp_path)
    tokenizer = SentencePieceTokenizer(tmp_path / "source.spm")
    short, long = ("ba be", "be ba"), ("ba " * 20, "ba")
    (found,) = encode([short, long], tokenizer, tokenizer, most_pieces=10)
    assert found.source == (*tokenizer.encode("ba be").ids, 0)
    assert found.target == (*tokenizer.encode("be ba").ids, 0)
