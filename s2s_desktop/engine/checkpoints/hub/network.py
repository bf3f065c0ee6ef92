"""The network of a model folder: described first, read when that makes sense."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import torch

from s2s_desktop.engine.checkpoints.hub.bart import (
    BART_LEFT_OVER,
    BART_LIKE,
    OUTPUT_BIAS,
    bart_config,
    bart_rules,
    computed_tables,
)
from s2s_desktop.engine.checkpoints.hub.config import (
    HubConfig,
    check_fits_files,
    fewest_parameters,
)
from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.checkpoints.hub.t5 import T5_LEFT_OVER, t5_config, t5_rules
from s2s_desktop.engine.checkpoints.hub.ties import find_ties
from s2s_desktop.engine.checkpoints.hub.weights import read_weights, weight_files
from s2s_desktop.engine.checkpoints.keymap import CheckpointError, Rule, load
from s2s_desktop.engine.network.config import ModelConfig
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.sentences import Sentence


@dataclass(frozen=True)
class Architecture:
    """How a family's configuration is read, its key table, and the names of tensors that it
    may hold for nothing."""

    config: Callable[[HubConfig], ModelConfig]
    rules: Callable[[ModelConfig], Iterator[Rule]]
    left_over: frozenset[str]


_BART = Architecture(bart_config, bart_rules, BART_LEFT_OVER)
_T5 = Architecture(t5_config, t5_rules, T5_LEFT_OVER)
ARCHITECTURES: dict[str, Architecture] = {
    **dict.fromkeys(BART_LIKE, _BART),
    "t5": _T5,
    "mt5": _T5,
}


@dataclass(frozen=True)
class HubNetwork:
    """A network whose weights have not been read yet."""

    architecture: Architecture
    config: ModelConfig
    files: tuple[Path, ...]

    @classmethod
    def of(cls, folder: HubFolder, config: HubConfig) -> HubNetwork:
        """Describe it from its configuration; raises CheckpointError on what cannot be."""
        architecture = ARCHITECTURES[config.family]
        try:
            sizes = architecture.config(config)
        except ValueError as error:
            raise CheckpointError(
                Sentence(
                    "The configuration of {folder} contradicts itself: {reason}.",
                    folder=folder.name,
                    reason=error,
                ),
                Sentence("Get the model again from its source."),
            ) from error
        files = weight_files(folder)
        check_fits_files(folder.name, sizes, sum(path.stat().st_size for path in files))
        return cls(architecture, sizes, files)

    @property
    def parameters(self) -> int:
        """About how many numbers its weights are."""
        return fewest_parameters(self.config)

    def load(self) -> Seq2Seq:
        """The network on the CPU, in the precision of its files; raises CheckpointError."""
        # With an output layer the names of all else begin with "model.".
        tensors = {
            name.removeprefix("model."): tensor for name, tensor in read_weights(self.files).items()
        }
        ties = find_ties(tensors, self.config.shared_embeddings)
        config = replace(
            self.config,
            shared_embeddings=ties.shared_embeddings,
            tied_output=ties.tied_output,
            output_bias=OUTPUT_BIAS in tensors,
        )
        spare = ties.duplicates(tensors) | computed_tables(config, tensors)
        spare |= self.architecture.left_over
        with torch.device("meta"):
            model = Seq2Seq(config)
        rules = (*ties.rules(), *self.architecture.rules(config))
        load(model, rules, {name: tensors[name] for name in tensors.keys() - spare})
        return model.eval()
