"""The folder of a run: what lies where, and what may go on in it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from s2s_desktop.engine.checkpoints.native.folder import (
    SOURCE_VOCABULARY,
    TARGET_VOCABULARY,
    WEIGHTS,
)
from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence


@dataclass(frozen=True)
class RunFolder:
    """Names of everything that one run writes."""

    path: Path

    @property
    def checkpoint(self) -> Path:
        """Everything that the training needs to go on."""
        return self.path / "checkpoint.pt"

    @property
    def best(self) -> Path:
        """The weights with the best score so far."""
        return self.path / "best.pt"

    @property
    def log(self) -> Path:
        """What happened, a JSON object a line."""
        return self.path / "log.jsonl"

    @property
    def model(self) -> Path:
        """The folder of the finished model."""
        return self.path / "model"

    @property
    def source_vocabulary(self) -> Path:
        """SentencePiece of the source, or of both sides."""
        return self.path / SOURCE_VOCABULARY

    @property
    def target_vocabulary(self) -> Path:
        """SentencePiece of the target; not there when one serves both."""
        return self.path / TARGET_VOCABULARY

    def weights(self, step: int) -> Path:
        """The weights at a validation."""
        return self.path / f"weights-{step:08d}.pt"

    def kept(self) -> list[Path]:
        """Weights of the last validations, oldest first."""
        return sorted(self.path.glob("weights-*.pt"))

    def drop_weights(self, most: int) -> None:
        """Keep no more than so many of the last validations."""
        for old in self.kept()[:-most]:
            old.unlink(missing_ok=True)

    def begin(self, resume: bool) -> None:
        """Make the folder ready for a run, or see that one can go on.

        What a run left that was stopped before its first checkpoint is removed: it starts
        again. Raises UserError when the folder holds another run, or none that could go on.
        """
        there = self.checkpoint.exists()
        if resume and not there:
            raise UserError(
                Sentence("{path} holds no checkpoint.", path=self.path),
                Sentence("Start without --resume."),
            )
        if there and not resume:
            raise UserError(
                Sentence("{path} holds a run already.", path=self.path),
                Sentence("Go on with --resume, or give another folder."),
            )
        if not resume and self.log.exists():
            for left in (self.source_vocabulary, self.target_vocabulary, self.best, *self.kept()):
                left.unlink(missing_ok=True)
            self.log.unlink()
        self.path.mkdir(parents=True, exist_ok=True)
        self.log.touch()

    def take_vocabularies(self, origin: Path) -> Path:
        """Copy those of the model that a run starts from; its weights.

        Raises UserError when there is no model.
        """
        weights = origin / WEIGHTS
        if not weights.exists() or not (origin / SOURCE_VOCABULARY).exists():
            raise UserError(
                Sentence("{origin} holds no model to start from.", origin=origin),
                Sentence("Train that one first."),
            )
        for own in (self.source_vocabulary, self.target_vocabulary):
            if (origin / own.name).exists() and not own.exists():
                own.write_bytes((origin / own.name).read_bytes())
        return weights
