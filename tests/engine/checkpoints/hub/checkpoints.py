"""Checkpoints with random weights, saved by the library that the families come from."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import Any

import pytest
import torch

os.environ.setdefault("HF_HUB_OFFLINE", "1")
transformers = pytest.importorskip("transformers", reason="the oracle, transformers, is missing")
transformers.logging.set_verbosity_error()
transformers.logging.disable_progress_bar()

VOCABULARY = 60
_BART = {
    "vocab_size": VOCABULARY,
    "d_model": 16,
    "encoder_layers": 2,
    "decoder_layers": 3,
    "encoder_attention_heads": 4,
    "decoder_attention_heads": 2,
    "encoder_ffn_dim": 24,
    "decoder_ffn_dim": 40,
    "max_position_embeddings": 48,
    "bos_token_id": 0,
    "pad_token_id": 1,
    "eos_token_id": 2,
    "decoder_start_token_id": 2,
}
_MARIAN = {**_BART, "pad_token_id": 59, "decoder_start_token_id": 59, "eos_token_id": 0}
_PEGASUS = {**_BART, "pad_token_id": 0, "eos_token_id": 1, "decoder_start_token_id": 0}
_T5 = {
    "vocab_size": VOCABULARY,
    "d_model": 16,
    "d_kv": 6,
    "d_ff": 24,
    "num_layers": 2,
    "num_decoder_layers": 3,
    "num_heads": 3,
    "relative_attention_num_buckets": 8,
    "relative_attention_max_distance": 12,
    "decoder_start_token_id": 0,
    "pad_token_id": 0,
    "eos_token_id": 1,
}


@dataclass(frozen=True)
class Kind:
    """A family or a variant of one: its class, the class of its configuration, the values."""

    model: str
    config: str
    values: dict[str, Any]


KINDS = {
    "marian": Kind(
        "MarianMTModel",
        "MarianConfig",
        {**_MARIAN, "activation_function": "swish", "scale_embedding": True},
    ),
    "marian, two vocabularies": Kind(
        "MarianMTModel",
        "MarianConfig",
        {
            **_BART,
            "activation_function": "relu",
            "share_encoder_decoder_embeddings": False,
            "decoder_vocab_size": 50,
        },
    ),
    "t5": Kind("T5ForConditionalGeneration", "T5Config", _T5),
    "t5 v1.1": Kind(
        "T5ForConditionalGeneration",
        "T5Config",
        {**_T5, "feed_forward_proj": "gated-gelu", "tie_word_embeddings": False},
    ),
    "mt5": Kind(
        "MT5ForConditionalGeneration", "MT5Config", {**_T5, "feed_forward_proj": "gated-gelu"}
    ),
    "bart": Kind("BartForConditionalGeneration", "BartConfig", _BART),
    "mbart": Kind(
        "MBartForConditionalGeneration", "MBartConfig", {**_BART, "scale_embedding": True}
    ),
    "pegasus": Kind(
        "PegasusForConditionalGeneration",
        "PegasusConfig",
        {**_PEGASUS, "scale_embedding": True, "activation_function": "relu"},
    ),
    "m2m_100": Kind("M2M100ForConditionalGeneration", "M2M100Config", _BART),
    "blenderbot": Kind("BlenderbotForConditionalGeneration", "BlenderbotConfig", _BART),
    "blenderbot-small": Kind(
        "BlenderbotSmallForConditionalGeneration", "BlenderbotSmallConfig", _BART
    ),
}


def build(kind: str, seed: int = 3, **changes: Any) -> Any:
    """A model of a kind with random weights that make it attend to more than one piece."""
    described = KINDS[kind]
    torch.manual_seed(seed)
    config = getattr(transformers, described.config)(**{**described.values, **changes})
    model = getattr(transformers, described.model)(config).eval()
    model.set_attn_implementation("eager")  # the only one that tells its attention
    with torch.no_grad():
        for parameter in model.parameters():
            if parameter.requires_grad and parameter.ndim == 1:
                parameter.add_(torch.randn_like(parameter) * 0.3)
            elif parameter.requires_grad:
                parameter.normal_(std=0.3)
        if hasattr(model, "final_logits_bias"):
            model.final_logits_bias.normal_()
    return model


def untie(model: Any) -> Any:
    """Give the output layer a matrix of its own."""
    model.lm_head.weight = torch.nn.Parameter(torch.randn_like(model.lm_head.weight) * 0.3)
    model.config.tie_word_embeddings = False
    return model
