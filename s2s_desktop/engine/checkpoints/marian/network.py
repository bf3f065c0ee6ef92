"""Marian models: from a file in either of its formats to a network."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import torch

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.arithmetic.int8_layers import OUTPUT, QuantizationScales, quantize
from s2s_desktop.engine.arithmetic.int8_product import is_faster
from s2s_desktop.engine.checkpoints.keymap import CheckpointError, Rule, load
from s2s_desktop.engine.checkpoints.marian.binary_file import (
    OUTPUT_STEPS,
    MarianFile,
    marian_file_values,
    read_marian_file,
)
from s2s_desktop.engine.checkpoints.marian.nematus import renamed
from s2s_desktop.engine.checkpoints.marian.npz_file import read_marian_npz
from s2s_desktop.engine.checkpoints.marian.recurrent import recurrent_config, recurrent_rules
from s2s_desktop.engine.checkpoints.marian.settings import MarianSettings
from s2s_desktop.engine.checkpoints.marian.transformer import (
    transformer_config,
    transformer_rules,
)
from s2s_desktop.engine.network.config import DeepTransitionDecoderConfig, ModelConfig, SsruConfig
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.sentences import Sentence

MarianPrecision = Literal["auto", "float32", "int8"]

_GUIDED = "transformer-guided-alignment-layer"


@dataclass(frozen=True)
class Architecture:
    """How the settings of a type are read, its key table, and whose names its tensors have."""

    config: Callable[[MarianSettings], ModelConfig]
    rules: Callable[[ModelConfig, Collection[str]], Iterator[Rule]]
    names_of_nematus: bool = False


_NEMATUS = Architecture(recurrent_config, recurrent_rules, names_of_nematus=True)
ARCHITECTURES: dict[str, Architecture] = {
    "transformer": Architecture(transformer_config, transformer_rules),
    "s2s": Architecture(recurrent_config, recurrent_rules),
    "amun": _NEMATUS,
    "nematus": _NEMATUS,
}


def load_marian(
    path: Path, precision: MarianPrecision = "float32"
) -> tuple[Seq2Seq, AlignmentProfile | None]:
    """The model of a Marian file (.bin or .npz) and its alignment profile.

    Precision "auto" is int8 where the file itself is in int8 and this processor is faster
    with it. Raises CheckpointError when the file is damaged or holds another architecture.
    """
    file = read_marian_npz(path) if path.suffix == ".npz" else read_marian_file(path)
    settings = MarianSettings(path.name, file.config_text)
    settings.expect({"type": tuple(ARCHITECTURES)})
    architecture = ARCHITECTURES[settings.text("type", "transformer")]
    try:
        model = _built(architecture, settings, file)
    except ValueError as error:
        raise settings.wrong(str(error)) from error
    if precision == "int8" or (precision == "auto" and file.steps and is_faster()):
        quantize(model, _scales(architecture.rules(model.config, file.tensors.keys()), file))
    return model.eval(), _profile(settings, model.config)


def marian_parameters(path: Path) -> int:
    """How many numbers a Marian file holds, from its header; raises CheckpointError."""
    if path.suffix != ".npz":
        return marian_file_values(path)
    return path.stat().st_size // 4 if path.is_file() else 0  # a missing file is told on reading


def _built(architecture: Architecture, settings: MarianSettings, file: MarianFile) -> Seq2Seq:
    """The network with its weights; raises CheckpointError, and ValueError."""
    config, tensors = architecture.config(settings), file.tensors
    if architecture.names_of_nematus:
        tensors = renamed(tensors, config.shared_embeddings)
    with torch.device("meta"):
        model = Seq2Seq(config)
    try:
        load(model, architecture.rules(config, tensors.keys()), tensors)
    except CheckpointError as error:
        raise CheckpointError(
            Sentence("{settings}: {reason}", settings=settings.name, reason=error.message),
            error.hint,
        ) from error
    return model


def _scales(rules: Iterable[Rule], file: MarianFile) -> dict[str, QuantizationScales]:
    """By parameter; one that is joined from several tensors has the scales of each part."""
    found = {}
    for rule in rules:
        parts = [(name, file.steps[name]) for name in rule.sources if name in file.steps]
        inputs = {step.input for _, step in parts}
        if len(parts) == len(rule.sources) and len(inputs) == 1:
            # In the file the columns of a matrix (in, out) are what it writes.
            sizes = torch.tensor([file.tensors[name].shape[-1] for name, _ in parts])
            weights = torch.tensor([step.weight for _, step in parts])
            found[rule.parameter] = QuantizationScales(
                weights.repeat_interleave(sizes), inputs.pop()
            )
    if OUTPUT_STEPS in file.steps:
        step = file.steps[OUTPUT_STEPS]
        found[OUTPUT] = QuantizationScales(torch.tensor([step.weight]), step.input)
    return found


def _profile(settings: MarianSettings, config: ModelConfig) -> AlignmentProfile | None:
    """What the file says of its attention as an alignment.

    Students are trained with guided alignment, which makes head 0 of one layer an alignment;
    a recurrent model has no other attention than the one.
    """
    if isinstance(config.decoder, SsruConfig) and settings.has(_GUIDED):
        read = AttentionRead(settings.guided_layer(config.decoder.layers), 0)
        return AlignmentProfile((read,), found="guided alignment")
    if isinstance(config.decoder, DeepTransitionDecoderConfig):
        return AlignmentProfile((AttentionRead(0, 0),), found="the only attention")
    return None
