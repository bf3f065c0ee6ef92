"""A toy task that is learnt in seconds: the words of a line in reverse."""

from __future__ import annotations

import random
from dataclasses import replace
from pathlib import Path
from typing import Any

from s2s_desktop.engine.network.config import (
    DecoderConfig,
    EncoderConfig,
    RecurrentDecoderConfig,
    RecurrentEncoderConfig,
)
from s2s_desktop.training.data.corpora import Pair, Parts
from s2s_desktop.training.recipe import (
    Corpus,
    DataRecipe,
    NetworkRecipe,
    Recipe,
    TrainingRecipe,
    ValidationRecipe,
    VocabularyRecipe,
)

WORDS = ("ba", "be", "bi", "bo", "bu", "da", "de", "di", "do", "du")
ENCODER = RecurrentEncoderConfig(layers=1, hidden=16, dropout=0.1)
DECODER = RecurrentDecoderConfig(layers=1, hidden=16, dropout=0.1)


def pairs(count: int, seed: int = 0) -> list[Pair]:
    """Lines of one to four words, and their words in reverse."""
    chance = random.Random(seed)
    lines = [chance.choices(WORDS, k=chance.randint(1, 4)) for _ in range(count)]
    return [(" ".join(words), " ".join(reversed(words))) for words in lines]


def parts(train: int = 40) -> Parts:
    """A little to learn from."""
    return Parts(pairs(train), pairs(12, seed=1))


def write_data(folder: Path, train: int = 60) -> None:
    """train.tsv and valid.tsv."""
    for name, found in (("train", pairs(train)), ("valid", pairs(12, seed=1))):
        lines = "".join(f"{source}\t{target}\n" for source, target in found)
        (folder / f"{name}.tsv").write_text(lines, encoding="utf-8")


def recipe(
    encoder: EncoderConfig = ENCODER,
    decoder: DecoderConfig = DECODER,
    copy: bool = False,
    validation: ValidationRecipe | None = None,
    **training: Any,
) -> Recipe:
    """Two epochs of some small batches, unless `training` says otherwise."""
    settings: dict[str, Any] = {"epochs": 2, "batch_tokens": 120, "warm_up": 5, "average": 2}
    columns = {"source": "1", "target": "2"}
    return Recipe(
        name="toy",
        data=DataRecipe((Corpus("train.tsv", **columns),), (Corpus("valid.tsv", **columns),)),
        network=NetworkRecipe(16, encoder, decoder, copy=copy),
        training=TrainingRecipe(**(settings | training)),
        vocabulary=VocabularyRecipe(size=30),
        validation=validation or ValidationRecipe(),
    )


def with_training(of: Recipe, **changes: Any) -> Recipe:
    """The same with another training."""
    return replace(of, training=replace(of.training, **changes))
