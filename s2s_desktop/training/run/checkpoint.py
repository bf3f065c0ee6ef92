"""Everything that a training needs to go on exactly where it was, in one file."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path
from pickle import UnpicklingError
from typing import Any

import torch
from torch import Tensor

from s2s_desktop.errors import UserError
from s2s_desktop.sentences import Sentence

Weights = dict[str, Tensor]


@dataclass
class Place:
    """Where a training is: steps done, the epoch and its batches done, what was best so far.

    `seconds` of training so far; `stale` validations brought nothing better.
    """

    step: int = 0
    epoch: int = 0
    batch: int = 0
    best: float = float("-inf")
    stale: int = 0
    seconds: float = 0.0


def save(path: Path, state: dict[str, Any]) -> None:
    """Write tensors and numbers so that `path` is whole, old or new, at any moment.

    Raises UserError when the disk is full; what was there stays.
    """
    part = path.with_suffix(".part")
    try:
        with part.open("wb") as stream:
            torch.save(state, stream)
            stream.flush()
            os.fsync(stream.fileno())
        part.replace(path)
    except (OSError, RuntimeError) as error:
        part.unlink(missing_ok=True)
        raise UserError(
            Sentence(
                "The checkpoint {path} cannot be written: {reason}.", path=path.name, reason=error
            ),
            Sentence("Free some space, then go on with --resume; the last checkpoint is kept."),
        ) from error


def load(path: Path) -> dict[str, Any]:
    """What `save` wrote; raises UserError when it is damaged."""
    try:
        state: dict[str, Any] = torch.load(path, map_location="cpu", weights_only=True)
    except (OSError, RuntimeError, ValueError, EOFError, UnpicklingError) as error:
        raise UserError(
            Sentence("The checkpoint {path} cannot be read: {reason}.", path=path, reason=error),
            Sentence("Start again without --resume."),
        ) from error
    return state


def mean(paths: list[Path]) -> Weights:
    """The mean of the weights of checkpoints, in float64 while it is added up."""
    total: Weights = {}
    for path in paths:
        for name, weight in load(path).items():
            held = weight.double()
            total[name] = total[name] + held if name in total else held
    return {name: (weight / len(paths)).float() for name, weight in total.items()}
