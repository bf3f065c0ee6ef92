"""One configuration of each family at the size that people use, with random weights."""

from __future__ import annotations

import shutil
from pathlib import Path
from typing import Any

import pytest
import torch

from tests.engine.checkpoints.hub import checkpoints
from tests.engine.checkpoints.hub.checkpoints import transformers
from tests.engine.checkpoints.hub.test_networks import read_network

pytestmark = pytest.mark.slow

_MARIAN = {
    "vocab_size": 58101,
    "d_model": 512,
    "encoder_layers": 6,
    "decoder_layers": 6,
    "encoder_attention_heads": 8,
    "decoder_attention_heads": 8,
    "encoder_ffn_dim": 2048,
    "decoder_ffn_dim": 2048,
    "max_position_embeddings": 512,
    "activation_function": "swish",
    "scale_embedding": True,
}
_LARGE = {"activation_function": "relu", "scale_embedding": True}
# The values that differ from those of the largest member, which the library starts from.
_SIZES: dict[str, dict[str, Any]] = {
    "marian": _MARIAN,
    "t5": {"decoder_start_token_id": 0},
    "mt5": {},
    "bart": {"encoder_layers": 6, "decoder_layers": 6, "d_model": 768},
    "mbart": {"vocab_size": 250027, "decoder_start_token_id": 2, "scale_embedding": True},
    "pegasus": {"vocab_size": 96103, **_LARGE},
    "m2m_100": {"vocab_size": 256206, **_LARGE},
    "blenderbot": {"d_model": 1280, "decoder_layers": 12, "encoder_ffn_dim": 5120},
}


@pytest.mark.parametrize("kind", _SIZES)
@torch.inference_mode()
def test_the_same_logits_and_attention(kind: str, tmp_path: Path) -> None:
    # GIVEN a checkpoint of real size
    described = checkpoints.KINDS[kind]
    torch.manual_seed(0)
    config = getattr(transformers, described.config)(**_SIZES[kind])
    theirs = getattr(transformers, described.model)(config).eval()
    theirs.set_attn_implementation("eager")
    theirs.save_pretrained(tmp_path)
    ours = read_network(tmp_path)
    source = torch.randint(5, 8000, (2, 24), generator=torch.Generator().manual_seed(1))
    target = source.flip(1)[:, :12]
    # WHEN both read a text
    start = torch.full((2, 1), theirs.config.decoder_start_token_id)
    wanted = theirs(
        input_ids=source,
        decoder_input_ids=torch.cat([start, target[:, :-1]], dim=1),
        output_attentions=True,
    )
    found = ours.force(source.tolist(), target.tolist())
    shutil.rmtree(tmp_path)  # gigabytes
    # THEN they agree
    attention = torch.stack(wanted.cross_attentions).permute(1, 3, 0, 2, 4)
    scale = max(1.0, float(wanted.logits.abs().max()))
    assert found.attention is not None
    torch.testing.assert_close(found.logits, wanted.logits, atol=1e-4 * scale, rtol=0)
    torch.testing.assert_close(found.attention, attention, atol=1e-4, rtol=0)
