"""The project's own format: a folder with config.toml, model.safetensors and vocabularies.

Parameters keep the names that they have in the network, so there is no key table. Weights
may be stored in 16 bits.
"""

from __future__ import annotations

import shutil
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

import torch
from safetensors.torch import save_file

from s2s_desktop.engine.alignment import AlignmentProfile
from s2s_desktop.engine.checkpoints.config_toml import read_as, table_of, write_toml
from s2s_desktop.engine.checkpoints.hub_files import (
    MOST_VOCABULARY_BYTES,
    MOST_WEIGHTS_BYTES,
    HubFolder,
)
from s2s_desktop.engine.checkpoints.hub_weights import read_weights
from s2s_desktop.engine.checkpoints.keymap import CheckpointError, Rule, load
from s2s_desktop.engine.config import ModelConfig
from s2s_desktop.engine.seq2seq import Seq2Seq

CONFIG, WEIGHTS = "config.toml", "model.safetensors"
SOURCE_VOCABULARY, TARGET_VOCABULARY = "source.spm", "target.spm"
FORMAT = 1

_MOST_CONFIG_BYTES = 1 << 16
_MOST = {"layers": 256, "cells": 64, "higher_cells": 64, "heads": 1024, "kernel": 1024}
_MOST_WIDTH, _MOST_OTHER = 1 << 16, 1 << 22
_WIDTHS = ("width", "hidden", "feed_forward", "head_width")
_AGAIN = "Get the model again from its source."


@dataclass(frozen=True)
class Description:
    """What a folder says of its model beside the network: for what it is, and its limits.

    `source_limit` is in pieces, without the end of the sentence.
    """

    task: Literal["translate", "summarize"] = "translate"
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ()
    source_limit: int = 512
    alignment: AlignmentProfile | None = None


@dataclass(frozen=True)
class NativeModel:
    """A model as it was saved; both vocabularies are the same file where they are one."""

    model: Seq2Seq
    description: Description
    source_vocabulary: Path
    target_vocabulary: Path


def save_native(
    folder: Path,
    model: Seq2Seq,
    description: Description,
    source_vocabulary: Path,
    target_vocabulary: Path | None = None,
    precision: torch.dtype = torch.float32,
) -> None:
    """Write a model and its SentencePiece vocabularies; the configuration comes last, so a
    folder that has one is whole."""
    folder.mkdir(parents=True, exist_ok=True)
    (folder / CONFIG).unlink(missing_ok=True)
    tensors = {
        name: parameter.detach().to("cpu", precision, copy=True).contiguous()
        for name, parameter in model.named_parameters()
    }
    save_file(tensors, folder / WEIGHTS)
    shutil.copyfile(source_vocabulary, folder / SOURCE_VOCABULARY)
    (folder / TARGET_VOCABULARY).unlink(missing_ok=True)
    if target_vocabulary is not None and target_vocabulary != source_vocabulary:
        shutil.copyfile(target_vocabulary, folder / TARGET_VOCABULARY)
    table = {"format": FORMAT, **table_of(description), "model": table_of(model.config)}
    (folder / CONFIG).write_text(write_toml(table), encoding="utf-8")


def load_native(folder: Path, precision: torch.dtype = torch.float32) -> NativeModel:
    """Read a folder that `save_native` wrote; raises CheckpointError on anything else."""
    files = HubFolder(folder)
    description, config = read_config(files)
    weights = files.file(WEIGHTS, MOST_WEIGHTS_BYTES)
    tensors = {name: tensor.to(precision) for name, tensor in read_weights((weights,)).items()}
    model = _built(files.name, config)
    load(model, (Rule(name, (name,)) for name, _ in model.named_parameters()), tensors)
    source = target = files.file(SOURCE_VOCABULARY, MOST_VOCABULARY_BYTES)
    if files.has(TARGET_VOCABULARY):
        target = files.file(TARGET_VOCABULARY, MOST_VOCABULARY_BYTES)
    return NativeModel(model.eval(), description, source, target)


def read_config(folder: HubFolder) -> tuple[Description, ModelConfig]:
    """What config.toml says; raises CheckpointError."""
    path = folder.file(CONFIG, _MOST_CONFIG_BYTES)
    try:
        return parse_config(path.read_bytes().decode("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise CheckpointError(f"{CONFIG} in {folder.name} is wrong: {error}.", _AGAIN) from error


def parse_config(text: str) -> tuple[Description, ModelConfig]:
    """The text of a config.toml; raises ValueError, or RecursionError when it is a maze."""
    rest = tomllib.loads(text)
    version, network = rest.pop("format", None), rest.pop("model", None)
    if version != FORMAT:
        raise ValueError(f"its format is {version!r}, not {FORMAT}")
    _check_limits(rest | {"model": network})
    config = read_as(ModelConfig, network, "model")
    if max(config.start_id, config.eos_id, *config.suppressed_ids) >= config.target_vocabulary:
        raise ValueError("it names pieces that the vocabulary lacks")
    return read_as(Description, rest, "it"), config


def _check_limits(table: Mapping[str, Any]) -> None:
    """No size may be absurd: a network of it would be built before its weights are compared."""
    for key, value in table.items():
        if isinstance(value, dict):
            _check_limits(value)
        most = _MOST_WIDTH if key in _WIDTHS else _MOST.get(key, _MOST_OTHER)
        if isinstance(value, int) and value > most:
            raise ValueError(f"{key} is more than {most}")


def _built(name: str, config: ModelConfig) -> Seq2Seq:
    """The network without memory for its parameters."""
    try:
        with torch.device("meta"):
            return Seq2Seq(config)
    except (ArithmeticError, RuntimeError, ValueError) as error:
        raise CheckpointError(
            f"{name} describes a network that cannot be: {error}.", _AGAIN
        ) from error
