"""The padding of Marian takes no part in the softmax, as when its models were published."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from s2s_desktop.engine.checkpoints.hub.model import open_hub_folder
from tests.engine.checkpoints.hub.folders import edit_json, write_folder
from tests.engine.checkpoints.hub.test_translation import write_all
from tests.engine.checkpoints.hub.texts import lines

_ROWS = 48


@pytest.mark.parametrize("renormalize", [True, None], ids=["published now", "published before"])
@pytest.mark.parametrize("lowered", [8, 12])
def test_beams_as_generate_where_padding_is_likely(
    lowered: int, renormalize: bool | None, tmp_path: Path
) -> None:
    # GIVEN a model whose logits lie below zero, so that the one of its padding, which is zero,
    # is the highest; settings as they were published, with a flag since transformers 4.32
    theirs, oracle = write_folder(
        tmp_path, "marian", {"num_beams": 4, "max_length": 14, "length_penalty": 1.0}
    )
    pad = theirs.config.pad_token_id
    with torch.no_grad():
        theirs.get_input_embeddings().weight[pad] = 0
        theirs.final_logits_bias -= lowered
        theirs.final_logits_bias[:, pad] = 0
    theirs.save_pretrained(tmp_path)
    edit_json(tmp_path / "generation_config.json", renormalize_logits=renormalize)
    texts = lines(_ROWS, seed=7)
    # WHEN both libraries translate
    ours = write_all(open_hub_folder(tmp_path, device="cpu"), texts, "", "")
    inputs = oracle.tokenizer(texts, return_tensors="pt", padding=True)
    with torch.inference_mode():
        written = theirs.generate(**inputs, renormalize_logits=True)
    # THEN the targets are the same, but for ties of rounding
    same = 0
    for hypothesis, row in zip(ours, written.tolist(), strict=True):
        ids = [*row[1:], theirs.config.eos_token_id]
        wanted = ids[: ids.index(theirs.config.eos_token_id)]
        same += [token.id for token in hypothesis.tokens] == wanted
    assert same >= _ROWS - 1
