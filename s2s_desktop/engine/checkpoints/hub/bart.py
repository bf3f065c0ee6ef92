"""Families that share BART's names: marian, bart, mbart, pegasus, m2m_100, blenderbot.

They differ in where norms stand and how positions are made; the key table is one.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

import torch
from torch import Tensor

from s2s_desktop.engine.checkpoints.hub.config import HubConfig, stack
from s2s_desktop.engine.checkpoints.keymap import CheckpointError, Rule, flat
from s2s_desktop.engine.network.config import (
    LearnedPositions,
    ModelConfig,
    Positions,
    Sinusoids,
    TransformerConfig,
)
from s2s_desktop.engine.network.layers import sinusoids
from s2s_desktop.sentences import Sentence

EmbeddingNorm = Literal["none", "before", "after"]
OUTPUT_BIAS = "final_logits_bias"
_TABLES = {
    f"{side}.embed_positions.{part}"
    for side in ("encoder", "decoder")
    for part in ("weight", "weights")
}
BART_LEFT_OVER = frozenset({"encoder.version", "decoder.version"})
"""Old checkpoints hold them; nothing reads them."""


def _learned(first: int) -> Callable[[HubConfig], Positions]:
    return lambda config: LearnedPositions(config.positions("max_position_embeddings"), first)


def _sinusoids(_: HubConfig) -> Positions:
    return Sinusoids(inclusive=False)


def _sinusoids_after_pad(config: HubConfig) -> Positions:
    return Sinusoids(first=config.token("pad_token_id") + 1)


@dataclass(frozen=True)
class BartLike:
    """What tells a family from the others. `start` names the token that decoding begins with
    when the configuration does not."""

    norm_place: Literal["post", "pre"]
    positions: Callable[[HubConfig], Positions]
    start: str
    encoder_embedding_norm: EmbeddingNorm = "none"
    decoder_embedding_norm: EmbeddingNorm = "none"


BART_LIKE: dict[str, BartLike] = {
    "marian": BartLike("post", _sinusoids, "pad_token_id"),
    "bart": BartLike("post", _learned(2), "eos_token_id", "after", "after"),
    "mbart": BartLike("pre", _learned(2), "eos_token_id", "after", "after"),
    "pegasus": BartLike("pre", _sinusoids, "pad_token_id"),
    "m2m_100": BartLike("pre", _sinusoids_after_pad, "eos_token_id"),
    "blenderbot": BartLike("pre", _learned(0), "bos_token_id"),
    "blenderbot-small": BartLike("post", _learned(0), "bos_token_id", "after", "before"),
}


def bart_config(config: HubConfig) -> ModelConfig:
    """The configuration, before the tensors have said which embeddings are tied."""
    family = BART_LIKE[config.family]
    width, vocabulary = config.width("d_model"), config.pieces("vocab_size")
    scaled = config.flag("scale_embedding", config.family == "m2m_100")
    shared = config.flag("share_encoder_decoder_embeddings", True)
    return ModelConfig(
        width=width,
        source_vocabulary=vocabulary,
        target_vocabulary=vocabulary if shared else config.pieces("decoder_vocab_size", vocabulary),
        encoder=_stack(config, "encoder", family.encoder_embedding_norm),
        decoder=_stack(config, "decoder", family.decoder_embedding_norm),
        shared_embeddings=shared,
        embedding_scale=math.sqrt(width) if scaled else 1.0,
        start_id=config.token("decoder_start_token_id", family.start),
        eos_id=config.token("eos_token_id"),
        pad_id=config.token("pad_token_id"),
        suppressed_ids=_never_written(config),
    )


def _never_written(config: HubConfig) -> tuple[int, ...]:
    """The padding of Marian: its row is zero, which makes it likely where all others are below
    zero. Marian itself does not know it, so it takes no part in the softmax either."""
    return (config.token("pad_token_id"),) if config.family == "marian" else ()


def _stack(config: HubConfig, side: str, embedding_norm: EmbeddingNorm) -> TransformerConfig:
    family = BART_LIKE[config.family]
    return TransformerConfig(
        layers=config.layers(f"{side}_layers"),
        heads=config.heads(f"{side}_attention_heads"),
        feed_forward=config.width(f"{side}_ffn_dim"),
        activation=config.activation("activation_function", "gelu"),
        norm_place=family.norm_place,
        norm_epsilon=1e-5,
        embedding_norm=embedding_norm,
        final_norm=family.norm_place == "pre",
        positions=family.positions(config),
    )


def bart_rules(config: ModelConfig) -> Iterator[Rule]:
    """The key table; the embeddings apart."""
    if config.output_bias:
        yield Rule("decoder.output.bias", (OUTPUT_BIAS,), flat)
    for side, part in (("encoder", stack(config.encoder)), ("decoder", stack(config.decoder))):
        if isinstance(part.positions, LearnedPositions):
            yield Rule(f"{side}.positions.weight", (f"{side}.embed_positions.weight",))
        if part.embedding_norm != "none":
            yield from _both(f"{side}.embedding_norm", f"{side}.layernorm_embedding")
        if part.final_norm:
            yield from _both(f"{side}.final_norm", f"{side}.layer_norm")
        for i in range(part.layers):
            yield from _layer(f"{side}.layers.{i}", side == "decoder")


def _layer(name: str, decoder: bool) -> Iterator[Rule]:
    """Names of layers are alike here and there, those of their parts are not."""
    own = f"{name}.self_attention" if decoder else f"{name}.attention"
    for part in ("weight", "bias"):
        packed = tuple(f"{name}.self_attn.{x}_proj.{part}" for x in "qkv")
        yield Rule(f"{own}.qkv.{part}", packed)
    yield from _both(f"{own}.out", f"{name}.self_attn.out_proj")
    yield from _both(f"{own}_norm", f"{name}.self_attn_layer_norm")
    if decoder:
        yield from _both(f"{name}.attention.query", f"{name}.encoder_attn.q_proj")
        for part in ("weight", "bias"):
            packed = tuple(f"{name}.encoder_attn.{x}_proj.{part}" for x in "kv")
            yield Rule(f"{name}.attention.key_value.{part}", packed)
        yield from _both(f"{name}.attention.out", f"{name}.encoder_attn.out_proj")
        yield from _both(f"{name}.attention_norm", f"{name}.encoder_attn_layer_norm")
    yield from _both(f"{name}.feed_forward.inner", f"{name}.fc1")
    yield from _both(f"{name}.feed_forward.out", f"{name}.fc2")
    yield from _both(f"{name}.feed_forward_norm", f"{name}.final_layer_norm")


def _both(ours: str, theirs: str) -> Iterator[Rule]:
    for part in ("weight", "bias"):
        yield Rule(f"{ours}.{part}", (f"{theirs}.{part}",))


def computed_tables(config: ModelConfig, tensors: Mapping[str, Tensor]) -> set[str]:
    """Tables of sinusoids, which the file may hold although they can be computed.

    Raises CheckpointError when one is not what is computed here.
    """
    positions = stack(config.encoder).positions
    if not isinstance(positions, Sinusoids):
        return set()
    tables = _TABLES & tensors.keys()
    for name in tables:
        _check_table(name, tensors[name], positions, config.width)
    return tables


def _check_table(name: str, table: Tensor, positions: Sinusoids, width: int) -> None:
    known = sinusoids(len(table), width, positions.inclusive)
    start = positions.first  # rows before it stand for padding
    if table.shape != known.shape or not torch.allclose(
        table[start:].float(), known[start:], atol=2e-2
    ):
        raise CheckpointError(
            Sentence(
                "{name} is not the table of sinusoids that models of this family have.", name=name
            ),
            Sentence("Choose another model."),
        )
