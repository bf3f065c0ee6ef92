"""A model folder of a hub: looked at first, then loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from s2s_desktop.engine.alignment.uncalibrated import uncalibrated_profile
from s2s_desktop.engine.arithmetic.device import place
from s2s_desktop.engine.checkpoints.hub.config import HubConfig, stack
from s2s_desktop.engine.checkpoints.hub.files import HubFolder
from s2s_desktop.engine.checkpoints.hub.network import ARCHITECTURES, HubNetwork
from s2s_desktop.engine.checkpoints.hub.tasks import read_tasks
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.network.config import LearnedPositions, ModelConfig
from s2s_desktop.engine.tasks import Task
from s2s_desktop.engine.text.language_tags import bcp47
from s2s_desktop.engine.text.vocabularies.families import VOCABULARIES, HubVocabulary
from s2s_desktop.sentences import Sentence

FAMILIES = tuple(sorted(ARCHITECTURES.keys() & VOCABULARIES.keys()))
_FRAME_ROOM = 16
"""Pieces that a task's prefix and language tags may take of the source's room."""

_USUAL_LIMIT, _MOST_LIMIT = 512, 1 << 16


@dataclass(frozen=True)
class HubModel:
    """What a folder holds, found without reading its weights."""

    name: str
    family: str
    network: HubNetwork
    vocabulary: HubVocabulary
    tasks: tuple[Task, ...]
    source_limit: int
    size_bytes: int

    @classmethod
    def at(cls, path: Path) -> HubModel:
        """Look at a folder; raises CheckpointError that says what is wrong with it."""
        folder = HubFolder(path)
        values = _with_start(folder, folder.json("config.json"))
        config = HubConfig(folder.name, values)
        if config.family not in FAMILIES:
            raise CheckpointError(
                Sentence(
                    "{folder} is a model of the family {family!r}.",
                    folder=folder.name,
                    family=config.family or "unknown",
                ),
                Sentence(
                    "Models of these families can be used: {names}.", names=", ".join(FAMILIES)
                ),
            )
        network = HubNetwork.of(folder, config)
        return cls(
            folder.name,
            config.family,
            network,
            VOCABULARIES[config.family](folder, network.config),
            read_tasks(folder, config.family, values, network.config.target_vocabulary),
            _source_limit(folder, network.config),
            sum(file.stat().st_size for file in network.files),
        )

    @property
    def source_languages(self) -> tuple[str, ...]:
        """BCP 47 tags; empty when nothing is known of them."""
        framing = self.vocabulary.framing
        named = tuple(task.source_language for task in self.tasks if task.source_language)
        return framing.languages if framing.source_tag != "none" else tuple(dict.fromkeys(named))

    @property
    def target_languages(self) -> tuple[str, ...]:
        """BCP 47 tags; empty when nothing is known of them."""
        framing = self.vocabulary.framing
        if framing.target_tag != "none":
            return framing.languages
        started = [code for code, i in framing.tags.items() if i == self.network.config.start_id]
        named = [task.target_language for task in self.tasks if task.target_language]
        return tuple(dict.fromkeys([*bcp47(started).values(), *named]))

    def load(self, device: str = "auto", precision: str = "auto") -> LoadedModel:
        """Read the weights onto a device.

        Raises CheckpointError when they are not what the configuration describes, UserError
        when the model does not fit into memory or the device is not there.
        """
        config = self.network.config
        # Without norms behind them sums grow from layer to layer.
        wide_range = stack(config.decoder).norm_place == "pre"
        placement = place(self.network.parameters, device, precision, wide_range)
        model = placement.put(self.network.load())
        return LoadedModel(
            model,
            self.vocabulary.source,
            self.vocabulary.target,
            None,
            profile := uncalibrated_profile(config),
            profile,
            self.source_limit,
            placement.precision,
            _target_limit(config),
            self.vocabulary.framing,
            self.tasks,
            self.source_languages,
            self.target_languages,
        )


def open_hub_folder(path: Path, device: str = "auto", precision: str = "auto") -> LoadedModel:
    """Load a model folder; raises CheckpointError or UserError (see `HubModel`)."""
    return HubModel.at(path).load(device, precision)


def _with_start(folder: HubFolder, values: dict[str, Any]) -> dict[str, Any]:
    """The configuration with the token that decoding starts from, which newer folders name only
    among the settings of the search."""
    key = "decoder_start_token_id"
    if values.get(key) is not None:
        return values
    return values | {key: folder.optional_json("generation_config.json").get(key)}


def _source_limit(folder: HubFolder, config: ModelConfig) -> int:
    """Pieces that a source may have: what the tokenizer says, or as many as have positions."""
    said = folder.optional_json("tokenizer_config.json").get("model_max_length")
    limit = said if isinstance(said, int) and 0 < said <= _MOST_LIMIT else _USUAL_LIMIT
    positions = stack(config.encoder).positions
    if isinstance(positions, LearnedPositions):
        limit = min(limit, positions.length)
    return max(1, limit - _FRAME_ROOM)


def _target_limit(config: ModelConfig) -> int | None:
    positions = stack(config.decoder).positions
    return positions.length if isinstance(positions, LearnedPositions) else None
