"""Marian's Transformers: configuration and key table, with either of two decoders.

Settings name what surrounds a sublayer by letters: d dropout, a the residual, n a norm.
"""

from __future__ import annotations

import math
from collections.abc import Collection, Iterator
from typing import Literal

import torch
from torch import Tensor

from s2s_desktop.engine.checkpoints.keymap import Rule, flat, transposed
from s2s_desktop.engine.checkpoints.marian.embeddings import embedding_rules, marian_config
from s2s_desktop.engine.checkpoints.marian.settings import MarianSettings
from s2s_desktop.engine.network.config import (
    Activation,
    DecoderConfig,
    EncoderConfig,
    ModelConfig,
    SsruConfig,
    TransformerConfig,
)

_ACTIVATIONS: dict[str, Activation] = {"swish": "swish", "relu": "relu"}
_RECURRENT, _SELF_ATTENTION = "rnn", "self-attention"

# What this loader can build; any other value of these settings is another architecture.
_SUPPORTED: dict[str, tuple[object, ...]] = {
    "transformer-decoder-autoreg": (_SELF_ATTENTION, _RECURRENT),
    "transformer-ffn-activation": tuple(_ACTIVATIONS),
    "transformer-ffn-depth": (2,),
    "transformer-decoder-ffn-depth": (0, 2),
    "transformer-no-projection": (False,),
    "transformer-pool": (False,),
    "transformer-tied-layers": ([],),
    "transformer-train-position-embeddings": (False,),
    "transformer-train-positions": (False,),
    "lemma-dim-emb": (0,),
    "right-left": (False,),
    "ulr": (False,),
}
_SSRU_SUPPORTED: dict[str, tuple[object, ...]] = {
    "dec-cell": ("ssru",),
    "transformer-postprocess": ("dan",),
    "transformer-preprocess": ("",),
    "transformer-postprocess-emb": ("d", ""),
    "transformer-postprocess-top": ("",),
    "transformer-rnn-projection": (False,),
}
_LAYER_NORM_EPSILON = 1e-6


def transformer_config(settings: MarianSettings) -> ModelConfig:
    """The configuration; raises CheckpointError on what is not supported, and ValueError."""
    settings.expect(_SUPPORTED)
    scale = math.sqrt(settings.size("dim-emb"))
    if settings.text("transformer-decoder-autoreg", _SELF_ATTENTION) == _RECURRENT:
        settings.expect(_SSRU_SUPPORTED)
        return marian_config(settings, *_student(settings), scale)
    encoder = _stack(settings, "enc-depth", "transformer-dim-ffn")
    own_inner = settings.given("transformer-decoder-dim-ffn")
    inner = "transformer-decoder-dim-ffn" if own_inner else "transformer-dim-ffn"
    return marian_config(settings, encoder, _stack(settings, "dec-depth", inner), scale)


def _student(settings: MarianSettings) -> tuple[TransformerConfig, SsruConfig]:
    """Encoder and decoder of a model that was made to be small and fast."""
    heads, inner = settings.size("transformer-heads"), settings.size("transformer-dim-ffn")
    activation = _ACTIVATIONS[settings.text("transformer-ffn-activation", "swish")]
    return (
        TransformerConfig(settings.layers("enc-depth"), heads, inner, activation),
        SsruConfig(settings.layers("dec-depth"), heads, inner, activation),
    )


def _stack(settings: MarianSettings, depth: str, inner: str) -> TransformerConfig:
    return TransformerConfig(
        layers=settings.layers(depth),
        heads=settings.size("transformer-heads"),
        feed_forward=settings.size(inner),
        activation=_ACTIVATIONS[settings.text("transformer-ffn-activation", "swish")],
        norm_place=_norm_place(settings),
        norm_epsilon=_LAYER_NORM_EPSILON,
        embedding_norm="after" if _steps(settings, "-emb", "d") == "n" else "none",
        final_norm=_steps(settings, "-top", "") == "n",
    )


def _norm_place(settings: MarianSettings) -> Literal["post", "pre"]:
    before = settings.text("transformer-preprocess", "").replace("d", "")
    after = _steps(settings, "", "dan")
    if (before, after) == ("", "an"):
        return "post"
    if (before, after) != ("n", "a"):
        raise settings.unsupported("transformer-postprocess", ("dan", "da"))
    # Models from before there was a norm at the top left keys and values of self-attention out
    # of the norm in front: another arithmetic with the same tensors.
    if not settings.has("transformer-postprocess-top"):
        raise settings.unsupported("transformer-postprocess-top", ("", "n"))
    return "pre"


def _steps(settings: MarianSettings, place: str, default: str) -> str:
    """What follows a sublayer, the embeddings ("-emb") or the stack ("-top"), but for dropout."""
    key = f"transformer-postprocess{place}"
    steps = settings.text(key, default).replace("d", "")
    if place and steps not in ("", "n"):
        raise settings.unsupported(key, ("", "n"))
    return steps


def transformer_rules(config: ModelConfig, names: Collection[str]) -> Iterator[Rule]:
    """The key table of a Transformer encoder with either decoder, for tensors of these names."""
    yield from embedding_rules(config, names, "decoder_ff_logit_out")
    for part, stack in (("encoder", config.encoder), ("decoder", config.decoder)):
        if isinstance(stack, TransformerConfig):
            yield from _around(part, stack)
        for i in range(stack.layers):
            yield from _layer(f"{part}.layers.{i}", f"{part}_l{i + 1}", stack)


def _around(part: str, config: TransformerConfig) -> Iterator[Rule]:
    if config.embedding_norm != "none":
        yield from _norm(f"{part}.embedding_norm", f"{part}_emb", "_pre")
    if config.final_norm:
        yield from _norm(f"{part}.final_norm", f"{part}_top")


def _layer(ours: str, theirs: str, config: EncoderConfig | DecoderConfig) -> Iterator[Rule]:
    place = "_pre" if isinstance(config, TransformerConfig) and config.norm_place == "pre" else ""
    attention = "self_attention" if ours.startswith("decoder") else "attention"
    if isinstance(config, SsruConfig):
        yield Rule(f"{ours}.gates.weight", (f"{theirs}_rnn_Wf", f"{theirs}_rnn_W"), transposed)
        yield Rule(f"{ours}.gates.bias", (f"{theirs}_rnn_bf",), _with_zeros)
        yield from _norm(f"{ours}.recurrence_norm", f"{theirs}_rnn_ffn")
    else:
        yield from _linear(f"{ours}.{attention}.qkv", f"{theirs}_self_", "qkv")
        yield from _linear(f"{ours}.{attention}.out", f"{theirs}_self_", "o")
        yield from _norm(f"{ours}.{attention}_norm", f"{theirs}_self_Wo", place)
    if ours.startswith("decoder"):
        yield from _linear(f"{ours}.attention.query", f"{theirs}_context_", "q")
        yield from _linear(f"{ours}.attention.key_value", f"{theirs}_context_", "kv")
        yield from _linear(f"{ours}.attention.out", f"{theirs}_context_", "o")
        yield from _norm(f"{ours}.attention_norm", f"{theirs}_context_Wo", place)
    yield from _linear(f"{ours}.feed_forward.inner", f"{theirs}_ffn_", "1")
    yield from _linear(f"{ours}.feed_forward.out", f"{theirs}_ffn_", "2")
    yield from _norm(f"{ours}.feed_forward_norm", f"{theirs}_ffn_ffn", place)


def _with_zeros(forget_bias: Tensor) -> Tensor:
    """The forget gate has a bias, the candidate beside it has none."""
    bias = forget_bias.flatten()
    return torch.cat([bias, torch.zeros_like(bias)])


def _linear(ours: str, prefix: str, letters: str) -> Iterator[Rule]:
    yield Rule(f"{ours}.weight", tuple(f"{prefix}W{x}" for x in letters), transposed)
    yield Rule(f"{ours}.bias", tuple(f"{prefix}b{x}" for x in letters), flat)


def _norm(ours: str, prefix: str, place: str = "") -> Iterator[Rule]:
    yield Rule(f"{ours}.weight", (f"{prefix}_ln_scale{place}",), flat)
    yield Rule(f"{ours}.bias", (f"{prefix}_ln_bias{place}",), flat)
