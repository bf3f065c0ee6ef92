"""Trains SentencePiece vocabularies (Kudo and Richardson 2018)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import sentencepiece

from s2s_desktop.engine.checkpoints.native.folder import SOURCE_VOCABULARY, TARGET_VOCABULARY
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence
from s2s_desktop.training.data.corpora import Pair
from s2s_desktop.training.recipe import VocabularyRecipe

_MOST_SENTENCES = 500_000
_EOS, _UNKNOWN = 0, 1


def make_vocabularies(recipe: VocabularyRecipe, pairs: Sequence[Pair], folder: Path) -> None:
    """Write source.spm, and target.spm unless it is shared; what is there already stays."""
    if recipe.shared:
        _make(recipe, (text for pair in pairs for text in pair), folder / SOURCE_VOCABULARY)
    else:
        _make(recipe, (source for source, _ in pairs), folder / SOURCE_VOCABULARY)
        _make(recipe, (target for _, target in pairs), folder / TARGET_VOCABULARY)


def _make(recipe: VocabularyRecipe, texts: Iterator[str], path: Path) -> None:
    if path.exists():
        return
    part = path.with_suffix(".part")
    try:
        with part.open("wb") as stream:
            sentencepiece.SentencePieceTrainer.train(
                sentence_iterator=texts,
                model_writer=stream,
                vocab_size=recipe.size,
                model_type=recipe.kind,
                character_coverage=0.9999,
                user_defined_symbols=list(recipe.symbols),
                eos_id=_EOS,
                unk_id=_UNKNOWN,
                bos_id=-1,
                pad_id=-1,
                input_sentence_size=_MOST_SENTENCES,
                shuffle_input_sentence=True,
                hard_vocab_limit=False,
                num_threads=1,
                minloglevel=2,
            )
    except RuntimeError as error:
        raise UserError(
            Sentence("No vocabulary of {size} pieces can be made of this data.", size=recipe.size),
            Sentence("Ask for a smaller one, or give more text."),
        ) from error
    part.replace(path)
