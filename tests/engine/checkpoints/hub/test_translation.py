"""Whole folders, from text to text, against the library that they come from."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import torch

from s2s_desktop.engine.checkpoints.hub.model import open_hub_folder
from s2s_desktop.engine.decoding.step import Hypothesis
from s2s_desktop.engine.loaded_model import LoadedModel
from tests.engine.checkpoints.hub.folders import write_folder
from tests.engine.checkpoints.hub.texts import lines
from tests.engine.checkpoints.hub.vocabulary_files import FAMILIES

_SETTINGS: dict[str, dict[str, Any]] = {
    "greedy": {"max_length": 14},
    "four beams": {"num_beams": 4, "max_length": 14, "length_penalty": 0.6},
    "all settings": {
        "num_beams": 4,
        "max_length": 14,
        "min_length": 6,
        "length_penalty": 2.0,
        "early_stopping": True,
        "no_repeat_ngram_size": 2,
        "bad_words_ids": [[9], [11], [12, 13]],
    },
    "never early": {
        "num_beams": 3,
        "max_length": 14,
        "early_stopping": "never",
        "no_repeat_ngram_size": 3,
        "forced_eos_token_id": 2,
        "forced_bos_token_id": 7,
    },
}


def write_all(loaded: LoadedModel, texts: list[str], source: str, target: str) -> list[Hypothesis]:
    """The best hypothesis of each text, with the published settings."""
    task = loaded.task(loaded.tasks[0].kind, source, target)
    # Texts of a random model repeat themselves; the guard would stop them.
    options = replace(task.defaults.options(), loop_guard=None)
    pieces = [loaded.source_tokenizer.encode(text).ids for text in texts]
    frame = loaded.frame(task, source, target)
    found = {}
    for step in loaded.search(pieces, options, frame=frame):
        if step.finished:
            found[step.row] = step.finished[0]
    return [found[row] for row in range(len(texts))]


@pytest.mark.parametrize("settings", _SETTINGS)
@pytest.mark.parametrize("name", FAMILIES)
def test_the_same_pieces_are_written(name: str, settings: str, tmp_path: Path) -> None:
    # GIVEN a folder with published settings, and texts of different lengths
    published, family = _SETTINGS[settings], FAMILIES[name]
    if family.target_language:  # these settings are the language's
        published = {key: v for key, v in published.items() if key != "forced_bos_token_id"}
    theirs, oracle = write_folder(tmp_path, name, published)
    texts = lines(6, seed=4)
    loaded = open_hub_folder(tmp_path, device="cpu")
    # WHEN both libraries translate the batch
    ours = write_all(loaded, texts, family.source_language, family.target_language)
    first = loaded.frame(loaded.tasks[0], family.source_language, family.target_language).first_id
    inputs = oracle.tokenizer(texts, return_tensors="pt", padding=True)
    inputs.pop("token_type_ids", None)
    forced = {} if first is None else {"forced_bos_token_id": first}
    with torch.inference_mode():
        written = theirs.generate(
            **inputs, **forced, encoder_no_repeat_ngram_size=0, use_cache=False
        )
    # THEN the pieces are the same; what the frame forces is not told
    config = theirs.config
    begins = 2 if first is not None or "forced_bos_token_id" in published else 1
    for hypothesis, row in zip(ours, written.tolist(), strict=True):
        ids = [*row[begins:], config.eos_token_id]
        wanted = ids[: ids.index(config.eos_token_id)]
        assert [token.id for token in hypothesis.tokens] == wanted
        assert hypothesis.complete == (len(wanted) + 1 < len(ids))
