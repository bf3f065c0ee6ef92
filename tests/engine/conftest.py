"""Small models with random weights, and a real one."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import sentencepiece

from s2s_desktop.engine.loaded_model import LoadedModel, open_marian
from tests import real_models
from tests.engine import marian_builder
from tests.engine.marian_builder import Sizes

Files = dict[str, Path]


@pytest.fixture(scope="session")
def tiny_vocabulary(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A SentencePiece vocabulary of about 90 pieces."""
    path = tmp_path_factory.mktemp("vocabulary") / "vocab.spm"
    marian_builder.write_vocabulary(path, 90)
    return path


@pytest.fixture(scope="session")
def tiny_marian(tiny_vocabulary: Path, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The files of a small model in float32, by role."""
    return _write_model(tiny_vocabulary, tmp_path_factory.mktemp("float32"), quantized=False)


@pytest.fixture(scope="session")
def tiny_marian_int8(tiny_vocabulary: Path, tmp_path_factory: pytest.TempPathFactory) -> Files:
    """The same model with its matrices in int8."""
    return _write_model(tiny_vocabulary, tmp_path_factory.mktemp("int8"), quantized=True)


@pytest.fixture(scope="session")
def tiny(tiny_marian: Files) -> LoadedModel:
    """The small model in memory."""
    return open_marian(tiny_marian)


@pytest.fixture(scope="session")
def real() -> LoadedModel:
    """English to Portuguese."""
    return real_models.loaded()


def _write_model(vocabulary: Path, folder: Path, *, quantized: bool) -> Files:
    sizes = Sizes(vocabulary=_count(vocabulary))
    weights = marian_builder.random_weights(sizes, seed=4)
    files = {
        "model": folder / "model.bin",
        "source_vocabulary": vocabulary,
        "target_vocabulary": vocabulary,
        "shortlist": folder / "lex.bin",
    }
    configuration = marian_builder.settings(sizes)
    marian_builder.write_model(files["model"], weights, configuration, quantized)
    random = np.random.default_rng(5)
    count = sizes.vocabulary
    entries = [random.choice(count, 6, replace=False).tolist() for _ in range(count)]
    marian_builder.write_shortlist(files["shortlist"], 5, entries)
    return files


def _count(vocabulary: Path) -> int:
    processor = sentencepiece.SentencePieceProcessor(model_file=str(vocabulary))
    return int(processor.vocab_size())
