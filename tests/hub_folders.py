"""Small model folders as hub repositories have them, with random weights, saved by the library
that defines the formats."""

from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest
import sentencepiece

from tests.engine.small_texts import SENTENCES

transformers = pytest.importorskip("transformers", reason="it writes the folders")

SMALL: dict[str, Any] = {
    "d_model": 16,
    "encoder_layers": 2,
    "decoder_layers": 2,
    "encoder_attention_heads": 2,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 24,
    "decoder_ffn_dim": 24,
    "max_position_embeddings": 64,
}


def pieces_model(size: int = 90, **options: int) -> bytes:
    """A SentencePiece model trained on a few sentences."""
    model = io.BytesIO()
    sentencepiece.SentencePieceTrainer.train(
        sentence_iterator=iter(SENTENCES),
        model_writer=model,
        vocab_size=size,
        hard_vocab_limit=False,
        num_threads=1,
        minloglevel=2,
        **options,
    )
    return model.getvalue()


def write_opus_mt(
    folder: Path, source: str = "en", target: str = "pt", tags: tuple[str, ...] = (), **sizes: Any
) -> Path:
    """A Marian checkpoint with its two SentencePiece files and their common list."""
    folder.mkdir(parents=True)
    pieces = pieces_model(bos_id=-1, eos_id=0, unk_id=1)
    processor = sentencepiece.SentencePieceProcessor(model_proto=pieces)
    names = [processor.id_to_piece(i) for i in range(processor.vocab_size())]
    names += [f">>{tag}<<" for tag in tags]
    names += [f"filler{i}" for i in range(sizes.pop("vocabulary", 0) - len(names) - 1)]
    names.append("<pad>")
    pad = len(names) - 1
    (folder / "source.spm").write_bytes(pieces)
    (folder / "target.spm").write_bytes(pieces)
    _write_json(folder / "vocab.json", {name: i for i, name in enumerate(names)})
    _write_json(
        folder / "tokenizer_config.json",
        {"source_lang": source, "target_lang": target, "model_max_length": 512},
    )
    config = transformers.MarianConfig(
        vocab_size=len(names),
        pad_token_id=pad,
        eos_token_id=0,
        bos_token_id=0,
        decoder_start_token_id=pad,
        forced_eos_token_id=0,
        scale_embedding=True,
        static_position_embeddings=True,
        num_beams=2,
        max_length=64,
        bad_words_ids=[[pad]],
        **(SMALL | sizes),
    )
    transformers.MarianMTModel(config).save_pretrained(folder)
    return folder


def write_t5(folder: Path, tasks: dict[str, Any] | None = None) -> Path:
    """A T5 checkpoint; its tasks are those of the first T5, or `tasks`."""
    folder.mkdir(parents=True)
    (folder / "spiece.model").write_bytes(pieces_model(bos_id=-1, pad_id=0, eos_id=1, unk_id=2))
    if tasks is None:
        tasks = {
            "summarization": {"num_beams": 4, "max_length": 200, "prefix": "summarize: "},
            "translation_en_to_de": {"num_beams": 2, "prefix": "translate English to German: "},
            "translation_en_to_fr": {"num_beams": 2, "prefix": "translate English to French: "},
        }
    size = sentencepiece.SentencePieceProcessor(
        model_proto=(folder / "spiece.model").read_bytes()
    ).vocab_size()
    config = transformers.T5Config(
        vocab_size=size + 100,
        d_model=16,
        d_kv=8,
        d_ff=24,
        num_layers=2,
        num_heads=2,
        decoder_start_token_id=0,
        task_specific_params=tasks,
    )
    transformers.T5ForConditionalGeneration(config).save_pretrained(folder)
    return folder


def write_nllb(folder: Path) -> Path:
    """An NLLB checkpoint with its two hundred languages."""
    folder.mkdir(parents=True)
    pieces = pieces_model(bos_id=1, eos_id=2, unk_id=0, pad_id=-1)
    (folder / "sentencepiece.bpe.model").write_bytes(pieces)
    size = sentencepiece.SentencePieceProcessor(model_proto=pieces).vocab_size()
    config = transformers.M2M100Config(
        vocab_size=size + 1 + 202 + 1,
        scale_embedding=True,
        decoder_start_token_id=2,
        max_length=64,
        **SMALL,
    )
    transformers.M2M100ForConditionalGeneration(config).save_pretrained(folder)
    return folder


def _write_json(path: Path, value: object) -> None:
    path.write_text(json.dumps(value, ensure_ascii=False), encoding="utf-8")
