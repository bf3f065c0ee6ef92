"""A model of the project's own format: saved, looked at, loaded."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import torch

from s2s_desktop.engine.alignment.attention_links import AlignmentProfile
from s2s_desktop.engine.arithmetic.device import place
from s2s_desktop.engine.bounds import Bounded, Length
from s2s_desktop.engine.checkpoints.keymap import CheckpointError
from s2s_desktop.engine.checkpoints.native.config_toml import read_as, table_of
from s2s_desktop.engine.checkpoints.native.folder import NativeFolder, save_native
from s2s_desktop.engine.loaded_model import LoadedModel
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.tasks import Task
from s2s_desktop.engine.text.tokenizer import SentencePieceTokenizer
from s2s_desktop.sentences import Sentence


@dataclass(frozen=True)
class Description(Bounded):
    """What a folder says of its model beside the network; see `LoadedModel`.

    Raises ValueError for a model that does nothing and for limits that cannot be.
    """

    tasks: tuple[Task, ...] = (Task("translate"),)
    source_languages: tuple[str, ...] = ()
    target_languages: tuple[str, ...] = ()
    source_limit: Length = 512
    target_limit: Length | None = None
    alignment: AlignmentProfile | None = None
    paired_alignment: AlignmentProfile | None = None

    def __post_init__(self) -> None:
        super().__post_init__()
        if not self.tasks:
            raise ValueError("its list of tasks is empty")


def save_model(
    folder: Path,
    model: Seq2Seq,
    description: Description,
    source_vocabulary: Path,
    target_vocabulary: Path | None = None,
    precision: torch.dtype = torch.float32,
) -> None:
    """Write a model and its SentencePiece vocabularies (see `save_native`)."""
    table = table_of(description)
    save_native(folder, model, table, source_vocabulary, target_vocabulary, precision)


@dataclass(frozen=True)
class NativeModel:
    """What a folder holds, found without reading its weights."""

    folder: NativeFolder
    description: Description

    @classmethod
    def at(cls, path: Path) -> NativeModel:
        """Look at a folder; raises CheckpointError that says what is wrong with it."""
        folder = NativeFolder.at(path)
        try:
            description = read_as(Description, folder.description, "description")
            for task in description.tasks:
                task.defaults.check(folder.config.target_vocabulary)
            return cls(folder, description)
        except ValueError as error:
            raise CheckpointError(
                Sentence(
                    "{folder} describes itself wrongly: {reason}.", folder=folder.name, reason=error
                ),
                Sentence("Get the model again from its source."),
            ) from error

    @property
    def size_bytes(self) -> int:
        """How large the weights are on disk."""
        return self.folder.weights.stat().st_size

    def load(self, device: str = "auto", precision: str = "auto") -> LoadedModel:
        """Read the weights onto a device.

        Raises CheckpointError when they are not what the configuration describes, UserError
        when the model does not fit into memory or the device is not there.
        """
        placement = place(self.folder.parameters, device, precision)
        source, target = self._tokenizers()
        about = self.description
        loaded = LoadedModel(
            model=placement.put(self.folder.load()),
            source_tokenizer=source,
            target_tokenizer=target,
            shortlist=None,
            profile=about.alignment,
            paired_profile=about.paired_alignment or about.alignment,
            source_limit=about.source_limit,
            precision=placement.precision,
            target_limit=about.target_limit,
            tasks=about.tasks,
            source_languages=about.source_languages,
            target_languages=about.target_languages,
        )
        loaded.check_heads()
        return loaded

    def _tokenizers(self) -> tuple[SentencePieceTokenizer, SentencePieceTokenizer]:
        """One and the same where there is one vocabulary; raises CheckpointError."""
        folder, config = self.folder, self.folder.config
        source = target = SentencePieceTokenizer(folder.source_vocabulary)
        if folder.target_vocabulary != folder.source_vocabulary:
            target = SentencePieceTokenizer(folder.target_vocabulary)
        sizes = (config.source_vocabulary, config.target_vocabulary)
        for tokenizer, size in zip((source, target), sizes, strict=True):
            if len(tokenizer) != size:
                raise CheckpointError(
                    Sentence(
                        "A vocabulary of {folder} has {count} pieces, the model {size}: they do "
                        "not belong together.",
                        folder=folder.name,
                        count=len(tokenizer),
                        size=size,
                    ),
                    Sentence("Get the model again from its source."),
                )
        return source, target


def open_native_folder(path: Path, device: str = "auto", precision: str = "auto") -> LoadedModel:
    """Load a folder; raises CheckpointError or UserError (see `NativeModel`)."""
    return NativeModel.at(path).load(device, precision)
