"""From weights to the folder of a finished model."""

from __future__ import annotations

from pathlib import Path

import torch

from s2s_desktop.engine.alignment.uncalibrated import uncalibrated_profile
from s2s_desktop.engine.checkpoints.native.model import Description, save_model
from s2s_desktop.engine.generation_defaults import GenerationDefaults
from s2s_desktop.engine.network.seq2seq import Seq2Seq
from s2s_desktop.engine.tasks import Task
from s2s_desktop.training.recipe import Publication


def write_model(
    folder: Path,
    model: Seq2Seq,
    about: Publication,
    source_vocabulary: Path,
    target_vocabulary: Path | None,
) -> None:
    """Write a network as a model folder of the project's own format."""
    defaults = GenerationDefaults(about.beam_size, about.length_penalty)
    languages = (about.source_language, about.target_language)
    description = Description(
        tasks=(Task(about.task, "", *languages, defaults),),
        source_languages=tuple(filter(None, languages[:1])),
        target_languages=tuple(filter(None, languages[1:])),
        source_limit=about.source_limit,
        alignment=uncalibrated_profile(model.config),
    )
    precision = getattr(torch, about.precision)
    save_model(folder, model, description, source_vocabulary, target_vocabulary, precision)
