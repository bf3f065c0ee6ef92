"""The one place that owns loaded models: requests in, messages out."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

from s2s_desktop.errors import UserError
from s2s_desktop.pipeline.allocator import keep_freed_memory
from s2s_desktop.pipeline.messages import (
    Failure,
    Finished,
    Loading,
    Message,
    ModelReady,
    Remark,
    Request,
)
from s2s_desktop.pipeline.workers import worker_count

if TYPE_CHECKING:
    from s2s_desktop.catalogue.entry import ModelEntry
    from s2s_desktop.catalogue.store import Catalogue
    from s2s_desktop.engine.loaded_model import LoadedModel
    from s2s_desktop.pipeline.translate import Translator

_MOST_MODELS = 2
"""How many models stay in memory: both directions of one pair."""


def never() -> bool:
    """The stop signal of those who never stop."""
    return False


@dataclass(frozen=True)
class _InMemory:
    """A model in memory, as the catalogue described it when it was loaded."""

    entry: ModelEntry
    translator: Translator
    load_seconds: float


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
        spare_cores: int = 0,
    ) -> None:
        """`threads` None: as many as there are cores but for `spare_cores`, up to a bound."""
        self.catalogue = catalogue
        self.device = device
        self.precision = precision
        self.threads = worker_count(spare_cores) if threads is None else max(1, threads)
        self._models: dict[str, _InMemory] = {}

    def run(self, request: Request, stopped: Callable[[], bool] = never) -> Iterator[Message]:
        """Messages that answer `request`, ending with `Finished` or `Failure`.

        `stopped` is asked between decoding steps; once it says True the request ends with
        `Finished(cancelled=True)`. Closing the iterator ends it too.
        """
        try:
            model_id = self.model_for(
                request.source_language, request.target_language, request.model_id
            )
            if not self._is_current(model_id):
                yield Loading(request.number, model_id)
            translator = self.translator(model_id)
            if stopped():
                yield Finished(request.number, "", True, 0, 0, 0.0)
                return
            yield self._ready(request.number, model_id)
            for message in translator.run(request, stopped):
                yield message
                if isinstance(message, Remark):
                    yield self._ready(request.number, model_id)
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
        if not self._is_current(model_id):
            started = time.perf_counter()
            entry = self.catalogue.entry(model_id)
            self._models.pop(model_id, None)
            while len(self._models) >= _MOST_MODELS:
                del self._models[next(iter(self._models))]
            translator = self._load(model_id)
            self._models[model_id] = _InMemory(entry, translator, time.perf_counter() - started)
        return self._models[model_id].translator

    def _is_current(self, model_id: str) -> bool:
        """Whether the model is in memory, and is still what the catalogue describes."""
        kept = self._models.get(model_id)
        return kept is not None and kept.entry == self.catalogue.entry(model_id)

    def _load(self, model_id: str) -> Translator:
        import torch

        from s2s_desktop.pipeline.open_model import open_model
        from s2s_desktop.pipeline.translate import Translator

        # Threads that wait for each other collapse when another program takes a core.
        torch.set_num_threads(1)
        keep_freed_memory()
        loaded = open_model(self.catalogue.open(model_id), self.device, self.precision)
        return Translator(loaded, self.threads)

    def _ready(self, request: int, model_id: str) -> ModelReady:
        kept = self._models[model_id]
        loaded: LoadedModel = kept.translator.loaded
        return ModelReady(
            request, model_id, kept.entry.name, loaded.device, loaded.precision, kept.load_seconds
        )
