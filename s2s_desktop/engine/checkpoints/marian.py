"""Marian models (Bergamot students): configuration and key table."""

from __future__ import annotations

import math
import reprlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import torch
import yaml

from s2s_desktop.engine.alignment import AlignmentProfile, AttentionRead
from s2s_desktop.engine.checkpoints.keymap import CheckpointError, Rule, flat, load, transposed
from s2s_desktop.engine.checkpoints.marian_file import read_marian_file
from s2s_desktop.engine.config import ModelConfig, SsruConfig, TransformerConfig
from s2s_desktop.engine.seq2seq import Seq2Seq

EOS_ID, UNKNOWN_ID = 0, 1

# What this loader can build; any other value of these keys is another architecture.
_SUPPORTED: dict[str, object] = {
    "type": "transformer",
    "transformer-decoder-autoreg": "rnn",
    "dec-cell": "ssru",
    "transformer-postprocess": "dan",
    "transformer-preprocess": "",
    "transformer-postprocess-emb": "d",
    "transformer-ffn-activation": "relu",
    "tied-embeddings-all": True,
    "transformer-train-position-embeddings": False,
    "transformer-no-projection": False,
    "transformer-ffn-depth": 2,
}


def load_marian(path: Path) -> tuple[Seq2Seq, AlignmentProfile | None]:
    """The model of a Marian binary file, in float32, and its alignment profile.

    Raises CheckpointError when the file is damaged or holds another architecture.
    """
    file = read_marian_file(path)
    settings = _settings(path, file.config_text)
    config = _config(path, settings)
    with torch.device("meta"):
        model = Seq2Seq(config)
    try:
        load(model, marian_rules(config), file.tensors)
    except CheckpointError as error:
        raise CheckpointError(f"{path.name}: {error.message}", error.hint) from error
    return model.eval(), _profile(path, settings, config)


def _settings(path: Path, text: str) -> dict[str, Any]:
    try:
        settings = yaml.safe_load(text)
    except (yaml.YAMLError, ValueError, RecursionError) as error:
        raise CheckpointError(f"The configuration inside {path.name} is not YAML.") from error
    if not isinstance(settings, dict):
        raise CheckpointError(f"The configuration inside {path.name} is not a table.")
    return settings


def _config(path: Path, settings: dict[str, Any]) -> ModelConfig:
    for key, wanted in _SUPPORTED.items():
        if settings.get(key) != wanted:
            raise CheckpointError(
                f"{path.name} is a Marian model of a kind that cannot be opened yet: "
                f"{key} is {reprlib.repr(settings.get(key))}, not {wanted!r}.",
                "Choose another model.",
            )
    try:
        width = _size("dim-emb", settings["dim-emb"], least=4)
        heads = _size("transformer-heads", settings["transformer-heads"])
        inner = _size("transformer-dim-ffn", settings["transformer-dim-ffn"])
        vocabulary, target_vocabulary = settings["dim-vocabs"]
        if vocabulary != target_vocabulary or width % 2:
            raise ValueError("embeddings are tied but differ in size, or their width is odd")
        return ModelConfig(
            width=width,
            source_vocabulary=_size("dim-vocabs", vocabulary),
            target_vocabulary=vocabulary,
            embedding_scale=math.sqrt(width),
            encoder=TransformerConfig(_depth("enc-depth", settings), heads, inner),
            decoder=SsruConfig(_depth("dec-depth", settings), heads, inner),
            eos_id=EOS_ID,
            suppressed_ids=(UNKNOWN_ID,),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise CheckpointError(
            f"The configuration inside {path.name} lacks sizes or contradicts itself: {error}."
        ) from error


def _size(key: str, value: object, least: int = 1, most: int = 2**24) -> int:
    """A size that a model can have: a damaged one must not be allocated first."""
    if not isinstance(value, int) or not least <= value <= most:
        raise ValueError(f"{key} is {reprlib.repr(value)}")
    return value


def _depth(key: str, settings: dict[str, Any]) -> int:
    return _size(key, settings[key], most=256)


def _profile(path: Path, settings: dict[str, Any], config: ModelConfig) -> AlignmentProfile | None:
    """Guided alignment trains head 0 of one layer to be the alignment."""
    layer = settings.get("transformer-guided-alignment-layer")
    if layer is None:
        return None
    number = config.decoder.layers if layer == "last" else layer
    if number not in range(1, config.decoder.layers + 1):
        raise CheckpointError(
            f"{path.name} was trained to align with its layer {reprlib.repr(layer)}, "
            f"but has {config.decoder.layers}.",
            "Get the model again from its source.",
        )
    return AlignmentProfile((AttentionRead(number - 1, 0),), found="guided alignment")


def marian_rules(config: ModelConfig) -> Iterator[Rule]:
    """The key table of a Transformer encoder with an SSRU decoder."""
    if not isinstance(config.encoder, TransformerConfig):
        raise TypeError("this table is for a Transformer encoder")
    yield Rule("encoder.embedding.weight", ("Wemb",))
    yield Rule("decoder.output.bias", ("decoder_ff_logit_out_b",), flat)
    for i in range(config.encoder.layers):
        ours, theirs = f"encoder.layers.{i}", f"encoder_l{i + 1}"
        yield from _linear(f"{ours}.attention.qkv", f"{theirs}_self_", "qkv")
        yield from _linear(f"{ours}.attention.out", f"{theirs}_self_", "o")
        yield from _norm(f"{ours}.attention_norm", f"{theirs}_self_Wo")
        yield from _feed_forward(ours, theirs)
    for i in range(config.decoder.layers):
        ours, theirs = f"decoder.layers.{i}", f"decoder_l{i + 1}"
        rnn = f"{theirs}_rnn_"
        yield Rule(f"{ours}.gates.weight", (f"{rnn}Wf", f"{rnn}W"), transposed)
        yield Rule(f"{ours}.gates.bias", (f"{rnn}bf",), _with_zeros)
        yield from _norm(f"{ours}.recurrence_norm", f"{rnn}ffn")
        yield from _linear(f"{ours}.attention.query", f"{theirs}_context_", "q")
        yield from _linear(f"{ours}.attention.key_value", f"{theirs}_context_", "kv")
        yield from _linear(f"{ours}.attention.out", f"{theirs}_context_", "o")
        yield from _norm(f"{ours}.attention_norm", f"{theirs}_context_Wo")
        yield from _feed_forward(ours, theirs)


def _with_zeros(forget_bias: torch.Tensor) -> torch.Tensor:
    """The forget gate has a bias, the candidate beside it has none."""
    bias = forget_bias.flatten()
    return torch.cat([bias, torch.zeros_like(bias)])


def _linear(ours: str, prefix: str, letters: str) -> Iterator[Rule]:
    yield Rule(f"{ours}.weight", tuple(f"{prefix}W{x}" for x in letters), transposed)
    yield Rule(f"{ours}.bias", tuple(f"{prefix}b{x}" for x in letters), flat)


def _norm(ours: str, prefix: str) -> Iterator[Rule]:
    yield Rule(f"{ours}.weight", (f"{prefix}_ln_scale",), flat)
    yield Rule(f"{ours}.bias", (f"{prefix}_ln_bias",), flat)


def _feed_forward(ours: str, theirs: str) -> Iterator[Rule]:
    for number, part in (("1", "inner"), ("2", "out")):
        yield Rule(f"{ours}.feed_forward.{part}.weight", (f"{theirs}_ffn_W{number}",), transposed)
        yield Rule(f"{ours}.feed_forward.{part}.bias", (f"{theirs}_ffn_b{number}",), flat)
    yield from _norm(f"{ours}.feed_forward_norm", f"{theirs}_ffn_ffn")
