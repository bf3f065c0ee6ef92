"""SentencePiece vocabularies that belong to a recipe."""

from __future__ import annotations

from pathlib import Path

import pytest

from s2s_desktop.engine.text.tokenizer import SentencePieceTokenizer
from s2s_desktop.errors import UserError
from s2s_desktop.training.data.vocabulary import make_vocabularies
from s2s_desktop.training.recipe import VocabularyRecipe
from tests.training import toy


def test_symbols_are_one_piece_each(tmp_path: Path) -> None:
    symbols = ("<title>", "<subject>")
    make_vocabularies(VocabularyRecipe(size=30, symbols=symbols), toy.pairs(60), tmp_path)
    tokenizer = SentencePieceTokenizer(tmp_path / "source.spm")
    plain = tokenizer.encode("ba be").ids
    for symbol in symbols:
        marked = tokenizer.encode(f"{symbol} ba be").ids
        assert marked[-len(plain) :] == plain
        pieces = tokenizer.encode(symbol).ids
        assert len({*pieces} - {*tokenizer.encode("ba").ids, *plain}) <= 2
        assert len(marked) - len(plain) == len(pieces) <= 2  # with the mark of a word's start


def test_one_vocabulary_or_one_each_and_what_is_there_stays(tmp_path: Path) -> None:
    pairs = [(source, target.upper()) for source, target in toy.pairs(60)]
    make_vocabularies(VocabularyRecipe(size=30, shared=False), pairs, tmp_path)
    source = SentencePieceTokenizer(tmp_path / "source.spm")
    target = SentencePieceTokenizer(tmp_path / "target.spm")
    assert 1 not in source.encode("ba").ids  # 1 is the unknown piece
    assert 1 in source.encode("BA").ids
    assert 1 not in target.encode("BA").ids
    written = (tmp_path / "source.spm").read_bytes()
    make_vocabularies(VocabularyRecipe(size=30), toy.pairs(30, seed=3), tmp_path)
    assert (tmp_path / "source.spm").read_bytes() == written


def test_the_same_text_gives_the_same_vocabulary(tmp_path: Path) -> None:
    for name in ("a", "b"):
        (tmp_path / name).mkdir()
        make_vocabularies(VocabularyRecipe(size=30), toy.pairs(60), tmp_path / name)
    first, second = ((tmp_path / name / "source.spm").read_bytes() for name in ("a", "b"))
    assert first == second


def test_too_little_text_is_told(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="No vocabulary of 2 pieces"):
        make_vocabularies(VocabularyRecipe(size=2), toy.pairs(60), tmp_path)
    assert not (tmp_path / "source.spm").exists()
