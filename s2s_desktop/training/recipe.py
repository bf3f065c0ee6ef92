"""What is trained, on what and how: a TOML file as frozen dataclasses."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Literal

from s2s_desktop.engine.bounds import Bounded, Length, Share, Within
from s2s_desktop.engine.checkpoints.native.config_toml import read_as
from s2s_desktop.engine.generation_defaults import Beams, LengthPenalty
from s2s_desktop.engine.network.config import (
    DecoderConfig,
    EncoderConfig,
    ModelConfig,
    Pieces,
    Scale,
    Width,
)
from s2s_desktop.engine.tasks import TaskKind
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

Metric = Literal["loss", "bleu", "chrf", "rouge"]
"""By what validations are compared."""

_MOST = 1 << 40
Number = Annotated[int, Within(1, _MOST)]
Count = Annotated[int, Within(0, _MOST)]
Weight = Annotated[float, Within(0, 1e3)]


@dataclass(frozen=True)
class Corpus(Bounded):
    """Pairs of texts in a file below the data folder; .gz, .xz and .zip are unpacked.

    Two files with a line a pair (`target_path`), JSON lines (`source` and `target` name the
    fields) or lines with columns between tabs (they are the numbers of the columns, from 1).
    `member` is the file inside a zip. `pairs`: only the first so many (0: all).
    """

    path: str
    target_path: str = ""
    member: str = ""
    source: str = "source"
    target: str = "target"
    pairs: Count = 0


@dataclass(frozen=True)
class DataRecipe(Bounded):
    """Where pairs come from and how they are cut into parts.

    `valid_share` and `test_share` of the training pairs are held out, by a hash of the source
    sentence without case and punctuation: no source stands in two parts. Pairs with more than
    `most_pieces` on a side are left out of training. `lower`: in lower case.
    """

    train: tuple[Corpus, ...]
    valid: tuple[Corpus, ...] = ()
    test: tuple[Corpus, ...] = ()
    valid_share: Share = 0.0
    test_share: Share = 0.0
    most_pieces: Length = 128
    lower: bool = False


@dataclass(frozen=True)
class VocabularyRecipe(Bounded):
    """SentencePiece: one vocabulary for both sides, or one each. `symbols` are one piece each."""

    size: Pieces = 8000
    kind: Literal["unigram", "bpe"] = "unigram"
    shared: bool = True
    symbols: tuple[str, ...] = ()


@dataclass(frozen=True)
class NetworkRecipe(Bounded):
    """The network but for what the vocabulary decides; see `ModelConfig`."""

    width: Width
    encoder: EncoderConfig
    decoder: DecoderConfig
    tied_output: bool = True
    embedding_scale: Scale = 1.0
    copy: bool = False

    def config(self, source_vocabulary: int, target_vocabulary: int, shared: bool) -> ModelConfig:
        """The whole configuration; sentences end with id 0, nothing begins them."""
        return ModelConfig(
            width=self.width,
            source_vocabulary=source_vocabulary,
            target_vocabulary=target_vocabulary,
            encoder=self.encoder,
            decoder=self.decoder,
            shared_embeddings=shared,
            tied_output=self.tied_output,
            embedding_scale=self.embedding_scale,
            copy=self.copy,
            suppressed_ids=(1,),
        )


@dataclass(frozen=True)
class TrainingRecipe(Bounded):
    """The optimisation.

    A batch has up to `batch_tokens` source and target pieces with padding; `accumulate` of
    them make one step of Adam with decoupled weight decay. The rate rises for `warm_up` steps
    to `rate`, then falls with the inverse square root of the step or as a cosine towards the
    last one. Training ends after `epochs`, or when `patience` validations (one after
    `validate_every` steps, 0: each epoch) brought nothing better (0: it does not). The
    weights of the last `average` validations are averaged. `coverage` weighs the coverage loss
    (See et al. 2017) in the last `coverage_epochs` epochs. `initial` is a model folder to
    start from, in the run's parent folder.
    """

    epochs: Number
    batch_tokens: Number = 4096
    accumulate: Number = 1
    rate: Annotated[float, Within(1e-12, 1e3)] = 1e-3
    schedule: Literal["inverse-sqrt", "cosine", "constant"] = "inverse-sqrt"
    warm_up: Count = 400
    label_smoothing: Share = 0.1
    clip: Annotated[float, Within(1e-9, 1e9)] = 1.0
    weight_decay: Weight = 0.0
    precision: Literal["float32", "bfloat16", "float16"] = "float32"
    patience: Count = 0
    validate_every: Count = 0
    checkpoint_minutes: Annotated[float, Within(0, 1e6)] = 5.0
    average: Annotated[int, Within(1, 1000)] = 4
    coverage: Weight = 0.0
    coverage_epochs: Count = 0
    initial: str = ""
    seed: Annotated[int, Within(0, (1 << 32) - 1)] = 1


@dataclass(frozen=True)
class ValidationRecipe(Bounded):
    """By what the best checkpoint is known; texts are searched for all metrics but the loss."""

    metric: Metric = "loss"
    sentences: Number = 500
    beam_size: Beams = 1


@dataclass(frozen=True)
class Publication(Bounded):
    """What the finished model says of itself."""

    task: TaskKind = "translate"
    source_language: str = ""
    target_language: str = ""
    source_limit: Length = 128
    beam_size: Beams = 4
    length_penalty: LengthPenalty = 1.0
    precision: Literal["float32", "float16"] = "float16"


@dataclass(frozen=True)
class Recipe:
    """Everything that makes a run repeatable, but for the data and the machine."""

    name: str
    data: DataRecipe
    network: NetworkRecipe
    training: TrainingRecipe
    vocabulary: VocabularyRecipe = VocabularyRecipe()
    validation: ValidationRecipe = ValidationRecipe()
    publication: Publication = Publication()

    def __post_init__(self) -> None:
        if not self.data.train:
            raise ValueError("the recipe names no training data")
        if not (self.data.valid or self.data.valid_share):
            raise ValueError("the recipe holds nothing out for validation")
        if self.data.valid_share + self.data.test_share >= 1:
            raise ValueError("the recipe holds out all there is")


def read_recipe(path: Path) -> Recipe:
    """Read and check a recipe; raises UserError."""
    try:
        return read_as(Recipe, tomllib.loads(path.read_text(encoding="utf-8")), "the recipe")
    except OSError as error:
        raise UserError(
            Sentence("{path} cannot be read: {reason}.", path=path, reason=error.strerror or error),
            Sentence("Give the path of a recipe."),
        ) from error
    except (ValueError, RecursionError) as error:
        raise UserError(
            Sentence("{path} is no recipe: {reason}.", path=path.name, reason=error),
            Sentence("Correct that line."),
        ) from error
