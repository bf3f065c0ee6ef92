"""From the checked files of a model to the model in memory, whatever their format."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import astuple, dataclass, replace
from pathlib import Path

from s2s_desktop.catalogue.entry import (
    HUB,
    MARIAN,
    NATIVE,
    SUMMARIZE,
    TRANSLATE,
    Calibration,
    InstalledModel,
    ModelEntry,
    WeightedHead,
)
from s2s_desktop.engine.alignment.attention_links import AlignmentProfile, AttentionRead
from s2s_desktop.engine.alignment.uncalibrated import uncalibrated_profile
from s2s_desktop.engine.arithmetic.device import INT8, place
from s2s_desktop.engine.arithmetic.int8_layers import is_int8
from s2s_desktop.engine.checkpoints.marian.network import MarianPrecision, marian_parameters
from s2s_desktop.engine.generation_defaults import GenerationDefaults
from s2s_desktop.engine.loaded_model import LoadedModel, open_marian
from s2s_desktop.engine.tasks import Task, TaskKind
from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.search.fallback_search import is_out_of_memory
from s2s_desktop.sentences import Sentence

PAIRED_THRESHOLD = 0.25
"""Of links that both directions agree on, where nobody has calibrated it."""


@dataclass(frozen=True)
class ModelFiles:
    """Where a model lies: its folder, and its files by role where the format goes by roles."""

    format: str
    folder: Path
    paths: Mapping[str, Path]


def open_model(installed: InstalledModel, device: str, precision: str) -> LoadedModel:
    """The model with the tasks and the alignment that the catalogue states.

    device "auto" falls back to the CPU. Raises UserError for damaged files, for a device or
    precision that is not there, and for a model that does not fit into memory.
    """
    entry = installed.entry
    files = ModelFiles(entry.format, installed.folder, installed.paths)
    return as_listed(open_files(files, device, precision), entry)


def as_listed(loaded: LoadedModel, entry: ModelEntry) -> LoadedModel:
    """A model as its files describe it -> as the catalogue has it."""
    loaded = replace(loaded, tasks=tuple(_tasks(entry, loaded)))
    if entry.calibration is not None:
        profile, paired = _profiles(entry.calibration)
        loaded = replace(loaded, profile=profile, paired_profile=paired)
        loaded.check_heads()
    return loaded


def open_files(files: ModelFiles, device: str = "auto", precision: str = "auto") -> LoadedModel:
    """The model as its files describe it; raises as `open_model`."""
    opener = _OPENERS.get(files.format)
    if opener is None:
        raise UserError(
            Sentence(
                "The model in {folder} is of the format {format!r}, which this version "
                "cannot read.",
                folder=files.folder,
                format=files.format,
            ),
            Sentence("Update the program."),
        )
    try:
        return _frozen(opener(files, device, precision))
    except (RuntimeError, MemoryError) as error:
        if not is_out_of_memory(error):
            raise
        if device != "auto":
            raise UserError(
                Sentence(
                    "The model does not fit into the memory of the device {device}.", device=device
                ),
                Sentence("Choose the device cpu or auto, or a smaller model."),
            ) from error
    return _frozen(opener(files, "cpu", precision))


def _frozen(loaded: LoadedModel) -> LoadedModel:
    """Ready for searches. Something can be shown of any attention, be it a guess."""
    if loaded.device == "cpu":
        loaded.model.freeze()
    one = loaded.profile or uncalibrated_profile(loaded.model.config)
    both = loaded.paired_profile
    if one is not None and both in (None, one):
        both = replace(one, threshold=PAIRED_THRESHOLD)
    return replace(loaded, profile=one, paired_profile=both)


def _marian(files: ModelFiles, device: str, precision: str) -> LoadedModel:
    placement = place(marian_parameters(files.paths["model"]), device, precision)
    wanted: MarianPrecision = "int8" if placement.int8 else "float32"
    if precision == "auto" and placement.device.type == "cpu":
        wanted = "auto"  # students are made for int8
    loaded = open_marian(files.paths, wanted)
    model = placement.put(loaded.model)
    return replace(loaded, model=model, precision=INT8 if is_int8(model) else placement.precision)


def _hub(files: ModelFiles, device: str, precision: str) -> LoadedModel:
    # Imported here, for it costs a tenth of a second that others need not wait.
    from s2s_desktop.engine.checkpoints.hub.model import open_hub_folder

    return open_hub_folder(files.folder, device, precision)


def _native(files: ModelFiles, device: str, precision: str) -> LoadedModel:
    from s2s_desktop.engine.checkpoints.native.model import open_native_folder

    return open_native_folder(files.folder, device, precision)


_OPENERS: dict[str, Callable[[ModelFiles, str, str], LoadedModel]] = {
    MARIAN: _marian,
    HUB: _hub,
    NATIVE: _native,
}


def _tasks(entry: ModelEntry, loaded: LoadedModel) -> Iterator[Task]:
    """The tasks as the catalogue has them, searched as the makers of the model advise."""
    for prefix in entry.prefixes:
        kind: TaskKind = "summarize" if prefix.source == prefix.target else "translate"
        defaults = _defaults(loaded, kind, prefix.source, prefix.target)
        yield Task(kind, prefix.text, prefix.source, prefix.target, defaults)
    yield from (task for task in loaded.tasks if task.kind in entry.tasks and not task.prefix)
    general: tuple[TaskKind, ...] = (TRANSLATE, SUMMARIZE)
    yield from (
        Task(kind, defaults=_defaults(loaded, kind)) for kind in general if kind in entry.tasks
    )


def _defaults(
    loaded: LoadedModel, kind: str, source: str = "", target: str = ""
) -> GenerationDefaults:
    fitting = (task for task in loaded.tasks if task.serves(kind, source, target))
    return next(fitting, loaded.tasks[0]).defaults


def _profiles(calibration: Calibration) -> tuple[AlignmentProfile, AlignmentProfile]:
    """The profiles of a model alone and of a pair of models."""

    def profile(heads: tuple[WeightedHead, ...], threshold: float) -> AlignmentProfile:
        reads = tuple(AttentionRead(*head) for head in heads)
        return AlignmentProfile(reads, threshold, calibration.floor, calibration.found)

    return (
        profile(calibration.heads, calibration.threshold),
        profile(calibration.paired_heads, calibration.paired_threshold),
    )


def stated_calibration(one: AlignmentProfile, paired: AlignmentProfile) -> Calibration:
    """Profiles of a model alone and of a pair of models -> as the catalogue states them."""
    return Calibration(
        _heads(one), one.threshold, one.floor, _heads(paired), paired.threshold, one.found
    )


def _heads(profile: AlignmentProfile) -> tuple[WeightedHead, ...]:
    return tuple(WeightedHead(*astuple(read)) for read in profile.reads)
