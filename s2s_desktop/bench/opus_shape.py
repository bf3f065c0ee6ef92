"""The shape of the OPUS-MT models, for networks with random weights: only their speed counts."""

from __future__ import annotations

import random

VOCABULARY = 58_101
EOS = 0
PAD = START = VOCABULARY - 1
WIDTH, LAYERS, HEADS, FEED_FORWARD = 512, 6, 8, 2048
TOKENS = 30
"""So many in each source, its end of sentence included, and so many written."""

SCALE = 0.02
"""Standard deviation of the weights: as small as trained ones, so that nothing overflows."""

CONFIGURATION: dict[str, object] = {
    "model_type": "marian",
    "vocab_size": VOCABULARY,
    "d_model": WIDTH,
    "encoder_layers": LAYERS,
    "decoder_layers": LAYERS,
    "encoder_attention_heads": HEADS,
    "decoder_attention_heads": HEADS,
    "encoder_ffn_dim": FEED_FORWARD,
    "decoder_ffn_dim": FEED_FORWARD,
    "activation_function": "swish",
    "max_position_embeddings": 512,
    "scale_embedding": True,
    "pad_token_id": PAD,
    "eos_token_id": EOS,
    "decoder_start_token_id": START,
    "forced_eos_token_id": None,
}
"""As such a model's config.json has it."""


def sources(count: int) -> list[list[int]]:
    """The same random pieces each time, each row with its end of sentence."""
    chance = random.Random(0)
    return [[*(chance.randrange(2, PAD) for _ in range(TOKENS - 1)), EOS] for _ in range(count)]
