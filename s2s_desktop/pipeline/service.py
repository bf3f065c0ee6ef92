"""The one place that owns loaded models: requests in, messages out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import TYPE_CHECKING

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    Request,
)

if TYPE_CHECKING:
    from s2s_desktop.catalogue.entry import Calibration
    from s2s_desktop.catalogue.store import Catalogue
    from s2s_desktop.engine.alignment import AlignmentProfile
    from s2s_desktop.engine.loaded_model import LoadedModel
    from s2s_desktop.pipeline.translate import Translator

_MOST_MODELS = 2
"""How many models stay in memory: both directions of one pair."""


def never() -> bool:
    """The stop signal of those who never stop."""
    return False


class Service:
    """Answers requests one at a time; use it from one thread only.

    torch is imported by the first request (or by `warm_up`), not by importing this module.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        device: str = "auto",
        precision: str = "auto",
        threads: int | None = None,
    ) -> None:
        self.catalogue = catalogue
        self.device = device
        self.precision = precision
        self.threads = threads
        self._translators: dict[str, Translator] = {}
        self._load_seconds: dict[str, float] = {}

    def run(self, request: Request, stopped: Callable[[], bool] = never) -> Iterator[Message]:
        """Messages that answer `request`, ending with `Finished` or `Failure`.

        `stopped` is asked between decoding steps; once it says True the request ends with
        `Finished(cancelled=True)`. Closing the iterator ends it too.
        """
        try:
            model_id = self.model_for(
                request.source_language, request.target_language, request.model_id
            )
            if model_id not in self._translators:
                yield Loading(request.number, model_id)
            translator = self.translator(model_id)
            if stopped():
                yield Finished(request.number, "", True, 0, 0, 0.0)
                return
            yield ModelReady(
                request.number,
                model_id,
                self.catalogue.entry(model_id).name,
                translator.loaded.device,
                translator.loaded.precision,
                self._load_seconds[model_id],
            )
            yield from translator.run(request, stopped)
        except UserError as error:
            yield Failure(request.number, error.message, error.hint)

    def warm_up(
        self, source_language: str, target_language: str, model_id: str | None = None
    ) -> None:
        """Import torch and load the model of a language pair ahead of its first request.

        Raises UserError as a request would report it.
        """
        self.translator(self.model_for(source_language, target_language, model_id))

    def model_for(
        self, source_language: str, target_language: str, model_id: str | None = None
    ) -> str:
        """The model that a request means; raises UserError when there is none."""
        return self.catalogue.choose(source_language, target_language, model_id).id

    def translator(self, model_id: str) -> Translator:
        """The model, loaded if it is not in memory; raises UserError."""
        if model_id not in self._translators:
            started = time.perf_counter()
            from s2s_desktop.pipeline.translate import Translator

            loaded = self._load(model_id)
            while len(self._translators) >= _MOST_MODELS:
                del self._translators[next(iter(self._translators))]
            self._translators[model_id] = Translator(loaded)
            self._load_seconds[model_id] = time.perf_counter() - started
        return self._translators[model_id]

    def _load(self, model_id: str) -> LoadedModel:
        import torch

        from s2s_desktop.engine.loaded_model import open_marian

        # Threads that wait for each other collapse when another program takes a core.
        torch.set_num_threads(self.threads or 1)
        installed = self.catalogue.open(model_id)
        loaded = open_marian(installed.paths)
        if installed.entry.calibration is None:
            return loaded
        profile, paired = _profiles(installed.entry.calibration)
        calibrated = replace(loaded, profile=profile, paired_profile=paired)
        calibrated.check_heads()
        return calibrated


def _profiles(calibration: Calibration) -> tuple[AlignmentProfile, AlignmentProfile]:
    """The profiles of a model alone and of a pair of models."""
    from s2s_desktop.engine.alignment import AlignmentProfile, AttentionRead

    def profile(heads: tuple[tuple[int, int, int], ...], threshold: float) -> AlignmentProfile:
        reads = tuple(AttentionRead(*head) for head in heads)
        return AlignmentProfile(reads, threshold, calibration.floor, calibration.found)

    return (
        profile(calibration.heads, calibration.threshold),
        profile(calibration.paired_heads, calibration.paired_threshold),
    )
