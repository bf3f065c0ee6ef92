"""Self-attention of each head against the library that the checkpoints come from."""

from __future__ import annotations

from pathlib import Path

import pytest
import torch

from s2s_desktop.engine.alignment.attention_maps import attention_maps
from tests.engine.checkpoints.hub import checkpoints
from tests.engine.checkpoints.hub.test_networks import Pair


@pytest.mark.parametrize("kind", ["marian", "t5", "pegasus"])
@torch.inference_mode()
def test_maps_are_the_attentions_of_the_oracle(kind: str, tmp_path: Path) -> None:
    pair = Pair(checkpoints.build(kind), tmp_path)
    source, target = pair.sources[1], pair.targets[1]
    given = torch.tensor([[pair.start, *target[:-1]]])
    theirs = pair.theirs(
        input_ids=torch.tensor([source]), decoder_input_ids=given, output_attentions=True
    )
    ours = attention_maps(pair.ours, source, target)
    for found, expected in (
        (ours.cross, theirs.cross_attentions),
        (ours.encoder, theirs.encoder_attentions),
        (ours.decoder, theirs.decoder_attentions),
    ):
        assert found is not None
        torch.testing.assert_close(found, torch.stack(expected)[:, 0], atol=1e-4, rtol=0)
        assert found.std() > 0.02, "attention that is everywhere the same proves nothing"
