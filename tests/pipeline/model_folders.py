"""Folders as users have them, small and with random weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tests.engine import marian_builder
from tests.engine.checkpoints.hub.folders import edit_json, write_folder
from tests.engine.marian_builder import Sizes

T5_TASKS = {
    "summarization": {"num_beams": 4, "max_length": 60, "prefix": "summarize: "},
    "translation_en_to_de": {"num_beams": 2, "prefix": "translate English to German: "},
    "translation_en_to_fr": {"num_beams": 2, "prefix": "translate English to French: "},
}


def hub_folder(
    folder: Path, family: str, settings: dict[str, Any] | None = None, **config: Any
) -> Path:
    """A hub repository of a family."""
    folder.mkdir(parents=True)
    lengths = {"min_length": 8, "max_length": 24}
    write_folder(folder, family, lengths | (settings or {}), **config)
    return folder


def opus_mt(
    folder: Path,
    source: str | None = "en",
    target: str | None = "pt",
    tags: tuple[str, ...] = (),
    **config: Any,
) -> Path:
    """An OPUS-MT repository; with `tags` (">>fra<<") it writes several languages."""
    hub_folder(folder, "marian", {"num_beams": 2}, **config)
    pair = {"source_lang": source, "target_lang": target}
    said = folder / "tokenizer_config.json"
    said.write_text(json.dumps({k: v for k, v in pair.items() if v}), encoding="utf-8")
    names = list(json.loads((folder / "vocab.json").read_text(encoding="utf-8")))
    renamed = dict(zip(names[30:], tags, strict=False))
    listed = {renamed.get(name, name): i for i, name in enumerate(names)}
    (folder / "vocab.json").write_text(json.dumps(listed), encoding="utf-8")
    return folder


def t5(folder: Path, tasks: dict[str, Any] | None = None) -> Path:
    """A T5 repository with the first T5's tasks, or others."""
    return hub_folder(folder, "t5", task_specific_params=T5_TASKS if tasks is None else tasks)


def marian(folder: Path, model: str = "model.enpt.bin", pieces: str = "vocab.enpt.spm") -> Path:
    """A Bergamot student as its three files are published."""
    folder.mkdir(parents=True)
    size = marian_builder.write_vocabulary(folder / pieces, 90)
    sizes = Sizes(vocabulary=size)
    weights = marian_builder.random_weights(sizes, seed=4)
    marian_builder.write_model(folder / model, weights, marian_builder.settings(sizes))
    entries = [[i, (i + 7) % size] for i in range(size)]
    marian_builder.write_shortlist(folder / "lex.50.50.enpt.s2t.bin", 5, entries)
    return folder


def card(folder: Path, head: str) -> Path:
    """Give a folder a README with this head."""
    (folder / "README.md").write_text(f"---\n{head}\n---\n\n# A model\n", encoding="utf-8")
    return folder


__all__ = ["T5_TASKS", "card", "edit_json", "hub_folder", "marian", "opus_mt", "t5"]
