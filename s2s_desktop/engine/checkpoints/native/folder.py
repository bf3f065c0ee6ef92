"""The project's own format: a folder with config.toml, model.safetensors and vocabularies.

Parameters keep the names that they have in the network, so there is no key table. Weights
may be stored in 16 bits.
"""

from __future__ import annotations

import shutil
import tomllib
from dataclasses import dataclass
from pathlib import Path

import torch
from safetensors.torch import save_file

from s2s_desktop.engine.checkpoints.hub.files import (
    MOST_VOCABULARY_BYTES,
    MOST_WEIGHTS_BYTES,
    HubFolder,
)
from s2s_desktop.engine.checkpoints.hub.weights import read_weights
from s2s_desktop.engine.checkpoints.keymap import CheckpointError, Rule, load
from s2s_desktop.engine.checkpoints.native.config_toml import Table, read_as, table_of, write_toml
from s2s_desktop.engine.network.config import ModelConfig
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.sentences import Sentence

CONFIG, WEIGHTS = "config.toml", "model.safetensors"
SOURCE_VOCABULARY, TARGET_VOCABULARY = "source.spm", "target.spm"
FORMAT = 1

# The reader of TOML takes time and memory by the square of a key's parts.
_MOST_CONFIG_BYTES = 1 << 14
_AGAIN = Sentence("Get the model again from its source.")


def save_native(
    folder: Path,
    model: Seq2Seq,
    description: Table,
    source_vocabulary: Path,
    target_vocabulary: Path | None = None,
    precision: torch.dtype = torch.float32,
) -> None:
    """Write a model, its vocabularies and what else is to be said of it.

    One vocabulary serves both languages when there is no second. The configuration comes last:
    a folder that has one is whole.
    """
    folder.mkdir(parents=True, exist_ok=True)
    for name in (CONFIG, TARGET_VOCABULARY):
        (folder / name).unlink(missing_ok=True)
    tensors = {
        name: parameter.detach().to("cpu", precision, copy=True).contiguous()
        for name, parameter in model.named_parameters()
    }
    save_file(tensors, folder / WEIGHTS)
    shutil.copyfile(source_vocabulary, folder / SOURCE_VOCABULARY)
    if target_vocabulary is not None and target_vocabulary != source_vocabulary:
        shutil.copyfile(target_vocabulary, folder / TARGET_VOCABULARY)
    table = {"format": FORMAT, "description": description, "model": table_of(model.config)}
    (folder / CONFIG).write_text(write_toml(table), encoding="utf-8")


@dataclass(frozen=True)
class NativeFolder:
    """A folder that `save_native` wrote, looked at but not loaded.

    Both vocabularies are the same file where they are one.
    """

    name: str
    description: Table
    config: ModelConfig
    weights: Path
    source_vocabulary: Path
    target_vocabulary: Path

    @classmethod
    def at(cls, path: Path) -> NativeFolder:
        """Look at a folder; raises CheckpointError that says what is wrong with it."""
        folder = HubFolder(path)
        description, config = _read_config(folder)
        weights = folder.file(WEIGHTS, MOST_WEIGHTS_BYTES)
        source = target = folder.file(SOURCE_VOCABULARY, MOST_VOCABULARY_BYTES)
        if folder.has(TARGET_VOCABULARY):
            target = folder.file(TARGET_VOCABULARY, MOST_VOCABULARY_BYTES)
        return cls(folder.name, description, config, weights, source, target)

    @property
    def parameters(self) -> int:
        """How many numbers the network has; raises CheckpointError when it cannot be."""
        return sum(parameter.numel() for parameter in self._empty().parameters())

    def load(self) -> Seq2Seq:
        """The network on the CPU, as precise as it was stored; raises CheckpointError."""
        model = self._empty()
        rules = [Rule(name, (name,)) for name, _ in model.named_parameters()]
        load(model, rules, read_weights((self.weights,)))
        return model.eval()

    def _empty(self) -> Seq2Seq:
        """The network without memory for its parameters."""
        try:
            with torch.device("meta"):
                return Seq2Seq(self.config)
        except (ArithmeticError, RuntimeError, ValueError) as error:
            raise CheckpointError(
                Sentence(
                    "{name} describes a network that cannot be: {reason}.",
                    name=self.name,
                    reason=error,
                ),
                _AGAIN,
            ) from error


def _read_config(folder: HubFolder) -> tuple[Table, ModelConfig]:
    path = folder.file(CONFIG, _MOST_CONFIG_BYTES)
    try:
        return _parsed(path.read_bytes().decode("utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise CheckpointError(
            Sentence(
                "{config} in {folder} is wrong: {reason}.",
                config=CONFIG,
                folder=folder.name,
                reason=error,
            ),
            _AGAIN,
        ) from error


def _parsed(text: str) -> tuple[Table, ModelConfig]:
    """Description and network; raises ValueError, or RecursionError when it is a maze."""
    table = tomllib.loads(text)
    if table.get("format") != FORMAT:
        raise ValueError(f"its format is {table.get('format')!r}, not {FORMAT}")
    network, description = table.get("model"), table.get("description", {})
    if not isinstance(description, dict):
        raise ValueError("its description is not a table")
    return description, read_as(ModelConfig, network, "model")
