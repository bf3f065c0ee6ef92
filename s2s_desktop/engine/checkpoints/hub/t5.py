"""T5, its successors v1.1 and flan, and mT5 (Raffel et al. 2020; Xue et al. 2021)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from s2s_desktop.engine.checkpoints.hub.config import HubConfig, stack
from s2s_desktop.engine.checkpoints.keymap import Rule
from s2s_desktop.engine.network.config import ModelConfig, RelativePositions, TransformerConfig

_RELATIVE = "SelfAttention.relative_attention_bias.weight"
T5_LEFT_OVER = frozenset({"decoder.block.0.layer.1.EncDecAttention.relative_attention_bias.weight"})
"""Old checkpoints hold it; nothing ever read it."""


def t5_config(config: HubConfig) -> ModelConfig:
    """The configuration, before the tensors have said which embeddings are tied."""
    width, vocabulary = config.width("d_model"), config.pieces("vocab_size")
    encoder = _stack(config)
    # The first T5 ties its output and scales what enters it. Later ones do neither, and their
    # configurations say so by the tie, whatever the tensors are.
    scaled = config.family == "t5" and config.flag(
        "scale_decoder_outputs", config.flag("tie_word_embeddings", True)
    )
    return ModelConfig(
        width=width,
        source_vocabulary=vocabulary,
        target_vocabulary=vocabulary,
        encoder=encoder,
        decoder=replace(encoder, layers=config.layers("num_decoder_layers", encoder.layers)),
        output_scale=width**-0.5 if scaled else 1.0,
        output_bias=False,
        start_id=config.token("decoder_start_token_id", "pad_token_id"),
        eos_id=config.token("eos_token_id", default=1),
        pad_id=config.token("pad_token_id"),
    )


def _stack(config: HubConfig) -> TransformerConfig:
    *gate, name = config.text("feed_forward_proj", "relu").split("-")
    gated = gate == ["gated"]
    # "gated-gelu" always meant the approximate one.
    activation = config.known_activation("gelu_new" if gated and name == "gelu" else name)
    return TransformerConfig(
        layers=config.layers("num_layers"),
        heads=config.heads("num_heads"),
        head_width=config.width("d_kv"),
        feed_forward=config.width("d_ff"),
        activation=activation,
        gated=gated,
        norm_place="pre",
        norm_kind="rms",
        norm_epsilon=config.number("layer_norm_epsilon", 1e-6),
        final_norm=True,
        bias=False,
        scaled=False,
        positions=RelativePositions(
            config.positions("relative_attention_num_buckets", 32),
            config.positions("relative_attention_max_distance", 128),
        ),
    )


def t5_rules(config: ModelConfig) -> Iterator[Rule]:
    """The key table; the embeddings apart."""
    for side, part in (("encoder", stack(config.encoder)), ("decoder", stack(config.decoder))):
        yield Rule(f"{side}.relative.weight", (f"{side}.block.0.layer.0.{_RELATIVE}",))
        yield Rule(f"{side}.final_norm.weight", (f"{side}.final_layer_norm.weight",))
        for i in range(part.layers):
            layer = _decoder_layer if side == "decoder" else _encoder_layer
            yield from layer(f"{side}.layers.{i}", f"{side}.block.{i}.layer", part.gated)


def _encoder_layer(ours: str, theirs: str, gated: bool) -> Iterator[Rule]:
    yield from _self_attention(f"{ours}.attention", f"{theirs}.0")
    yield from _feed_forward(ours, f"{theirs}.1", gated)


def _decoder_layer(ours: str, theirs: str, gated: bool) -> Iterator[Rule]:
    yield from _self_attention(f"{ours}.self_attention", f"{theirs}.0")
    own, cross = f"{ours}.attention", f"{theirs}.1.EncDecAttention"
    yield Rule(f"{own}.query.weight", (f"{cross}.q.weight",))
    yield Rule(f"{own}.key_value.weight", (f"{cross}.k.weight", f"{cross}.v.weight"))
    yield Rule(f"{own}.out.weight", (f"{cross}.o.weight",))
    yield Rule(f"{own}_norm.weight", (f"{theirs}.1.layer_norm.weight",))
    yield from _feed_forward(ours, f"{theirs}.2", gated)


def _self_attention(ours: str, theirs: str) -> Iterator[Rule]:
    packed = tuple(f"{theirs}.SelfAttention.{x}.weight" for x in "qkv")
    yield Rule(f"{ours}.qkv.weight", packed)
    yield Rule(f"{ours}.out.weight", (f"{theirs}.SelfAttention.o.weight",))
    yield Rule(f"{ours}_norm.weight", (f"{theirs}.layer_norm.weight",))


def _feed_forward(ours: str, theirs: str, gated: bool) -> Iterator[Rule]:
    inner = ("wi_0", "wi_1") if gated else ("wi",)
    dense = f"{theirs}.DenseReluDense"
    yield Rule(f"{ours}.feed_forward.inner.weight", tuple(f"{dense}.{x}.weight" for x in inner))
    yield Rule(f"{ours}.feed_forward.out.weight", (f"{dense}.wo.weight",))
    yield Rule(f"{ours}.feed_forward_norm.weight", (f"{theirs}.layer_norm.weight",))
