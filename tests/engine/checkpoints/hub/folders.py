"""Whole model folders: random weights, small vocabularies, published settings."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.engine.checkpoints.hub import checkpoints
from tests.engine.checkpoints.hub.vocabulary_files import FAMILIES, Oracle

# What each vocabulary's special pieces are called in a configuration.
_FAIRSEQ = {"bos_token_id": 0, "pad_token_id": 1, "eos_token_id": 2, "decoder_start_token_id": 2}
_SENTENCEPIECE = {"pad_token_id": 0, "eos_token_id": 1, "decoder_start_token_id": 0}


def write_folder(
    path: Path, family: str, settings: dict[str, Any] | None = None, **config: Any
) -> tuple[Any, Oracle]:
    """A folder of one of `vocabulary_files.FAMILIES`; the oracle's model and tokenizer.

    `settings` go into generation_config.json.
    """
    oracle = FAMILIES[family].write(path)
    size = oracle.size
    if family == "marian":
        last = {"pad_token_id": size - 1, "decoder_start_token_id": size - 1, "eos_token_id": 0}
    else:
        last = _SENTENCEPIECE if family in ("t5", "pegasus") else _FAIRSEQ
    kind = "m2m_100" if family == "nllb" else FAMILIES[family].name
    model = checkpoints.build(kind, **{"vocab_size": size, **last, **config})
    published: dict[str, Any] = settings or {}
    if family == "marian":  # as all of them are published
        barred = [*published.get("bad_words_ids", []), [model.config.pad_token_id]]
        published = {"renormalize_logits": True, **published, "bad_words_ids": barred}
    if kind == "m2m_100":  # the oracle does not count positions where padding was written
        published = {"suppress_tokens": [model.config.pad_token_id], **published}
    for name, value in published.items():
        setattr(model.generation_config, name, value)
    model.save_pretrained(path)
    return model, oracle


def edit_json(path: Path, **changes: Any) -> None:
    """Change values of a JSON object, an empty one if need be; None takes one away."""
    content = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    content |= changes
    kept = {name: value for name, value in content.items() if value is not None}
    path.write_text(json.dumps(kept), encoding="utf-8")
